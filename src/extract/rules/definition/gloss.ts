import { gapBefore } from '../../about.ts';
import type { Cues } from '../../cues.ts';
import { isClause } from '../../finite.ts';
import { asksFor } from '../../headed.ts';
import { isBareNoun, nounPhrase } from '../../noun-phrase.ts';
import type { Passage, Reading } from '../../passage.ts';
import { pattern } from '../../pattern.ts';
import { subjectOf } from '../../terms.ts';
import { type Word, wordsIn } from '../../words.ts';
import type { Said } from './said.ts';
import { judges } from './verdict.ts';

/** Whether the words from `at` are a gloss: a class with what sets it apart, and no sentence. */
export function isGloss(passage: Passage, at: number, cues: Cues): boolean {
  const { words } = passage;
  const article = /^(?:an?|the|any)$/.test(words[at]?.lower ?? '');
  const noun = nounPhrase(passage, article ? at + 1 : at, cues);
  if (!noun || judges(passage, noun, cues)) return false;
  const next = words[noun.to];
  const last = words[noun.head - 1] as Word;
  const from = (words[at] as Word).start;
  if (isClause(passage.text.slice(from, (words[noun.to - 1] as Word).end), cues)) return false;
  const kind = cues.has(last.stem, 'grammar/kind-nouns') || cues.has(last.stem, 'grammar/class-nouns');
  if (!next) return (article || kind) && noun.to - at > 3;
  const gap = gapBefore(passage, noun.to).trim();
  if (gap !== '' && gap !== ',') return article && noun.to - at > 2;
  if (OPENS.test(next.lower) || /(?:ed|ing)$/.test(next.lower)) return article || kind || /[^su]s$/.test(last.lower);
  return article && cues.has(next.lower, 'grammar/prepositions');
}

/** Words that open what sets a thing apart. */
export const OPENS = /^(?:that|which|who|whose|where|when|used|designed|made|built|whereby)$/;

/** Headings under which a term is a danger, a measure or a merit, whatever follows it. */
const OTHERS = [
  'cues/risk-headings',
  'cues/mitigation-headings',
  'cues/advantage-headings',
  'cues/limitation-headings',
  'cues/application-headings',
  'cues/industry-headings',
  'terms/closing-headings',
] as const;

/** "Wool: a fibre that …": a label or an item's term with a gloss behind it. */
export function byLabel(reading: Reading, passage: Passage): Said | null {
  const { headings, words, lead } = passage;
  const { cues } = reading;
  const label = passage.term && opensText(passage) ? passage.term.text : itemLead(passage, cues);
  if (!label || words.length < 3) return null;
  const asked = [passage.item === null ? null : lead?.replace(/:$/, ''), headings[0]].filter((one) => one != null);
  if (asked.some((one) => OTHERS.some((entry) => asksFor(one, entry, cues)))) return null;
  const name = label.replace(/[.:\s]+$/u, '');
  const heading = wordsIn(headings[0] ?? '');
  const glossary =
    (cues.at(heading, 'cues/glossary-headings', 0)?.to === heading.length && heading.length > 0) ||
    headings.some((one) => /\bglossary\b/i.test(one));
  const known = reading.labelled(name);
  const general = cues.has(name.toLowerCase(), 'cues/generic-heads') || cues.keyOf(name, 'facets') !== null;
  const fits = !general || glossary;
  if (!fits || (!known && !isBareNoun({ text: name, words: wordsIn(name) }, cues, 5))) return null;
  if (glossary && passage.item !== null) return { subject: known ?? name, rule: 'glossary', score: 0.85 };
  // "Noise: the unit hums" under a subject's own name is a row of what it is like.
  const owner = headings[0] === undefined ? null : reading.labelled(headings[0]);
  if (!glossary && !known && owner !== null && reading.main.length > 1 && reading.main.includes(owner)) return null;
  const announced = [...(lead ? [lead] : []), ...headings.slice(0, 2)].some((one) => KINDS.test(one));
  const gloss = isGloss(passage, passage.body, cues);
  if (!gloss && !(announced && pointsAt(passage))) return null;
  return { subject: subjectOf(reading, name), rule: 'labelled', score: announced || known ? 0.8 : 0.7 };
}

/** What announces the terms of a field or the kinds of a thing. */
const KINDS =
  /\b(?:types?|kinds?|forms?|sorts?|categories|classes|varieties|terms|concepts|parts|components|elements)\b/i;

/** The passage is the first behind its term. */
function opensText({ at, prose, item, term }: Passage): boolean {
  return item !== null ? at === 0 : term !== null && at <= term.text.length + 4 && prose.text.startsWith(term.text);
}

/** "Allocation harms. These harms …": an item whose first words name what the next sentence tells of. */
function itemLead({ item, term, at, prose }: Passage, cues: Cues): string | null {
  if (item === null || term || at === 0 || at > 60) return null;
  const name = prose.text.slice(0, at).trim().replace(/[.:]$/, '');
  return isBareNoun({ text: name, words: wordsIn(name) }, cues) ? name : null;
}

/** "These harms can occur when …", "It stores …": says it of the term before. */
function pointsAt({ words, body }: Passage): boolean {
  return /^(?:these|this|it|they)$/.test(words[body]?.lower ?? '') && words.length > 5;
}

const DASH = pattern(/^((?:an?|the)\s)?([\p{L}\p{N}][\p{L}\p{N}()’' -]{1,48}?)\s?(?:—|–|\s-)\s(?=\S)/iu);
/** Paragraphs that open with a term and a dash make a glossary from this number on. */
const GLOSSARY = 3;

/** "Escrow — an arrangement in which …" as a sentence. */
export function byDash(reading: Reading, passage: Passage): Said | null {
  const match = /[—–]|\s-\s/.test(passage.text) ? DASH.exec(passage.text) : null;
  const name = match?.[2]?.replace(/\s*\([^()]*\)$/, '');
  if (!match || !name) return null;
  const at = passage.words.findIndex((word) => word.start >= match[0].length);
  if (at < 0 || passage.at !== 0 || !isBareNoun({ text: name, words: wordsIn(name) }, reading.cues, 4, true))
    return null;
  const glossary = isGlossary(passage);
  if (glossary && /^see\b/i.test(passage.text.slice(match[0].length))) return null;
  if (
    !glossary &&
    !(/^(?:an?|the|any)\s/i.test(passage.text.slice(match[0].length)) && isGloss(passage, at, reading.cues))
  )
    return null;
  // "The lender – a bank in Ulm – charges …" goes on as a sentence.
  const rest = passage.text.slice(match[0].length);
  if (!glossary && /\s[—–-]\s/.test(rest)) return null;
  const from = (passage.words[at] as Word).start;
  return { subject: subjectOf(reading, name), rule: 'glossary', score: glossary ? 0.85 : 0.7, from };
}

/** Whether the section is a row of terms with what each means. */
function isGlossary({ section }: Passage): boolean {
  const known = glossaries.get(section);
  if (known !== undefined) return known;
  const terms = section.blocks.filter((block) => block.type === 'paragraph' && DASH.test(block.prose.text));
  const is = terms.length >= GLOSSARY && terms.length * 2 > section.blocks.length;
  glossaries.set(section, is);
  return is;
}

const glossaries = new WeakMap<Passage['section'], boolean>();
