import type { ClaimKind } from '../../model/index.ts';

/** What a passage of a source can be marked as: a claim, or what was not taken for one. */
export type NoteKind = ClaimKind | 'edit' | 'conflict' | 'gap' | 'review' | 'dropped';

/** How a kind is called: of one, and of all. */
export interface KindName {
  readonly one: string;
  readonly many: string;
}

/** Every kind in the order in which people want to read it. */
export const KINDS = {
  definition: { one: 'Definition', many: 'Definitions' },
  taxonomy: { one: 'Part of', many: 'What is part of what' },
  difference: { one: 'Difference', many: 'Differences' },
  similarity: { one: 'Similarity', many: 'Similarities' },
  use: { one: 'Use', many: 'Uses by industry' },
  application: { one: 'Application', many: 'Applications' },
  advantage: { one: 'Advantage', many: 'Advantages' },
  limitation: { one: 'Limitation', many: 'Limitations' },
  risk: { one: 'Risk', many: 'Risks' },
  mitigation: { one: 'Safeguard', many: 'Safeguards' },
  statistic: { one: 'Figure', many: 'Figures' },
  example: { one: 'Example', many: 'Examples' },
  outlook: { one: 'Outlook', many: 'Outlook' },
  statement: { one: 'Statement', many: 'Other statements' },
  edit: { one: 'Your edit', many: 'Your edits' },
  conflict: { one: 'Conflict', many: 'Conflicts' },
  gap: { one: 'Gap', many: 'Gaps' },
  review: { one: 'For review', many: 'For review' },
  dropped: { one: 'Set aside', many: 'Set aside' },
} as const satisfies Record<NoteKind, KindName>;

export const KIND_NAMES = Object.keys(KINDS) as readonly NoteKind[];
