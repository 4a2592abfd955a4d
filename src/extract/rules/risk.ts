import { type Document, type Gap, type RawRisk, spanOf } from '../../model/index.ts';
import { isVerbForm } from '../about.ts';
import { advises, namedByHeading, onRisks } from '../advice.ts';
import { bodyStart, confidenceOf, proseClaim } from '../claim.ts';
import { remedies, standsUnder } from '../headed.ts';
import { headedClaims } from '../headed-claims.ts';
import type { Passage, Reading } from '../passage.ts';
import { headLabelled, riskRows } from '../risk-rows.ts';
import { shorten } from '../shorten.ts';
import { keyOf, wordsIn } from '../words.ts';

/** What can go wrong: items under headings on risks, "X poses a danger to …", and announced risks that never follow. */
export function risks(reading: Reading): readonly RawRisk[] {
  const stated: readonly RawRisk[] = headedClaims(reading, {
    kind: 'risk',
    headings: 'cues/risk-headings',
    against: ['cues/advantage-headings', 'cues/outlook-headings', 'cues/definition-headings'],
    facet: 'risks',
    says,
    fits: (passage) =>
      (hasRisk(passage, reading) || namedByHeading(passage, reading.cues)) && !opensRemedy(passage, reading),
    not: (passage) => isRemedy(passage, reading),
    dress: (claim, passage) => headLabelled(claim, passage, reading.cues),
  }).map((risk) => ('term' in risk ? (risk as RawRisk) : { ...risk, term: null }));
  return [
    ...reading.documents.flatMap((document) => document.gaps.flatMap((gap) => ofGap(reading, document, gap))),
    ...stated,
    ...fromRows(reading, new Set(stated.map((risk) => keyOf(risk.term ?? '')))),
  ];
}

/** The risk column of a table of risks and safeguards, but for risks that a list has told already. */
function fromRows(reading: Reading, told: ReadonlySet<string>): RawRisk[] {
  return riskRows(reading).flatMap(({ document, risk }) => {
    if (told.has(keyOf(risk.text))) return [];
    const claim = proseClaim(reading, document, risk, { kind: 'risk', rule: 'table-row', score: 0.85 });
    return [{ ...claim, subject: null, term: risk.text }];
  });
}

function hasRisk(passage: Passage, { cues }: Reading): boolean {
  return ['cues/risk-nouns', 'cues/risk-verbs', 'cues/limitation-cues'].some((entry) =>
    cues.find(passage.words, entry),
  );
}

/** What is done against a danger, by its words or by the heading that it stands under. */
function isRemedy(passage: Passage, { cues }: Reading): boolean {
  if (remedies(passage, cues)) return true;
  if (standsUnder(passage, 'cues/risk-headings', cues) && advises(passage, cues)) return true;
  return standsUnder(passage, 'cues/mitigation-headings', cues) && !onRisks(passage, cues);
}

function opensRemedy(passage: Passage, { cues }: Reading): boolean {
  return cues.find(passage.words, 'cues/mitigation-cues') !== null;
}

/** A subject, a verb of harm, and what it brings within a few words. */
function says(passage: Passage, reading: Reading): { from: number; to: number } | null {
  if (passage.via !== 'named' || passage.form !== 'sentence' || !asserts(passage.words, reading)) return null;
  return opensRemedy(passage, reading) ? null : { from: bodyStart(passage), to: passage.text.length };
}

function asserts(words: Passage['words'], { cues }: Reading): boolean {
  for (let at = cues.find(words, 'cues/risk-verbs'); at; at = cues.find(words, 'cues/risk-verbs', at.to)) {
    const noun = cues.find(words, 'cues/risk-nouns', at.to);
    if (noun && noun.from <= at.to + 6 && !cues.has(words[at.from - 1]?.lower, 'grammar/negations')) return true;
  }
  return false;
}

/** "Glass raises safety concerns, including:" without its list still says that there are some. */
function ofGap(reading: Reading, document: Document, gap: Gap): RawRisk[] {
  const text = gap.span.quote.replace(
    /(?:,?\s(?:including|such as|like|namely|as follows|for example|e\.g\.))?\s*:?\s*$/iu,
    '',
  );
  const words = wordsIn(text);
  const named = reading.mentionsIn(text);
  const verb = words.some((word, i) => i > 0 && isVerbForm(word.lower, reading.cues));
  if (text.length === gap.span.quote.length || named.length === 0 || !verb || !asserts(words, reading)) return [];
  const prose = { text, segments: [{ at: 0, start: gap.span.start, length: text.length }] };
  return [
    {
      id: '',
      kind: 'risk',
      text,
      short: shorten(text, named, reading.cues),
      sentence: `${text}.`,
      score: 0.6,
      rule: 'risk/announced',
      confidence: confidenceOf(text, reading.cues),
      spans: [spanOf(document.source.id, document.text, prose)],
      subject: named[0]?.subject ?? null,
      term: null,
    },
  ];
}
