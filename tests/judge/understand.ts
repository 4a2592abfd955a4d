import { dirname, join } from 'node:path';
import { ingest, readLexicon } from '../../src/ingest/index.ts';
import type { KnowledgeModel } from '../../src/model/index.ts';
import { understand } from '../../src/pipeline.ts';
import type { Case } from './gold.ts';

/** What the program makes of one labelled document by itself. */
export async function modelOf({ path }: Pick<Case, 'path'>, root: string): Promise<KnowledgeModel> {
  const { sources } = await ingest([path], { cwd: dirname(path) });
  return understand(sources, readLexicon([join(root, 'content/lexicon')]));
}
