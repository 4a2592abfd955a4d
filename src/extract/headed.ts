import type { Cues } from './cues.ts';
import type { Passage } from './passage.ts';
import { wordsIn } from './words.ts';

/**
 * Whether a heading asks for what the entry names: it holds a phrase of it, alone ("Drawbacks"), at its start
 * ("Benefits of wool") or at its end ("Core differences").
 */
export function asksFor(heading: string, entry: string, cues: Cues): boolean {
  const before = asked.get(cues)?.get(heading)?.get(entry);
  if (before !== undefined) return before;
  const asks = readHeading(heading, entry, cues);
  const known = asked.get(cues) ?? new Map<string, Map<string, boolean>>();
  asked.set(cues, known);
  const entries = known.get(heading) ?? new Map<string, boolean>();
  if (known.size > MOST_KEPT) known.clear();
  known.set(heading, entries.set(entry, asks));
  return asks;
}

/** Kept for each lexicon, since every passage under a heading asks. */
const asked = new WeakMap<Cues, Map<string, Map<string, boolean>>>();
const MOST_KEPT = 2000;

function readHeading(heading: string, entry: string, cues: Cues): boolean {
  const words = wordsIn(heading.replace(/^[\d.)\s]+/, ''));
  if (words.length === 0 || words.length > 9) return false;
  for (let i = 0; i < words.length; i++) {
    const hit = cues.at(words, entry, i);
    if (!hit) continue;
    const before = words[hit.from - 1]?.lower;
    const after = words[hit.to]?.lower;
    const open = hit.to > hit.from + 1 && /^(?:of|for|with|to)$/.test(words[hit.to - 1]?.lower ?? '');
    const starts = hit.from === 0 || BEFORE.test(before ?? '');
    if (
      starts &&
      (open || after === undefined || /^(?:of|and|or|in|for|to|with|from|when|across|by|on|at|that)$/.test(after))
    )
      return true;
    if (hit.from === 0 && hit.to > 1) return true;
    if (hit.to === words.length && (words.length <= 5 || ASKS.test(words[0]?.lower ?? ''))) return true;
  }
  return false;
}

/** "What pumped storage in the Alps is good at": a question may be longer. */
const ASKS = /^(?:what|where|why|how|when)$/;

/** Words before the phrase that leave it the head of its heading: "Other benefits of X". */
const BEFORE =
  /^(?:the|a|an|and|or|key|main|common|potential|typical|core|major|other|further|additional|biggest|greatest|top|possible|proven|health|practical|economic|environmental|social|financial|many|some|few|several|more|two|three|four|five|six|seven|eight|ten|special|unique)$/;

/** Whether the passage stands under a heading, a label or a lead-in that asks for it; the nearest heading decides. */
export function standsUnder(passage: Passage, entry: string, cues: Cues): boolean {
  const label = passage.item !== null ? passage.lead : passage.term?.text;
  if (label && asksFor(label.replace(/:$/, ''), entry, cues)) return true;
  const nearest = passage.headings[0];
  // A title that names several things asks for none of them.
  if (passage.section.depth <= 1 && nearest && /[,:].*\s(?:and|&)\s/.test(nearest)) return false;
  if (nearest && asksFor(nearest, entry, cues)) return true;
  if (nearest && FAMILIES.some((family) => asksFor(nearest, family, cues))) return false;
  const above = passage.headings[1];
  return above !== undefined && passage.headings.length > 2 && asksFor(above, entry, cues);
}

/** A heading that asks for one of these takes what stands below it from the heading above. */
const FAMILIES = [
  'cues/risk-headings',
  'cues/mitigation-headings',
  'cues/advantage-headings',
  'cues/limitation-headings',
] as const;

/** Whether it opens with what is done against a danger: "Ensuring that …", "Limit …". */
export function remedies(passage: Passage, cues: Cues): boolean {
  return cues.has(passage.words[passage.body]?.lower, 'cues/remedies');
}
