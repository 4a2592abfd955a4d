import { isHeadingLike, isLine } from '../shape.ts';
import { termed } from '../terms.ts';
import type { Unit } from '../units.ts';
import type { Recovery } from './index.ts';
import { headingOf, listOf } from './making.ts';

/** Fewest rows below a name, and fewest labels that two names share. */
const FEWEST = 2;

/**
 * A name alone on a line over rows with labels ("Purchase: …", "Lifetime: …") heads them as a list, where another name
 * stands over rows with the same labels: two profiles that answer each other.
 */
export const profiles: Recovery = (units) => {
  const rows = units.map((unit, i) => (isName(unit) ? rowsBelow(units, i + 1) : []));
  const heads = rows.flatMap((own, i) => (rows.some((other, k) => k !== i && shared(own, other) >= FEWEST) ? [i] : []));
  return units.flatMap((unit, i): Unit[] => {
    if (heads.includes(i) && isLine(unit)) return [headingOf(unit.prose)];
    const head = heads.find((one) => i > one && i <= one + (rows[one]?.length ?? 0));
    if (head === undefined) return [unit];
    const lines = units.slice(head + 1, head + 1 + (rows[head]?.length ?? 0)).filter(isLine);
    return i === head + 1 ? [listOf(lines.map((line) => ({ ...termed(line), items: [] })))] : [];
  });
};

function shared(own: readonly string[], other: readonly string[]): number {
  return own.filter((label) => other.includes(label)).length;
}

function isName(unit: Unit): boolean {
  return isLine(unit) && !unit.caption && labelOf(unit) === null && isHeadingLike(unit);
}

/** The labels of the rows that follow at once. */
function rowsBelow(units: readonly Unit[], from: number): readonly string[] {
  const labels = units.slice(from).map(labelOf);
  const end = labels.indexOf(null);
  return labels.slice(0, end < 0 ? undefined : end).filter((label) => label !== null);
}

function labelOf(unit: Unit): string | null {
  return isLine(unit) ? (LABEL.exec(unit.prose.text)?.[1]?.toLowerCase() ?? null) : null;
}

/** "Running costs: low …" */
const LABEL = /^([\p{Lu}\p{N}][^.!?:;,]{1,40}):\s+\S/u;
