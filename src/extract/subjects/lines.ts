import { type Document, keeper, type Section, sentencesOf } from '../../model/index.ts';
import type { Cues } from '../cues.ts';
import { type Word, wordsIn } from '../words.ts';
import { isThing } from './named.ts';
import type { Said } from './said.ts';
import { type Slot, slotsIn } from './slots.ts';

/** A sentence with its noun phrases. */
export interface Line {
  readonly text: string;
  readonly words: readonly Word[];
  readonly slots: readonly Slot[];
  readonly section: number;
  /** Whether it is a heading. */
  readonly heading: boolean;
  /** Whether it opens its paragraph. */
  readonly opens: boolean;
}

/** The sentences of a document's paragraphs, in order. */
export function linesOf(document: Document, cues: Cues, said: Said): readonly Line[] {
  const { times } = said;
  const read = known.get(said) ?? new Map<Document, readonly Line[]>();
  known.set(said, read);
  const kept = read.get(document);
  if (kept) return kept;
  const found = document.sections.flatMap((section) => [
    ...headingOf(document, section, cues, times),
    ...section.blocks.flatMap((block) => {
      if (block.type !== 'paragraph') return [];
      return sentencesOf(block.prose.text).map(({ text, at }): Line => {
        const words = wordsIn(text);
        const slots = slotsIn(text, words, cues, times);
        return { text, words, slots, section: section.index, heading: false, opens: at === 0 };
      });
    }),
  ]);
  if (read.size >= MOST_KEPT) read.clear();
  read.set(document, found);
  return found;
}

const MOST_WORDS = 6;
const MOST_KEPT = 200;

/** A short heading below the title sets the scene with what it names first. */
function headingOf(document: Document, section: Section, cues: Cues, times: Said['times']): readonly Line[] {
  const text = section.heading?.text ?? '';
  if (text === '' || section.parent === null || text === document.source.title) return [];
  const words = wordsIn(text);
  if (words.length > MOST_WORDS) return [];
  const slots = slotsIn(text, words, cues, times).map(
    (slot, i): Slot => ({ ...slot, role: i === 0 ? 'lead' : 'other' }),
  );
  return [{ text, words, slots, section: section.parent, heading: true, opens: true }];
}

/** Kept for the latest documents, since whoever looks for subjects asks; what the others say counts as well. */
const known = new WeakMap<Said, Map<Document, readonly Line[]>>();

const NO_NAMES = ['subjects/nobodies', 'subjects/others', 'terms/quantifiers'] as const;
/** Words that name nothing by themselves. */
const NO_HEADS = [
  'grammar/joint-nouns',
  'grammar/class-nouns',
  'subjects/announcing-nouns',
  'contrast/light-words',
] as const;

/** Whether a phrase can name what a text is about: no pronoun, no word for any thing at all. */
export function canName({ stems, text }: Pick<Slot, 'stems' | 'text'>, cues: Cues): boolean {
  return stems.length > 0 && able(cues, text, () => isNameable(text, cues));
}

/** Kept for the lexicon, since the same phrases come back. */
const able = keeper<Cues, boolean>();

function isNameable(text: string, cues: Cues): boolean {
  const words = wordsIn(text);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || /^(?:there|here|then|again)$/.test(first.lower) || first.lower.length < 2) return false;
  const closed = (entry: string): boolean =>
    [first, last].some(({ lower, stem }) => cues.has(lower, entry) || cues.has(stem, entry));
  if (NO_NAMES.some(closed)) return false;
  if (words.length === 1 && NO_HEADS.some(closed)) return false;
  return isThing(text, cues);
}
