import type { Cues } from './cues.ts';
import { wordsIn } from './words.ts';

const RISKS = 'cues/risk-headings';

/** "We do know of some dangers of graphite:", a whole sentence before a list. */
export function leadsToDangers(lead: string, cues: Cues): boolean {
  const words = wordsIn(lead);
  const head = cues.find(words, 'dangers/list-heads', 1);
  if (!head || words.length - head.to > 6 || words.length > 20) return false;
  const after = words[head.to]?.lower;
  const kept = words
    .slice(0, head.from)
    .some(({ lower }) => cues.has(lower, 'dangers/preventions') || cues.has(lower, 'grammar/negations'));
  return !kept && (after === undefined || /^(?:of|in|when|with|that|to|for|from|include|are|such)$/.test(after));
}

/** "Mechanisms and risks of grafting", "Risks and uses": half of what stands below is on something else. */
export function isMixed(heading: string, cues: Cues): boolean {
  const pair = /^[^\p{L}]*(\p{L}+)\s(?:and|&)\s(?:the\s)?(\p{L}+)/u.exec(heading);
  if (!pair) return false;
  const [a = '', b = ''] = [pair[1], pair[2]].map((word) => word?.toLowerCase() ?? '');
  const fits = (word: string): boolean =>
    AKIN.some((entry) => cues.has(word, entry)) || /^(?:ethics|safety|costs?|security|privacy)$/.test(word);
  return fits(a) !== fits(b) && (cues.has(a, RISKS) || cues.has(b, RISKS));
}

const AKIN = [
  RISKS,
  'dangers/list-heads',
  'cues/limitation-headings',
  'cues/mitigation-headings',
  'dangers/harms',
  'dangers/protects',
  'dangers/advice-heads',
] as const;
