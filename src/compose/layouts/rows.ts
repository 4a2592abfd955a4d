import { LAYOUTS, type RoadmapContent, uncapitalise, widthOf } from '../../model/index.ts';

type Row = RoadmapContent['rows'][number];
const { name: NAME = 26, note: NOTE = 40 } = LAYOUTS.roadmap.slots;

/** What two parts cost more than any time, in seconds. */
const PARTS = 24 * 3600;

/**
 * The rows in at most `most`: neighbours that are shortest together become one, and no second is lost. What frames the
 * talk goes before two parts do.
 */
export function fitted(rows: readonly Row[], most: number): readonly Row[] {
  if (rows.length <= Math.max(1, most)) return rows;
  const cost = (one: Row, other: Row) =>
    lasting(one) + lasting(other) + (one.parts.length > 0 && other.parts.length > 0 ? PARTS : 0);
  const pairs = rows.slice(1).map((row, i) => cost(rows[i] as Row, row));
  const at = pairs.indexOf(Math.min(...pairs));
  const joined = both(rows[at] as Row, rows[at + 1] as Row);
  return fitted([...rows.slice(0, at), joined, ...rows.slice(at + 2)], most);
}

function lasting({ stretches }: Row): number {
  return stretches.reduce((sum, one) => sum + one.seconds, 0);
}

/** Two neighbours as one row, under both names or the more telling one. */
function both(one: Row, other: Row): Row {
  const named = `${one.name} and ${uncapitalise(other.name)}`;
  const [first, second] = one.parts.length === 0 && other.parts.length > 0 ? [other, one] : [one, other];
  const note = `with ${uncapitalise(second.name)}`;
  return {
    name: widthOf(named) <= NAME ? named : first.name,
    note: widthOf(named) <= NAME ? '' : widthOf(note) <= NOTE ? note : '',
    parts: [...one.parts, ...other.parts],
    stretches: joint([...one.stretches, ...other.stretches]),
  };
}

/** Stretches that follow one another in the same way are one. */
function joint(stretches: Row['stretches']): Row['stretches'] {
  const made: Row['stretches'][number][] = [];
  for (const next of stretches) {
    const last = made.at(-1);
    if (last?.mode === next.mode && last.start + last.seconds === next.start)
      made[made.length - 1] = { ...last, seconds: last.seconds + next.seconds };
    else made.push(next);
  }
  return made;
}
