import type { RawClaim, Span } from '../model/index.ts';
import type { Cues } from './cues.ts';
import { asksFor } from './headed.ts';
import { unfit } from './negative.ts';
import { byDocument, keptEach } from './parts.ts';
import type { Passage, Reading } from './passage.ts';
import { pattern } from './pattern.ts';
import { wordsIn } from './words.ts';

/** What people take for true and is not, with the sentences behind it that set it right. */
export interface Mistake {
  /** The belief first; all of one prose, without a gap. */
  readonly passages: readonly [Passage, ...Passage[]];
  /** Whether the text says what is true instead, or the sentence itself that the belief is wrong. */
  readonly refuted: boolean;
}

/** Every mistake that a document tells of, in order. */
export const mistakesOf = keptEach((own) => own.passages.flatMap((passage, i) => mistakeAt(own, passage, i)));

/**
 * Claims without those that take a mistake for a fact, and without answers that mean nothing alone ("This is wrong,
 * because …"): both are told as one statement.
 */
export function withoutMistakes(reading: Reading, claims: readonly RawClaim[]): readonly RawClaim[] {
  const places = placesIn(reading);
  if (places.length === 0) return claims;
  const bySource = new Map<string, (typeof places)[number][]>();
  for (const one of places) {
    const own = bySource.get(one.source);
    if (own) own.push(one);
    else bySource.set(one.source, [one]);
  }
  const touches = ({ source, start, end }: Span): boolean =>
    bySource.get(source)?.some((one) => start < one.end && end > one.start) ?? false;
  return claims.filter(({ spans }) => !spans.some(touches));
}

const placesIn = byDocument((own) =>
  mistakesOf(own).flatMap(({ passages: [belief, ...answers] }) =>
    [belief, ...answers.filter((answer) => REFERS.test(answer.text))].map(placeOf),
  ),
);

function placeOf({ document, prose, at, text }: Passage): { source: string; start: number; end: number } {
  const inside = prose.segments.filter((one) => one.at < at + text.length && one.at + one.length > at);
  const starts = inside.map((one) => one.start + Math.max(0, at - one.at));
  const ends = inside.map((one) => one.start + Math.min(one.length, at + text.length - one.at));
  return { source: document.source.id, start: Math.min(...starts), end: Math.max(...ends) };
}

function mistakeAt(reading: Reading, passage: Passage, i: number): Mistake[] {
  const { cues } = reading;
  if (unfit(passage, cues) || passage.form !== 'sentence') return [];
  const onErrors = asksFor(passage.headings[0] ?? '', HEADINGS, cues);
  const named = namesMistake(passage, cues) || (onErrors && QUOTED.test(passage.text));
  if (!named && !HELD.test(passage.text)) return [];
  const answers = answersTo(reading, i, onErrors, named);
  // "Many experts believe …" is an opinion, unless the text goes on to deny it.
  if (!named && answers.length === 0 && !onErrors && !cues.find(passage.words, 'cues/belief-leads')) return [];
  return [{ passages: [passage, ...answers], refuted: answers.length > 0 || (named && WHOLE.test(passage.text)) }];
}

/** Whether a sentence says of a belief that it is wrong, by its own words or its label ("Myth: …"). */
function namesMistake({ text, words, term, at, prose }: Passage, cues: Cues): boolean {
  const labelled = term !== null && prose.text.slice(term.text.length, at).trim().length <= 1;
  const label = labelled ? wordsIn(term.text) : [];
  if (label.length > 0 && label.length <= 3 && cues.find(label, HEADINGS)) return true;
  if (cues.at(words, 'cues/belief-leads', 0) && /\b(?:misconception|myth|mistake)\b/.test(text)) return true;
  return DENIES.test(text) || JUDGED.test(text);
}

/** Most sentences that set a mistake right, and words up to which the first of them needs one more. */
const MOST = 2;
const CURT = 6;

/** What stands right behind a belief in its own prose and sets it right; under a heading on errors, whatever does. */
function answersTo({ passages, cues }: Reading, i: number, onErrors: boolean, named: boolean): Passage[] {
  const belief = passages[i] as Passage;
  const answers: Passage[] = [];
  for (let at = i + 1; at <= i + MOST; at++) {
    const next = passages[at];
    if (!next || next.prose !== belief.prose || next.document !== belief.document) break;
    if (namesMistake(next, cues) || HELD.test(next.text) || /\?$/.test(next.text)) break;
    const goesOn = named && /^(?:They|It|This|That)\b/.test(next.text);
    if (answers.length === 0 && !onErrors && !goesOn && !CORRECTS.test(next.text)) break;
    if (answers.length > 0 && (answers[0]?.words.length ?? 0) > CURT) break;
    answers.push(next);
  }
  return answers;
}

const HEADINGS = 'cues/misconception-headings';

/** "Many drivers think that …", "It is often said that …", "…, some say." */
const HELD = pattern(
  /^(?:Many|Some|Most|A lot of|Lots of|People|Few)\s(?:(?!who\b|that\b)\p{L}+\s){0,4}?(?:often\s|still\s|also\s|wrongly\s|mistakenly\s)?(?:think|believe|assume|fear|imagine|suppose|claim)\s(?!so\b|about\b|of\b|in\b|twice\b)|^(?:It is|It['’]s)\s(?:often|widely|commonly|sometimes|frequently|generally|still|also)\s(?:said|believed|thought|assumed|claimed|feared|supposed)\b|,\s(?:some|many|people|many people|some people)\s(?:say|think|believe|claim)\.$/u,
);

/** "It is a myth that …", "It is also wrong to think that …", "Nor is it true that …". */
const DENIES = pattern(
  /^(?:It is|It['’]s)\s(?:also\s|simply\s|just\s|therefore\s)?(?:an?\s(?:\p{L}+\s)?(?:myth|misconception|fallacy|mistake|error|misunderstanding)|wrong|untrue|false|not true)\s(?:that|to (?:think|believe|assume|say|suppose))\b|^(?:Nor|Neither)\sis it true that\b/u,
);

/** "“X is safer” is a dangerous error", "That X is safer is a myth": the subject is a whole assertion. */
const JUDGED = pattern(
  /^(?:[“"‘][^”"’]{12,}[”"’],?|That\s[^,;:]{10,90})\s(?:is|are)\s(?:an?|one)\s(?:\p{L}+\s){0,3}(?:myth|misconception|fallacy|mistake|error|misunderstanding)\b/u,
);

/** Under a heading on errors, a sentence in quotation marks is one of them. */
const QUOTED = /^[“"‘'«][^”"»]*[.!?]?[”"’'»][.!?]?$/u;

/** Says by itself what is true: a reason behind a colon or "because", or a plain denial. */
const WHOLE = pattern(/[:;]\s|\b(?:because|since)\b|^Nor\b|^Neither\b/u);

/** What sets right: "In fact …", "It doesn't", "That is not the case", "Tests show otherwise". */
const CORRECTS = pattern(
  /^(?:In (?:fact|reality|truth)|Actually|The (?:truth|opposite|reverse)|Facts?:|Reality:|Truth:|On the contrary|But|However|Yet|Not so|Wrong|False|No,|Quite the)\b|^(?:It|They|That|This|He|She|There)\s(?:(?:is|are|was|were|do|does|did|can|has|have|had|will|would)(?:n['’]t\b|\s(?:not|nothing|wrong|false|untrue|incorrect|no|simply wrong|a mistake|an error)\b)|cannot\b)|\b(?:shows?|shown|showed|proves?|proved|finds?|found|suggests?)\b[^.]*\b(?:otherwise|the opposite|the contrary|the reverse|no (?:link|evidence|difference|effect|proof|sign|connection))\b|\b(?:was|were|been)\s(?:withdrawn|retracted|refuted|disproved|disproven|debunked)\b|\bnot (?:the case|so|true)\b|\b(?:take|takes|mistake|mistakes|confuse|confuses)\b[^.]*\b(?:for|with)\b|\b(?:is|are|does|do) not\.$/u,
);

/** Means nothing without the sentence before: "This is wrong, because …", "It doesn't: …", "Tests show otherwise". */
const REFERS = pattern(
  /^(?:It|They|That|This|These|Those|He|She|There|Such|No,|Not so|Wrong|False|The (?:opposite|reverse|truth))\b|\b(?:otherwise|claimed (?:so|this|that|it)|said so|that may be so|not the case|the opposite|the contrary)\b|\b(?:is|are|does|do) not\.$/u,
);
