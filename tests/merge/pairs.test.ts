import { expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { merge } from '../../src/merge/index.ts';
import { documentOf, lexicon } from '../extract/documents.ts';

const words = lexicon();

/** First words of each safeguard with the risks that it is set against. */
function pairsOf(text: string): Record<string, string[]> {
  const documents = [documentOf(text)];
  const { mitigations, risks } = merge(documents, extract(documents, words), words);
  const start = (one: string): string => one.split(' ').slice(0, 2).join(' ');
  return Object.fromEntries(
    mitigations.map((one) => [
      start(one.text),
      one.risks.map((id) => start(risks.find((risk) => risk.id === id)?.text ?? '')),
    ]),
  );
}

const CANOES = `# Canoes

A canoe is a narrow boat. Canoes carry two people.

## Risks

- Paddlers can be thrown out in rapids.
- A leak can sink a canoe in minutes.
- Sunburn can harm the skin on long days.

`;

test('sets a safeguard behind a list against the danger that it speaks of, not the last one', () => {
  expect(pairsOf(`${CANOES}Always wear a helmet, since it protects paddlers from rocks.`)).toEqual({
    'Always wear': ['Paddlers can'],
  });
});

test('sets a safeguard that speaks of none of several dangers against none', () => {
  expect(pairsOf(`${CANOES}Always tell somebody on shore when to expect you back.`)).toEqual({ 'Always tell': [] });
});

test('keeps a safeguard with the danger that it follows in one breath', () => {
  const text =
    '# Canoes\n\nA canoe is a narrow boat. Canoes carry two people.\n\n## Risks\n\nPaddlers can be thrown out in rapids. Always wear a helmet.\n\nA leak can sink a canoe in minutes. Always carry a patch.';
  expect(pairsOf(text)).toEqual({ 'Always wear': ['Paddlers can'], 'Always carry': ['A leak'] });
});

test('keeps the pairs of a table, whatever stands between', () => {
  const text =
    '# Canoes\n\nA canoe is a narrow boat.\n\n## Risks\n\n| Risk | How likely | Safeguard |\n| --- | --- | --- |\n| Being thrown out in rapids | often | Wear a helmet on the water |\n| Getting burnt by the sun | sometimes | Put on a hat with a brim |';
  expect(pairsOf(text)).toEqual({ 'Wear a': ['Being thrown'], 'Put on': ['Getting burnt'] });
});
