/**
 * edit: KnowledgeModel + Edits → what a person's hand changes of a model, a plan and a deck.
 * Guarantees: an edit is applied only to a claim whose words of the source hold its quote; each is reported once, with what became of
 * it; without edits nothing changes. Words that go beyond a source lose its places and are marked as the speaker's own.
 * Reports: edits whose words are gone, that wait for a longer talk, that can't be done, and numbers that nothing states.
 */

export { coverTitle } from './cover.ts';
export { handOf } from './hand.ts';
export { inspected } from './inspected.ts';
export { layoutsFor } from './layouts.ts';
export { meaningIn } from './meaning.ts';
export { readingOf } from './reading.ts';
export { reportsOnSources } from './report.ts';
export { retitledOutline, revised, revisedScripts } from './revise.ts';
export { withoutExcluded } from './select.ts';
