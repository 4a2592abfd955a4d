import type { EditablePhrase } from '../../../model/editing.ts';
import { memory } from '../../memory.ts';
import { goTo } from '../../stage/places.ts';
import type { Running } from '../swap.ts';
import { newSlideForm } from './ask.ts';
import { openField, type Spot } from './field.ts';
import { boxOf, type Found } from './find.ts';
import { keysOf } from './keys.ts';
import { startLayer } from './layer.ts';
import { startMenu } from './menu.ts';
import { editPanel } from './panel.ts';
import { lettersOf, moveGoal } from './places.ts';
import { type Asked, startSending } from './sending.ts';
import { type EditTalk, startEditTalk } from './talk.ts';

const REMEMBERED = 'edit';

/** The talk is edited in its page: a panel beside the slide, and frames over its words. Never there unless it is asked for. */
export function startEditing(
  { deck, stage }: Running,
  want: (version: number) => void,
): { readonly toggle: () => void } {
  const talk: EditTalk = startEditTalk();
  const current = () => talk.told()?.slides.find(({ id }) => id === stage.state().slide) ?? null;
  const base = () => talk.told()?.base ?? null;
  const isOpen = () => !panel.panel.hidden;

  /** A slide that was added is shown as soon as it is there. */
  let goal: string | null = null;
  const arrive = () => {
    if (goal === null || !deck.getSlides().some(({ id }) => id === goal)) return;
    goTo(deck, goal);
    goal = null;
  };
  const onSlide = (op: Asked) => {
    const slide = current();
    if (slide) void send({ ...op, slide: slide.id }, base());
  };
  /** What is typed is meant for the slide and the brief that were there when the field was opened. */
  const type = (spot: Spot, name: string, text: string, op: Asked, left: (step: -1 | 0 | 1) => void) => {
    const [slide, from] = [current()?.id ?? '', base()];
    const open = (words: string) => {
      const keep = (to: string) => void send({ ...op, slide, to }, from, { again: open });
      openField(spot, { name, text: words, was: text, long: op.kind === 'note' || op.kind === 'body', keep, left });
    };
    open(text);
  };
  const reword = ({ phrase, element }: Found<EditablePhrase>) => {
    menu.close();
    const { text, claim, part } = phrase;
    const op: Asked = { kind: part === 'title' ? 'title' : 'say', phrase: { claim, was: text } };
    const spot: Spot = { box: boxOf(element), size: lettersOf(element) };
    type(spot, part === 'title' ? 'Title' : 'Words on the slide', text, op, (step) => leaveTo(phrase, step));
  };
  const leaveTo = (phrase: EditablePhrase, step: number) => {
    const shown = current()?.phrases.filter(({ part }) => part !== 'script') ?? [];
    const next = shown[shown.indexOf(phrase) + step] ?? phrase;
    layer.focus(next);
  };

  const menu = startMenu();
  const layer = startLayer({
    reword,
    menu: (found, at) => {
      const { claim, text, part } = found.phrase;
      const phrase = { claim, was: text };
      const told = [
        { name: 'Pin: tell it first', does: () => onSlide({ kind: 'include', phrase }) },
        { name: 'Leave out everywhere', does: () => onSlide({ kind: 'exclude', phrase }) },
      ];
      const choices = [{ name: 'Reword', does: () => reword(found) }, ...(claim === null ? [] : told)];
      menu.open(at, part === 'title' ? 'This title' : 'These words', choices);
    },
  });

  const ownText = (kind: 'note' | 'body', at: HTMLElement) => {
    const name = kind === 'note' ? 'Your note, in Markdown' : 'Text of your slide, in Markdown';
    const back = () => at.isConnected && at.focus();
    type({ box: at.getBoundingClientRect(), size: 16 }, name, current()?.[kind] ?? '', { kind }, back);
  };
  const panel = editPanel({
    undo: () => void send({ kind: 'undo' }, base()),
    close: () => open(false),
    hide: () => onSlide({ kind: 'hide' }),
    pin: () => onSlide({ kind: 'include' }),
    move: (by) => {
      const goal = moveGoal(talk.told()?.slides ?? [], current(), by);
      if (goal !== null) onSlide({ kind: 'after', to: goal });
    },
    layout: (to) => onSlide({ kind: 'layout', to }),
    add: () => {
      const slide = current();
      if (!slide) return;
      const kept = () => panel.form();
      const add = (to: string, body: string) => send({ kind: 'add', slide: slide.id, to, body }, base(), { kept });
      panel.form(...newSlideForm(add, kept));
    },
    speak: (phrase, at) => {
      const { text, claim } = phrase;
      const spoken = current()?.phrases.filter(({ part }) => part === 'script') ?? [];
      const op: Asked = { kind: 'speak', phrase: { claim, was: text } };
      const next = (step: number) => panel.sentence(spoken.indexOf(phrase) + step)?.focus();
      type({ box: at.getBoundingClientRect(), size: 17 }, 'A sentence of the script', text, op, next);
    },
    note: (at) => ownText('note', at),
    body: (at) => ownText('body', at),
    remove: ({ list, entry, what }) => void send({ kind: 'remove', entry: { list, entry }, to: what }, base()),
  });
  const send = startSending({
    talk,
    panel,
    shown: async ({ slide, version }) => {
      goal = slide;
      want(version);
      await refresh();
      arrive();
    },
  });

  /** Shows what can be edited now. */
  const show = () => {
    const told = talk.told();
    if (!isOpen() || !told) return;
    const slide = current();
    panel.show(told, slide);
    const shown = deck.getCurrentSlide() as HTMLElement | null;
    if (!slide || !shown || deck.isOverview() || deck.isPaused()) return layer.hide();
    layer.show(
      shown,
      slide.phrases.filter(({ part, claim }) => part === 'title' || (part === 'body' && claim !== null)),
    );
  };
  const refresh = async () => {
    const lines = await talk.refresh();
    if (lines) panel.say(lines, [], true);
    show();
  };
  const open = (asked: boolean) => {
    panel.panel.hidden = !asked;
    memory.set(REMEMBERED, asked ? 'open' : '');
    document.documentElement.classList.toggle('live-edit-open', asked);
    deck.layout();
    if (asked) void refresh();
    else {
      menu.close();
      layer.hide();
      if (panel.panel.contains(document.activeElement)) (document.activeElement as HTMLElement).blur();
    }
  };
  const moved = () => {
    menu.close();
    show();
  };
  for (const event of [
    'slidechanged',
    'slidetransitionend',
    'fragmentshown',
    'fragmenthidden',
    'overviewshown',
  ] as const) {
    deck.on(event, moved);
  }
  for (const event of ['overviewhidden', 'paused', 'resumed', 'resize'] as const) deck.on(event, moved);
  document.addEventListener('talkwright:swapped', () => {
    arrive();
    if (isOpen()) void refresh();
  });
  addEventListener('resize', () => requestAnimationFrame(show));
  keysOf(
    panel.panel,
    isOpen,
    () => open(false),
    () => void send({ kind: 'undo' }, base()),
  );
  if (memory.get(REMEMBERED) === 'open') open(true);
  return { toggle: () => open(!isOpen()) };
}
