import type { EditablePhrase, EditOp } from '../../../model/editing.ts';
import { memory } from '../../memory.ts';
import { goTo } from '../../stage/places.ts';
import type { Running } from '../swap.ts';
import { clashOf, newSlideForm } from './ask.ts';
import { openField, type Spot } from './field.ts';
import { boxOf, type Found } from './find.ts';
import { keysOf } from './keys.ts';
import { startLayer } from './layer.ts';
import { startMenu } from './menu.ts';
import { editPanel } from './panel.ts';
import { lettersOf, moveGoal } from './places.ts';
import { type EditTalk, startEditTalk } from './talk.ts';

const REMEMBERED = 'edit';

type Asked = Partial<EditOp> & Pick<EditOp, 'kind'>;

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

  const send = async (op: Asked, from: string | null = base()) => {
    panel.say(['Keeping it…']);
    const outcome = await talk.send(op, from);
    if (outcome.kind === 'kept') {
      goal = outcome.kept.slide;
      want(outcome.kept.version);
      await refresh();
      arrive();
      return panel.say(outcome.kept.lines, outcome.kept.warnings);
    }
    panel.say(outcome.lines, [], true);
    if (outcome.kind === 'refused') return;
    const keepMine = () => void send({ ...op, over: outcome.base }, from);
    panel.ask(...clashOf(op.to ?? null, outcome, keepMine, () => panel.say(['Left as it is.'])));
  };
  const onSlide = (op: Asked) => {
    const slide = current();
    if (slide) void send({ ...op, slide: slide.id });
  };

  const reword = ({ phrase, element }: Found<EditablePhrase>) => {
    menu.close();
    const { text, claim, part } = phrase;
    const from = base();
    const spot: Spot = { box: boxOf(element), size: lettersOf(element) };
    openField(spot, {
      text,
      name: part === 'title' ? 'Title' : 'Words on the slide',
      keep: (to) => onSlideFrom(from, { kind: part === 'title' ? 'title' : 'say', phrase: { claim, was: text }, to }),
      left: (step) => leaveTo(phrase, step),
    });
  };
  const onSlideFrom = (from: string | null, op: Asked) => {
    const slide = current();
    if (slide) void send({ ...op, slide: slide.id }, from);
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
    const [slide, from] = [current(), base()];
    if (!slide) return;
    openField(
      { box: at.getBoundingClientRect(), size: 16 },
      {
        name: kind === 'note' ? 'Your note, in Markdown' : 'Text of your slide, in Markdown',
        text: slide[kind] ?? '',
        long: true,
        keep: (to) => onSlideFrom(from, { kind, to }),
        left: () => at.isConnected && at.focus(),
      },
    );
  };
  const panel = editPanel({
    undo: () => void send({ kind: 'undo' }),
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
      const leave = () => panel.ask();
      panel.ask(...newSlideForm((to, body) => void send({ kind: 'add', slide: slide.id, to, body }), leave));
    },
    speak: (phrase, at) => {
      const { text, claim } = phrase;
      const from = base();
      const spoken = current()?.phrases.filter(({ part }) => part === 'script') ?? [];
      openField(
        { box: at.getBoundingClientRect(), size: 17 },
        {
          text,
          name: 'A sentence of the script',
          keep: (to) => onSlideFrom(from, { kind: 'speak', phrase: { claim, was: text }, to }),
          left: (step) => panel.sentence(spoken.indexOf(phrase) + step)?.focus(),
        },
      );
    },
    note: (at) => ownText('note', at),
    body: (at) => ownText('body', at),
    remove: ({ list, entry, what }) => void send({ kind: 'remove', entry: { list, entry }, to: what }),
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
    () => void send({ kind: 'undo' }),
  );
  if (memory.get(REMEMBERED) === 'open') open(true);
  return { toggle: () => open(!isOpen()) };
}
