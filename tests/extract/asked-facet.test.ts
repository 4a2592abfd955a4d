import { expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { merge } from '../../src/merge/index.ts';
import { documentOf, lexicon } from './documents.ts';

const words = lexicon();

test.each(['The differences that matter', 'Which one to choose', 'Which to buy'])(
  'a heading that asks for the difference is no facet of it: %s',
  (heading) => {
    const text = `# Linen vs jute\n\n| | Linen | Jute |\n|---|---|---|\n| Feel | smooth | coarse |\n\n## ${heading}\n\nChoose linen if it touches the skin, whereas jute lasts for years outdoors.`;
    const documents = [documentOf(text)];
    const { differences } = merge(documents, extract(documents, words), words);
    expect(differences.map(({ facet }) => facet)).toContain('Feel');
    expect(differences.map(({ facet }) => facet)).not.toContain(heading);
  },
);
