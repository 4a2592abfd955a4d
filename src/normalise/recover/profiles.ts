import type { Prose } from '../../model/index.ts';
import { isHeadingLike, isLine } from '../shape.ts';
import type { HeadingUnit, Unit } from '../units.ts';
import type { Recovery } from './index.ts';
import { headingOf } from './making.ts';

/** Fewest rows below a name, and fewest labels that two names share. */
const FEWEST = 2;

/**
 * A name alone on a line over rows with labels ("Purchase: …", "Lifetime: …") heads them, where another name stands over
 * rows with the same labels: two profiles that answer each other. A row that was taken for a heading is a row again.
 */
export const profiles: Recovery = (units) => {
  const rows = units.map((unit, i) => (isName(unit) ? rowsBelow(units, i + 1) : []));
  const heads = rows.flatMap((own, i) => (rows.some((other, k) => k !== i && shared(own, other) >= FEWEST) ? [i] : []));
  if (heads.length === 0) return units;
  const named = new Set(heads);
  const told = new Set(heads.flatMap((i) => rows[i]?.map((_, k) => i + 1 + k) ?? []));
  return units.map((unit, i): Unit => {
    if (named.has(i) && isLine(unit)) return headingOf(unit.prose);
    return told.has(i) && unit.type === 'heading' ? lineOf(unit.prose) : unit;
  });
};

function shared(own: readonly string[], other: readonly string[]): number {
  return own.filter((label) => other.includes(label)).length;
}

function lineOf(prose: Prose): Unit {
  return { type: 'line', prose, caption: false, bold: false, linked: false, lead: 0 };
}

/** A line that reads as a heading, or one that was taken for it. */
function isName(unit: Unit): boolean {
  if (labelOf(unit) !== null) return false;
  return isRecovered(unit) || (isLine(unit) && !unit.caption && isHeadingLike(unit));
}

function isRecovered(unit: Unit): unit is HeadingUnit {
  return unit.type === 'heading' && unit.depth === null && unit.number === null;
}

/** The labels of the rows that follow at once. */
function rowsBelow(units: readonly Unit[], from: number): readonly string[] {
  const labels = units.slice(from).map(labelOf);
  const end = labels.indexOf(null);
  return labels.slice(0, end < 0 ? undefined : end).filter((label) => label !== null);
}

function labelOf(unit: Unit): string | null {
  const prose = isLine(unit) || isRecovered(unit) ? unit.prose : null;
  return (prose && LABEL.exec(prose.text)?.[1]?.toLowerCase()) ?? null;
}

/** "Running costs: low …" */
const LABEL = /^([\p{Lu}\p{N}][^.!?:;,]{1,40}):\s+\S/u;
