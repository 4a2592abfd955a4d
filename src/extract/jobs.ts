import { countWords } from '../model/index.ts';
import { isVerbForm } from './about.ts';
import type { Cues } from './cues.ts';
import { enumerated } from './lists.ts';
import { wordsIn } from './words.ts';

/** The jobs that a clause names, verbatim, one each: "by sorting mail, and routing parcels" holds two. */
export function phrasesOf(clause: string, cues: Cues): readonly string[] {
  const text = clause
    .replace(/[.\s]+$/u, '')
    .replace(/,\s(?:\p{Ll}+ly\s)?\p{Ll}+ing\s(?!.*\s(?:and|or)\s\p{Ll}+ing\s).*$/u, '');
  const predicate = text.slice(predicateAt(text, cues));
  const parts = enumerated(predicate).map((part) => part.text.replace(/^(?:by|in|with|for|to|through)\s+/i, ''));
  const kept = parts.filter((part) => countWords(part) >= 1 && countWords(part) <= 8);
  return kept.length === parts.length && kept.length > 0 ? kept : [predicate];
}

/** Where the jobs begin: behind "by", "in" or "with" and a gerund, else behind the verb. */
function predicateAt(text: string, cues: Cues): number {
  const by = /\s(?:by|in|with|for|to)\s(?=\p{Ll}+ing\s)/u.exec(text);
  if (by) return by.index + by[0].length;
  const words = wordsIn(text);
  const verb = words.findIndex(
    (word, i) => i > 0 && (isVerbForm(word.lower, cues) || cues.has(word.lower, 'grammar/auxiliaries')),
  );
  let i = verb;
  while (
    i >= 0 &&
    i + 1 < words.length &&
    /^(?:is|are|can|may|could|used|to|be|helps?|assists?|in|with|also)$/.test(words[i]?.lower ?? '')
  )
    i++;
  const word = words[Math.max(i, 0)];
  return verb < 0 || !word ? 0 : word.start;
}
