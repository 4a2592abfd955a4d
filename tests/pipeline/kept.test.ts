import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import type { Source } from '../../src/model/index.ts';
import { understand } from '../../src/pipeline.ts';
import { lexicon } from '../extract/documents.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const LEXICON = lexicon();
/** What stands beneath the words in the same file: 400 kB. */
const REST = 400_000;
const SAVES = 30;

/** A save of a large file; its parser cuts words out of it without a copy, as ours do. */
function saved(turn: number): Source {
  const text = Buffer.from(
    `A heat pump is a device that moves heat into house number ${turn} of a street.\n\n${'x'.repeat(REST)}`,
  ).toString();
  const end = text.indexOf('\n');
  const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: end + 1, offset: end } };
  const tree: Root = {
    type: 'root',
    children: [{ type: 'paragraph', position, children: [{ type: 'text', position, value: text.slice(0, end) }] }],
  };
  const facts = { declaredTitle: null, publisher: null, date: null, places: null, asides: [] };
  const file = new VFile({ path: 'a.md', value: text });
  return { id: 'a.md', path: 'a.md', format: 'markdown', sha256: String(turn), ...facts, file, tree };
}

test('what is kept of a sentence for the next save holds nothing of the file that it stood in', async () => {
  const heap = async (turns: number) => {
    for (let turn = 0; turn < turns; turn++) expect(understand([saved(turn)], LEXICON).definitions).toHaveLength(1);
    await new Promise(setImmediate);
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = await heap(2);
  expect(((await heap(SAVES)) - before) / SAVES).toBeLessThan(REST / 4);
});
