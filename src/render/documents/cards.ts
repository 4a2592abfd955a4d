import type { Activity } from '../../model/index.ts';
import { letter } from './labels.ts';

type Name = (index: number) => string | null;

const number: Name = (index) => `${index + 1}`;
const none: Name = () => null;

/** How cards and what they are put to are called aloud: a quiz has answers A to D, a match has terms 1 to n. */
const NAMES = {
  quiz: { noun: 'Answer', item: letter, bin: none },
  sort: { noun: 'Card', item: number, bin: none },
  match: { noun: 'Term', item: number, bin: letter },
  spot: { noun: 'Statement', item: number, bin: none },
  discussion: { noun: 'Statement', item: none, bin: none },
  case: { noun: 'Choice', item: letter, bin: none },
} as const satisfies Record<Activity['kind'], { readonly noun: string; readonly item: Name; readonly bin: Name }>;

/** What an item is: "Card", "Statement". */
export function itemNoun(kind: Activity['kind']): string {
  return NAMES[kind].noun;
}

/** The name of the item at `index` (0-based), or null where items have none. */
export function itemName(kind: Activity['kind'], index: number): string | null {
  return NAMES[kind].item(index);
}

/** The name of the bin at `index` (0-based), or null where bins are called by their words. */
export function binName(kind: Activity['kind'], index: number): string | null {
  return NAMES[kind].bin(index);
}
