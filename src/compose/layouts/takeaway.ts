import {
  type Beat,
  BODY_WORDS,
  countWords,
  enumerate,
  inWords,
  LAYOUTS,
  type Phrase,
  type TakeawaysContent,
  widthOf,
} from '../../model/index.ts';
import { slidesOf } from '../context.ts';

type Item = TakeawaysContent['items'][number];

/** A point to keep as it is said; on the slide its text may stand in fewer words. */
export type Takeaway = Item & { readonly brief?: Phrase };

/**
 * The points in the words that a slide holds: the longest texts take their brief form first, then those that only list
 * what their head counts are left to the script, then the longest that isn't what a term means.
 */
export function inFewWords(items: readonly Takeaway[]): Item[] {
  const unsaid = ({ text }: Takeaway) => ({ ...text, text: '' });
  const steps = [
    (one: Takeaway) => one.brief ?? one.text,
    (one: Takeaway) => (one.figure === 'industry' ? unsaid(one) : one.text),
    // A term without what it means is nothing to keep.
    (one: Takeaway) => (one.figure === 'definition' ? one.text : unsaid(one)),
    unsaid,
  ];
  let shown: readonly Takeaway[] = items;
  for (const shorter of steps) {
    for (const longest of [...shown].sort((one, other) => words(other.text) - words(one.text))) {
      if (total(shown) <= BODY_WORDS) break;
      shown = shown.map((one) => (one === longest ? { ...one, text: shorter(one) } : one));
    }
  }
  return withRoom(shown, items).map(({ figure, head, text }) => ({ figure, head, text }));
}

/** Texts that were left out and that there is room for after all, since a longer one went. */
function withRoom(shown: readonly Takeaway[], items: readonly Takeaway[]): readonly Takeaway[] {
  return items.reduce((kept, { text, brief }, i) => {
    if (kept[i]?.text.text !== '') return kept;
    const tries = [text, brief ?? text].map((one) =>
      kept.map((each, at) => (at === i ? { ...each, text: one } : each)),
    );
    return tries.find((one) => total(one) <= BODY_WORDS) ?? kept;
  }, shown);
}

/** What is kept of a beat is kept while its slide is shown: the whole of it leans on that. */
export function leaningOn(beat: Beat, { head, text, ...rest }: Takeaway): Takeaway {
  const own = slidesOf([beat]);
  const needs = (one: Phrase): Phrase => ({
    ...one,
    leans: { ...one.leans, needs: [...new Set([...own, ...(one.leans?.needs ?? [])])] },
  });
  const { brief, ...figure } = rest;
  return {
    ...figure,
    head: { ...head, leans: { ...head.leans, needs: own } },
    text: needs(text),
    ...(brief && { brief: needs(brief) }),
  };
}

/** A head that counts what several slides show; without one of them it says as much without a number. */
export function countedIn(head: Phrase, beats: readonly Beat[], otherwise: string): Phrase {
  return { ...head, leans: { counts: slidesOf(beats), otherwise } };
}

function total(items: readonly Takeaway[]): number {
  return items.reduce((sum, one) => sum + words(one.head) + words(one.text), 0);
}

function words({ text }: Phrase): number {
  return countWords(text);
}

/** Most characters of a takeaway's head and of its text. */
export const { head: HEAD = 47, text: TEXT = 103 } = LAYOUTS.takeaways.slots;

export function fits({ head, text }: Takeaway): boolean {
  return widthOf(head.text) <= HEAD && widthOf(text.text) <= TEXT;
}

/** As many names as fit, and how many more of the `total` there are: "Hallucination, bias, data leakage and five more". */
export function listed(names: readonly string[], total: number = names.length, most = TEXT): string {
  const full = enumerate(names);
  if (names.length === total && widthOf(full) <= most) return full;
  const texts = names.map((_, i) => `${names.slice(0, i + 1).join(', ')} and ${inWords(total - i - 1)} more`);
  const open = names.length === total ? texts.slice(0, -1) : texts;
  return open.findLast((text) => widthOf(text) <= most) ?? full;
}
