import type { Taxonomy } from '../../../model/index.ts';
import { isProper } from '../../items.ts';
import type { Passage, Reading } from '../../passage.ts';
import { pattern } from '../../pattern.ts';
import { headingTerm } from '../../terms.ts';
import { edgeOf, isKind } from './edge.ts';

const RANK =
  '(?:(?:second|third|fourth|fifth|last|final|further|newer|older|main|popular|other|special|\\p{L}{2,}est|most \\p{L}{3,}|next|rarer|new|common|typical)\\s)*';
const KIND = '(?:kind|type|form|variety|sort|variant|category|subtype|style|breed)';
const SINGLE = pattern(
  `^(?:an?|the|one of the|one|another|yet another)\\s${RANK}${KIND}s?(?:\\sof\\s(?:the\\s)?([\\p{L}\\p{N}][\\p{L}\\p{N}’'-]*(?:\\s[\\p{L}\\p{N}’'-]+){0,3}?))?(,|\\sis(?:\\scalled)?|\\sare(?:\\scalled)?)\\s((?:the|an?)\\s)?([\\p{L}\\p{N}][\\p{L}\\p{N}’'-]*(?:\\s[\\p{L}\\p{N}’'-]+){0,3}?)(,|;|\\s\\(|\\.?$|\\s(?:that|which|who|in|where|is|are|with|for|used|made|has|have|was)\\s)`,
  'iu',
);

/** "The plough anchor is another common type, which …": the same the other way round. */
const BEHIND = pattern(
  `^(?:the|an?)?\\s?([\\p{L}\\p{N}][\\p{L}\\p{N}’'-]*(?:\\s[\\p{L}\\p{N}’'-]+){0,3}?)\\s(?:is|are)\\s(?:another|one|yet another|the)\\s${RANK}${KIND}(?:\\sof\\s(?:the\\s)?([\\p{L}\\p{N}][\\p{L}\\p{N}’'-]*(?:\\s[\\p{L}\\p{N}’'-]+){0,2}?))?(?:,|\\.?$|\\s(?:that|which|used|made|with|for)\\s)`,
  'iu',
);

function fromBehind(reading: Reading, passage: Passage, text: string): Taxonomy[] {
  const match = BEHIND.exec(text);
  const name = match?.[1];
  const parent = match && (match[2] ?? over(reading, passage));
  if (!name || !parent || !isKind(reading, name, parent) || !isKind(reading, parent, '')) return [];
  return [edgeOf(reading, passage, name, parent, 'kinds', 0.75)];
}

/** "Another kind of bond is the zero-coupon bond", "A third kind, the tidal lagoon, would …": one kind alone. */
export function fromSingle(reading: Reading, passage: Passage): Taxonomy[] {
  const text = passage.text.slice(passage.words[passage.body]?.start ?? 0);
  const match = SINGLE.exec(text);
  if (!match) return fromBehind(reading, passage, text);
  const [, of, joint, article, name, end] = match;
  const parent = of ?? over(reading, passage);
  const names =
    article !== undefined || joint === ',' || isProper(name as string) || /(?:ing|[^su]s)$/.test(name as string);
  // "The commonest type, which …" and "The main form of rain is heavy" name none; an aside closes with a comma.
  // Two names are no single one: another rule reads them.
  if (/\s(?:and|or)\s/.test(name as string)) return [];
  if (!parent || !names || (joint === ',' && end !== ',') || !isKind(reading, name as string, parent)) return [];
  return isKind(reading, parent, '') ? [edgeOf(reading, passage, name as string, parent, 'kinds', 0.75)] : [];
}

/** What "another kind" is a kind of: the subject of the section, else what the heading or the title names. */
function over(reading: Reading, passage: Passage): string | null {
  const owner = reading.owner(passage.document, passage.section);
  const subject = reading.subjects.find(({ id }) => id === owner)?.name;
  const [only, ...others] = reading.subjects.filter((one) => one.main);
  return subject ?? headingTerm(reading, passage)?.name ?? (others.length === 0 ? (only?.name ?? null) : null);
}
