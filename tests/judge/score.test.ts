import { describe, expect, test } from 'vitest';
import type { KnowledgeModel } from '../../src/model/index.ts';
import { draw } from './draw.ts';
import type { Gold } from './gold.ts';
import { touches } from './match.ts';
import { details, report } from './report.ts';
import { score } from './score.ts';
import { total } from './total.ts';

const GOLD: Gold = {
  shape: 'two fibres',
  subjects: [
    { id: 'wool', name: 'Wool', aliases: ['sheep wool'] },
    { id: 'cotton', name: 'Cotton', abbr: null, aliases: [] },
  ],
  definitions: [{ grade: 'must', subject: 'wool', quote: 'Wool is the hair of sheep that is spun into yarn' }],
  taxonomy: [{ grade: 'must', child: 'merino', parent: 'wool', quote: 'Merino is a kind of wool' }],
  differences: [
    { grade: 'must', facet: 'Drying', sides: { wool: 'Wool dries in half a day', cotton: 'cotton takes a whole day' } },
  ],
  similarities: [],
  industries: [],
  risks: [{ grade: 'may', subject: null, quote: 'moths eat it within one summer' }],
  mitigations: [],
  advantages: [],
  statistics: [{ grade: 'must', value: '30%', quote: 'wool holds 30% of its weight', when: null, attribution: null }],
  examples: [{ grade: 'must', of: 'wool', items: ['Shetland', 'Angora'], quote: 'such as Shetland and Angora' }],
  outlook: [],
  boilerplate: ['Subscribe to our weekly newsletter'],
  mustNot: [{ kind: 'definitions', quote: 'Wool is a great choice for you', why: 'a verdict' }],
};

const NONE = Object.fromEntries(
  [
    ...['sources', 'subjects', 'definitions', 'taxonomy', 'differences', 'similarities', 'industries', 'risks'],
    ...['mitigations', 'statistics', 'applications', 'advantages', 'limitations', 'outlook', 'examples', 'statements'],
    ...['conflicts', 'gaps', 'review', 'dropped'],
  ].map((kind) => [kind, []]),
);

function modelWith(lists: Record<string, unknown>): KnowledgeModel {
  const subjects = [
    { id: 'w', name: 'Wool', abbreviation: null, aliases: [] },
    { id: 'c', name: 'Cotton', abbreviation: null, aliases: [] },
  ];
  return { ...NONE, subjects, ...lists } as unknown as KnowledgeModel;
}

function claim(text: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { text, short: null, spans: [{ quote: text }], ...more };
}

function sides(wool: string, cotton: string): Record<string, unknown> {
  const side = (subject: string, text: string) => ({ subject, ...claim(text) });
  return { facet: 'Drying', sides: [side('w', wool), side('c', cotton)] };
}

describe('a score', () => {
  test('finds a definition by its words and its subject, marks and white space aside', () => {
    const model = modelWith({ definitions: [claim('the hair of sheep,  that is spun into yarn', { subject: 'w' })] });
    expect(score(model, GOLD).kinds.definitions).toMatchObject({ must: 1, found: 1, outs: 1, right: 1 });
  });

  test('counts a definition of another subject as wrong and missed', () => {
    const model = modelWith({ definitions: [claim('the hair of sheep that is spun into yarn', { subject: 'c' })] });
    expect(score(model, GOLD).kinds.definitions).toMatchObject({ found: 0, right: 0 });
  });

  test('names a trap that was put out', () => {
    const model = modelWith({ definitions: [claim('Wool is a great choice for you', { subject: 'w' })] });
    expect(score(model, GOLD).trapped).toEqual(['definitions: Wool is a great choice for you']);
  });

  test('counts a difference when every side stands with its subject', () => {
    const model = modelWith({ differences: [sides('Wool dries in half a day', 'takes a whole day')] });
    expect(score(model, GOLD).kinds.differences).toMatchObject({ found: 1, right: 1 });
    expect(score(model, GOLD).crossed).toEqual([]);
  });

  test('tells a difference whose sides are swapped', () => {
    const model = modelWith({ differences: [sides('cotton takes a whole day', 'Wool dries in half a day')] });
    expect(score(model, GOLD).kinds.differences).toMatchObject({ found: 0, right: 0 });
    expect(score(model, GOLD).crossed).toHaveLength(2);
  });

  test('counts each example by itself, and none of another class', () => {
    const model = modelWith({
      examples: [
        claim('Shetland', { subject: 'w', item: 'Shetland' }),
        claim('Angora', { subject: 'c', item: 'Angora' }),
      ],
    });
    expect(score(model, GOLD).kinds.examples).toMatchObject({
      must: 2,
      found: 1,
      outs: 2,
      right: 1,
      missed: ['wool: Angora'],
    });
  });

  test('wants the value of a figure, and takes it with words around it', () => {
    const figure = (value: string) => modelWith({ statistics: [claim('wool holds 30% of its weight', { value })] });
    expect(score(figure('about 30%'), GOLD).kinds.statistics?.found).toBe(1);
    expect(score(figure('35%'), GOLD).kinds.statistics?.found).toBe(0);
  });

  test('lets an optional label be right without being missed', () => {
    const risk = claim('moths eat it within one summer', { subject: 'w' });
    expect(score(modelWith({ risks: [risk] }), GOLD).kinds.risks).toMatchObject({ must: 0, outs: 1, right: 1 });
    expect(score(modelWith({}), GOLD).kinds.risks).toMatchObject({ must: 0, outs: 0, missed: [] });
  });

  test('tells boilerplate wherever it comes out', () => {
    const leak = claim('Wool is warm. Subscribe to our weekly newsletter!', { subject: 'w', role: 'other' });
    expect(score(modelWith({ statements: [leak] }), GOLD).leaks).toEqual(['Subscribe to our weekly newsletter']);
    expect(score(modelWith({}), GOLD).leaks).toEqual([]);
  });

  test('tells shorts of more than twelve words', () => {
    const short = 'one two three four five six seven eight nine ten eleven twelve thirteen';
    const model = modelWith({ risks: [claim('moths eat it within one summer', { subject: 'w', short })] });
    expect(score(model, GOLD).long).toEqual([short]);
  });
});

test('touching needs most of the shorter text in one run, and some of the longer', () => {
  expect(touches('dries in half a day', 'Wool dries in half a day, they say')).toBe(true);
  expect(touches('a day in half dries', 'Wool dries in half a day, they say')).toBe(false);
  expect(touches('day', `${'other words '.repeat(20)}day`)).toBe(false);
  expect(touches('', 'anything')).toBe(false);
});

test('totals pool the counts of documents, and a report shows what is short of its aim', () => {
  const one = score(modelWith({ definitions: [claim('Wool is a great choice for you', { subject: 'w' })] }), GOLD);
  const two = score(modelWith({ definitions: [claim(GOLD.definitions[0]?.quote as string, { subject: 'w' })] }), GOLD);
  expect(total([one, two]).definitions).toMatchObject({ must: 2, found: 1, outs: 2, right: 1, f1: 0.5 });
  const lines = report([one, two]);
  expect(lines.find((line) => line.startsWith('definitions'))).toMatch(/short$/);
  expect(lines.at(-1)).toBe('2 documents: leaks 0, wrong side 0, traps 1, long shorts 0');
  expect(details('wool', one).join('\n')).toContain('TRAP: definitions: Wool is a great choice for you');
});

test('a draw takes each at most once, and the same for the same seed', () => {
  const items = Array.from({ length: 50 }, (_, i) => i);
  expect(new Set(draw(items, 20, 7)).size).toBe(20);
  expect(draw(items, 20, 7)).toEqual(draw(items, 20, 7));
  expect(draw(items, 20, 7)).not.toEqual(draw(items, 20, 8));
  expect(draw(items, 80, 7)).toHaveLength(50);
});
