import { isVerbForm } from '../../about.ts';
import type { Cues } from '../../cues.ts';
import type { Local, Passage } from '../../passage.ts';
import { stemOf, type Word } from '../../words.ts';
import { ADVISED, type Sided } from './sided.ts';
import { startOf } from './taken.ts';

/** What a clause says, in the keys by which it may be set beside another subject's. */
export interface Frame {
  readonly sided: Sided;
  /** Facets of the lexicon that its words betray. */
  readonly hints: readonly string[];
  /** The verb with its particle: "power by", "take"; null when it says nothing by itself ("is", "has"). */
  readonly predicate: string | null;
  /** Other words that carry content, folded; the subject's own names are left out. Folded → as written. */
  readonly content: ReadonlyMap<string, string>;
  /** Two of them that stand together, joined by a blank. */
  readonly phrases: ReadonlySet<string>;
  /** The word that opens it before its subject ("With X, …"), or null. */
  readonly scene: string | null;
  /** What its quantities measure. */
  readonly dimensions: readonly string[];
  /** All that it says of its subject, folded: equal for two that say the same. */
  readonly said: string;
  /** Words. */
  readonly length: number;
  /** Where it stands among all passages. */
  readonly order: number;
  readonly place: FramePlace;
}

/** Where a clause stands, as far as its neighbours are told by it. */
export interface FramePlace {
  /** Id of the source, and where the sentence begins in it. */
  readonly source: string;
  readonly start: number;
  /** Characters of the sentence. */
  readonly size: number;
  readonly section: number;
  readonly block: number;
  readonly item: number | null;
  readonly at: number;
  readonly form: Passage['form'];
  /** Whether its section is its subject's own. */
  readonly isOwn: boolean;
}

/** Reads a clause. `order` is the index of its passage. */
export function frameOf(reading: Local, sided: Sided, order: number): Frame {
  const kept = known.get(sided) ?? readFrame(reading, sided, order);
  known.set(sided, kept);
  return kept.order === order ? kept : { ...kept, order };
}

/** Kept for each clause, since every form of contrast asks. */
const known = new WeakMap<Sided, Frame>();

function readFrame(reading: Local, sided: Sided, order: number): Frame {
  const { cues } = reading;
  const { passage, from, to } = sided;
  const named = new Set(passage.mentions.flatMap((one) => range(one.from, one.to)));
  const inside = passage.words.filter((word) => word.start >= from && word.end <= to);
  const behind = passage.words.filter((word, i) => word.start >= from && word.end <= to && !named.has(i));
  const hits = reading.hints.flatMap((hint) => {
    const hit = cues.find(behind, `hints/${hint}`);
    return hit && !isCondition(passage, behind[hit.from] as Word)
      ? [{ hint, words: behind.slice(hit.from, hit.to) }]
      : [];
  });
  const told = new Set(hits.flatMap(({ words }) => words));
  const rest = behind.filter((word) => !told.has(word));
  const content = contentOf(rest, cues);
  const scene = sceneOf(sided, cues);
  return {
    sided,
    hints: [...(sided.joint === ADVISED ? ['when-to-use'] : []), ...hits.map(({ hint }) => hint)],
    predicate: predicateOf(sided, cues),
    content,
    phrases: phrasesOf(inside, content),
    scene,
    dimensions: dimensionsIn(passage.text, inside, cues),
    said: behind.map((word) => word.stem).join(' '),
    length: inside.length,
    order,
    place: placeIn(reading, sided),
  };
}

function placeIn(reading: Local, { passage, subject }: Sided): FramePlace {
  const { document, section, block, item, at, form, text } = passage;
  return {
    source: document.source.id,
    start: startOf(passage),
    size: text.length,
    section: section.index,
    block,
    item,
    at,
    form,
    isOwn: reading.owner(document, section) === subject,
  };
}

/** Whether a word only says when the clause holds: "cheap" of "When power is cheap, pumps run" tells no price of theirs. */
function isCondition({ words, text }: Sided['passage'], word: Word): boolean {
  const at = words.indexOf(word);
  for (let i = at - 1; i >= Math.max(0, at - CONDITIONED); i--) {
    const { lower, end } = words[i] as Word;
    if (/[;:.]|,\s*$/.test(text.slice(end, words[i + 1]?.start))) return false;
    if (/^(?:when|where|if|whenever|wherever|unless|until|because)$/.test(lower)) return true;
  }
  return false;
}

/** Words of a condition. */
const CONDITIONED = 8;

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

const CLOSED = [
  'grammar/determiners',
  'grammar/prepositions',
  'grammar/conjunctions',
  'grammar/auxiliaries',
  'grammar/adverbs',
  'grammar/pronouns',
  'grammar/hedges',
  'grammar/relatives',
  'grammar/class-nouns',
  'grammar/first-persons',
  'contrast/light-words',
  'cues/units',
] as const;

function phrasesOf(words: readonly Word[], content: ReadonlyMap<string, string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [i, { lower }] of words.entries()) {
    // "Scratches and dents".
    const next = /^(?:and|or)$/.test(words[i + 1]?.lower ?? '') ? words[i + 2] : words[i + 1];
    const [one, other] = [foldVerb(lower), foldVerb(next?.lower ?? '')];
    if (one !== other && content.has(one) && content.has(other)) found.add(`${one} ${other}`);
  }
  return found;
}

/** The opening of a clause that has its subject in it: "with" of "With X, you pay". */
function sceneOf({ passage, from, verb }: Sided, cues: Cues): string | null {
  const first = passage.words.findIndex((word) => word.start >= from);
  const lower = passage.words[first]?.lower;
  return first >= 0 && first < verb && cues.at(passage.words, 'subjects/topic-leads', first) ? (lower ?? null) : null;
}

function contentOf(words: readonly Word[], cues: Cues): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { lower, stem } of words) {
    if (lower.length < 3 || /\d/.test(lower) || CLOSED.some((entry) => cues.has(lower, entry) || cues.has(stem, entry)))
      continue;
    found.set(foldVerb(lower), lower);
  }
  return found;
}

/** The verb behind the subject, auxiliaries and adverbs aside, with the preposition that follows a participle. */
function predicateOf(sided: Sided, cues: Cues): string | null {
  const { passage, verb, to } = sided;
  const { words } = passage;
  const scene = sceneOf(sided, cues) !== null;
  for (let i = verb; i < Math.min(words.length, verb + 7); i++) {
    const { lower, stem, end } = words[i] as Word;
    if (end > to) return null;
    if (cues.has(lower, 'grammar/auxiliaries') || cues.has(lower, 'grammar/adverbs') || /ly$|n['’]t$/.test(lower))
      continue;
    const verbal = isVerbForm(lower, cues) || /ed$/.test(lower) || cues.has(lower, 'contrast/participles');
    // Behind "With X" another noun stands before the verb.
    if (scene && (!verbal || cues.has(lower, 'contrast/light-words'))) continue;
    if (!verbal) return null;
    if (cues.has(lower, 'contrast/light-words') || cues.has(stem, 'contrast/light-words')) return null;
    const particle = words[i + 1];
    const tied = particle && cues.has(particle.lower, 'grammar/prepositions') ? ` ${particle.lower}` : '';
    return foldVerb(lower) + tied;
  }
  return null;
}

/** What the quantities of a clause measure: "45 degrees" → temperature, "€12" → cost. */
function dimensionsIn(text: string, words: readonly Word[], cues: Cues): readonly string[] {
  const found = words.flatMap(({ lower, start, end }, i): string[] => {
    if (!QUANTITY.test(lower) || (lower === 'one' && words[i + 1]?.lower === 'day')) return [];
    if (/[$€£¥]/.test(text.charAt(start - 1)) || /^\s?[€£]/.test(text.slice(end, end + 2))) return ['cost'];
    if (/^\s?°/.test(text.slice(end, end + 2))) return ['temperature'];
    const key = cues.keyOf(words[i + 1]?.lower ?? '', 'dimensions');
    return key === null ? [] : [key];
  });
  // "30 euros in two years" measures cost.
  const other = found.some((dimension) => dimension !== 'duration');
  return [...new Set(found)].filter((dimension) => !other || dimension !== 'duration');
}

const QUANTITY =
  /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|thousand|million)$/;

/** A word without the endings of number, person, tense: "requires", "required" and "requiring" are one. */
export function foldVerb(lower: string): string {
  const word = stemOf(lower);
  if (word.length < 5) return word.replace(/e$/, '');
  return word
    .replace(/(?:ied|ying)$/, 'y')
    .replace(/(?:ing|ed)$/, '')
    .replace(/([^aeiouls])\1$/, '$1')
    .replace(/e$/, '');
}
