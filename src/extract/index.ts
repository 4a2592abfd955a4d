/**
 * In: documents and the lexicon. Out: subjects, claims, disputes, gaps, dropped and review lists.
 * Guarantees: every claim has a span whose quote is the source's own text; a claim has a subject only when the source
 * names it; the same documents give the same bytes. Reports: nothing; what is doubtful, and what may not be
 * claimed from, goes to `review` with its reason.
 */
import type { Document, Extraction, GivenSubject, Lexicon, Progress, RawClaim, Review } from '../model/index.ts';
import { type Begun, begin } from './begin.ts';
import { disputesOf } from './disputes.ts';
import { identify } from './identify.ts';
import { withoutMistakes } from './mistakes.ts';
import { onceEach } from './once.ts';
import type { Reading } from './passage.ts';
import { refused } from './refused.ts';
import { advantages } from './rules/advantage.ts';
import { applications } from './rules/application.ts';
import { definitions } from './rules/definition.ts';
import { differences } from './rules/difference.ts';
import { examples } from './rules/example.ts';
import { limitations } from './rules/limitation.ts';
import { mitigations } from './rules/mitigation.ts';
import { outlook } from './rules/outlook.ts';
import { risks } from './rules/risk.ts';
import { similarities } from './rules/similarity.ts';
import { statements } from './rules/statement.ts';
import { statistics } from './rules/statistic.ts';
import { taxonomy } from './rules/taxonomy.ts';
import { uses } from './rules/use.ts';

export { type Answer, answerOf, type Begun, begin, type Findings, findingsApart, foundIn, unreadIn } from './begin.ts';

/** Claims that score less are for review, never for a slide. */
const THRESHOLD = 0.5;

type Rule = (reading: Reading) => readonly RawClaim[];

/** One rule a kind; statements are what is left. */
const RULES = {
  definition: definitions,
  taxonomy,
  difference: differences,
  similarity: similarities,
  use: uses,
  risk: risks,
  mitigation: mitigations,
  statistic: statistics,
  application: applications,
  advantage: advantages,
  limitation: limitations,
  outlook,
  example: examples,
} satisfies Record<Exclude<RawClaim['kind'], 'statement'>, Rule>;

/**
 * Reads what the documents are about and what they assert; those in another language assert nothing.
 * `subjects` names the main subjects instead of finding them; throws InputError for one that is never named.
 */
export function extract(
  documents: readonly Document[],
  lexicon: Lexicon,
  options?: {
    readonly subjects?: readonly (string | GivenSubject)[] | undefined;
    readonly progress?: Progress | undefined;
    /** The same documents, lexicon and subjects, begun before. */
    readonly begun?: Begun | undefined;
  },
): Extraction {
  const { subjects, reading } = options?.begun ?? begin(documents, lexicon, options?.subjects);
  const ruled = onceEach(withoutMistakes(reading, ruledBy(Object.values<Rule>(RULES), reading, options?.progress)));
  const said = [...ruled, ...statements(reading, ruled)];
  const out = refused(reading, said);
  const all = identify([...said, ...out.map(({ claim }) => claim)]);
  const reasons = new Map(all.slice(said.length).map(({ id }, i) => [id, out[i]?.reason ?? '']));
  return {
    subjects,
    claims: all.filter((claim) => claim.score >= THRESHOLD),
    disputes: disputesOf(reading),
    gaps: documents.flatMap((document) => document.gaps),
    dropped: documents.flatMap((document) => document.dropped),
    review: all.filter((claim) => claim.score < THRESHOLD).map((claim) => toReview(claim, reasons.get(claim.id))),
  };
}

/** What each rule finds: first in each document by itself, which takes most of the time, then across them. */
function ruledBy(rules: readonly Rule[], reading: Reading, progress: Progress = () => {}): readonly RawClaim[] {
  const parts = reading.parts ?? [];
  parts.forEach((part, i) => {
    progress(READING + (ALONE * i) / parts.length);
    part.found();
  });
  return rules.flatMap((rule, i) => {
    progress(READING + ALONE + (ACROSS * i) / rules.length);
    return rule(reading);
  });
}

/** Shares of the time: what was read before, what is found in each document by itself, and across them. */
const READING = 0.1;
const ALONE = 0.7;
const ACROSS = 0.1;

function toReview(claim: RawClaim, why: string | undefined): Review {
  const { id, kind, text, short, sentence, score, rule, confidence, spans } = claim;
  const reason = why ?? `Scores ${score.toFixed(2)}, below ${THRESHOLD.toFixed(2)}`;
  return { id, kind, text, short, sentence, score, rule, confidence, spans, reason };
}
