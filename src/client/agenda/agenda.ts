import { timeOfDay } from '../../model/clock.ts';
import type { StageState } from '../bridge/protocol.ts';
import { clock } from '../clock.ts';
import { button, element } from '../element.ts';
import type { Keys } from '../keys.ts';
import { factsOf, sectionsIn } from '../section.ts';
import type { Stage } from '../stage/stage.ts';
import { goneAt, isFresh } from '../stage/timer.ts';
import { agendaOf, type Item, type Planned, shiftOf } from './plan.ts';

/** A shows where the talk stands: its parts with their times, what is done, what is on, what comes. A or Esc puts it away. */
export function startAgenda(stage: Stage, keys: Keys): void {
  const show = () => open(document.title, sectionsIn(document), stage.state());
  keys.add({ keys: ['A'], does: 'Agenda: where the talk stands', key: ['a'], code: 65, act: show });
}

function open(title: string, slides: readonly HTMLElement[], state: StageState): void {
  const panel = element('dialog', 'agenda');
  const name = element('h2', '', title);
  name.id = 'agenda-title';
  panel.setAttribute('aria-labelledby', name.id);
  const from = slides[0]?.dataset.from;
  const plan = slides.map(planned);
  const items = agendaOf(plan, state.slide, shiftIn(plan, state));
  const bySlide = items.some(({ kind }) => kind === 'slide');
  const brief = items.reduce((sum, { seconds }) => sum + seconds, 0) < BRIEF;
  const rows = items.map((item) => row(item, from === undefined ? null : Number(from), brief));
  const list = element('ol', bySlide ? 'ag-by-slide' : '', ...rows);
  list.tabIndex = 0;
  list.autofocus = true;
  panel.append(
    element(
      'div',
      'agenda-head',
      name,
      button('', 'Close', () => panel.close()),
    ),
    list,
  );
  panel.addEventListener('keydown', (event) => {
    // A remote's keys put it away too: nobody looks for Esc in front of an audience.
    if (LEAVES.has(event.key.toLowerCase())) {
      event.preventDefault();
      panel.close();
    }
    event.stopPropagation();
  });
  panel.addEventListener('click', (event) => {
    if (event.target === panel) panel.close();
  });
  panel.addEventListener('close', () => panel.remove());
  document.body.append(panel);
  panel.showModal();
  list.querySelector('[data-state="now"]')?.scrollIntoView({ block: 'center' });
}

/** Once the clock has run, what comes is told as it will be, not as it was planned. */
function shiftIn(plan: readonly Planned[], { slide, timer }: StageState): number {
  if (isFresh(timer)) return 0;
  const gone = goneAt(timer, Date.now());
  return shiftOf(plan, slide, gone / 1000, (gone - timer.slideFrom) / 1000);
}

/** Shorter talks are told to the second. */
const BRIEF = 1800;

const LEAVES = new Set(['a', 'pagedown', 'pageup', 'arrowright', 'arrowleft', '.']);

function row({ name, start, seconds, kind, state }: Item, from: number | null, brief: boolean): HTMLElement {
  const when = element('span', 'ag-when', from === null ? clock(start) : timeOfDay(from + start));
  const long = element('span', 'ag-long', brief ? clock(seconds) : inMinutes(seconds));
  const line = element('li', '', when, element('span', 'ag-what', name), long);
  Object.assign(line.dataset, { kind, state });
  if (state === 'now') line.setAttribute('aria-current', 'step');
  if (state === 'done') line.append(element('span', 'unseen', 'done'));
  return line;
}

function planned(section: HTMLElement): Planned {
  const { id, title, seconds, part, partName: name, layout } = factsOf(section);
  return { id, title, seconds, part, name, rests: layout === 'break' };
}

/** "1 min", "12 min". */
function inMinutes(seconds: number): string {
  return `${Math.max(1, Math.round(seconds / 60))} min`;
}
