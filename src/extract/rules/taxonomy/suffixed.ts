import type { Subject, Taxonomy } from '../../../model/index.ts';
import type { Passage, Reading } from '../../passage.ts';
import { timesSaid } from '../../terms.ts';
import { keyOf, type Word, wordsIn } from '../../words.ts';
import { edgeOf, isKind, placedEdge } from './edge.ts';

/**
 * "Ground source heat pump" is a kind of "heat pump": subjects whose names end in one noun that the text speaks of by
 * itself, where it says that there are kinds of it ("the three main types of heat pump", "Types of heat pump").
 */
export function fromNames(reading: Reading): readonly Taxonomy[] {
  const main = reading.subjects.filter((one) => one.main && wordsIn(one.name).length > 1);
  if (main.length < 2) return [];
  const ends = sharedEnds(main.map(({ name }) => keyOf(name).split(' ')));
  const parent = ends.find((end) => standsAlone(reading, main, end));
  if (parent === undefined) return [];
  const telling = firstPassage(reading, ({ text, words }) => KIND.test(text) && tells(words, parent));
  const told = telling !== null || headed(reading, parent);
  if (!told && main.length < MANY) return [];
  return main.flatMap((one) =>
    placeOf(reading, telling, one, one.name.split(/\s+/).slice(-parent.split(' ').length).join(' ')),
  );
}

/** Document after document, so that none is cut in vain. */
function firstPassage(reading: Reading, fits: (passage: Passage) => boolean): Passage | null {
  for (const document of reading.documents) {
    const found = reading.alone(document).passages.find(fits);
    if (found) return found;
  }
  return null;
}

/** The words that all names end in, each with one of its own before, the most first. */
function sharedEnds(names: readonly (readonly string[])[]): readonly string[] {
  const [first = []] = names;
  const ends = first.slice(1).map((_, i) => first.slice(i + 1).join(' '));
  return ends.filter((end) => names.every((name) => name.join(' ').endsWith(` ${end}`)));
}

/** The noun comes back where none of the names is said. */
function standsAlone(reading: Reading, main: readonly Subject[], parent: string): boolean {
  const within = main.reduce((sum, { name }) => sum + timesSaid(reading, keyOf(name)), 0);
  return timesSaid(reading, parent) > within + 1;
}

/** Names in one noun that are its kinds without a word of it, where each has a section of its own. */
const MANY = 3;
const UNTOLD = 'headings';
const KIND = /\b(?:types|kinds|forms|sorts|categories|classes|varieties|variants|branches)\b/i;
const KINDS = /^(?:types|kinds|forms|sorts|categories|classes|varieties|variants|branches)$/;
const COUNTS = /^(?:two|three|four|five|six|several|different|various|main|basic|common)$/;

/** "Types of heat pump" as a title or a heading. */
function headed({ documents }: Reading, parent: string): boolean {
  const heads = documents.flatMap(({ source, sections }) => [
    source.title,
    ...sections.flatMap(({ heading }) => heading?.text ?? []),
  ]);
  return heads.some((text) => KIND.test(text) && tells(wordsIn(text), parent));
}

/** "types of heat pump", or "the three main types" of what was spoken of. */
function tells(words: readonly Word[], parent: string): boolean {
  return words.some(({ lower }, i) => {
    if (!KINDS.test(lower)) return false;
    const of = words[i + 1]?.lower === 'of' ? words.slice(i + 2, i + 3 + parent.split(' ').length) : null;
    if (of) return ` ${of.map(({ stem }) => stem).join(' ')} `.includes(` ${parent} `);
    const before = words
      .slice(0, i)
      .map(({ stem }) => stem)
      .join(' ');
    return before.endsWith(parent) || COUNTS.test(words[i - 1]?.lower ?? '');
  });
}

/** The heading that is the name, else the sentence that tells of kinds, else the first that says the name. */
function placeOf(
  reading: Reading,
  telling: Passage | typeof UNTOLD | null,
  { id, name }: Subject,
  parent: string,
): readonly Taxonomy[] {
  if (!isKind(reading, name, parent)) return [];
  for (const document of reading.documents) {
    const heading = document.sections.find((one) => one.heading && reading.labelled(one.heading.text) === id)?.heading;
    if (heading && keyOf(heading.text) === keyOf(name))
      return [placedEdge(reading, document, heading, [0, heading.text.length], parent)];
  }
  if (telling === UNTOLD) return [];
  const passage = telling ?? firstPassage(reading, ({ mentions }) => mentions.some(({ subject }) => subject === id));
  return passage ? [edgeOf(reading, passage, name, parent, 'named', 0.75)] : [];
}
