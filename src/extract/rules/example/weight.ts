import type { Item } from '../../items.ts';
import type { Passage, Reading } from '../../passage.ts';
import { timesSaid } from '../../terms.ts';
import { keyOf, stemOf, wordsIn } from '../../words.ts';
import type { Class } from './class.ts';

/** What examples of a class in passing score: too little for a slide, enough for review. */
const IN_PASSING = 0.45;

/**
 * How surely a reader would list these things under their class (0..1): names always, plain words but where one or two
 * are named in passing of a class so wide that nearly all things are of it ("foods, including fruits").
 */
export function weightOf(
  reading: Reading,
  passage: Pick<Passage, 'headings'>,
  of: Class,
  items: readonly Item[],
): number {
  if (items.length > 2 || of.known || items.some(({ text }) => /\p{Lu}/u.test(text.slice(0, 2)))) return 0.85;
  if (isAkin(reading, passage, of)) return 0.85;
  if (!reading.cues.has(of.head, 'terms/wide-nouns')) return items.length === 2 ? 0.8 : 0.7;
  const own = of.modified && (items.length === 2 || timesSaid(reading, of.head) > 1);
  return own ? 0.7 : IN_PASSING;
}

/** The head of a main subject or of a heading is the head of the class: "spinning reels" in a text on reels. */
function isAkin(reading: Reading, { headings }: Pick<Passage, 'headings'>, of: Class): boolean {
  const mains = reading.subjects.filter(({ main }) => main).map(({ name }) => keyOf(name).split(' ').at(-1));
  if (mains.includes(of.head) || mains.includes(stemOf(of.head))) return true;
  return headings.some((heading) => wordsIn(heading).some(({ stem }) => stem === of.head));
}
