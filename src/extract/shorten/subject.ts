import { isVerbForm, looksLikeVerb } from '../about.ts';
import type { Cues } from '../cues.ts';
import type { Mention } from '../mentions.ts';
import { type Word, wordsIn } from '../words.ts';

/** "Heat pumps are devices that …" → "devices that …": whom it is about stands elsewhere on the slide. */
export function withoutSubject(text: string, mentions: readonly Mention[], cues: Cues): string {
  const words = wordsIn(text);
  const first = mentions[0];
  const both = words[0]?.lower === 'both' && words[1] !== undefined && opensPredicate(words[1].lower, cues);
  const pronoun = both || /^(?:they|it)$/.test(words[0]?.lower ?? '');
  const start = pronoun ? 1 : first && startsText(words, first, cues) ? endOfNames(words, mentions) : 0;
  if (start === 0) return text;
  let i = start;
  while (cues.has(words[i]?.stem, 'grammar/class-nouns') && !isVerbForm(words[i]?.lower ?? '', cues)) i++;
  const gap = text.slice((words[i - 1] as Word).end, words[i]?.start ?? text.length);
  const bracket = /^\s*\([^()]*\)\s*/.exec(text.slice((words[i - 1] as Word).end));
  if (bracket)
    while (i < words.length && (words[i] as Word).start < (words[start - 1] as Word).end + bracket[0].length) i++;
  else if (gap.trim() === ',') i = behindAside(text, words, i);
  else if (gap.trim() !== '') return text;
  if (i < 0) return text;
  const verb = words[i]?.lower ?? '';
  if (/['’]s$/.test(words[start - 1]?.lower ?? '')) return text;
  // "are baked in tins and are sold by weight" can't lose the first "are" alone.
  const again = / and (?:is|are|has|have|can|may|will) /.test(text.slice(words[i]?.end ?? 0));
  if (verb === 'is' || verb === 'are') return again ? text : behindCopula(text, words, i + 1);
  if (!pronoun && start === first?.to && !agree(words[start - 1] as Word, i === start ? words[i] : undefined, cues))
    return text;
  const known = isVerbForm(verb, cues) || cues.has(verb, 'grammar/adverbs') || cues.has(verb, 'grammar/auxiliaries');
  return known || looksLikeVerb({ text, words }, i, cues) ? text.slice((words[i] as Word).start) : text;
}

/** The same of "In a lattice, …" and "These models …", which name whom it is about as well. */
export function withoutTopic(text: string, mentions: readonly Mention[], cues: Cues): string {
  const words = wordsIn(text);
  const [first] = mentions;
  if (/^(?:in|with|for)$/.test(words[0]?.lower ?? '') && first && first.from <= 2 && first.to < words.length) {
    const [last, next] = [words[first.to - 1] as Word, words[first.to] as Word];
    if (text.slice(last.end, next.start).trim() === ',') return text.slice(next.start);
  }
  if (/^(?:these|this|such)$/.test(words[0]?.lower ?? '')) {
    const at = words.findIndex(
      ({ stem }, i) =>
        i > 0 &&
        ['grammar/class-nouns', 'grammar/joint-nouns', 'grammar/kind-nouns'].some((entry) => cues.has(stem, entry)),
    );
    const verb = words[at + 1];
    if (at > 0 && at < 4 && verb && (opensPredicate(verb.lower, cues) || cues.has(verb.lower, 'grammar/adverbs')))
      return withoutSubject(`They ${text.slice(verb.start)}`, [], cues);
  }
  return withoutSubject(text, mentions, cues);
}

/** "Load balancing" behind a singular name goes on with it: a verb of one thing ends in "s", or is an auxiliary. */
function agree(name: Word, verb: Word | undefined, cues: Cues): boolean {
  if (!verb || /s$/.test(name.lower) || /(?:[^s]s|ed)$/.test(verb.lower)) return true;
  return (
    !cues.has(verb.lower, 'grammar/verbs') ||
    cues.has(verb.lower, 'grammar/auxiliaries') ||
    cues.has(verb.lower, 'grammar/adverbs')
  );
}

/** The word behind an aside of at most four words between commas (", more broadly,"); -1 when it does not close. */
function behindAside(text: string, words: readonly Word[], from: number): number {
  for (let i = from + 1; i <= Math.min(words.length - 1, from + 4); i++) {
    const gap = text.slice((words[i - 1] as Word).end, (words[i] as Word).start);
    if (gap.trim() === ',') return i;
    if (gap.trim() !== '') return -1;
  }
  return -1;
}

function behindCopula(text: string, words: readonly Word[], i: number): string {
  const article = /^(?:a|an|the|any)$/.test(words[i]?.lower ?? '') ? i + 1 : i;
  return words[article] ? text.slice((words[article] as Word).start) : text;
}

function startsText(words: readonly Word[], mention: Mention, cues: Cues): boolean {
  for (let i = 0; i < mention.from; i++) if (!/^(?:the|a|an|all)$/.test(words[i]?.lower ?? '')) return false;
  const next = words[mention.to]?.lower;
  return next === 'and' || !cues.has(next, 'grammar/conjunctions');
}

/** The word behind "Wool and cotton": names joined by "and" go together; 0 when something else is joined. */
function endOfNames(words: readonly Word[], mentions: readonly Mention[]): number {
  const [first, second] = mentions;
  if (!first || words[first.to]?.lower !== 'and') return first?.to ?? 0;
  return second?.from === first.to + 1 ? second.to : 0;
}

/** Whether a word is a form of a verb. */
export function opensPredicate(lower: string, cues: Cues): boolean {
  return isVerbForm(lower, cues) || cues.has(lower, 'grammar/auxiliaries');
}
