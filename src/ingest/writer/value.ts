import { Document } from 'yaml';

/** What an entry of a list may say under a key. */
export type EntryValue = string | number | boolean;

/** A value as it is written: what stands behind its key, and the lines below, where it takes several. */
export interface Written {
  readonly head: string;
  /** Without their indentation. */
  readonly lines: readonly string[];
}

/** How texts are written: as readably as they can be, or in quotes where that would say something else. */
export type Manner = 'plain' | 'quoted';

/** A value for a block: a text of several lines is a literal one, its lines as they are. */
export function inBlock(value: EntryValue, manner: Manner): Written {
  if (typeof value !== 'string') return { head: String(value), lines: [] };
  // Blanks at the end of a line can't be seen.
  if (manner === 'quoted' || /[ \t](?:\n|$)/.test(value)) return { head: JSON.stringify(value), lines: [] };
  if (!value.includes('\n')) return { head: scalar(value), lines: [] };
  const ends = /\n*$/.exec(value)?.[0].length ?? 0;
  const chomp = ends === 0 ? '-' : ends === 1 ? '' : '+';
  const body = ends === 0 ? value : value.slice(0, -1);
  return { head: `|${/^\n*[ \t]/.test(value) ? '2' : ''}${chomp}`, lines: body.split('\n') };
}

/** A value for a list or a map in brackets: on one line. */
export function inFlow(value: EntryValue, manner: Manner): string {
  if (typeof value !== 'string') return String(value);
  if (manner === 'quoted' || !/^[A-Za-z0-9][\w .-]*$/.test(value)) return JSON.stringify(value);
  return scalar(value);
}

/** A map on one line. */
export function flowMap(says: Readonly<Record<string, EntryValue>>, manner: Manner): string {
  const pairs = Object.entries(says).map(([key, value]) => `${key}: ${inFlow(value, manner)}`);
  return `{ ${pairs.join(', ')} }`;
}

function scalar(value: string): string {
  return new Document(value).toString({ lineWidth: 0 }).trimEnd();
}
