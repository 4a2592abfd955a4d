import { asksFor } from './headed.ts';
import { question } from './parts.ts';
import type { Passage, Reading } from './passage.ts';
import { placesOf } from './places.ts';
import { readName } from './subjects/named.ts';
import { tally } from './tally.ts';
import { keyOf, wordsIn } from './words.ts';

/** A thing that a text explains, which need not be a subject. */
export interface Term {
  /** Words as the source writes them, without article. */
  readonly name: string;
  readonly key: string;
  /** Whether the section's own heading names it, rather than the one above ("Definition" under "Escrow"). */
  readonly own: boolean;
}

/** The thing that the headings over a passage are the name of; null under "Costs", "Benefits" or "A vs. B". */
export function headingTerm(reading: Reading, passage: Passage): Term | null {
  const known = terms.get(passage.section);
  if (known !== undefined) return known;
  const term = readHeadings(reading, passage);
  terms.set(passage.section, term);
  return term;
}

/** Kept for each section, since every passage asks. */
const terms = new WeakMap<Passage['section'], Term | null>();

function readHeadings({ cues }: Reading, { document, headings, section }: Passage): Term | null {
  if (!section.heading) return null;
  for (const [i, heading] of [...headings, document.source.title].slice(0, 2).entries()) {
    if (cues.keyOf(heading, 'facets') === 'definition' || asksFor(heading, 'cues/glossary-headings', cues)) continue;
    const text = asked(heading);
    const whole = text !== plain(heading);
    if (!whole && FAMILIES.some((family) => asksFor(heading, family, cues))) return null;
    if (cues.keyOf(text, 'facets') !== null || /\b(?:vs\.?|versus)\b|[?,/→:]/i.test(text)) return null;
    const name = readName(text, cues);
    return name ? { name: name.name, key: keyOf(name.name), own: i === 0 } : null;
  }
  return null;
}

const FAMILIES = [
  'cues/risk-headings',
  'cues/mitigation-headings',
  'cues/advantage-headings',
  'cues/limitation-headings',
  'cues/example-headings',
  'cues/outlook-headings',
  'cues/mechanism-headings',
  'cues/application-headings',
  'cues/industry-headings',
  'cues/difference-headings',
  'cues/similarity-headings',
  'terms/closing-headings',
] as const;

/** A heading without its number and its marks. */
function plain(heading: string): string {
  return heading
    .replace(/^[^\p{L}\p{N}]*\p{Lu}{1,4}\d+(?::\d+\s|\s?[-–—:]\s)/u, '')
    .replace(/^(?:[^\p{L}\p{N}]|\d+[.)](?=\s)|\d+(?:\.\d+)+\.?(?=\s))+/u, '')
    .replace(/[\s?:.!#]+$/u, '')
    .trim();
}

/** The name that a heading asks for or announces: "What is an escrow?", "Understanding escrow", "Escrow explained". */
function asked(heading: string): string {
  const text = plain(heading);
  const found =
    /^what(?: exactly)?(?: is|['’]s| are)(?: meant by)? (?:an? |the )?(.{2,60})$/iu.exec(text)?.[1] ??
    /^what does (.{2,60}) mean$/iu.exec(text)?.[1] ??
    /^(?:understanding|defining|introducing|(?:the )?(?:definition|meaning) of|(?:an? )?(?:introduction|intro) to|about) (?:an? |the )?(.{2,60})$/iu.exec(
      text,
    )?.[1] ??
    /^(.{2,60}?) (?:explained|defined|in a nutshell|in brief|at a glance)$/iu.exec(text)?.[1] ??
    text;
  return found.replace(/\s+(?:exactly|anyway)$/i, '');
}

/** The first words of a section that are prose: code, pictures and quotations may stand before. */
export function opensSection({ section, block, at, item }: Passage): boolean {
  return item === null && at === 0 && section.blocks.slice(0, block).every((one) => BEFORE.has(one.type));
}

const BEFORE: ReadonlySet<string> = new Set(['code', 'quotation']);

/** The id of the subject that a name is of, a class noun behind it aside; else the name itself without article. */
export function subjectOf(reading: Reading, name: string): string {
  const bare = name.replace(/^(?:the|an?|your|our|its|their|any)\s+/i, '').trim();
  const words = wordsIn(bare);
  const [mention] = reading.mentionsIn(bare);
  if (mention?.from !== 0) return bare;
  const rest = words.slice(mention.to);
  const bracket = bare.indexOf('(');
  const own = rest.every(
    (word) => reading.cues.has(word.stem, 'grammar/class-nouns') || (bracket >= 0 && word.start > bracket),
  );
  return own ? mention.subject : bare;
}

/** How often the documents say a name, its plural included. */
export function timesSaid(reading: Reading, key: string): number {
  return reading.ask(times, key);
}

const times = question((_, key, of): number => of(phrases).times(key));

/** The phrases of all passages. */
export const phrases = tally(() => {
  const places = placesOf();
  const documents: string[] = [];
  let blank: string | null = null;
  return {
    add: ({ passages }: Reading): void => {
      for (const { words, document } of passages) {
        places.add(words);
        documents.push(document.source.id);
        if (words.length === 0) blank ??= document.source.id;
      }
    },
    times: places.times,
    /** The document that says a phrase first; for an empty one, the first with a passage without words. */
    first: (key: string): string | null => (key === '' ? blank : (documents[places.first(key)] ?? null)),
  };
});
