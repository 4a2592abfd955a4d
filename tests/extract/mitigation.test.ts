import { expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { merge } from '../../src/merge/index.ts';
import { documentOf, lexicon } from './documents.ts';

const words = lexicon();
const mitigationsOf = (text: string): string[] =>
  extract([documentOf(text)], words).claims.flatMap((claim) => (claim.kind === 'mitigation' ? [claim.text] : []));

test.each([
  [
    'orders in a section on a danger',
    '## Risks\n\n### Frost\n\nFrost can crack pipes. Drain the pipes in autumn.',
    ['Drain the pipes in autumn.'],
  ],
  [
    'duties in a section on a danger',
    '## Risks\n\n### Frost\n\nFrost can crack pipes. Pipes should be lagged.',
    ['Pipes should be lagged.'],
  ],
  [
    'relief in a section on a danger',
    '## Risks\n\n### Cramp\n\nCramp can cause pain at night. Salt and bananas help.',
    ['Salt and bananas help.'],
  ],
  [
    'an order behind a danger',
    '## Storage\n\nLinseed rags can catch fire. Keep them in water.',
    ['Keep them in water.'],
  ],
  [
    'a label',
    '## Risks\n\n### Glare\n\nGlare can blind drivers.\n\nWhat helps: matt paint on the kerb.',
    ['matt paint on the kerb.'],
  ],
  [
    'items under safety tips',
    '## Safety tips\n\n- Wear a helmet\n- Check the rope',
    ['Wear a helmet', 'Check the rope'],
  ],
  ['items under a question', '## How can it be prevented?\n\n- Early sowing\n- Netting', ['Early sowing', 'Netting']],
  [
    'recommendations beside dangers',
    '## Risks\n\nForged wills can cause lawsuits.\n\n## Recommendations\n\n- Two witnesses',
    ['Two witnesses'],
  ],
  [
    'a sentence that keeps a harm away',
    '## Deposits\n\nEscrow accounts protect against fraud.',
    ['Escrow accounts protect against fraud.'],
  ],
  [
    'a purpose',
    '## Baking\n\nTo avoid burns, bakers wear long sleeves.',
    ['To avoid burns, bakers wear long sleeves.'],
  ],
  [
    'an order that keeps away what nobody knows to be bad',
    '## Looms\n\nLooms are old. To avoid a float, tie the weft at every fourth thread.',
    ['To avoid a float, tie the weft at every fourth thread.'],
  ],
  [
    'the usual precaution',
    '## Auctions\n\nA sealed bid is the usual precaution.',
    ['A sealed bid is the usual precaution.'],
  ],
])('finds %s', (_, text, found) => {
  expect(mitigationsOf(`# Notes of a guild\n\n${text}`)).toEqual(found);
});

test.each([
  ['steps of a tutorial', '## Method\n\n- Rinse the jar\n- Pour in the brine'],
  ['recommendations in a text without dangers', '## Recommendations\n\n- Try the plum cake'],
  ['what a subject is good for', '## Rope\n\nRope can hold a ship. Sailors use rope.'],
  [
    'a note to the reader',
    '## Risks\n\n### Frost\n\nFrost can crack pipes. It is important to note that winters differ.',
  ],
  [
    'what is done to avoid something and orders nothing',
    '## Looms\n\nTo avoid a float, the weft of a tapestry is tied.',
  ],
  ['a threat in the form of an order', '## Risks\n\n### Pouring\n\nPour too fast and it can cause burns.'],
])('finds no safeguard in %s', (_, text) => {
  expect(mitigationsOf(`# Notes of a guild\n\n${text}`)).toEqual([]);
});

test('takes what the compared thing itself prevents for its merit', () => {
  expect(
    mitigationsOf(
      '# Handrails vs ropes\n\nHandrails are bars. Ropes are lines.\n\n## Handrails\n\nHandrails reduce the risk of falls.',
    ),
  ).toEqual([]);
});

test('pairs a safeguard with the danger of its section', () => {
  const text =
    '# Ladders\n\n## Risks\n\n### Wet rungs\n\nWet rungs can cause falls. Wipe the rungs before each climb.\n\n### Wires\n\nWires can electrocute a painter. Keep three metres away.';
  const document = documentOf(text);
  const { risks, mitigations } = merge([document], extract([document], words), words);
  const textOf = new Map(risks.map((risk) => [risk.id, risk.text]));
  expect(mitigations.map((one) => [one.text, one.risks.map((id) => textOf.get(id))])).toEqual([
    ['Wipe the rungs before each climb.', ['Wet rungs can cause falls.']],
    ['Keep three metres away.', ['Wires can electrocute a painter.']],
  ]);
});
