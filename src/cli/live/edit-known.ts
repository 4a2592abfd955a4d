import type { EditList } from '../../ingest/index.ts';
import type { EditablePhrase, Meaning } from '../../model/index.ts';
import { isOwn, isPlain, mapOf } from './edit-entry.ts';

/** A brief's entries as they stand in its text. */
export type Entries = Readonly<Record<EditList, readonly unknown[]>>;

/** Entries, and what they mean in the talk that is shown. */
export interface Known {
  readonly entries: Pick<Entries, 'edits'>;
  readonly meaning: Meaning;
}

/** What the entry that adds a slide can't say of it. */
const ELSEWHERE = ['layout', 'hide'];

/**
 * Which entry says something of a slide under a key, or is to say it: the last that does; else the one that added the slide; else the last
 * of the slide as a whole. -1: a new one. Never one that means another slide in this talk, or none, whatever slide it names.
 */
export function entryFor(key: string, slide: string, { entries, meaning }: Known): number {
  const about = entries.edits.map((one) => {
    const entry = mapOf(one);
    if (isOwn(entry, slide)) return 'own';
    return isOfSlide(entry, slide, meaning) ? 'slide' : null;
  });
  const last = (fits: (entry: Readonly<Record<string, unknown>>, is: 'own' | 'slide') => boolean) =>
    about.findLastIndex((is, i) => is !== null && fits(mapOf(entries.edits[i]), is));
  const saying = last((entry) => key in entry);
  if (saying >= 0) return saying;
  const own = ELSEWHERE.includes(key) ? -1 : about.indexOf('own');
  return own >= 0 ? own : last((entry, is) => is === 'slide' && !('was' in entry));
}

function isOfSlide({ slide, quote }: Readonly<Record<string, unknown>>, id: string, meaning: Meaning): boolean {
  return slide !== undefined && meaning.slideOf(String(slide), quote === undefined ? null : String(quote)) === id;
}

/** Which entry gave a phrase of a slide the words that are shown now; -1: none. */
export function rewordingOf(
  how: 'say' | 'speak',
  { claim, text }: Pick<EditablePhrase, 'claim' | 'text'>,
  slide: string,
  { entries, meaning }: Known,
): number {
  return entries.edits.findIndex((one) => {
    const entry = mapOf(one);
    if (typeof entry[how] !== 'string' || !(isPlain(entry[how], text) || entry.was === text)) return false;
    if (claim === null) return isOfSlide(entry, slide, meaning);
    const quote = entry.quote === undefined ? null : String(entry.quote);
    return entry.claim !== undefined && meaning.claimOf(String(entry.claim), quote) === claim;
  });
}
