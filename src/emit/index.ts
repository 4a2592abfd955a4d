/**
 * Artifacts become files, or are looked at in a browser.
 *
 * In: artifacts (relative path, content) and the folder that they go to; or a deck's page and the views to measure it in; or a page
 *   to be printed.
 * Out: which files were written, unchanged, or put beside a file that a person changed; or what doesn't fit; or a PDF.
 * Guarantees: all or nothing; a person's change is never overwritten. A browser gets its pages from memory, fetches nothing, and is
 *   ended whatever happens; what drives it is loaded only then.
 * Reports: throws the system's errors as they are; InputError where there is no browser, or one that takes too long.
 */
import type { Artifact, TalkRecord } from '../model/index.ts';
import { type Written, writeFiles } from '../store/index.ts';

export { printingBrowser, withBrowser } from './browser/browser.ts';
export { type Fit, measureFit, type SeenMisfit } from './browser/fit.ts';
export { openDeck, openPage } from './browser/page.ts';
export { withPress } from './press/press.ts';
export { printed } from './print/print.ts';
export type { Written };

/**
 * Writes `artifacts` into `dir`, which is made when it is missing; its manifest tells what `talk` says of them. Files that were made
 * of the same talk before stay named there.
 */
export async function emit(artifacts: readonly Artifact[], dir: string, talk?: TalkRecord): Promise<Written> {
  return await writeFiles(artifacts, dir, talk && ((before) => joined(before as Partial<TalkRecord> | null, talk)));
}

function joined(before: Partial<TalkRecord> | null, talk: TalkRecord): TalkRecord {
  const { deck, made = [] } = before ?? {};
  return deck !== talk.deck ? talk : { ...talk, made: [...new Set([...made, ...talk.made])].sort() };
}
