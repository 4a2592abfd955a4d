import type { Claim, Example, Subject } from '../claim.ts';
import { names } from './coverage.ts';
import type { Dimension, Lane } from './dimension.ts';
import { stems } from './words.ts';

/** Said of a part of what a subject is: "Some trams also carry freight". */
const SOME = /\b(?:some|a few|certain|newer|newest|sometimes|occasionally|in some cases|by exception|exceptionally)\b/i;

/**
 * The categories beyond a lane that a claim says its subject may cover, now and then or in time to come: none where
 * the claim is plainly stated of all of them, doesn't name the subject, or denies it.
 */
export function reachOf(claim: Claim, lane: Lane, subject: Subject, { categories }: Dimension): readonly number[] {
  const text = claim.sentence ?? claim.text;
  if (claim.confidence === 'stated' && !SOME.test(text)) return [];
  const forms = [subject.name, subject.abbreviation ?? '', ...subject.aliases].filter((form) => form !== '');
  const own = forms.some((form) => ` ${stems(text)} `.includes(` ${stems(form)} `));
  if (!own) return [];
  return categories.flatMap((category, at) => (!lane.covers.includes(at) && names(text, category) ? [at] : []));
}

/** The category that an example is of by its own sentence: "Copilot for code", "images (like Midjourney)"; or null. */
export function categoryOf({ item, sentence }: Example, categories: readonly string[]): number | null {
  const at = sentence?.indexOf(item) ?? -1;
  if (sentence === null || at < 0) return null;
  const serves = /^\s+for\s+([^,.;()]+)/u.exec(sentence.slice(at + item.length))?.[1] ?? '';
  const after = categories.flatMap((category, i) =>
    ` ${stems(serves)} `.startsWith(` ${stems(category)} `) ? [i] : [],
  );
  const open = sentence.lastIndexOf('(', at);
  const inside = open >= 0 && !sentence.slice(open, at).includes(')');
  const head = inside ? stems(sentence.slice(0, open)) : '';
  const before = categories.flatMap((category, i) => (` ${head}`.endsWith(` ${stems(category)}`) ? [i] : []));
  const [only, ...more] = [...after, ...before];
  return only !== undefined && more.length === 0 ? only : null;
}
