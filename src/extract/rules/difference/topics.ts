import { asksFor } from '../../headed.ts';
import type { Passage, Reading } from '../../passage.ts';
import { wordsIn } from '../../words.ts';

/** A stretch of text that announces which facet it speaks of. */
export interface Topic {
  readonly scope: string;
  /** The facet as it is written; null when what announces it names none ("Key difference:"). */
  readonly label: string | null;
}

/** What stands under these is of a kind of its own. */
const OTHER = [
  'cues/application-headings',
  'cues/industry-headings',
  'cues/outlook-headings',
  'cues/similarity-headings',
  'cues/mitigation-headings',
  'cues/example-headings',
] as const;

/** Whether its heading, the one above, its lead-in or its label asks for another kind: uses, examples, the outlook. */
export function isOfOtherKind({ cues }: Reading, { headings, lead, term }: Passage): boolean {
  const signs = [...headings.slice(0, 2), lead ?? '', term?.text ?? ''].filter((sign) => sign !== '');
  const industry = term && cues.keyOf(term.text, 'industries') !== null && cues.keyOf(term.text, 'facets') === null;
  return Boolean(industry) || signs.some((sign) => OTHER.some((entry) => asksFor(sign, entry, cues)));
}

/**
 * The topic of each passage by its nearest sign: the label of its item or paragraph ("Cost: …"), or a lead that names
 * the facet ("When it comes to cost, …"), which holds up to the end of the paragraph. `null` where there is none.
 */
export function topicsOf(reading: Reading): readonly (Topic | null)[] {
  let lead: { readonly place: string; readonly topic: Topic } | null = null;
  return reading.passages.map((passage) => {
    const place = `${passage.document.source.id}#${passage.section.index}.${passage.block}.${passage.item ?? ''}`;
    const label = passage.term ? labelTopic(reading, passage, `${place}:`) : null;
    if (label) return label;
    const named = leadOf(reading, passage);
    if (named) lead = { place, topic: { scope: `${place}@${passage.at}`, label: named } };
    return lead?.place === place ? lead.topic : null;
  });
}

function labelTopic(reading: Reading, passage: Passage, scope: string): Topic | null {
  const text = passage.term?.text ?? '';
  if (reading.labelled(text) !== null || wordsIn(text).length > 6) return null;
  if (isOfOtherKind(reading, passage)) return null;
  const words = wordsIn(text);
  const plain = reading.cues.at(words, 'contrast/plain-labels', 0)?.to === words.length;
  return { scope, label: plain ? null : facetIn(reading, text) };
}

/** "In terms of cost, …", "As far as cost is concerned, …". */
function leadOf({ cues }: Reading, passage: Passage): string | null {
  const { words, body, text } = passage;
  const hit = cues.at(words, 'contrast/facet-leads', body) ?? cues.at(words, 'contrast/facet-leads', 0);
  const first = hit && words[hit.to];
  const comma = first ? text.indexOf(',', first.start) : -1;
  if (!first || comma < 0) return null;
  const inside = wordsIn(text.slice(first.start, comma));
  const end = inside.findIndex((_, i) => cues.at(inside, 'contrast/facet-ends', i));
  const kept = end < 0 ? inside : inside.slice(0, end);
  const article = /^(?:the|its|their)$/.test(kept[0]?.lower ?? '') ? 1 : 0;
  const [from, to] = [kept[article], kept.at(-1)];
  if (!from || !to || kept.length > 5 || kept.length === article) return null;
  return text.slice(first.start + from.start, first.start + to.end);
}

/** A heading's or a label's facet: what is left of it without the subjects, "vs" and the like; null when nothing is. */
export function facetIn(reading: Reading, label: string): string | null {
  const mentions = reading.mentionsIn(label);
  if (mentions.length === 0) return label;
  const words = wordsIn(label);
  const named = new Set(mentions.flatMap(({ from, to }) => words.slice(from, to)));
  const kept = words.filter((word) => !named.has(word) && !JOINING.test(word.lower));
  const [first, last] = [kept[0], kept.at(-1)];
  if (!first || !last || kept.length > 4) return null;
  const whole = label.slice(first.start, last.end);
  return wordsIn(whole).length === kept.length ? whole : null;
}

const JOINING =
  /^(?:vs|versus|v|and|or|of|between|for|in|with|to|the|an?|compared|comparison|comparing|difference|differences|differ|both|do|does|how|what|is|are|on|from)$/;
