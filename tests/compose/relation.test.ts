import { describe, expect, test } from 'vitest';
import { relatedIn } from '../../src/compose/relation.ts';
import type { Claim, KnowledgeModel, Subject } from '../../src/model/index.ts';
import { EMPTY, ModelBuilder } from '../fixtures/models.ts';

type Making = (make: ModelBuilder) => Partial<KnowledgeModel>;

function subject(name: string): Subject {
  const id = name.toLowerCase().replaceAll(' ', '-');
  return { id, name, abbreviation: null, aliases: [`${name}s`, name.toLowerCase()], main: true, mentions: 9 };
}

function modelOf(names: readonly string[], making: Making): KnowledgeModel {
  const make = new ModelBuilder();
  const facet = (text: string) => Object.fromEntries(names.map((name) => [subject(name).id, `${name} ${text}.`]));
  const differences =
    names.length > 1
      ? [make.difference('Size', facet('has its own size')), make.difference('Age', facet('is old'))]
      : [];
  return { ...EMPTY, subjects: names.map(subject), differences, ...making(make), sources: make.sources() };
}

function told(names: readonly string[], making: Making) {
  const { relation, subjects, within, holder } = relatedIn(modelOf(names, making));
  return { relation, order: subjects.map(({ id }) => id).join(' '), within, holder };
}

const within = (make: ModelBuilder, child: string, parent: string, extra: Sure = {}) => ({
  ...make.claim('taxonomy', `${child} is a kind of ${parent}.`, { child, parent }),
  ...extra,
});
const says = (make: ModelBuilder, text: string, extra: Sure = {}) => ({
  ...make.claim('statement', text, { subject: null, role: 'other' as const, heading: null }),
  ...extra,
});

interface Sure {
  readonly confidence?: Claim['confidence'];
}

describe('the relation of the subjects', () => {
  test('is a single one where the sources are about one thing', () => {
    expect(told(['Lease'], () => ({}))).toMatchObject({ relation: 'single', order: 'lease', within: {}, holder: null });
  });

  test('is a subset where a claim puts one inside the other: the inner one is the disc, the outer the ring', () => {
    const tram = told(['Rail vehicle', 'Tram'], (make) => ({ taxonomy: [within(make, 'tram', 'rail-vehicle')] }));
    expect(tram).toMatchObject({ relation: 'subset', order: 'tram rail-vehicle', within: { a: 'b' } });
  });

  test('reaches through kinds between the subjects', () => {
    const brie = told(['Cheese', 'Brie'], (make) => ({
      taxonomy: [within(make, 'brie', 'soft cheese'), within(make, 'soft cheese', 'cheese')],
    }));
    expect(brie).toMatchObject({ relation: 'subset', within: { a: 'b' } });
  });

  test('is a chain where each of three lies in the next', () => {
    const chain = told(['Instrument', 'Violin', 'String instrument'], (make) => ({
      taxonomy: [
        within(make, 'string-instrument', 'instrument'),
        within(make, 'violin', 'string-instrument'),
        within(make, 'violin', 'instrument'),
      ],
    }));
    expect(chain).toEqual({
      relation: 'chain',
      order: 'violin string-instrument instrument',
      within: { a: 'b', b: 'c' },
      holder: null,
    });
  });

  test('is a subset where two lie in the third, or where the third lies apart', () => {
    const both = told(['Brie', 'Cheese', 'Feta'], (make) => ({
      taxonomy: [within(make, 'brie', 'cheese'), within(make, 'feta', 'cheese')],
    }));
    expect(both).toMatchObject({ relation: 'subset', order: 'brie cheese feta', within: { a: 'b', c: 'b' } });
    const apart = told(['Yogurt', 'Brie', 'Cheese'], (make) => ({ taxonomy: [within(make, 'brie', 'cheese')] }));
    expect(apart).toMatchObject({ relation: 'subset', order: 'brie cheese yogurt', within: { a: 'b' } });
  });

  test('names what all are kinds of, in any number, from the tree or from their definitions', () => {
    const metro = told(['Tram', 'Metro', 'Train'], (make) => ({
      taxonomy: [within(make, 'tram', 'rail vehicle'), within(make, 'metro', 'rail vehicles')],
      definitions: [
        make.claim('definition', 'A train is a type of rail vehicle with many seats.', {
          subject: 'train',
          kindOf: 'type of rail vehicle',
        }),
      ],
    }));
    expect(metro).toMatchObject({ relation: 'disjoint', holder: 'Rail vehicles' });
  });

  test.each([
    ['a class that only one of them has', 'drum', 'percussion'],
    ['a class without a name of its own', 'way of playing', 'way of playing'],
  ])('names no holder from %s', (_, one, other) => {
    const kinds = told(['Drum', 'Flute'], (make) => ({
      definitions: [
        make.claim('definition', 'A drum is one.', { subject: 'drum', kindOf: one }),
        make.claim('definition', 'A flute is one.', { subject: 'flute', kindOf: other }),
      ],
    }));
    expect(kinds.holder).toBeNull();
  });

  test.each<[string, Making]>([
    [
      'a statement on both',
      (make) => ({
        similarities: [make.claim('similarity', 'Both end with a notice.', { subjects: ['lease', 'loan'] })],
      }),
    ],
    [
      'an example of both',
      (make) => ({
        examples: ['lease', 'loan'].map((id) =>
          make.claim('example', `A car is one for ${id}.`, { subject: id, item: 'Car' }),
        ),
      }),
    ],
  ])('is an overlap where they share %s', (_, making) => {
    expect(told(['Lease', 'Loan'], making).relation).toBe('overlap');
  });

  test.each<[string, Making]>([
    ['nothing is said of both', () => ({})],
    [
      'only one of three is left out',
      (make) => ({ similarities: [make.claim('similarity', 'Both end.', { subjects: ['lease', 'loan'] })] }),
    ],
    [
      'being one inside the other is hedged',
      (make) => ({ taxonomy: [within(make, 'lease', 'loan', { confidence: 'hedged' })] }),
    ],
    [
      'two sources tell it the other way round',
      (make) => ({ taxonomy: [within(make, 'lease', 'loan'), within(make, 'loan', 'lease')] }),
    ],
  ])('leaves them apart where %s', (_, making) => {
    expect(told(['Lease', 'Loan', 'Gift'], making)).toMatchObject({ relation: 'disjoint', within: {} });
  });
});

describe('an order of the subjects', () => {
  test.each([
    'Digital radio replaced analog radio.',
    'In Norway, analog radio was replaced by digital radio in 2017.',
    'Analog radio was later succeeded by digital radio.',
    'Digital radio is built on top of analog radio.',
    'Analog radio evolved into digital radio.',
    'The output of the analog radio is the input of the digital radio.',
  ])('is told by "%s"', (text) => {
    const radio = told(['Digital radio', 'Analog radio'], (make) => ({ statements: [says(make, text)] }));
    expect(radio).toMatchObject({ relation: 'sequence', order: 'analog-radio digital-radio' });
  });

  test.each([
    'Digital radio may replace analog radio.',
    'Digital radio never replaced analog radio.',
    'Analog radio was not replaced by digital radio.',
    'Critics of digital radio replaced their analog radio.',
    'Digital radio and analog radio follow the same law.',
    'Digital radio replaced analog radio receivers.',
    'Digital radio costs more than analog radio.',
  ])('is not told by "%s"', (text) => {
    const radio = told(['Digital radio', 'Analog radio'], (make) => ({ statements: [says(make, text)] }));
    expect(radio.relation).toBe('disjoint');
  });

  test('is none where it is forecast, where two sources contradict each other, or where one of three has no place in it', () => {
    const forecast = told(['Disc', 'Tape'], (make) => ({
      statements: [says(make, 'Tape is followed by disc.', { confidence: 'forecast' })],
    }));
    const both = told(['Disc', 'Tape'], (make) => ({
      statements: [says(make, 'Disc replaced tape.'), says(make, 'Tape replaced disc.')],
    }));
    const open = told(['Disc', 'Tape', 'Chip'], (make) => ({ statements: [says(make, 'Disc replaced tape.')] }));
    expect([forecast, both, open].map(({ relation }) => relation)).toEqual(['disjoint', 'disjoint', 'disjoint']);
  });

  test('reaches over three, each after the one before', () => {
    const three = told(['Chip', 'Tape', 'Disc'], (make) => ({
      statements: [says(make, 'Tape was succeeded by disc.'), says(make, 'Chip replaced disc.')],
    }));
    expect(three).toMatchObject({ relation: 'sequence', order: 'tape disc chip' });
  });

  test('gives way to one inside the other, which is the stronger thing to say', () => {
    const nested = told(['Tram', 'Rail vehicle'], (make) => ({
      taxonomy: [within(make, 'tram', 'rail-vehicle')],
      statements: [says(make, 'Tram replaced rail vehicle.')],
    }));
    expect(nested.relation).toBe('subset');
  });
});
