import { capitalise } from '../model/index.ts';
import { isVerbForm } from './about.ts';
import type { Cues } from './cues.ts';
import type { Mention } from './mentions.ts';
import { type Word, wordsIn } from './words.ts';

/** Characters of the longest text that is worth cutting. */
const LONGEST = 1500;

/** Most words of a short. */
const SHORT = 12;

/**
 * At most 12 words that say what the text says, cut from it and never reworded; null when none is honest: numbers,
 * negations and hedges of the main clause survive, and no cut leaves a preposition without its object.
 */
export function shorten(text: string, mentions: readonly Mention[], cues: Cues): string | null {
  if (/\bnot (?:just |only |merely )?(?:limited|confined) to [^,]+ but to\b|…|\?|:\s*$/i.test(text)) return null;
  if (text.length > LONGEST) return null;
  let best = withoutSubject(tidy(text), mentions, cues);
  for (const cut of CUTS) {
    if (size(best) <= SHORT) break;
    const next = tidy(cut(best, cues));
    if (next !== best && isHonest(best, next, cues)) best = next;
  }
  return size(best) <= SHORT && isWhole(best, cues) ? capitalise(best) : null;
}

/** Words as a slide shows them, parted by blanks. */
function size(text: string): number {
  return text.split(' ').length;
}

type Cut = (text: string, cues: Cues) => string;

/** From the least loss to the greatest. */
const CUTS: readonly Cut[] = [
  (text) => text.replace(/\s*\((?![^()]*\d)[^()]*\)/g, ''),
  withoutHype,
  (text) => text.replace(/,\s(?:which|who|where|whose)\s[^,;—–]*$/u, ''),
  (text) =>
    text.replace(
      /,?\s(?:resulting|leading|making|allowing|enabling|thus|thereby|potentially|ensuring|significantly)\s.*$/u,
      '',
    ),
  (text) => text.replace(/,\s\p{Ll}+ing\s(?!.*\s(?:and|or)\s\p{Ll}+ing\s)[^;]*$/u, ''),
  (text) => text.replace(/(?:,?\s(?:such as|including|for example|for instance|e\.g\.,?)|,\slike)\s[^;—–]*$/u, ''),
  (text) => text.replace(/\s?[—–]\s?[^—–]*$/u, ''),
  (text) => text.replace(/,\s(?:while|whereas|although|though|as|since|because|so)\s.*$/u, ''),
  (text) => text.replace(/;\s.*$/u, ''),
  (text) => text.replace(/,\sdepending on\s.*$/u, ''),
  withoutTail,
  withoutTail,
];

function tidy(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^[“"](.*)[”"]$/u, '$1')
    .replace(/[.,;:—–-]+$/u, '')
    .replace(/^[✅❌•*\s]+/u, '')
    .trim();
}

/** "Heat pumps are devices that …" → "devices that …": whom it is about stands elsewhere on the slide. */
function withoutSubject(text: string, mentions: readonly Mention[], cues: Cues): string {
  const words = wordsIn(text);
  const first = mentions[0];
  const pronoun = /^(?:they|it)$/.test(words[0]?.lower ?? '');
  const start = pronoun ? 1 : first && startsText(words, first, cues) ? first.to : 0;
  if (start === 0) return text;
  let i = start;
  while (cues.has(words[i]?.stem, 'grammar/class-nouns') && !isVerbForm(words[i]?.lower ?? '', cues)) i++;
  const gap = text.slice((words[i - 1] as Word).end, words[i]?.start ?? text.length);
  const bracket = /^\s*\([^()]*\)\s*/.exec(text.slice((words[i - 1] as Word).end));
  if (bracket)
    while (i < words.length && (words[i] as Word).start < (words[start - 1] as Word).end + bracket[0].length) i++;
  else if (gap.trim() !== '') return text;
  const verb = words[i]?.lower ?? '';
  if (/['’]s$/.test(words[start - 1]?.lower ?? '')) return text;
  if (verb === 'is' || verb === 'are') return behindCopula(text, words, i + 1);
  return isVerbForm(verb, cues) || cues.has(verb, 'grammar/adverbs') || cues.has(verb, 'grammar/auxiliaries')
    ? text.slice((words[i] as Word).start)
    : text;
}

function behindCopula(text: string, words: readonly Word[], i: number): string {
  const article = /^(?:a|an|the|any)$/.test(words[i]?.lower ?? '') ? i + 1 : i;
  return words[article] ? text.slice((words[article] as Word).start) : text;
}

function startsText(words: readonly Word[], mention: Mention, cues: Cues): boolean {
  for (let i = 0; i < mention.from; i++) if (!/^(?:the|a|an|all)$/.test(words[i]?.lower ?? '')) return false;
  return !cues.has(words[mention.to]?.lower, 'grammar/conjunctions');
}

function withoutHype(text: string, cues: Cues): string {
  const words = wordsIn(text);
  const keep: string[] = [];
  let at = 0;
  for (let i = 0; i < words.length; ) {
    const hit = cues.at(words, 'grammar/hype', i);
    if (hit) {
      keep.push(text.slice(at, (words[hit.from] as Word).start));
      at = words[hit.to]?.start ?? text.length;
    }
    i = hit ? hit.to : i + 1;
  }
  return keep.join('') + text.slice(at);
}

/** Cuts the last prepositional phrase, but never one that the word before asks for. */
function withoutTail(text: string, cues: Cues): string {
  const words = wordsIn(text);
  for (let i = words.length - 1; i > 3; i--) {
    const lower = (words[i] as Word).lower;
    const before = words[i - 1]?.lower;
    if (!/^(?:in|on|for|with|through|by|across|from|within|during|based|using|at|via|over)$/.test(lower)) continue;
    if (cues.has(before, 'grammar/obligatory') || isVerbForm(before ?? '', cues)) continue;
    if (/^(?:and|or|but|as|than|to|of|not)$/.test(before ?? '')) continue;
    return text.slice(0, (words[i - 1] as Word).end);
  }
  return text;
}

function isHonest(before: string, after: string, cues: Cues): boolean {
  const lost = lostWords(wordsIn(before), wordsIn(after));
  if (lost.some((word) => /\d/.test(word)) || (hasVerb(before, cues) && !hasVerb(after, cues))) return false;
  return (
    !lost.some((word) => cues.has(word, 'grammar/negations')) &&
    !/\b(?:unless|except|only if|provided that)\b/i.test(lost.join(' '))
  );
}

function hasVerb(text: string, cues: Cues): boolean {
  return wordsIn(text).some((word) => cues.has(word.lower, 'grammar/auxiliaries') || isVerbForm(word.lower, cues));
}

function lostWords(before: readonly Word[], after: readonly Word[]): readonly string[] {
  const kept = new Map<string, number>();
  for (const word of after) kept.set(word.lower, (kept.get(word.lower) ?? 0) + 1);
  return before.flatMap((word) => {
    const left = kept.get(word.lower) ?? 0;
    kept.set(word.lower, left - 1);
    return left > 0 ? [] : [word.lower];
  });
}

/** Two words at least, no loose end, brackets and quotes closed. */
function isWhole(text: string, cues: Cues): boolean {
  const words = wordsIn(text);
  const last = words.at(-1);
  if (!last || words.length < 1 || text.length < 3) return false;
  const open = (text.match(/[(“]/g)?.length ?? 0) !== (text.match(/[)”]/g)?.length ?? 0);
  const loose = ['grammar/prepositions', 'grammar/conjunctions', 'grammar/modals'].some((entry) =>
    cues.has(last.lower, entry),
  );
  const article = /^(?:a|an|the|is|are|to|of|such|their|its)$/.test(last.lower);
  const dangling = /^(?:this|these|those|it['’]s|its|their|both|such|he|she)$/.test(words[0]?.lower ?? '');
  return !open && !article && !dangling && !(loose && words.length > 2);
}
