import { button, element, ownKeys } from '../element.ts';

/** Tells what is wrong with the sources while the last talk that could be made goes on. */
export interface FaultPanel {
  /** The lines, as the terminal prints them; null when nothing is wrong. */
  readonly show: (lines: readonly string[] | null) => void;
}

/** Lines that are shown; more are counted. */
const MOST = 6;
/** `path/to/file.md:12:5`, as far as it is given, and the rest of the line. */
const PLACE = /^((?:[A-Za-z]:)?[^\s:][^:\n]{0,300}:\d{1,9}(?::\d{1,9})?):?\s+(.*)$/s;

/** The panel lies over the foot of the deck, takes no focus and no keys but on its own button. */
export function startFaults(): FaultPanel {
  const list = element('ul', '#live-fault-lines');
  const hide = button('', 'Hide', () => {
    panel.hidden = true;
  });
  const head = element(
    'div',
    'live-fault-head',
    element('h2', '#live-fault-title', 'What was changed can’t be shown'),
    hide,
  );
  const foot = element(
    'p',
    '',
    'The slides are the last ones that could be made. This goes away as soon as the sources can be read again.',
  );
  const panel = element('section', 'live-fault', head, list, foot);
  panel.setAttribute('aria-labelledby', 'live-fault-title');
  panel.setAttribute('role', 'alert');
  panel.hidden = true;
  ownKeys(hide);
  document.body.append(panel);
  return {
    show: (lines) => {
      panel.hidden = lines === null;
      list.replaceChildren(...(lines ?? []).slice(0, MOST).map(lineOf), ...more(lines?.length ?? 0));
    },
  };
}

function lineOf(line: string): HTMLElement {
  const { place, what } = placed(line);
  return element(
    'li',
    '',
    ...(place === null ? [] : [element('code', '', place), ' ']),
    element('span', '', ...worded(what)),
  );
}

/** What stands between backticks is code. */
function worded(text: string): readonly (Node | string)[] {
  return text.split('`').map((part, i) => (i % 2 === 1 ? element('code', '', part) : part));
}

function more(count: number): readonly HTMLElement[] {
  return count > MOST ? [element('li', '', `and ${count - MOST} more, in the terminal`)] : [];
}

/** A line taken apart: where (`file:line:column`), and what. */
export function placed(line: string): { readonly place: string | null; readonly what: string } {
  const [, place = null, what = line] = PLACE.exec(line) ?? [];
  return { place, what };
}
