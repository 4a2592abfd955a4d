import type { Section } from '../model/index.ts';
import { flagsOf, HARM, HURTS } from './harm-words.ts';
import { question } from './parts.ts';
import type { Passage, Reading } from './passage.ts';
import { tally } from './tally.ts';
import { type Word, wordsIn } from './words.ts';

/**
 * Stems of harms that a passage's documents or its section are about anyway: a text on fractures names them all the time
 * without telling a danger of anything.
 */
export function topicsOf(reading: Reading, { section }: Pick<Passage, 'section'>): ReadonlySet<string> {
  const known = kept.get(reading) ?? readTopics(reading);
  kept.set(reading, known);
  return known.get(section) ?? known.get(null) ?? new Set();
}

type Topics = ReadonlyMap<Section | null, ReadonlySet<string>>;

const kept = new WeakMap<Reading, Topics>();

/** A harm that this share of the sentences names, and so many at least, is their topic. */
const SHARE = 0.12;
const SECTION_SHARE = 0.3;
const LEAST = 4;

function readTopics(reading: Reading): Topics {
  const { passages } = reading;
  const harms = harmsBy(reading);
  const everywhere = new Set(reading.ask(harmsEverywhere, '').split('\n'));
  const sections = new Map<Section, Passage[]>();
  for (const passage of passages) {
    const known = sections.get(passage.section);
    if (known) known.push(passage);
    else sections.set(passage.section, [passage]);
  }
  const found = new Map<Section | null, ReadonlySet<string>>([[null, everywhere]]);
  for (const [section, own] of sections) {
    const more = often(timesOf(own, harms), own.length, SECTION_SHARE);
    if (more.length > 0) found.set(section, new Set([...everywhere, ...more]));
  }
  return found;
}

/** The stems of harms that all documents are about, a line each. */
const harmsEverywhere = question((reading, _, of): string => {
  const { subjects, documents } = reading;
  const names = [
    ...subjects.filter(({ main }) => main).map(({ name }) => name),
    ...documents.map(({ sections }) => sections[0]?.heading?.text ?? ''),
  ];
  const harms = harmsBy(reading);
  const all = [...names.flatMap((name) => [...harms(wordsIn(name))]), ...of(named).often(SHARE)];
  return [...new Set(all)].sort().join('\n');
});

function harmsBy({ cues }: Pick<Reading, 'cues'>): (words: readonly Word[]) => ReadonlySet<string> {
  return (words) =>
    new Set(
      words.filter((word) => flagsOf(word, cues) & (HARM | HURTS) && !GENERAL.has(word.stem)).map(({ stem }) => stem),
    );
}

/** How many passages of all documents name each stem of a harm. */
const named = tally(() => {
  const times = new Map<string, number>();
  let passages = 0;
  return {
    add: (own: Reading): void => {
      timesOf(own.passages, harmsBy(own), times);
      passages += own.passages.length;
    },
    often: (share: number) => often(times, passages, share),
  };
});

function timesOf(
  passages: readonly Passage[],
  harms: (words: readonly Word[]) => ReadonlySet<string>,
  times = new Map<string, number>(),
): ReadonlyMap<string, number> {
  for (const { words } of passages) for (const stem of harms(words)) times.set(stem, (times.get(stem) ?? 0) + 1);
  return times;
}

/** Stems that at least a share of so many passages name. */
function often(times: ReadonlyMap<string, number>, passages: number, share: number): readonly string[] {
  return [...times].flatMap(([stem, n]) => (n >= Math.max(LEAST, share * passages) ? [stem] : []));
}

/** Harms of no field: a text that speaks of risks all the time tells some. */
const GENERAL = new Set(
  'fail lose break crash leak damage risk danger hazard threat harm damage loss problem mistake attack failure injury error complication drawback limitation disadvantage weakness concern issue challenge'.split(
    ' ',
  ),
);
