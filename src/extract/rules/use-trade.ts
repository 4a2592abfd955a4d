import { capitalise, type IndustryUse, spanOf } from '../../model/index.ts';
import { claimOf } from '../claim.ts';
import { enumerated, type Part } from '../lists.ts';
import { unfit } from '../negative.ts';
import { byDocument } from '../parts.ts';
import type { Passage, Reading } from '../passage.ts';
import { pattern } from '../pattern.ts';
import { slugOf, wordsIn } from '../words.ts';

/**
 * Fields that a sentence of plain prose names by the way: "the cable and aerospace industries use it", "used in the
 * medical industry", "is given to treat mild asthma". What stands in a claim of `told` is left to it.
 */
export function tradeUses(reading: Reading, told: readonly IndustryUse[]): readonly IndustryUse[] {
  const ends = new Set(told.map(({ spans: [span] }) => `${span.source}:${span.end}`));
  return tradedIn(reading).filter(({ spans: [span] }) => !ends.has(`${span.source}:${span.end}`));
}

const tradedIn = byDocument((own) => {
  const near = namedParagraphs(own);
  return own.passages.flatMap((passage) => {
    const fits = passage.form === 'sentence' && passage.headings.length > 0 && near.has(paragraphOf(passage));
    if (!fits || unfit(passage, own.cues)) return [];
    return namesIn(own, passage).map((name) => useOf(own, passage, name));
  });
});

interface Name extends Part {
  readonly key: string;
}

function useOf(reading: Reading, passage: Passage, { key, text, at }: Name): IndustryUse {
  const from = passage.at + at;
  const span = spanOf(passage.document.source.id, passage.document.text, passage.prose, from, from + text.length);
  const claim = claimOf(reading, passage, { kind: 'use', rule: 'trade', score: 0.65 });
  const subjects = passage.about.filter((id) => reading.main.includes(id));
  return { ...claim, subjects, phrases: [], industry: { key, name: capitalise(text), span } };
}

function paragraphOf({ document, section, block, item }: Passage): string {
  return `${document.source.id}#${section.index}.${block}.${item ?? ''}`;
}

/** Paragraphs that name a subject. */
function namedParagraphs({ passages }: Reading): ReadonlySet<string> {
  return new Set(passages.filter((one) => one.mentions.length > 0 || one.about.length > 0).map(paragraphOf));
}

function namesIn({ cues }: Reading, { text }: Passage): readonly Name[] {
  const industries = INDUSTRY.flatMap((pattern) => listAt(text, pattern)).flatMap((part): Name[] => {
    const key = cues.keyOf(part.text, 'industries');
    return key ? [{ ...part, key }] : [];
  });
  const conditions = listAt(text, TREATS).filter((part) => {
    const words = wordsIn(part.text);
    const last = words.at(-1)?.lower;
    return words.length <= 4 && last !== undefined && (ILLNESS.test(last) || cues.has(last, 'dangers/harms'));
  });
  return [...industries, ...conditions.map((part) => ({ ...part, key: slugOf(part.text) }))];
}

function listAt(text: string, pattern: RegExp): readonly Part[] {
  const match = pattern.exec(text);
  const list = match?.[1];
  if (!match || !list || NEGATED.test(text.slice(0, match.index))) return [];
  return enumerated(list, match.index + match[0].indexOf(list));
}

const NEGATED = /\b(?:not|never|rarely|no|no longer|seldom|hardly)\s[^,;]{0,20}$/u;
const NAMES = String.raw`((?:[\p{L}-]+)(?:,\s[\p{L}-]+){0,4}(?:,?\s(?:and|or)\s[\p{L}-]+)?)`;
const FIELD = '(?:industry|industries|sectors?|trades?)';
const INDUSTRY: readonly RegExp[] = [
  pattern(
    String.raw`\b[Tt]he\s${NAMES}\s${FIELD}\s(?:also\s|often\s|now\s|both\s|still\s|\p{Ll}+ly\s){0,2}(?:uses?|rel(?:y|ies) on|depends? on|employs?|adopts?|needs?|buys?|benefits? from|has adopted|have adopted)\b`,
    'u',
  ),
  pattern(
    String.raw`\b(?:used|employed|applied|adopted|deployed|common|popular|found|useful|valued|prized)\s(?:\p{Ll}+ly\s|mostly\s|also\s)?(?:in|by|across|throughout)\s(?:the\s)?${NAMES}\s${FIELD}\b`,
    'u',
  ),
];

/** "is commonly used in Europe to treat mild asthma"; not "drugs that are used to treat". */
const TREATS = pattern(
  /\b(?<!\b(?:that|which|who)\s)(?:is|are|has been|have been|can be|may be)\s(?:\p{Ll}+ly\s|also\s|often\s|now\s|sometimes\s){0,2}(?:used|prescribed|given|taken|approved|administered|recommended)\s(?:\p{Ll}+ly\s)?(?:in\s\p{Lu}\p{Ll}+\s|by doctors\s)?(?:to treat|for treating|for the treatment of|to relieve)\s([^.;:()]{3,90})/u,
);

/** Last words of what doctors treat. */
const ILLNESS =
  /(?:itis|osis|aemia|emia|oma|algia|pathy|diseases?|disorders?|syndrome|depression|anxiety|pain|infections?|deficienc(?:y|ies)|fractures?|wounds?|acne|ulcers?|allerg(?:y|ies)|fever|cough|migraines?|headaches?|toothache|epilepsy|malaria|cancers?|asthma|diabetes|burns?|insomnia|eczema|psoriasis|hypertension|obesity|nausea|colds?|flu)$/u;
