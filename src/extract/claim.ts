import {
  type Claim,
  type ClaimKind,
  type Confidence,
  capitalise,
  type Document,
  type Prose,
  spanOf,
} from '../model/index.ts';
import { isVerbForm } from './about.ts';
import type { Cues } from './cues.ts';
import { isClause } from './finite.ts';
import type { Passage, Reading } from './passage.ts';
import { type Word, wordsIn } from './words.ts';

/** What a rule says of what it found. */
export interface Found<K extends ClaimKind> {
  readonly kind: K;
  /** Name of the rule, without the kind. */
  readonly rule: string;
  /** 0..1 */
  readonly score: number;
}

/** A claim of a part of a passage: offsets into its text; by default all behind the leads. Ids come later. */
export function claimOf<K extends ClaimKind>(
  reading: Reading,
  passage: Passage,
  found: Found<K>,
  from = bodyStart(passage),
  to = passage.text.length,
): Claim & { readonly kind: K } {
  const claim = wordsOf(reading, passage, found, from, to);
  const short = reading.shortOf(claim.text, standsAlone(found.kind, passage), found.kind);
  return { ...claim, short, sentence: sayable(passage, reading.cues) };
}

/** The same without a short and a sentence, for who has others or needs none: they cost the most. */
export function wordsOf<K extends ClaimKind>(
  reading: Reading,
  { document, prose, at }: Passage,
  found: Found<K>,
  from: number,
  to: number,
): Claim & { readonly kind: K } {
  return proseWords(reading, document, prose, found, at + from, at + to);
}

/**
 * Whether a claim is shown without its subject beside it: on a card that no label of a list leads, or since nobody knows
 * whom it is about.
 */
function standsAlone(kind: ClaimKind, passage: Passage): boolean {
  if (kind === 'risk') return passage.item === null || passage.term === null;
  return kind === 'mitigation' || (kind === 'statement' && passage.about.length === 0);
}

/** A claim of a part of a prose that is no sentence: a table cell, a term, a name in a list. */
export function proseClaim<K extends ClaimKind>(
  reading: Reading,
  document: Document,
  prose: Prose,
  found: Found<K>,
  from = 0,
  to = prose.text.length,
): Claim & { readonly kind: K } {
  const claim = proseWords(reading, document, prose, found, from, to);
  const { kind } = found;
  const short = reading.shortOf(claim.text, kind === 'risk' || kind === 'mitigation', kind);
  return { ...claim, short, sentence: clauseOf(claim.text, reading.cues) };
}

/** The same without a short and a sentence. */
export function proseWords<K extends ClaimKind>(
  { cues }: Reading,
  document: Document,
  prose: Prose,
  { kind, rule, score }: Found<K>,
  from: number,
  to: number,
): Claim & { readonly kind: K } {
  const text = prose.text.slice(from, to).trim();
  const start = prose.text.indexOf(text, from);
  const span = spanOf(document.source.id, document.text, prose, start, start + text.length);
  return {
    id: '',
    kind,
    text,
    short: null,
    sentence: null,
    score,
    rule: `${kind}/${rule}`,
    confidence: confidenceOf(text, cues),
    spans: [span],
  };
}

/** A text that is a whole sentence with its full stop, as it can be said; null for any other. */
export function clauseOf(text: string, cues: Cues): string | null {
  const words = wordsIn(text);
  if (words.length < 4 || !/[.!]["”’)\]]*$/u.test(text) || LOOSE.test(words[0]?.lower ?? '')) return null;
  const opening = text.split(/[;:]/)[0] as string;
  const says =
    isClause(opening, cues) && !(isVerbForm(words[0]?.lower ?? '', cues) && /s$/.test(words[0]?.lower ?? ''));
  return says ? capitalise(text) : null;
}

/** Offset in the passage's text behind leads such as "However,". */
export function bodyStart(passage: Passage): number {
  return passage.words[passage.body]?.start === undefined ? 0 : startWithQuote(passage);
}

function startWithQuote(passage: Passage): number {
  const start = passage.body === 0 ? 0 : (passage.words[passage.body]?.start ?? 0);
  return start > 0 && /[“"‘(]/.test(passage.text[start - 1] ?? '') ? start - 1 : start;
}

/** The passage as it can be said on its own, or null: a fragment, a lead-in, or a pronoun that has lost its noun. */
export function sayable(passage: Passage, cues: Cues): string | null {
  if (passage.form === 'fragment' || !/[.!?]["”’)\]]*$/u.test(passage.text)) return null;
  const text = passage.text.slice(bodyStart(passage));
  const words = passage.words.slice(passage.body);
  const first = words[0]?.lower ?? '';
  if (words.length < 4 || (LOOSE.test(first) && !(first === 'another' && cues.find(words, 'cues/misconception'))))
    return null;
  const loose = isLoose(passage, cues);
  const named = passage.mentions.some((mention) => mention.from <= passage.body + 8);
  if (loose && !named && passage.via !== 'named') return null;
  return cues.find(words, 'cues/vacuous') ? null : capitalise(text);
}

const PRONOUN = /^(?:they|them|it|it['’]s|these|those|both|their|its)$/;

/** A pronoun whose noun may stand in an earlier sentence: no verb of this one is before it, nor a name behind "both". */
function isLoose(passage: Passage, cues: Cues): boolean {
  const { words, body, text, mentions } = passage;
  const at = words.findIndex((word, i) => i >= body && i < body + 12 && PRONOUN.test(word.lower));
  if (at < 0 || mentions.some((mention) => words[at]?.lower === 'both' && mention.from === at + 1)) return false;
  const before = words.slice(body, at);
  const first = before[0];
  const noun = words[at]?.lower === 'both' && !isVerbForm(words[at + 1]?.lower ?? '', cues);
  return (
    !(noun && cues.find(words, 'cues/misconception')) &&
    (!first || !isClause(text.slice(first.start, (words[at] as Word).start), cues))
  );
}

const LOOSE =
  /^(?:they|it|it['’]s|this|these|those|such|both|its|their|he|she|him|her|them|that|either|neither|another|here|there)$/;

/** Stated, hedged or forecast, by the words of the text. */
export function confidenceOf(text: string, cues: Cues): Confidence {
  const words = wordsIn(text);
  if (cues.find(wordsIn(text.replace(MEASURED_BY, ' ')), 'grammar/forecasts')) return 'forecast';
  return cues.find(words, 'grammar/doubts') ? 'hedged' : 'stated';
}

/** "More than most people expect": what somebody expects is only what a thing is compared with. */
export const MEASURED_BY = /\b(?:than|as|what)\s(?:\p{Ll}+\s){1,3}?(?:expects?|expected|predicts?|predicted)\b/gu;
