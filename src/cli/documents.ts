import { eachSource, type Ingesting, type SourceFile } from '../ingest/index.ts';
import type { Lexicon, ReadDocument } from '../model/index.ts';
import type { Shelf } from '../store/index.ts';
import { madeOf } from './made.ts';
import { givenOf } from './shelf.ts';
import type { Crew } from './threads/crew.ts';

/** What a file says by itself, and all that it was made from. */
export interface Keyed extends ReadDocument {
  readonly key: string;
}

/** Who has read a document before, or reads it elsewhere. */
export interface Readers {
  readonly crew?: Crew | undefined;
  readonly shelf: Shelf;
}

/**
 * Reads every source and makes its document, each by itself: what one file says depends on nothing but what `keyOf` tells, so that it
 * can be kept, or made on a thread of the `crew`.
 */
export function readDocuments(
  patterns: readonly string[],
  options: Ingesting,
  lexicon: Lexicon,
  { crew, shelf }: Readers,
): Promise<readonly Keyed[]> {
  const given = givenOf(lexicon, options.limits);
  return eachSource(patterns, { ...options, lanes: crew?.lanes }, async (file, read) => {
    const key = keyOf(file, given);
    const known = options.memory?.documents.get(key) ?? (shelf.get(key) as ReadDocument | undefined);
    const made = known ?? (await crew?.read(file)) ?? madeOf(await read(), lexicon);
    if (!known) shelf.put(key, made);
    options.memory?.documents.set(key, made);
    return { ...made, key };
  });
}

/** All that a document is made from: version, limits and lexicon are `given`. */
function keyOf({ id, shown, extension, sha256 }: SourceFile, given: string): string {
  return JSON.stringify([given, id, shown, extension, sha256]);
}
