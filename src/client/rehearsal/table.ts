import type { Rehearsal } from '../../model/rehearsal.ts';
import { clock } from '../clock.ts';
import { element } from '../element.ts';

/** From here on a slide ran over: people notice. Share and seconds, both. */
const OVER = { share: 0.15, seconds: 5 } as const;

interface Row {
  readonly title: string;
  readonly planned: number;
  readonly spoken: number;
}

/** Planned against spoken, slide by slide and in all: the times, what lies between them, and a pair of bars. */
export function tableOf({ slides, total }: Rehearsal): HTMLTableElement {
  const longest = Math.max(1, ...slides.flatMap(({ planned, spoken }) => [planned, spoken]));
  const planned = slides.reduce((sum, slide) => sum + slide.planned, 0);
  const head = element('tr', '', ...['Slide', 'Planned', 'Spoken', 'Apart'].map(headOf), element('td'));
  const all = rowOf({ title: 'In all', planned, spoken: total }, Math.max(planned, total, 1));
  return element(
    'table',
    '',
    element('thead', '', head),
    element('tbody', '', ...slides.map((slide) => rowOf(slide, longest))),
    element('tfoot', '', all),
  );
}

function headOf(text: string): HTMLElement {
  const cell = element('th', '', text);
  cell.scope = 'col';
  return cell;
}

function rowOf(row: Row, longest: number): HTMLTableRowElement {
  const name = element('th', '', row.title);
  name.scope = 'row';
  const cells = [clock(row.planned), clock(row.spoken), apart(row)].map((text) => element('td', '', text));
  return element('tr', ranOver(row) ? 'over' : '', name, ...cells, element('td', 'bars', bars(row, longest)));
}

function ranOver({ planned, spoken }: Row): boolean {
  return spoken - planned >= Math.max(OVER.seconds, OVER.share * planned);
}

/** "+0:12", "−1:05", "0:00". */
function apart({ planned, spoken }: Row): string {
  const by = spoken - planned;
  return `${by > 0 ? '+' : by < 0 ? '−' : ''}${clock(Math.abs(by))}`;
}

/** The upper bar is the plan; the lower one what was spoken, its part beyond the plan marked. */
function bars({ planned, spoken }: Row, longest: number): HTMLElement {
  const bar = (name: string, seconds: number) => {
    const made = element('i', name);
    made.style.width = `${(100 * seconds) / longest}%`;
    return made;
  };
  const pair = element(
    'div',
    'pair',
    element('div', '', bar('plan', planned)),
    element('div', '', bar('said', Math.min(planned, spoken)), bar('more', Math.max(0, spoken - planned))),
  );
  pair.ariaHidden = 'true';
  return pair;
}
