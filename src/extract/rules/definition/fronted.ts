import { gapBefore, isVerb, looksLikeVerb } from '../../about.ts';
import { isClause } from '../../finite.ts';
import { isProper } from '../../items.ts';
import { isBareNoun, nounPhrase } from '../../noun-phrase.ts';
import { type Passage, type Reading, reworded } from '../../passage.ts';
import { subjectOf, timesSaid } from '../../terms.ts';
import { keyOf, type Word, wordsIn } from '../../words.ts';
import type { Said } from './said.ts';
import { judges } from './verdict.ts';

/** Words within which the gloss ends. */
const LONGEST = 16;

/** "A tall grass from the tropics, sugar cane is …": the gloss stands before its term. */
export function byFronted(reading: Reading, passage: Passage): Said | null {
  const { words, body, text, item } = passage;
  if (item !== null || !/^an?$/.test(words[body]?.lower ?? '')) return null;
  for (let i = body + 4; i < Math.min(words.length - 1, body + LONGEST); i++) {
    if (gapBefore(passage, i).trim() !== ',') continue;
    const verb = verbBehind(reading, passage, i);
    if (verb === null || !tells(reading, passage, i)) continue;
    const from = (words[/^(?:the|an?)$/.test(words[i]?.lower ?? '') ? i + 1 : i] as Word).start;
    const name = text.slice(from, (words[verb - 1] as Word).end);
    // A place or a firm in passing is no term.
    if (isProper(name) && timesSaid(reading, keyOf(name)) < 2 && !name.includes(' ')) return null;
    return { subject: subjectOf(reading, name), rule: 'fronted', score: 0.65 };
  }
  return null;
}

/** The verb behind a name of at most four words that begins at word `at`. */
function verbBehind(reading: Reading, passage: Passage, at: number): number | null {
  const { cues } = reading;
  const from = /^(?:the|an?)$/.test(passage.words[at]?.lower ?? '') ? at + 1 : at;
  for (let i = from + 1; i < Math.min(passage.words.length, from + 5); i++) {
    if (gapBefore(passage, i).trim() !== '' && gapBefore(passage, i) !== '-') return null;
    if (!isVerb(passage, i, cues) && !looksLikeVerb(passage, i, cues)) continue;
    const start = (passage.words[from] as Word).start;
    const name = passage.text.slice(start, (passage.words[i - 1] as Word).end);
    return isBareNoun({ text: name, words: wordsIn(name) }, cues) ? i : null;
  }
  return null;
}

/** Whether the words up to `end` name a class and what sets it apart, and are no clause. */
function tells({ cues }: Reading, passage: Passage, end: number): boolean {
  const last = (passage.words[end - 1] as Word).end;
  const front = reworded(passage, { text: passage.text.slice(0, last), words: passage.words.slice(0, end) });
  const noun = nounPhrase(front, passage.body + 1, cues);
  const head = noun && (front.words[noun.head - 1] as Word);
  if (!noun || !head || judges(front, noun, cues) || isClause(front.text, cues)) return false;
  if ([head.lower, head.stem].some((one) => NO_CLASS.test(one) || cues.has(one, 'terms/person-nouns'))) return false;
  return noun.to < end && noun.head - noun.from > 1;
}

/** "A few years ago,", "A short walk from the station,": time and way. */
const NO_CLASS =
  /^(?:year|month|week|day|hour|minute|moment|decade|century|time|walk|drive|ride|stone|lot|number|result|part|member|native|graduate|fan|resident|step|pioneer|victim|fact|bit|while|mile|metre|meter|kilometre|kilometer)$/;
