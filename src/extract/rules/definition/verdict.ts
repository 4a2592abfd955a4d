import type { Cues } from '../../cues.ts';
import type { NounPhrase } from '../../noun-phrase.ts';
import type { Passage } from '../../passage.ts';
import type { Word } from '../../words.ts';

/** Whether "X is a …" judges, likens or counts instead of naming a class: "a great tool for", "the heart of", "a must". */
export function judges(passage: Passage, noun: NounPhrase, cues: Cues): boolean {
  const { words } = passage;
  const head = words[noun.head - 1] as Word;
  if ([head.lower, head.stem].some((one) => cues.has(one, 'terms/judging-nouns')) && !isPart(noun, head)) return true;
  const modifiers = words.slice(noun.from, noun.head - 1);
  if (!modifiers.some((word) => cues.has(word.lower, 'terms/praise'))) return false;
  // "a good conductor of heat", "a rich source of iron": a property, not a class; "an important class of drugs" is one.
  if (noun.of !== null && !isPart(noun, head) && !cues.has(head.lower, 'terms/kind-words')) return true;
  const next = words[noun.to]?.lower ?? '';
  if (/^(?:the)$/.test(words[noun.from - 1]?.lower ?? '') && modifiers[0]?.lower === 'new') return true;
  if (/^(?:that|which|whereby|in|used)$/.test(next) && cues.has(head.stem, 'terms/bare-heads')) return false;
  return cues.has(head.stem, 'terms/bare-heads') || /^(?:for|to|from|than|because|when|if)$/.test(next) || next === '';
}

/** "a kind of boat", "part of the family": said of what the thing belongs to. */
function isPart(noun: NounPhrase, head: Word): boolean {
  return noun.of !== null && /^(?:type|kind|sort|form|part)$/.test(head.stem);
}
