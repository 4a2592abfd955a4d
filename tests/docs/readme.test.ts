import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBrief, readProfile, readTemplates } from '../../src/ingest/index.ts';
import { NO_EDITS } from '../../src/model/index.ts';
import { planTalk } from '../../src/pipeline.ts';
import { briefOf } from '../fixtures/people.ts';
import { knowDefault, ROOT } from '../pipeline/default-talk.ts';

test('the edits that README shows can all be made of the talk that comes with it', async () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const [, shown = ''] = /^## Your words win[\s\S]*?```yaml\n([\s\S]*?)```/m.exec(readme) ?? [];
  const { edits = NO_EDITS } = readBrief('talk.yaml', `sources: [articles]\n${shown}`);
  const { model, lexicon } = await knowDefault();
  const profile = readProfile('general', [join(ROOT, 'content/audiences')]);
  const { deck } = planTalk(model, { ...briefOf(20), edits }, profile, readTemplates(ROOT), lexicon);
  expect(deck.edits.map(({ state }) => state)).toEqual(Array.from({ length: 5 }, () => 'applied'));
});
