import { capitalise, type RawClaim, type Span, type Statement, type StatementRole, spanOf } from '../../model/index.ts';
import { bodyStart, claimOf, proseWords } from '../claim.ts';
import { type Mistake, mistakesOf } from '../mistakes.ts';
import { unfit } from '../negative.ts';
import { byDocument } from '../parts.ts';
import type { Passage, Reading } from '../passage.ts';
import { pattern } from '../pattern.ts';

const ROLES = ['misconception', 'mechanism', 'importance'] as const satisfies readonly StatementRole[];

/** Every other whole sentence that asserts something of a subject: material for the script. `taken` are other claims. */
export function statements(reading: Reading, taken: readonly RawClaim[]): readonly Statement[] {
  const used = new Map<string, [number, number][]>();
  for (const claim of taken) {
    if (claim.kind === 'example' || claim.kind === 'application') continue;
    for (const span of claim.spans) used.set(span.source, [...(used.get(span.source) ?? []), [span.start, span.end]]);
  }
  return assertedIn(reading).flatMap(({ span, claim }) => {
    if (span === null) return [claim];
    const { source, start, end } = span;
    const covered = (used.get(source) ?? []).some(
      ([from, to]) => Math.min(end, to) - Math.max(start, from) > 0.3 * (end - start),
    );
    return covered ? [] : [claim];
  });
}

/** What each passage asserts as a whole, and from where to where; null for a mistake, which is told whatever else is. */
const assertedIn = byDocument((reading) => {
  const mistakes = new Map(mistakesOf(reading).map((mistake) => [mistake.passages[0], mistake]));
  const answers = new Set([...mistakes.values()].flatMap(({ passages }) => passages.slice(1)));
  return reading.passages.flatMap((passage): { span: Span | null; claim: Statement }[] => {
    const mistake = mistakes.get(passage);
    if (mistake) return [{ span: null, claim: misconception(reading, mistake) }];
    if (answers.has(passage) || !asserts(reading, passage)) return [];
    const { document, prose, at, text } = passage;
    const span = spanOf(document.source.id, document.text, prose, at + bodyStart(passage), at + text.length);
    const score = FOLLOWS.test(text) ? 0.55 : 0.6;
    const said = claimOf(reading, passage, { kind: 'statement', rule: 'sentence', score });
    const claim = POINTS_BACK.test(text) ? { ...said, sentence: null } : said;
    const subject = passage.about.length === 1 ? (passage.about[0] as string) : null;
    const heading = passage.headings[0] ?? null;
    return [{ span, claim: { ...claim, subject, role: roleOf(reading, passage), heading } }];
  });
});

/** A mistake and what sets it right, as one: never shortened, and never said where nothing denies it. */
function misconception(reading: Reading, { passages, refuted }: Mistake): Statement {
  const [belief] = passages;
  const last = passages.at(-1) ?? belief;
  const { document, prose, term } = belief;
  const from = term && prose.text.startsWith(term.text) ? 0 : belief.at + bodyStart(belief);
  const found = { kind: 'statement', rule: 'mistake', score: FOLLOWS.test(belief.text) ? 0.55 : 0.6 } as const;
  const claim = proseWords(reading, document, prose, found, from, last.at + last.text.length);
  const subject = belief.about.length === 1 ? (belief.about[0] as string) : null;
  const named = refuted || reading.cues.find(belief.words, 'cues/misconception') !== null;
  const sentence = named ? capitalise(claim.text) : null;
  return { ...claim, sentence, subject, role: 'misconception', heading: belief.headings[0] ?? null };
}

/** Says by its first words that others of its kind came before. */
const FOLLOWS = /^(?:another|nor|neither|it is also|(?:a|the) (?:second|third|fourth|fifth|last))\b/i;
/** "such paperwork" was told of in an earlier sentence. */
const POINTS_BACK = pattern(/\bsuch (?!as\b|an?\b)\p{Ll}/u);

function asserts({ cues, subjects }: Reading, passage: Passage): boolean {
  if (unfit(passage, cues) || passage.form !== 'sentence' || !/[.!]["”’)\]]*$/u.test(passage.text)) return false;
  if (passage.words.length < 5 || passage.text.length > 400) return false;
  const start = passage.text.charAt(bodyStart(passage));
  if (!/[\p{L}\p{N}“"‘']/u.test(start)) return false;
  if (passage.about.length > 0 || passage.mentions.length > 0 || subjects.length === 0) return true;
  return cues.find(passage.words, 'cues/belief-leads') !== null;
}

function roleOf({ cues }: Reading, passage: Passage): StatementRole {
  return ROLES.find((role) => cues.find(passage.words, `cues/${role}`)) ?? 'other';
}
