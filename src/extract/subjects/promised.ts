import { type Block, type Document, type Section, sentencesOf } from '../../model/index.ts';
import type { Cues } from '../cues.ts';
import { keyOf, type Word, wordsIn } from '../words.ts';
import { isThing, type Named, readName } from './named.ts';

const NUMBERS = ['two', 'three', 'four', 'five', 'six'];
/** Blocks of a text, or a quarter of them, in which it says what it is about. */
const EARLY = 4;
/** Blocks within which what a sentence promises is told. */
const REACH = 14;
const LABEL = /^([^.:;?!\n]{2,60}?)(?:\s\([^()]{2,40}\))?(?::|\s[–—-])\s+\S/u;

/**
 * The kinds that a sentence promises by their number ("There are two types of mortgage:") and the text then tells under
 * as many labels: items of the list that follows, paragraphs that each begin with a name, or the sections after it.
 */
export function promisedIn(document: Document, cues: Cues): readonly (readonly Named[])[] {
  const order = document.sections.flatMap(({ blocks }) => blocks);
  return document.sections.flatMap((section, at) =>
    section.blocks.flatMap((block, i) => {
      const early = order.indexOf(block) < Math.max(EARLY, order.length / 4);
      const count = early && block.type === 'paragraph' ? promiseOf(block.prose.text, cues) : null;
      if (count === null) return [];
      const told = [
        labelsOf(section.blocks.slice(i + 1, i + 1 + REACH)),
        i === section.blocks.length - 1 ? headsAfter(document.sections, at) : [],
      ];
      return told.flatMap((labels) => {
        const names = namesOf(labels, cues);
        const fit = count === 'several' ? labels.length >= SEVERAL && labels.length <= MOST : labels.length === count;
        return fit && names.length === labels.length ? [names] : [];
      });
    }),
  );
}

/** Labels that tell "several kinds". */
const SEVERAL = 3;
const MOST = 8;

/** How many kinds the last sentences of a paragraph promise: "three types", "several kinds". */
function promiseOf(text: string, cues: Cues): number | 'several' | null {
  for (const sentence of sentencesOf(text).slice(-2)) {
    const words = wordsIn(sentence.text);
    for (const [i, { lower }] of words.entries()) {
      const count = NUMBERS.includes(lower) ? NUMBERS.indexOf(lower) + 2 : /^[2-6]$/.test(lower) ? Number(lower) : 0;
      const promised = count > 1 ? count : /^(?:several|different|various|following)$/.test(lower) ? 'several' : null;
      if (promised !== null && announces(words.slice(i + 1, i + 5), cues)) return promised;
    }
  }
  return null;
}

/** "… basic kinds", "… types of mortgage". */
function announces(words: readonly Word[], cues: Cues): boolean {
  return words.some(({ lower }) => cues.has(lower, 'subjects/announcing-nouns'));
}

/** The labels of the list that comes first, or of the paragraphs that have one. */
function labelsOf(blocks: readonly Block[]): readonly string[] {
  const [first] = blocks;
  if (first?.type === 'list')
    return first.items.map(
      (item) => item.term?.text ?? LABEL.exec(item.prose?.text ?? '')?.[1] ?? item.prose?.text ?? '',
    );
  return blocks.flatMap((block) => (block.type === 'paragraph' ? (LABEL.exec(block.prose.text)?.[1] ?? []) : []));
}

/** Headings of the sections that follow, all of one depth: below the section itself or beside it. */
function headsAfter(sections: readonly Section[], at: number): readonly string[] {
  const next = sections[at + 1];
  if (!next?.heading) return [];
  const group = sections.slice(at + 1).filter(({ depth, parent }) => depth === next.depth && parent === next.parent);
  return group.map(({ heading }) => heading?.text ?? '');
}

function namesOf(labels: readonly string[], cues: Cues): readonly Named[] {
  const names = labels.flatMap((label) => readName(label.replace(/\s*\([^()]*\)$/, ''), cues) ?? []);
  const fit = names.filter(({ name }) => isThing(name, cues) && wordsIn(name).length <= 5);
  return new Set(fit.map(({ name }) => keyOf(name))).size === labels.length ? fit : [];
}
