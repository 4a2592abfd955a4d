import { describe, expect, test } from 'vitest';
import type { Claim, Difference, KnowledgeModel } from '../../src/model/index.ts';
import { agreeing } from '../../src/plan/activities/agree.ts';
import { activitiesOf } from '../../src/plan/activities/index.ts';
import { isKindOf } from '../../src/plan/activities/kin.ts';
import { stepsOf } from '../../src/plan/activities/steps.ts';
import { materialOf } from '../../src/plan/material.ts';
import { EMPTY, kitchen, ModelBuilder } from '../fixtures/models.ts';
import { anyone, briefOf } from '../fixtures/people.ts';

type Known = Claim | Difference;

function made(model: KnowledgeModel, here: readonly Known[], more: Partial<typeof anyone> = {}) {
  const material = materialOf(model, briefOf(180), { ...anyone, ...more });
  return activitiesOf({ material, part: 'A part', here, before: [] });
}

describe('a predicate joined to another name', () => {
  test.each([
    ['carry freight by night', false, 'carries freight by night'],
    ['carries freight by night', true, 'carry freight by night'],
    ['often reach the far shore', false, 'often reaches the far shore'],
    ['are usually built from oak', false, 'is usually built from oak'],
    ['has three decks', true, 'have three decks'],
    ['can cross shallow water', false, 'can cross shallow water'],
    ['spans rivers, lakes and canals', false, 'spans rivers, lakes and canals'],
    ['stop at harbors and docks', false, 'stops at harbors and docks'],
  ])('“%s” agrees (plural: %s)', (predicate, plural, expected) => {
    expect(agreeing(predicate, plural)).toBe(expected);
  });

  test.each([
    ['take in water and give back heat', false],
    ['warms the hall and lights the stairs', true],
    ['is a boat with two hulls', true],
    ['protect their cargo', false],
    ['with two hulls', true],
    ['built from oak', true],
  ])('“%s” is left alone where that isn’t certain (plural: %s)', (predicate, plural) => {
    expect(agreeing(predicate, plural)).toBeNull();
  });
});

test('steps of odd lengths keep to tens but for the longest one', () => {
  const shares = [
    ['Read', 1],
    ['Sort', 3],
    ['Compare', 2],
  ] as const;
  expect(stepsOf(365, shares).map((step) => step.seconds)).toEqual([60, 185, 120]);
  expect(stepsOf(720, shares).map((step) => step.seconds)).toEqual([120, 360, 240]);
});

test('what a source calls a kind of another is one, through what lies between, and not the other way round', () => {
  const make = new ModelBuilder();
  const model: KnowledgeModel = {
    ...EMPTY,
    taxonomy: [
      make.claim('taxonomy', 'Kayaks are narrow boats.', { child: 'Kayak', parent: 'narrow boats' }),
      make.claim('taxonomy', 'A narrow boat is a vessel.', { child: 'Narrow boat', parent: 'vessel' }),
    ],
  };
  expect(isKindOf(model, 'kayaks', 'Vessel')).toBe(true);
  expect(isKindOf(model, 'Vessel', 'kayaks')).toBe(false);
});

describe('on a hand-made model', () => {
  const model = kitchen();

  test('the kinds that an audience asks for come before the others', () => {
    const here = [...model.definitions, ...model.differences, ...model.risks, ...model.mitigations];
    const kinds = (activities: readonly ('spot' | 'discussion')[]) =>
      made(model, here, { activities })[0]?.at(360).kind;
    expect(kinds(['spot'])).toBe('spot');
    expect(kinds(['discussion'])).toBe('discussion');
  });

  test('a statement of the wider subject is never swapped onto the narrower, which may inherit it', () => {
    const spot = made(model, model.differences)
      .find((one) => one.id.startsWith('spot'))
      ?.at(360);
    const swapped = spot?.items.flatMap((item) => (item.distractor ? [item.distractor.swapped] : [])) ?? [];
    expect(swapped.length).toBeGreaterThan(0);
    expect(new Set(swapped)).toEqual(new Set(['Electric cooking']));
  });

  test('a description that holds the term’s own words asks for nothing', () => {
    const make = new ModelBuilder();
    const terms = [
      make.claim('definition', 'A sand filter is a filter made of sand.', { subject: 'sand filter', kindOf: null }),
      make.claim('definition', 'A cistern is a tank that keeps rain.', { subject: 'cistern', kindOf: null }),
    ].map((one) => ({ ...one, short: one.text.replace(/^.* is a /, '').replace('.', '') }));
    const asked = made({ ...EMPTY, definitions: terms, sources: make.sources() }, terms).filter((one) =>
      one.id.startsWith('quiz'),
    );
    expect(asked.map((one) => one.at(60).prompt)).toEqual([
      'Which of these does the source describe as “a tank that keeps rain”?',
    ]);
  });

  test('two sources that disagree are put to the room, when both were taught', () => {
    const make = new ModelBuilder();
    const one = make.claim('statement', 'The old bridge carries forty carts a day.', {
      subject: null,
      role: 'other' as const,
      heading: null,
    });
    const other = make.claim(
      'statement',
      'The old bridge carries no carts any more.',
      { subject: null, role: 'other' as const, heading: null },
      ['two.txt'],
    );
    const disputed: KnowledgeModel = {
      ...EMPTY,
      statements: [one, other],
      conflicts: [{ between: [one.spans[0], other.spans[0]], reason: 'forty and none' }],
      sources: make.sources(),
    };
    const title = (here: readonly Known[]) => made(disputed, here).map((draft) => draft.title);
    expect(title([one, other])).toEqual(['Where the sources disagree']);
    expect(title([one])).toEqual(['What surprises you?']);
  });
});
