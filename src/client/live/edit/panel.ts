import type { EditablePhrase, EditsTold, WrittenEdit } from '../../../model/editing.ts';
import { button, element } from '../../element.ts';
import { written } from './written.ts';

export type ToldSlide = EditsTold['slides'][number];

/** What can be done at the panel. */
export interface PanelActs {
  readonly undo: () => void;
  readonly close: () => void;
  readonly hide: () => void;
  readonly pin: () => void;
  readonly move: (by: -1 | 1) => void;
  readonly layout: (name: string) => void;
  readonly add: () => void;
  readonly speak: (phrase: EditablePhrase, at: HTMLElement) => void;
  readonly note: (at: HTMLElement) => void;
  readonly body: (at: HTMLElement) => void;
  readonly remove: (edit: WrittenEdit) => void;
}

/** The panel beside a slide that is edited. */
export interface Panel {
  readonly panel: HTMLElement;
  readonly show: (told: EditsTold, slide: ToldSlide | null) => void;
  /** Tells what came of an edit. */
  readonly say: (lines: readonly string[], warnings?: readonly string[], wrong?: boolean) => void;
  /** Below what is said: something to decide; nothing: it was decided. */
  readonly ask: (...parts: readonly HTMLElement[]) => void;
  /** The form of a new slide; nothing: it goes. */
  readonly form: (...parts: readonly HTMLElement[]) => void;
  /** The sentences of the script, by their places. */
  readonly sentence: (at: number) => HTMLElement | undefined;
}

export function editPanel(acts: PanelActs): Panel {
  const undo = button('live-edit-undo', 'Undo', acts.undo);
  const head = element(
    'div',
    'live-edit-head',
    element('h2', '#live-edit-title', 'Edit this talk'),
    element('span', '', undo, button('', 'Close', acts.close)),
  );
  const said = element('div', 'live-edit-said');
  said.setAttribute('role', 'status');
  said.append(element('p', 'quiet', 'Double click words on the slide to reword them.'));
  const asked = element('div', 'live-edit-asked');
  const form = element('div', 'live-edit-new');
  const slideActs = element('div', 'live-edit-acts');
  const script = element('div', 'live-edit-script');
  const own = element('div', 'live-edit-own');
  const edits = element('div', 'live-edit-list');
  const panel = element('section', 'live-edit', head, said, asked, slideActs, form, own, script, edits);
  panel.setAttribute('aria-labelledby', 'live-edit-title');
  panel.hidden = true;
  document.body.append(panel);
  return {
    panel,
    show: (told, slide) => {
      undo.disabled = told.steps === 0;
      undo.textContent = told.steps === 0 ? 'Undo' : `Undo (${told.steps})`;
      const held = focused(panel);
      slideActs.replaceChildren(...(slide ? actsOf(told, slide, acts) : []));
      own.replaceChildren(...(slide ? ownOf(slide, acts) : []));
      script.replaceChildren(...(slide ? scriptOf(slide, acts) : []));
      edits.replaceChildren(...written(told, acts.remove));
      if (held !== null) [...panel.querySelectorAll('button, select')].map((one) => one as HTMLElement)[held]?.focus();
    },
    say: (lines, warnings = [], wrong = false) => {
      said.classList.toggle('wrong', wrong);
      const told = lines.map((line) => element('p', '', line));
      said.replaceChildren(...told, ...warnings.map((line) => element('p', 'live-edit-warning', line)));
    },
    ask: (...parts) => asked.replaceChildren(...parts),
    form: (...parts) => form.replaceChildren(...parts),
    sentence: (at) => script.querySelectorAll('button')[at],
  };
}

/** Which of the panel's controls has the focus; null: none. */
function focused(panel: HTMLElement): number | null {
  const at = [...panel.querySelectorAll('button, select')].indexOf(document.activeElement as Element);
  return at < 0 ? null : at;
}

function actsOf({ slides }: EditsTold, slide: ToldSlide, acts: PanelActs): readonly HTMLElement[] {
  const at = slides.indexOf(slide);
  const earlier = button('', 'Earlier', () => acts.move(-1));
  earlier.disabled = at < 2;
  const later = button('', 'Later', () => acts.move(1));
  later.disabled = at < 0 || at >= slides.length - 1;
  const group = element(
    'div',
    'live-edit-buttons',
    button('', 'Hide', acts.hide),
    button('', 'Pin', acts.pin),
    earlier,
    later,
    button('', 'New slide behind', acts.add),
    ...layoutChoice(slide, acts),
  );
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', 'This slide');
  return [element('h3', '', 'This slide'), group];
}

/** Other layouts, where it can take any. */
function layoutChoice({ layout, layouts }: ToldSlide, { layout: change }: PanelActs): readonly HTMLElement[] {
  if (layouts.length === 0) return [];
  const select = element('select', '#live-edit-layout');
  select.replaceChildren(...[layout, ...layouts].map((name) => new Option(name, name)));
  select.value = layout;
  select.addEventListener('change', () => change(select.value));
  select.addEventListener('keydown', (event) => event.stopPropagation());
  return [element('label', 'live-edit-layout', element('span', '', 'Layout'), select)];
}

function ownOf({ note, body }: ToldSlide, acts: PanelActs): readonly HTMLElement[] {
  const noteButton = button('live-edit-text', note ?? 'Add a note that you say at its end', () =>
    acts.note(noteButton),
  );
  noteButton.classList.toggle('empty', note === null);
  const parts = [element('h3', '', 'Your note'), noteButton];
  if (body === null) return parts;
  const bodyButton = button('live-edit-text', body === '' ? 'Write its text' : body, () => acts.body(bodyButton));
  return [element('h3', '', 'Your text, in Markdown'), bodyButton, ...parts];
}

function scriptOf({ phrases }: ToldSlide, acts: PanelActs): readonly HTMLElement[] {
  const spoken = phrases.filter(({ part }) => part === 'script');
  const lines = spoken.map((phrase) => {
    const line = button(`live-edit-text${phrase.own ? ' own' : ''}`, phrase.text, () => acts.speak(phrase, line));
    line.title = phrase.own ? 'Your own words: press to reword' : 'Press to reword';
    return element('li', '', line);
  });
  return [element('h3', '', 'Script: press a sentence to reword it'), element('ol', '', ...lines)];
}
