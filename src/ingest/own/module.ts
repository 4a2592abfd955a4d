import { createHash } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { InputError, type OwnLayout } from '../../model/index.ts';
import { checkedExports } from './exports.ts';
import { type ModuleFolder, placeOfSyntax, placeOfThrown, type Thrown, wordsOf } from './failure.ts';
import { type OwnFile, ownBytes } from './folder.ts';
import { guarded } from './guard.ts';
import { type Probed, probe } from './probe.ts';

/** Seconds that a module may take to load, and a slide to be drawn: beyond, it hangs. */
export interface Deadlines {
  readonly loading: number;
  readonly drawing: number;
}

export const DEADLINES: Deadlines = { loading: 5, drawing: 2 };

/** A module with a layout: how it draws, and its sheet. */
export interface LoadedLayout {
  readonly layout: OwnLayout;
  readonly css: string | null;
}

/**
 * Loads a module that draws a layout. The same bytes are loaded once; changed ones are loaded anew. Throws InputError, one
 * line with the place in the module where the engine tells it.
 */
export async function loadLayout(file: OwnFile, deadlines: Deadlines): Promise<LoadedLayout> {
  const { shown, absolute } = file;
  const folder = { root: path.dirname(absolute), shown: path.dirname(shown) };
  const version = createHash('sha256').update(ownBytes(file)).digest('hex').slice(0, 16);
  const url = `${pathToFileURL(absolute).href}?${version}`;
  const probed = await probe(url, deadlines.loading);
  if (probed.is === 'thrown') throw notLoaded(file, folder, probed.thrown);
  if (probed.is !== 'loaded') throw new InputError(`${shown}: ${unfinished(probed.is, deadlines)}`);
  const { draw, css, unseenTitle } = checkedExports(await import(url), shown);
  return { css, layout: { file: shown, unseenTitle, draw: guarded(draw, shown, folder, deadlines.drawing) } };
}

function unfinished(is: Exclude<Probed['is'], 'loaded' | 'thrown'>, { loading }: Deadlines): string {
  return is === 'ended'
    ? 'ends the program while it is loaded, expected a module that only exports. Take `process.exit` out.'
    : `still loading after ${loading} s, expected a module that only exports. Look for a loop or an \`await\` outside of functions.`;
}

function notLoaded({ shown, absolute }: OwnFile, folder: ModuleFolder, thrown: Thrown): InputError {
  const own = thrown.name === 'SyntaxError' ? placeOfSyntax(absolute) : null;
  const place = own === null ? (placeOfThrown(thrown, folder) ?? shown) : `${shown}${own}`;
  return new InputError(`${place}: can't be loaded: ${wordsOf(thrown, folder)}. Mend the module.`);
}
