import type { KnowledgeModel } from '../../src/model/index.ts';
import type { Gold } from './gold.ts';

/** Share of the shorter text that must stand in the longer as one run of words. */
const RUN = 0.6;
/** The shorter text is at least this share of the longer: a whole document touches nothing. */
const LEAST = 0.08;

/** Words in lower case, marks and apostrophes left out, plural endings cut. */
export function wordsOf(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .normalize('NFKC')
      .replace(/[’']/g, '')
      .match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? [];
  return words.map((word) => (word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word));
}

/** Length in words of the longest run that both share. */
function longestRun(a: readonly string[], b: readonly string[]): number {
  let best = 0;
  let before = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const row = new Array<number>(b.length + 1).fill(0);
    for (let k = 0; k < b.length; k++) {
      if (b[k] !== word) continue;
      row[k + 1] = (before[k] as number) + 1;
      best = Math.max(best, row[k + 1] as number);
    }
    before = row;
  }
  return best;
}

/** Whether two texts are about the same place: the shorter stands in the longer, for the most part in one run. */
export function touches(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0 || short.length < LEAST * long.length) return false;
  return longestRun(short, long) >= Math.max(1, RUN * short.length);
}

/** Whether one text stands whole in the other. */
export function holds(text: string, part: string): boolean {
  return ` ${wordsOf(text).join(' ')} `.includes(` ${wordsOf(part).join(' ')} `);
}

/** Tells whether a name of the model and one of the gold mean the same thing. */
export type Agree = (name: string | null, wanted: string | null) => boolean;

/** Names agree when one of their forms is the other's, or is all of its words and no other subject's name. */
export function agreement(gold: Gold, model: KnowledgeModel): Agree {
  const key = (name: string): string => wordsOf(name.replace(/^(?:the|an?)\s/i, '')).join(' ');
  const golds = new Map(gold.subjects.map((one) => [one.id, formsOf(one.name, one.abbr, one.aliases).map(key)]));
  const models = new Map(
    model.subjects.map((one) => [one.id, formsOf(one.name, one.abbreviation, one.aliases).map(key)]),
  );
  return (name, wanted) => {
    if (name === null || wanted === null) return true;
    const mine = models.get(name) ?? [key(name)];
    const theirs = golds.get(wanted) ?? [key(wanted)];
    if (mine.some((form) => theirs.includes(form))) return true;
    const others = [...golds].filter(([id]) => id !== wanted).flatMap(([, forms]) => forms);
    return !mine.some((form) => others.includes(form)) && mine.some((form) => theirs.some((one) => within(form, one)));
  };
}

function formsOf(name: string, short?: string | null, aliases?: readonly string[]): readonly string[] {
  return [name, ...(short ? [short] : []), ...(aliases ?? [])];
}

function within(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length > 0 && short.split(' ').every((word) => long.split(' ').includes(word));
}
