import { createHash } from 'node:crypto';
import about from '../../package.json' with { type: 'json' };
import { eachSource, type Ingesting, LIMITS, type SourceFile } from '../ingest/index.ts';
import type { Lexicon, ReadDocument } from '../model/index.ts';
import { madeOf } from './made.ts';
import type { Crew } from './threads/crew.ts';

/**
 * Reads every source and makes its document, each by itself: what one file says depends on nothing but what `keyOf` tells, so that it
 * can be kept, or made on a thread of the `crew`.
 */
export function readDocuments(
  patterns: readonly string[],
  options: Ingesting,
  lexicon: Lexicon,
  crew?: Crew,
): Promise<readonly ReadDocument[]> {
  const given = JSON.stringify([about.version, options.limits ?? LIMITS, digestOf(lexicon)]);
  return eachSource(patterns, { ...options, lanes: crew?.lanes }, async (file, read) => {
    const key = keyOf(file, given);
    const known = options.memory?.documents.get(key);
    if (known) return known;
    const made = (await crew?.read(file)) ?? madeOf(await read(), lexicon);
    options.memory?.documents.set(key, made);
    return made;
  });
}

/** All that a document is made from: version, limits and lexicon are `given`. */
function keyOf({ id, shown, extension, sha256 }: SourceFile, given: string): string {
  return JSON.stringify([given, id, shown, extension, sha256]);
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
