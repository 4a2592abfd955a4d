import type { TaxonomyNode } from './layouts.ts';

/** How kinds of things are drawn: shapes inside shapes, or a tree. */
export type TaxonomyForm = 'nested' | 'tree';

/** Levels of shapes inside shapes, and the subjects that one shape holds side by side. */
const NESTED = 3;
const BESIDE = 3;

/**
 * Shapes inside shapes where each holds one holder at most and at most three subjects: how far one lies in another is
 * seen at once. Anything more branched reads as a tree.
 */
export function taxonomyForm(root: TaxonomyNode): TaxonomyForm {
  return levelsOf(root) <= NESTED && isNested(root) ? 'nested' : 'tree';
}

function isNested({ children }: TaxonomyNode): boolean {
  const large = children.filter((child) => child.children.length > 0 || child.subject !== null);
  const holders = children.filter((child) => child.children.length > 0);
  return (holders.length === 0 ? large.length <= BESIDE : large.length === 1) && holders.every(isNested);
}

/** 1 for a leaf. */
export function levelsOf({ children }: TaxonomyNode): number {
  return 1 + Math.max(0, ...children.map(levelsOf));
}
