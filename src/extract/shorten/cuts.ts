import { isVerbForm } from '../about.ts';
import type { Cues, Hit } from '../cues.ts';
import { type Word, wordsIn } from '../words.ts';

type Cut = (text: string, cues: Cues) => string;

/** Ways to say less of a text, from the least loss to the greatest. */
export const CUTS: readonly Cut[] = [
  (text) => text.replace(EXAMPLES, '').replace(/\s*\((?![^()]*\d)[^()]*\)/g, ''),
  withoutHype,
  (text) => text.replace(/,\s(?:which|who|where|whose)\s[^,;—–]*$/u, ''),
  (text) =>
    text.replace(
      /,?\s(?:resulting|leading|making|allowing|enabling|thus|thereby|potentially|ensuring|significantly)\s.*$/u,
      '',
    ),
  (text) => text.replace(/,\s\p{Ll}+ing\s(?!.*\s(?:and|or)\s\p{Ll}+ing\s)[^;]*$/u, ''),
  withoutExamples,
  (text) => text.replace(/\s?[—–]\s?[^—–]*$/u, ''),
  (text) => text.replace(/,\s(?:while|whereas|although|though|as|since|because|so)\s.*$/u, ''),
  (text) => text.replace(/;\s.*$/u, ''),
  (text) => text.replace(/,\sdepending on\s.*$/u, ''),
  (text) => text.replace(/,\s\p{Ll}{3,}ed\s(?:to|for|by|on|in|with|from)\s[^,;]*$/u, ''),
  (text) => (size(text.split(': ')[0] as string) >= 5 ? text.replace(/:\s.*$/u, '') : text),
  withoutTail,
  withoutTail,
];

/** Examples in brackets: their names may hold digits. */
export const EXAMPLES = /\s*\((?:e\.g\.|i\.e\.|such as|like|for example|for instance|including)[^()]*\)/g;

/** Cuts ", such as …": up to the comma behind which the sentence goes on with its verb, else to the end. */
function withoutExamples(text: string, cues: Cues): string {
  const lead = /(?:,?\s(?:such as|including|for example|for instance|e\.g\.,?)|,\slike)\s/u.exec(text);
  if (!lead) return text;
  const from = lead.index + lead[0].length;
  for (let at = text.indexOf(', ', from); at >= 0; at = text.indexOf(', ', at + 1)) {
    const next = wordsIn(text.slice(at, at + 40))[0]?.lower ?? '';
    const verb = cues.has(next, 'grammar/auxiliaries') || (isVerbForm(next, cues) && !/(?:ing|ed)$/.test(next));
    if (verb) return text.slice(0, lead.index) + text.slice(at + 1);
  }
  return /[;—–]/.test(text.slice(from)) ? text : text.slice(0, lead.index);
}

/** Words as a slide shows them, parted by blanks. */
export function size(text: string): number {
  let n = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) n++;
  return n;
}

export function tidy(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^[“"](.*)[”"]$/u, '$1')
    .replace(/[.,;:—–-]+$/u, '')
    .replace(/^[✅❌•*\s]+/u, '')
    .replace(/^also\s/u, '')
    .trim();
}

function withoutHype(text: string, cues: Cues): string {
  const words = wordsIn(text);
  const keep: string[] = [];
  let at = 0;
  for (let i = 0; i < words.length; ) {
    const found = cues.at(words, 'grammar/hype', i);
    const hit = found && !isQuantity(text, words, found) ? found : null;
    if (hit) {
      keep.push(text.slice(at, (words[hit.from] as Word).start));
      at = words[hit.to]?.start ?? text.length;
    }
    i = hit ? hit.to : i + 1;
  }
  return keep.join('') + text.slice(at);
}

/** "a wide range of outputs" is all that is said of a lone noun: without the first words nothing is left. */
function isQuantity(text: string, words: readonly Word[], hit: Hit): boolean {
  const [noun, next] = [words[hit.to], words[hit.to + 1]];
  if ((words[hit.to - 1] as Word).lower !== 'of' || !noun) return false;
  return !next || text.slice(noun.end, next.start).trim() !== '' || /^(?:from|to|in|for|with|and|or)$/.test(next.lower);
}

/** Cuts the last prepositional phrase, but never one that the word before asks for. */
function withoutTail(text: string, cues: Cues): string {
  const words = wordsIn(text);
  for (let i = words.length - 1; i > 3; i--) {
    const lower = (words[i] as Word).lower;
    const before = words[i - 1]?.lower;
    if (!/^(?:in|on|for|with|through|by|across|from|within|during|based|using|at|via|over)$/.test(lower)) continue;
    if (words.slice(0, i).some((word) => word.lower === 'whether')) continue;
    // A bound is as much as a number: what lacks it says more than the text.
    if (isBound(words, i, cues)) return text;
    if (narrows(words, i, cues)) continue;
    if (asksFor(words, i - 1, cues) || OF_CLAUSE.test(words[i + 1]?.lower ?? '')) continue;
    if (/^(?:and|or|but|as|than|to|of|not)$/.test(before ?? '')) continue;
    return text.slice(0, (words[i - 1] as Word).end);
  }
  return text;
}

/** "within a mile", "for an hour": a preposition, one of a unit. */
function isBound(words: readonly Word[], at: number, cues: Cues): boolean {
  const unit = words[at + 2]?.lower;
  if (!/^(?:within|for|in|over|at)$/.test(words[at]?.lower ?? '') || unit === undefined) return false;
  if (!/^(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|half)$/.test(words[at + 1]?.lower ?? '')) return false;
  return cues.has(unit, 'cues/units') || cues.has(`${unit}s`, 'cues/units');
}

/** "patients with diabetes" behind "for": a bare plural means those alone that the phrase tells of. */
function narrows(words: readonly Word[], at: number, cues: Cues): boolean {
  const noun = words[at - 1]?.lower ?? '';
  return (
    /^(?:with|from|in)$/.test(words[at]?.lower ?? '') &&
    /[^s]s$/.test(noun) &&
    cues.has(words[at - 2]?.lower, 'grammar/prepositions')
  );
}

const OF_CLAUSE = /^(?:whether|how|what|which|who|whom|that|why|where|when)$/;

/** Whether a word asks for what follows it: a verb, a participle behind "is", "by training", adverbs looked through. */
function asksFor(words: readonly Word[], at: number, cues: Cues): boolean {
  const lower = words[at]?.lower ?? '';
  if (at > 0 && (/.ly$/.test(lower) || cues.has(lower, 'grammar/adverbs'))) return asksFor(words, at - 1, cues);
  if (cues.has(lower, 'grammar/obligatory') || isVerbForm(lower, cues)) return true;
  const before = words[at - 1]?.lower ?? '';
  if (/.{2}ing$/.test(lower)) return cues.has(before, 'grammar/prepositions');
  return (
    /.{2}(?:ed|en)$/.test(lower) && (cues.has(before, 'grammar/auxiliaries') || cues.has(before, 'grammar/adverbs'))
  );
}
