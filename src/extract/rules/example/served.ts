import { listed } from '../../lists.ts';
import { phraseBefore } from '../../noun-phrase.ts';
import type { Passage, Reading } from '../../passage.ts';
import { pattern } from '../../pattern.ts';
import { type Word, wordsIn } from '../../words.ts';
import { admitsKinds, thingsIn } from './accept.ts';
import { type Class, classNamed } from './class.ts';
import type { Told } from './opened.ts';

const USES =
  /^(?:use|uses|used|using|treat|treats|treated|trade|traded|sell|sells|sold|keep|kept|count|counted|accept|accepted)$/;
const SERVES = /^(?:serve|serves|act|acts|count|counts|used|known|sold)$/;
/** Words within which such a list ends. */
const LONGEST = 24;

/** "People have used gold, silver and shells as money", "Yeast and soda serve as raising agents". */
export function usedAs(reading: Reading, passage: Passage): Told | null {
  const { words, body, text } = passage;
  const as = / as /.test(text) ? words.findIndex((word, i) => i > body + 2 && word.lower === 'as') : -1;
  const behind = as < 0 ? undefined : words[as + 1];
  if (!behind || /^(?:well|the|its|their|one)$/.test(behind.lower)) return null;
  const of = classIn(reading, text.slice(behind.start, words[Math.min(as + 5, words.length - 1)]?.end));
  if (!of || !admitsKinds(of, LIST, reading.cues)) return null;
  const list = SERVES.test(words[as - 1]?.lower ?? '') ? listBefore(passage, as) : listUsed(passage, as);
  const parts = list ? listed(text.slice(...list), list[0]) : [];
  const items = parts.length > 1 ? thingsIn(reading, parts) : [];
  return items.length > 1 && items.length === parts.length ? { of, items, rule: 'include' } : null;
}

/** Offsets of what stands between "used" and "as". */
function listUsed({ words }: Passage, as: number): [number, number] | null {
  for (let i = as - 2; i >= Math.max(0, as - LONGEST); i--)
    if (USES.test(words[i]?.lower ?? '')) return [(words[i + 1] as Word).start, (words[as - 1] as Word).end];
  return null;
}

/** Offsets of what stands before "serve as" and "are used as", from the start of the sentence. */
function listBefore({ words, body }: Passage, as: number): [number, number] | null {
  let to = as - 1;
  while (
    to > body &&
    /^(?:can|may|might|could|all|both|also|often|is|are|was|were|be|been)$/.test(words[to - 1]?.lower ?? '')
  )
    to--;
  return to - body > 1 && to - body < LONGEST ? [(words[body] as Word).start, (words[to - 1] as Word).end] : null;
}

const LIST = { cue: 'such-as', comma: false, bracketed: false } as const;

/** The class that begins a text: its words up to one that no name holds, or a mark. */
function classIn(reading: Reading, text: string): Class | null {
  const bare = text.replace(/^(?:an?|the)\s/i, '').split(/[,.;:()]/)[0] as string;
  const words = wordsIn(bare);
  for (let to = words.length; to > 0; to--) {
    const part = bare.slice(0, words[to - 1]?.end);
    const run = { text: part, words: wordsIn(part) };
    const range = phraseBefore(run, to, reading.cues);
    if (range?.from === 0 && range.to === to) return classNamed(reading, part);
  }
  return null;
}

const COULD = /^(?:this|it|that|these|they) (?:can|could|may|might) be ((?:[^.;:()]){5,120})[.;]?$/iu;
const CLOSING = pattern(/\b(?:an?|some|any)\s([\p{L}’'-]+(?:\s[\p{L}’'-]+){0,2})\.$/iu);

/** "… inside a container. This could be a paper bag, a plastic bag, or a box": of what the sentence before closes with. */
export function couldBe(reading: Reading, passage: Passage): Told | null {
  const from = passage.words[passage.body]?.start ?? 0;
  const match = COULD.exec(passage.text.slice(from));
  const list = match?.[1];
  if (!match || !list) return null;
  const before = passage.prose.text.slice(0, passage.at).trimEnd();
  const name = CLOSING.exec(before.slice(-80))?.[1];
  const of = name ? classNamed(reading, name) : null;
  const parts = listed(list, from + match[0].indexOf(list));
  const items = of && /,\s(?:or|and)\s/.test(list) ? thingsIn(reading, parts) : [];
  return of && items.length > 2 && items.length === parts.length ? { of, items, rule: 'include' } : null;
}

const INSTANCE = /^((?:the |an? )?[^,.;:()]{3,50}), for (?:example|instance), /iu;

/** "The Swiss railway, for example, runs …" in a text on railways: one of what the sentence before is about. */
export function forInstance(reading: Reading, passage: Passage): Told | null {
  const from = passage.words[passage.body]?.start ?? 0;
  const name = INSTANCE.exec(passage.text.slice(from))?.[1];
  const head = name && wordsIn(name).at(-1)?.stem;
  if (!name || !/\s\p{Lu}/u.test(` ${name.replace(/^(?:The|An?)\s/, '')}`) || !head) return null;
  const earlier = reading.passages.filter(
    (one) => one.section === passage.section && one.block === passage.block && one.at < passage.at,
  );
  const about = earlier.at(-1)?.about ?? [];
  const subject = about.length === 1 ? reading.subjects.find(({ id }) => id === about[0]) : undefined;
  if (!subject || wordsIn(subject.name).at(-1)?.stem !== head || wordsIn(name).length < 2) return null;
  if (reading.mentionsIn(name).some((one) => one.subject === subject.id)) return null;
  const of: Class = { subject: subject.id, known: true, head, plural: true, modified: false };
  const text = name.replace(/^(?:the|an?)\s/i, '');
  return { of, items: [{ text, at: from + name.length - text.length }], rule: 'example-of' };
}
