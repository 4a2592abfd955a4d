import { type Beat, capitalise, enumerate, fitsIn, inWords, LAYOUTS, type RoadmapContent } from '../../model/index.ts';
import type { Context } from '../context.ts';
import type { Lay } from './index.ts';
import { fitted } from './rows.ts';

type Row = RoadmapContent['rows'][number];
const { note: NOTE = 40, rows: ROWS = 6 } = LAYOUTS.roadmap.slots;
/** A rest of that many seconds is lunch. */
const LUNCH = 1800;

/** The parts to scale, with what frames them, the time for questions, and one row for all breaks. */
export const roadmap: Lay<'roadmap'> = (_beat, context): RoadmapContent => {
  const { beats, questions, buffer, total, from } = context.outline;
  const pauses = beats.filter((beat) => beat.mode === 'break');
  const rows = asked(told(context), questions, questions + buffer, total);
  const rest = pauses.length > 0 ? [restRow(pauses)] : [];
  return { rows: [...fitted(rows, ROWS - rest.length), ...rest], total, from };
};

/** One row a run of beats of one part; the last row lasts to the end of the talk's own time. */
function told(context: Context): Row[] {
  const rows: Row[] = [];
  for (const beat of context.outline.beats) {
    if (beat.mode === 'break') continue;
    const opening = rows.length === 0 || (rows.length === 1 && rows[0]?.name === 'Opening');
    const name = beat.part ?? (opening ? 'Opening' : 'Takeaways');
    const last = rows.at(-1);
    if (last?.name === name) rows[rows.length - 1] = { ...last, stretches: lengthened(last.stretches, beat) };
    else {
      const at = context.sections.findIndex((one) => one.name === name);
      const parts = beat.part === null || at < 0 ? [] : [at + 1];
      rows.push({ name, note: parts.length > 0 ? noteOf(name, context) : '', parts, stretches: lengthened([], beat) });
    }
  }
  return rows;
}

/** The stretches with a beat behind them: one more, or the last one longer. */
function lengthened(stretches: Row['stretches'], { start, seconds, mode }: Beat): Row['stretches'] {
  const last = stretches.at(-1);
  const kind = mode === 'work' ? 'work' : 'talk';
  if (last?.mode !== kind || last.start + last.seconds !== start) return [...stretches, { start, seconds, mode: kind }];
  return [...stretches.slice(0, -1), { ...last, seconds: last.seconds + seconds }];
}

/** The rows with the time for questions; where nobody asks, what is left belongs to the last of them. */
function asked(rows: readonly Row[], questions: number, rest: number, total: number): Row[] {
  const asking: Row['stretches'] = [{ start: total - rest, seconds: rest, mode: 'questions' }];
  if (questions > 0) return [...rows, { name: 'Your questions', note: '', parts: [], stretches: asking }];
  const last = rows.at(-1);
  const end = last?.stretches.at(-1);
  if (!last || !end) return [...rows];
  const longer = [...last.stretches.slice(0, -1), { ...end, seconds: end.seconds + rest }];
  return [...rows.slice(0, -1), { ...last, stretches: longer }];
}

/** All rests on one line: "Breaks and lunch". */
function restRow(pauses: readonly Beat[]): Row {
  const lunch = pauses.filter((beat) => beat.seconds >= LUNCH);
  const short = pauses.filter((beat) => beat.seconds < LUNCH);
  const names = [...(short.length ? [short.length > 1 ? 'breaks' : 'break'] : []), ...(lunch.length ? ['lunch'] : [])];
  const minutes = (beat: Beat | undefined) => Math.round((beat?.seconds ?? 0) / 60);
  const [first] = short;
  const even = short.every((beat) => beat.seconds === first?.seconds);
  const notes = [
    ...(first && even ? [`${minutes(first)} minutes${short.length > 1 ? ' each' : ''}`] : []),
    ...(lunch.length ? [`${minutes(lunch[0])} for lunch`] : []),
  ];
  return {
    name: capitalise(enumerate(names)),
    note: notes.join(', '),
    parts: [],
    stretches: pauses.map(({ start, seconds }) => ({ start, seconds, mode: 'break' })),
  };
}

/** What a part holds, counted from its beats. */
function noteOf(name: string, context: Context): string {
  const beats = context.outline.beats.filter((beat) => beat.part === name);
  const notes = [...new Set(beats.map((beat) => beat.purpose))].flatMap((purpose) => {
    const same = beats.filter((beat) => beat.purpose === purpose);
    return NOTES[purpose]?.(same, context) ?? [];
  });
  const text = enumerate(notes);
  return [text, ...notes].find((one) => fitsIn(one, NOTE)) ?? '';
}

const NOTES: Readonly<Partial<Record<Beat['purpose'], (beats: readonly Beat[], context: Context) => string[]>>> = {
  define: (beats, context) => {
    const names = beats.flatMap((beat) => context.nameOf(beat.id.replace('define:', ''))?.name ?? []);
    return fitsIn(enumerate(names), NOTE) ? [enumerate(names)] : counted(names.length, 'term', 'terms');
  },
  contrast: (beats) => counted(beats.flatMap((beat) => beat.claims).length, 'facet', 'facets'),
  apply: (beats, context) => counted(industries(beats, context), 'industry', 'industries'),
  warn: (beats, context) => counted(beats.flatMap((beat) => context.ofKind(beat, 'risk')).length, 'risk', 'risks'),
  mitigate: (beats, context) =>
    counted(
      beats.flatMap((beat) => context.ofKind(beat, 'mitigation').flatMap((one) => one.items)).length,
      'safeguard',
      'safeguards',
    ),
};

function counted(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`${inWords(count)} ${count === 1 ? one : many}`];
}

function industries(beats: readonly Beat[], context: Context): number {
  const uses = new Set(beats.flatMap((beat) => beat.claims));
  return context.model.industries.filter((industry) =>
    industry.uses.some((use) => uses.has(use.id) && use.rule !== 'use/told'),
  ).length;
}
