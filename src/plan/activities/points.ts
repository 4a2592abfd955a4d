import {
  type ActivityItem,
  type ActivityKey,
  boundOf,
  type Claim,
  type Difference,
  type Mitigation,
  type Statistic,
  widthOf,
} from '../../model/index.ts';
import type { Taught } from '../activity.ts';
import { statementOf } from './statement.ts';
import { fieldOf } from './taught.ts';
import { item, nameOf, proofOf, STATEMENT, shown } from './words.ts';

/** A statement to talk about, with what the sources say on it. */
export interface Point {
  readonly claim: Claim | Difference;
  readonly card: ActivityItem;
  readonly key: readonly Omit<ActivityKey, 'item'>[];
}

/**
 * What a claim gives to talk about: one statement, or one a safeguard that it lists; none where its words are too many.
 * A difference has statements of its own kind (`contrasts.ts`).
 */
export function pointsOf(claim: Claim | Difference, taught: Taught, most = STATEMENT): readonly Point[] {
  if ('sides' in claim) return [];
  const key = [{ answer: labelOf(claim, taught), ...proofOf(claim) }];
  const texts =
    claim.kind === 'mitigation'
      ? safeguardsOf(claim as Mitigation, taught, most)
      : sole(statementOf(claim, taught, most));
  return texts.map((text) => ({ claim, card: item(text, claim), key }));
}

/** The safeguards that a claim lists, where it lists several; else what it says. */
function safeguardsOf(claim: Mitigation, taught: Taught, most: number): string[] {
  const listed = claim.items.map(shown).filter((text) => text.length > 0 && widthOf(text) <= most);
  return listed.length > 1 ? [...new Set(listed)] : sole(statementOf(claim, taught, most));
}

function sole(text: string | null): string[] {
  return text === null || text === '' ? [] : [text];
}

/** What a claim is, in a word or two. */
export function labelOf(claim: Claim, taught: Taught): string {
  if (claim.kind === 'use') return fieldOf(claim, taught)?.name ?? 'Use';
  if (claim.kind === 'statistic' && 'value' in claim) return boundOf(claim as Statistic)?.words ?? String(claim.value);
  const kind = KINDS[claim.kind];
  if (kind) return kind;
  const subject = 'subject' in claim ? claim.subject : 'child' in claim ? claim.child : null;
  return typeof subject === 'string' ? nameOf(taught.material, subject).label : 'What is said';
}

const KINDS: Readonly<Partial<Record<Claim['kind'], string>>> = {
  risk: 'Risk',
  limitation: 'Limit',
  mitigation: 'Safeguard',
  application: 'Use',
  advantage: 'Advantage',
  outlook: 'Outlook',
  similarity: 'Shared',
};
