import { type Beat, enumerate, inWords, LAYOUTS, type RoadmapContent } from '../../model/index.ts';
import type { Context } from '../context.ts';
import type { Lay } from './index.ts';

type Row = RoadmapContent['rows'][number];
const NOTE = LAYOUTS.roadmap.slots.note ?? 40;

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
  if (questions > 0)
    rows.push({
      name: 'Your questions',
      note: '',
      start: total - questions - buffer,
      seconds: questions + buffer,
      mode: 'questions',
    });
  return { rows: merged(rows), total };
};

/** At most as many rows as the layout holds: the shortest part joins the one before it. */
function merged(rows: readonly Row[]): Row[] {
  const kept = [...rows];
  while (kept.length > (LAYOUTS.roadmap.slots.rows ?? 6)) {
    const inner = kept.slice(1, -1);
    const shortest = inner.reduce((least, row) => (row.seconds < least.seconds ? row : least));
    const at = kept.indexOf(shortest);
    const before = kept[at - 1];
    if (before) kept.splice(at - 1, 2, { ...before, seconds: before.seconds + shortest.seconds });
  }
  return kept;
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
    return [enumerate(names)];
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
  return context.model.industries.filter((industry) => industry.uses.some((use) => uses.has(use.id))).length;
}
