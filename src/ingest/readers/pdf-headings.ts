import { type Group, isCode, type Norm } from './pdf-groups.ts';
import type { TableLines } from './pdf-lines.ts';
import { keyOf, type Outline } from './pdf-outline.ts';

/** Headings with their depth, 1 for the document's title. */
export type Depths = ReadonlyMap<Group, number>;

/** A heading is larger than text by this much, or bold and short. */
const LARGER = 1.1;
const LONGEST = 24;
const LONGEST_BOLD = 14;

/** Which groups are headings, by bookmarks, tags, or size and weight relative to the text, and how deep. */
export function headingsOf(groups: readonly (Group | TableLines)[], norm: Norm, outline: Outline): Depths {
  const looks = new Map<Group, number>();
  const told = new Map<Group, number>();
  groups.forEach((group, i) => {
    if (group.type !== 'group') return;
    const named = outline.get(keyOf(textOf(group)));
    const level = group.lines[0]?.tag?.heading ?? null;
    if (level !== null && group.lines.length < 5) told.set(group, level);
    else if (named !== undefined) told.set(group, named + 1);
    else if (looksLikeOne(group, groups[i + 1], norm)) looks.set(group, lookOf(group));
  });
  return withoutEmpty(groups, told.size > 0 ? withTold(looks, told) : ranked(looks), looks);
}

function looksLikeOne(group: Group, next: Group | TableLines | undefined, norm: Norm): boolean {
  const text = textOf(group);
  const [first] = group.lines;
  const words = text.split(/\s+/).length;
  if (!first || group.lines.length > 3 || words > LONGEST || !/\p{L}{2}/u.test(text)) return false;
  if (isContents(text) || isCode(group)) return false;
  if (/[,;]$/.test(text) || /\p{Ll}\.$/u.test(text)) return false;
  if (first.size >= norm.size * LARGER) return group.mark === null || /^\(?\d/.test(group.mark);
  if (!first.bold || norm.bold || words > LONGEST_BOLD || text.endsWith(':') || first.size < norm.size * 0.95)
    return false;
  const isNumbered = group.mark === null || /^\d/.test(group.mark);
  return isNumbered && next !== undefined && !(next.type === 'group' && next.lines[0]?.bold && next.mark !== null);
}

/** An entry of a table of contents: dots lead to its page. */
export function isContents(text: string): boolean {
  return /(?:\.\s?){5,}\s*\d+$/.test(text);
}

/** Lines on the first page that a higher heading follows at once have nothing below them: authors, addresses. */
function withoutEmpty(groups: readonly (Group | TableLines)[], depths: Depths, looks: Depths): Depths {
  const kept = new Map(depths);
  let below: number | undefined;
  for (const group of groups.toReversed()) {
    const depth = group.type === 'group' ? depths.get(group) : undefined;
    const isEmpty = depth !== undefined && below !== undefined && below < depth;
    if (group.type === 'group' && isEmpty && looks.has(group) && group.lines[0]?.page === 1) kept.delete(group);
    else below = depth;
  }
  return kept;
}

/** Size in half points, with bold above plain. */
function lookOf({ lines: [first] }: Group): number {
  return Math.round((first?.size ?? 0) * 2) / 2 + (first?.bold ? 0.1 : 0);
}

/** Depths by look: the largest is the title when it stands alone and first, else all of the largest are sections. */
function ranked(looks: ReadonlyMap<Group, number>): Depths {
  const ranks = [...new Set(looks.values())].sort((a, b) => b - a);
  const largest = [...looks].filter(([, look]) => look === ranks[0]).map(([group]) => group);
  const isTitle = largest.length === 1 && largest[0]?.lines[0]?.page === 1;
  const depths = new Map([...looks].map(([group, look]) => [group, ranks.indexOf(look) + (isTitle ? 1 : 2)]));
  for (const rank of ranks)
    deepen(
      [...looks].filter(([, look]) => look === rank).map(([group]) => group),
      depths,
    );
  return capped(depths);
}

/** `1.2` is deeper than `1.` though it looks the same. */
function deepen(groups: readonly Group[], depths: Map<Group, number>): void {
  const parts = groups.map((group) => /^\d+((?:\.\d+)*)\.?\s/.exec(textOf(group))?.[1]?.split('.').length ?? 0);
  const least = Math.min(...parts.filter((count) => count > 0));
  groups.forEach((group, i) => {
    if ((parts[i] ?? 0) > least) depths.set(group, (depths.get(group) ?? 1) + (parts[i] ?? 0) - least);
  });
}

/** What is told stands; other headings go below, and one that is larger than all, on the first page, above. */
function withTold(looks: ReadonlyMap<Group, number>, told: ReadonlyMap<Group, number>): Depths {
  const tallest = Math.max(...[...told.keys()].map(lookOf));
  const [title, second] = [...looks].filter(([group]) => group.lines[0]?.page === 1).sort(([, a], [, b]) => b - a);
  const hasTitle = [...told.values()].includes(1);
  const isTitle = title && !hasTitle && title[1] > tallest + 0.5 && title[1] > (second?.[1] ?? 0);
  const deepest = Math.max(...told.values());
  const depths = new Map<Group, number>(told);
  for (const [group] of looks) depths.set(group, isTitle && group === title[0] ? 1 : deepest + 1);
  return capped(depths);
}

function capped(depths: ReadonlyMap<Group, number>): Depths {
  return new Map([...depths].map(([group, depth]) => [group, Math.min(6, depth)]));
}

export function textOf({ lines }: Group): string {
  return lines.map(({ text }) => text).join(' ');
}
