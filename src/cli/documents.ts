import { createHash } from 'node:crypto';
import about from '../../package.json' with { type: 'json' };
import { eachSource, type Ingesting, LIMITS, type SourceFile } from '../ingest/index.ts';
import type { Lexicon, ReadDocument, Source } from '../model/index.ts';
import { documentOf } from '../pipeline.ts';
import { lineOf } from './line.ts';

/**
 * Reads every source and makes its document, each by itself: what one file says depends on nothing but what `keyOf` tells, so that it
 * can be kept, or made on a thread.
 */
export function readDocuments(
  patterns: readonly string[],
  options: Ingesting,
  lexicon: Lexicon,
): Promise<readonly ReadDocument[]> {
  const given = JSON.stringify([about.version, options.limits ?? LIMITS, digestOf(lexicon)]);
  return eachSource(patterns, options, async (file, read) => {
    const key = keyOf(file, given);
    const known = options.memory?.documents.get(key);
    if (known) return known;
    const made = readDocument(await read(), lexicon);
    options.memory?.documents.set(key, made);
    return made;
  });
}

/** What a source says by itself. */
function readDocument(source: Source, lexicon: Lexicon): ReadDocument {
  return { document: documentOf(source, lexicon), notices: source.file.messages.map(lineOf) };
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
