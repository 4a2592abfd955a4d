import { type Document, type Section, sentencesOf } from '../model/index.ts';
import type { Cues } from './cues.ts';
import { isMixed, leadsToDangers } from './danger-leads.ts';
import { statesDanger } from './dangers.ts';
import { asksFor, standsUnder } from './headed.ts';
import type { Passage } from './passage.ts';
import { pattern } from './pattern.ts';
import { wordsIn } from './words.ts';

/** Whether a heading, a title or a lead-in stands over dangers: "Ten common mistakes", "Is it safe?", "two kinds of harms:". */
export function onDangers(heading: string, cues: Cues): boolean {
  const known = judged.get(cues) ?? new Map<string, boolean>();
  judged.set(cues, known);
  const before = known.get(heading);
  if (before !== undefined) return before;
  if (known.size > MOST_KEPT) known.clear();
  const is = readHeading(heading, cues);
  known.set(heading, is);
  return is;
}

/** Kept for each lexicon, since every passage under a heading asks. */
const judged = new WeakMap<Cues, Map<string, boolean>>();
const MOST_KEPT = 2000;

/** "Response to social challenges", "Tackling old problems": on what is done. */
const ANSWERS = pattern(
  /^[^\p{L}]*(?:(?:responses?|responding|answers?|rising|approach|approaches)\sto|tackling|addressing|overcoming|meeting|solving|fixing|helping\swith)\s/iu,
);

function readHeading(heading: string, cues: Cues): boolean {
  if (ANSWERS.test(heading)) return false;
  const words = wordsIn(heading);
  const trouble = words.length <= 12 ? cues.find(words, 'dangers/troubles') : null;
  const guard = cues.find(words, 'dangers/protects');
  // "What can go wrong, and what we do about it" is on dangers first.
  if (trouble && (!guard || guard.from > trouble.from)) return true;
  if (OTHERS.some((entry) => asksFor(heading, entry, cues)) || guard) return false;
  if (asksFor(heading, RISKS, cues)) return true;
  const question =
    /\?\s*$/.test(heading) || /^(?:what|when|where|is|are|can|could|does|do)$/.test(words[0]?.lower ?? '');
  if (question && cues.find(words, 'dangers/asks')) return true;
  if (words.length > 20 || /\b(?:and|or|vs)\s+(?:benefits|advantages|rewards|opportunities)\b/i.test(heading))
    return false;
  const head = cues.find(words, 'dangers/list-heads');
  if (!head) return false;
  const after = words[head.to]?.lower;
  // "Ten common mistakes in baking", "several fairness issues:"; not "risk assessment" nor "problems solved".
  const ends =
    after === undefined ||
    /^(?:of|in|when|with|that|to|for|from|and|amp|beginners|people|you|we|every|include|posed)$/.test(after);
  const solved = words.slice(0, head.from).some((word) => cues.has(word.lower, 'dangers/preventions'));
  return ends && !solved && (head.from <= 4 || head.to === words.length);
}

const RISKS = 'cues/risk-headings';
const OTHERS = ['cues/advantage-headings', 'cues/definition-headings', 'cues/outlook-headings'] as const;

/** Whether a passage stands under a heading, a label or a lead-in over dangers, and under none over safeguards. */
export function underDangers(passage: Passage, cues: Cues): boolean {
  const label = passage.item !== null ? passage.lead?.replace(/:$/, '') : passage.term?.text;
  if (label && (onDangers(label, cues) || (passage.item !== null && leadsToDangers(label, cues)))) return true;
  if (ANSWERS.test(passage.headings[0] ?? '') || ANSWERS.test(label ?? '')) return false;
  if (AGAINST.some((entry) => standsUnder(passage, entry, cues)) || isMixed(passage.headings[0] ?? '', cues))
    return false;
  if (standsUnder(passage, RISKS, cues)) return true;
  const [own, above] = passage.headings;
  if (own === undefined) return false;
  if (onDangers(own, cues)) return passage.section.depth > 1 || !/[,:].*\s(?:and|&)\s/.test(own);
  if (isPart(own, cues)) return false;
  return above !== undefined && passage.headings.length > 2 && onDangers(above, cues);
}

const AGAINST = [
  ...OTHERS,
  'cues/mitigation-headings',
  'cues/limitation-headings',
  'cues/difference-headings',
] as const;

/**
 * Whether a section's own heading names a danger: it stands below a heading or a title over dangers ("Ten common
 * mistakes"), or is one of a numbered series of faults ("K03: Missing seals").
 */
export function namesDanger({ document, section }: Pick<Passage, 'document' | 'section'>, cues: Cues): boolean {
  const known = named.get(section);
  if (known !== undefined) return known;
  const names = readSection(document, section, cues);
  named.set(section, names);
  return names;
}

/** Kept for each section, since each of its passages asks. */
const named = new WeakMap<Section, boolean>();

function readSection(document: Document, section: Section, cues: Cues): boolean {
  const heading = section.heading?.text;
  if (heading === undefined || section.parent === null || NAMELESS.test(heading)) return false;
  const parent = document.sections[section.parent];
  const series = document.sections.filter((one) => one.parent === section.parent && one.depth === section.depth);
  const numbered = series.filter((one) => NUMBERED.test(written(document, one)));
  if (wants(section) && series.filter(wants).length > 1 && series.filter(wants).length * 2 >= series.length)
    return true;
  const inSeries = numbered.length >= 3 && numbered.includes(section);
  if (inSeries && faultsIn(numbered, cues) * 2 >= numbered.length) return true;
  if (isPart(heading, cues)) return false;
  if (series.filter((one) => isRemedied(one, cues)).length * 3 >= Math.max(9, series.length)) return true;
  const above = parent?.heading?.text ?? '';
  if (!parent || !onDangers(above, cues) || cues.has(wordsIn(above)[0]?.lower, 'dangers/preventions')) return false;
  if (parent.depth > 1 || inSeries || faultsIn(series, cues) * 2 >= series.length) return true;
  return tellsOfDanger(section, cues) && series.filter((one) => tellsOfDanger(one, cues)).length > 1;
}

/** Headed by what is not there: "Lack of training". */
function wants({ heading }: Section): boolean {
  return /^(?:\d+[.)]\s)?(?:the\s)?(?:lack|absence|shortage|loss)\sof\s/iu.test(heading?.text ?? '');
}

/** Whether a sentence of the section's paragraphs states a danger. */
function tellsOfDanger({ blocks }: Section, cues: Cues): boolean {
  return blocks.some(
    (block) =>
      block.type === 'paragraph' &&
      sentencesOf(block.prose.text).some(({ text }) => statesDanger({ text, words: wordsIn(text) }, cues)),
  );
}

/** A heading as its line has it: with the number that is no part of its text. */
function written(document: Document, { heading }: Section): string {
  const start = heading?.segments[0]?.start;
  if (!heading || start === undefined) return '';
  const line = document.text.slice(Math.max(0, start - 24), start);
  return line.slice(line.lastIndexOf('\n') + 1).replace(/^[#*\s]+/, '') + heading.text;
}

/** A section with a paragraph that is labelled as a remedy ("What helps: …") tells of a danger before it. */
function isRemedied({ blocks }: Section, cues: Cues): boolean {
  return blocks.some((block) => {
    const label =
      block.type === 'paragraph' ? /^([^.:;?!\n]{2,40})(?::|\s[–—])\s/u.exec(block.prose.text)?.[1] : undefined;
    const words = wordsIn(label ?? '');
    return words.length > 0 && cues.at(words, 'dangers/remedy-labels', 0)?.to === words.length;
  });
}

/** A number and no name: "Scenario #1". */
const NAMELESS = pattern(/^[^\p{L}]*(?:scenario|case|example|step|part|stage|phase)?[^\p{L}]*$/iu);

/** "3. ", "#3", "K03 -", "Mistake 3:", "👉 K03". */
const NUMBERED = pattern(
  /^[^\p{L}\p{N}]*(?:\d{1,2}\s?[.):–—-]|#\s?\d{1,2}\b|\p{Lu}{1,4}\d{1,2}\b|(?:mistake|risk|danger|hazard|error|pitfall|threat|problem|myth|reason|no\.?|number)\s#?\d{1,2}\b)/iu,
);

function faultsIn(sections: readonly Section[], cues: Cues): number {
  return sections.filter((one) => {
    const words = wordsIn(one.heading?.text ?? '');
    return (
      cues.find(words, 'dangers/faults') !== null && !words.some((word) => cues.has(word.lower, 'dangers/preventions'))
    );
  }).length;
}

/** "Causes", "Prevention", "Summary": a part of any text. */
export function isPart(heading: string, cues: Cues): boolean {
  if (/\?\s*$/.test(heading)) return true;
  return (
    PARTS.some((entry) => asksFor(heading, entry, cues)) || cues.find(wordsIn(heading), 'dangers/protects') !== null
  );
}

const PARTS = [
  RISKS,
  'cues/mitigation-headings',
  'cues/advantage-headings',
  'cues/limitation-headings',
  'cues/definition-headings',
  'cues/example-headings',
  'cues/outlook-headings',
  'cues/mechanism-headings',
  'cues/application-headings',
  'cues/difference-headings',
  'dangers/parts',
  'structure/part-headings',
] as const;

/** A heading's name without its number: "Missing seals" of "K03 - Missing seals". */
export function bareName(heading: string): string {
  return heading.replace(NUMBER, '').replace(/[\s:.]+$/u, '');
}

const NUMBER = pattern(
  /^[^\p{L}\p{N}]*(?:(?:(?:mistake|risk|danger|hazard|error|pitfall|threat|problem)\s)?#?\s?\d{1,2}|\p{Lu}{1,4}\d{1,2})\s?[.):–—-]+\s*/iu,
);
