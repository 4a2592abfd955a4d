import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ingest, readLexicon } from '../../src/ingest/index.ts';
import { normalise } from '../../src/normalise/index.ts';

const lexicon = readLexicon([path.join(import.meta.dirname, '../../content/lexicon')]);

async function titleOf(text: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'talkwright-title-'));
  try {
    writeFileSync(path.join(folder, 'page.txt'), text);
    const { sources } = await ingest([folder], { cwd: folder });
    return normalise(sources[0] as (typeof sources)[number], lexicon).source.title;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const BODY = 'Reed sheds rain because it lies thick and steep, and it keeps the loft warm in winter.';

test('calls an untitled page by the heading that compares', async () => {
  const text = `${BODY} ${BODY}\n\nWhat is thatch?\n\n${BODY}\n\nThatch vs slate: what to choose\n\n${BODY}\n`;
  expect(await titleOf(text)).toBe('Thatch vs slate: what to choose');
});

test('keeps the title that a page opens with', async () => {
  const text = `Old roofs\n\n${BODY}\n\nThatch vs slate: what to choose\n\n${BODY}\n`;
  expect(await titleOf(text)).toBe('Old roofs');
});
