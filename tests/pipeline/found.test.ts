import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ingest, readLexicon } from '../../src/ingest/index.ts';
import { begin, documentOf, foundIn, relate, unreadIn } from '../../src/pipeline.ts';
import { ROOT } from './default-talk.ts';

const lexicon = readLexicon([join(ROOT, 'content/lexicon')]);
const dir = mkdtempSync(join(tmpdir(), 'talkwright-found-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const TEXTS = {
  a: '# Heat pumps and gas boilers\n\n## Heat pumps\n\nHeat pumps are quiet in most rooms.\n\n## Gas boilers\n\nGas boilers are cheap in most towns.\n',
  b: '# Heat pumps and gas boilers\n\n## Heat pumps\n\nA heat pump uses electricity to move heat from outside into the house. Heat pumps are quiet.\n\n## Gas boilers\n\nA gas boiler burns gas in a chamber and heats water with it. Gas boilers are cheap.\n',
};

/** Documents of their own each time, as a later run has them; c says what a says, in another place. */
async function begun(...names: readonly ('a' | 'b' | 'c')[]) {
  for (const name of names) writeFileSync(join(dir, `${name}.md`), name === 'c' ? TEXTS.a : TEXTS[name]);
  const { sources } = await ingest(
    names.map((name) => join(dir, `${name}.md`)),
    { cwd: dir },
  );
  const documents = sources.map((source) => documentOf(source, lexicon));
  return { documents, begun: begin(documents, lexicon) };
}

test('what was found in a document is what would be found now, unless another document says now what it asked about', async () => {
  const first = await begun('b');
  relate(first.documents, lexicon, { begun: first.begun });
  const [findings] = foundIn(first.begun).values();
  if (!findings) throw new Error('Nothing was found');
  const still = async (...names: readonly ('a' | 'b' | 'c')[]) => {
    const later = await begun(...names);
    const own = unreadIn(later.begun).find(({ document }) => document.source.id === 'b.md');
    return { named: later.begun.named === first.begun.named, still: own?.isStill(findings) };
  };
  expect(await still('b')).toEqual({ named: true, still: true });
  expect(await still('b', 'c')).toEqual({ named: true, still: true });
  expect(await still('a', 'b')).toEqual({ named: true, still: false });
});
