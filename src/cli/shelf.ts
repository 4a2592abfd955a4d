import { createHash } from 'node:crypto';
import { join } from 'node:path';
import about from '../../package.json' with { type: 'json' };
import { LIMITS, type Limits } from '../ingest/index.ts';
import type { Lexicon } from '../model/index.ts';
import { NONE, type Shelf, shelfIn } from '../store/index.ts';

/** Where a run finds what earlier ones have made, and leaves what it makes itself. */
export interface Keeping {
  readonly folder: string;
  /** Tells programs apart that may make something else of the same files. */
  readonly program: string;
}

let keeping: Keeping | null = null;

/** Says where this run keeps what can be made again; before, and with null, nothing is kept. */
export function keepIn(place: Keeping | null): void {
  keeping = place;
}

/** The shelf of what is understood, empty where nothing is kept. */
export async function openShelf(): Promise<Shelf> {
  return keeping ? shelfIn(join(keeping.folder, 'understood')) : NONE;
}

/** All that understanding depends on besides the sources and what is asked of them. */
export function givenOf(lexicon: Lexicon, limits: Limits | undefined): string {
  return JSON.stringify([about.version, keeping?.program ?? '', limits ?? LIMITS, digestOf(lexicon)]);
}

/** Made once for each lexicon. */
function digestOf(lexicon: Lexicon): string {
  const known = digests.get(lexicon);
  if (known !== undefined) return known;
  const digest = createHash('sha256').update(JSON.stringify(lexicon)).digest('hex');
  digests.set(lexicon, digest);
  return digest;
}

const digests = new WeakMap<Lexicon, string>();
