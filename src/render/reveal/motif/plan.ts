import type { Element } from 'hast';
import { type RoadmapContent, timeOfDay } from '../../../model/index.ts';
import { s } from '../../markup/element.ts';
import { clock, labels } from '../labels.ts';

type Row = RoadmapContent['rows'][number];
type Span = Row['stretches'][number];

/** Width of the time axis, height of a bar and of a rest, px. */
const AXIS = 1072;
const BAR = 64;
const REST = 16;
/** Width that a duration's words need inside a bar and beside one, and a start time's, px. */
const INSIDE = 112;
const BESIDE = 150;
const START = 110;

/** One row of the plan: its stretches to scale, its length, and when it begins. */
export function planBar(row: Row, { total, from }: RoadmapContent): Element {
  const scale = AXIS / Math.max(1, total);
  const at = (seconds: number) => when(seconds, total, from);
  const first = row.stretches[0]?.start ?? 0;
  const seconds = row.stretches.reduce((sum, one) => sum + one.seconds, 0);
  const rest = row.stretches.every((one) => one.mode === 'break');
  return s(
    'svg.plan-bar',
    {
      viewBox: `0 0 ${AXIS} ${BAR}`,
      width: AXIS,
      height: BAR,
      role: 'img',
    },
    [
      s('title', labels.barOf(row.name)),
      s('desc', labels.stretch(at(first), labels.inShort(seconds))),
      ...row.stretches.map((one) => shape(one, scale)),
      ...(rest ? restWords(row.stretches, scale, at) : words(row.stretches, seconds, scale, at)),
    ],
  );
}

/** Time of day where it is known; else since the beginning, as hours and minutes in a long plan. */
function when(seconds: number, total: number, from: number | null): string {
  if (from !== null) return timeOfDay(from + seconds);
  return total < 3600 ? clock(seconds) : timeOfDay(seconds);
}

function shape({ start, seconds, mode }: Span, scale: number): Element {
  const x = Math.round(start * scale);
  const width = Math.max(10, Math.round((start + seconds) * scale) - x);
  const height = mode === 'break' ? REST : BAR;
  const inset = mode === 'talk' || mode === 'break' ? 0 : 2;
  const y = (BAR - height) / 2 + inset;
  const rx = Math.min(mode === 'break' ? 8 : 12, (width - 2 * inset) / 2);
  const name = mode === 'questions' ? 'work' : mode;
  return s(`rect.${name}`, { x: x + inset, y, width: width - 2 * inset, height: height - 2 * inset, rx });
}

/** The length inside the bar where there is room, else behind it or before it; the start before it. */
function words(
  stretches: Row['stretches'],
  seconds: number,
  scale: number,
  at: (seconds: number) => string,
): Element[] {
  const first = stretches[0] as Span;
  const last = stretches.at(-1) as Span;
  const [x, end] = [Math.round(first.start * scale), Math.round((last.start + last.seconds) * scale)];
  const text = labels.inShort(seconds);
  const inside = stretches.length === 1 && end - x >= INSIDE;
  const behind = !inside && end + BESIDE <= AXIS;
  const start =
    first.start > 0 && x >= START && (inside || behind) ? [label('plan-start', x - 18, at(first.start))] : [];
  if (inside) return [label(first.mode === 'talk' ? 'on-talk' : 'on-work', x + 20, text, false), ...start];
  if (behind) return [label('on-work', end + 16, text, false), ...start];
  const both = first.start > 0 && x >= START + BESIDE;
  return [label('on-work', x - 16, text), ...(both ? [label('plan-start', x - 16 - BESIDE, at(first.start))] : [])];
}

/** When each rest begins, where its neighbour leaves room for it. */
function restWords(rests: Row['stretches'], scale: number, at: (seconds: number) => string): Element[] {
  return rests.flatMap((one, i) => {
    const end = Math.round((one.start + one.seconds) * scale);
    const next = rests[i + 1];
    const room = next ? Math.round(next.start * scale) : AXIS;
    return end + START <= room ? [label('plan-start', end + 14, at(one.start), false)] : [];
  });
}

function label(name: string, x: number, text: string, ends = true): Element {
  return s(`text.${name}`, { className: ends ? ['end'] : [], x, y: 41 }, text);
}
