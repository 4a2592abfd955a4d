import { type Beat, enumerate, inWords, LAYOUTS, type RoadmapContent } from '../../model/index.ts';
import type { Context } from '../context.ts';
import type { Lay } from './index.ts';

type Row = RoadmapContent['rows'][number];
const { note: NOTE = 40, rows: ROWS = 6 } = LAYOUTS.roadmap.slots;

/** The parts to scale, with what frames them and the time for questions. */
export const roadmap: Lay<'roadmap'> = (_beat, context): RoadmapContent => {
  const { beats, questions, buffer, total } = context.outline;
  const rows: Row[] = [];
  for (const beat of beats) {
    const name =
      beat.part ?? (rows.length === 0 || rows.every((row) => row.name === 'Opening') ? 'Opening' : 'Takeaways');
    const last = rows.at(-1);
    if (last?.name === name) rows[rows.length - 1] = { ...last, seconds: last.seconds + beat.seconds };
    else rows.push({ name, note: noteOf(name, context), start: beat.start, seconds: beat.seconds, mode: 'talk' });
  }
  return { rows: questions > 0 ? closed(rows, total, questions + buffer) : rows, total };
};

/** Takeaways and questions are one row where there would be too many. */
function closed(rows: readonly Row[], total: number, seconds: number): Row[] {
  const start = total - seconds;
  const last = rows.at(-1);
  if (!last || rows.length < ROWS)
    return [...rows, { name: 'Your questions', note: '', start, seconds, mode: 'questions' }];
  return [
    ...rows.slice(0, -1),
    { ...last, name: `${last.name} and questions`, seconds: last.seconds + seconds, mode: 'questions' },
  ];
}

/** What a part holds, counted from its beats. */
function noteOf(name: string, context: Context): string {
  const beats = context.outline.beats.filter((beat) => beat.part === name);
  const notes = [...new Set(beats.map((beat) => beat.purpose))].flatMap((purpose) => {
    const same = beats.filter((beat) => beat.purpose === purpose);
    return NOTES[purpose]?.(same, context) ?? [];
  });
  const text = enumerate(notes);
  return text.length <= NOTE ? text : (notes[0] ?? '');
}

const NOTES: Readonly<Partial<Record<Beat['purpose'], (beats: readonly Beat[], context: Context) => string[]>>> = {
  define: (beats, context) => {
    const names = beats.flatMap((beat) => context.nameOf(beat.id.replace('define:', ''))?.name ?? []);
    return names.length ? [enumerate(names)] : [];
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
