import type { Lexicon, ReadDocument, Source } from '../model/index.ts';
import { documentOf } from '../pipeline.ts';
import { lineOf } from './line.ts';

/** What a source says by itself. */
export function madeOf(source: Source, lexicon: Lexicon): ReadDocument {
  return { document: documentOf(source, lexicon), notices: source.file.messages.map(lineOf) };
}
