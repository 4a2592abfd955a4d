import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { merge } from '../../src/merge/index.ts';
import { documentOf, lexicon } from './documents.ts';

const words = lexicon();

function modelOf(subjects: readonly string[], text: string) {
  const documents = [documentOf(`# The city\n\n${text}`)];
  return merge(documents, extract(documents, words, { subjects }), words);
}

const sides = (subjects: readonly string[], text: string): readonly string[] =>
  modelOf(subjects, text).differences.flatMap((row) => row.sides.map((side) => `${side.subject}: ${side.text}`));

describe('sentences that are one but for the subject and the figure', () => {
  test.each([
    [
      ['Tram', 'Ferry'],
      'About 15 percent of commuter trips in town are made by tram.\n\nShips are slow. Only 3 percent of commuter trips in town are made by ferry.',
    ],
    [
      ['Wheat', 'Rye'],
      'Nearly 60% of the farmland in the valley is sown with wheat.\n\nRain helps. About 20% of the farmland in the valley is sown with rye.',
    ],
    [
      ['Mediation', 'Trial'],
      'Some 70 percent of family disputes end with mediation. Some 8 percent of family disputes end with a trial.',
    ],
  ])('%j are a row', (subjects, text) => {
    const found = sides(subjects, text);
    expect(found).toHaveLength(2);
    for (const side of found) {
      const [subject = '', said = ''] = side.split(': ');
      expect(said.toLowerCase()).toContain(subject);
    }
  });

  test.each([
    [['Tram', 'Ferry'], 'About 15 percent of trips are made by tram. The ferry opened in 1903 and sank twice.'],
    [['Wheat', 'Rye'], 'Some 60 sacks of wheat were sold in town. The mill ground 20 sacks a day, rye among them.'],
    [
      ['Tram', 'Ferry'],
      'About 15 percent of trips in town are by tram and ferry. About 3 percent of trips in town are by bike.',
    ],
  ])('%j are none in “%s”', (subjects, text) => {
    expect(sides(subjects, text)).toEqual([]);
  });
});

describe('what is said of all', () => {
  const shared = (text: string) =>
    modelOf(['Drip line', 'Sprinkler', 'Canal'], text).similarities.map((one) => one.text);
  const named = 'A drip line feeds roots, a sprinkler wets leaves, and a canal floods the field.';
  test.each([
    'Each of these methods needs a pump.',
    'All three waste water at noon.',
    'All of them freeze in winter.',
    'Each of the systems is older than it looks.',
  ])('%s', (text) => {
    expect(shared(`${named} ${text}`)).toEqual([text]);
  });

  test.each([
    'Each farmer has a view.',
    'All two of them were sold.',
    'Every summer is dry.',
    'All water is shared.',
    'All three of the sprinkler heads broke.',
  ])('not: %s', (text) => {
    expect(shared(`${named} ${text}`)).toEqual([]);
  });
});

describe('lists of what speaks for each', () => {
  const listed = (first: string, second: string): string =>
    `# Tents\n\n## Dome tent\n\n### Pros\n\n${first}\n\n## Tunnel tent\n\n### Pros\n\n${second}`;
  const rows = (text: string) => {
    const documents = [documentOf(text)];
    const model = merge(documents, extract(documents, words, { subjects: ['Dome tent', 'Tunnel tent'] }), words);
    return { rows: model.differences.length, advantages: model.advantages.length };
  };

  test('are advantages, and no row where nothing says that they answer each other', () => {
    const text = listed('- stands without pegs\n- sheds wind from all sides', '- packs small\n- sleeps four people');
    expect(rows(text)).toEqual({ rows: 0, advantages: 4 });
  });

  test('are a row by their labels', () => {
    const text = listed(
      '- Shape: stands without pegs\n- Wind: sheds gusts',
      '- Weight: packs small\n- Room: sleeps four',
    );
    expect(rows(text).rows).toBe(1);
  });
});
