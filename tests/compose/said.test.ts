import { describe, expect, test } from 'vitest';
import type { Context } from '../../src/compose/context.ts';
import { compose } from '../../src/compose/index.ts';
import { instructions } from '../../src/compose/instructions.ts';
import { divider, opening, promise, wayThrough } from '../../src/compose/wording.ts';
import type { Activity, ActivityKey, Beat, KnowledgeModel, Phrase } from '../../src/model/index.ts';
import { slidesOf } from '../../src/model/index.ts';
import { plan } from '../../src/plan/index.ts';
import { EMPTY, kitchen, ModelBuilder } from '../fixtures/models.ts';
import { anyone, briefOf } from '../fixtures/people.ts';

/** A context of parts and a title, for words that need no more. */
function partsOf(names: readonly string[], objectives: readonly string[] = [], title = 'Sails'): Context {
  const sections = names.map((name, i) => ({ id: `part-${i + 1}`, name, title: null, objectives, seconds: 60 }));
  return { sections, subjects: [], outline: { title, total: 600, questions: 0 } } as unknown as Context;
}

const at = (part: string) => ({ part }) as unknown as Beat;

describe('words between the parts', () => {
  const names = ['The hull', 'The mast', 'The sails', 'The crew', 'The port'];

  test('begin once, and say which part is the last', () => {
    const said = names.map((name) => divider(at(name), partsOf(names)));
    expect(said.filter((text) => text.includes('begin'))).toEqual([said[0]]);
    expect(said.filter((text) => text.includes('left'))).toEqual([said.at(-1)]);
    expect(new Set(said).size).toBe(names.length);
  });

  test('say "last" of a third part, and "then" of a second', () => {
    expect(wayThrough(partsOf(names.slice(0, 2)))).toContain('First, the hull. Then, the mast.');
    expect(wayThrough(partsOf(names.slice(0, 3)))).toContain('And last, the sails.');
  });

  test('give a goal with an "and" of its own a sentence of its own', () => {
    const goals = ['Name two knots and tie them', 'Read a chart'];
    const said = (all: readonly string[]) => textOf(promise(at('The hull'), partsOf(names, all)));
    expect(said(goals)).toMatch(/you can name two knots and tie them\. You can also read a chart\.$/);
    expect(said(['Tie a knot', 'Read a chart'])).toMatch(/you can tie a knot and read a chart\.$/);
  });

  test('name the subject of a title in two halves by its first half', () => {
    const { text, leans } = opening(partsOf([], [], 'Kites in town: rules and risks'));
    expect(text).toMatch(/ten minutes: kites in town\.$/);
    expect(leans?.otherwise).toMatch(/subject: kites in town\.$/);
  });
});

const textOf = (phrases: readonly Phrase[]) => phrases.map(({ text }) => text).join(' ');

const proof = (reason: string, answer: string, item: number | null = 0): ActivityKey => ({
  item,
  answer,
  reason,
  claim: 'claim-1',
  spans: [],
});

/** What is said over an activity; the claim behind it has this sentence. */
function told(activity: Partial<Activity>, sentence: string | null = null): string {
  const items = (activity.items ?? []).map((item) => ({ ...item, claim: 'claim-1', confidence: 'stated', spans: [] }));
  const whole = { kind: 'sort', prompt: 'Which?', steps: [], key: [], ...activity, items } as unknown as Activity;
  const sources = [{ id: 'ships.md', title: 'Ships of the fleet' }];
  const context = { claim: () => ({ id: 'claim-1', sentence }), sources } as unknown as Context;
  return instructions(whole, context)
    .map((one) => one.text)
    .join(' ');
}

const cards = (...texts: string[]) => texts.map((text) => ({ text })) as unknown as Activity['items'];

describe('the key of an activity', () => {
  test('names the right option of a quiz, and the sentence that says so', () => {
    const quiz = { kind: 'quiz', items: cards('Teak', 'Oak'), key: [proof('Oak', 'B', 1)] } as const;
    expect(told(quiz, 'Oak was the timber of the navy.')).toBe(
      'Which? The answer: B, Oak. Oak was the timber of the navy.',
    );
    expect(told(quiz)).toBe('Which? The answer: B. Oak.');
  });

  test('names the source of an option that stands in a list', () => {
    const span = { source: 'ships.md' } as ActivityKey['spans'][number];
    const quiz = {
      kind: 'quiz',
      items: cards('Teak', 'Oak'),
      key: [{ ...proof('Oak', 'B', 1), spans: [span] }],
    } as const;
    expect(told(quiz)).toBe('Which? The answer: B, Oak. Named in “Ships of the fleet”.');
  });

  test('offers a silent room what the slide does not show, else one of its statements, not all again', () => {
    const shown = cards('Ropes rot', 'Sails tear');
    const key = [proof('Ropes rot.', '', 0), proof('Sails tear.', '', 1)];
    const again = told({ kind: 'discussion', items: shown, key });
    expect(again).toContain('Ropes rot.');
    expect(again).not.toContain('Sails tear.');
    const fresh = told({ kind: 'discussion', items: shown, key: [...key, proof('Masts crack in frost.', '', null)] });
    expect(fresh).toMatch(/the sources offer this\. Masts crack in frost\.$/);
  });

  test('leaves out an answer that its reason holds or that is the same for all cards, and no other', () => {
    expect(told({ key: [proof('A reef is a fold in a sail.', 'Fold in a sail')] })).toBe(
      'Which? 1: A reef is a fold in a sail.',
    );
    expect(told({ key: [proof('Tar it.', 'Remedy', 0), proof('Dry it.', 'Remedy', 1)] })).toBe(
      'Which? 1: Tar it. 2: Dry it.',
    );
    expect(told({ key: [proof('It keeps out water.', 'Tar', 0), proof('It holds the sail.', 'Mast', 1)] })).toBe(
      'Which? 1: Tar. It keeps out water. 2: Mast. It holds the sail.',
    );
  });

  test('says how long a step takes without brackets', () => {
    const steps = [{ text: 'Sort the cards.', seconds: 120 }] as unknown as Activity['steps'];
    expect(told({ steps })).toBe('Which? Sort the cards: two minutes.');
  });
});

/** What a talk on a model shows at its end, and says there. */
function ended(model: KnowledgeModel) {
  const deck = compose(plan(model, briefOf(10), anyone), model, briefOf(10), anyone, { icons: {} });
  const slide = slidesOf(deck).find(({ data }) => data.layout === 'takeaways');
  if (slide?.data.layout !== 'takeaways') throw new Error('No takeaways');
  return { title: slide.data.title, items: slide.data.content.items, said: slide.children[0].data.script };
}

/** A source of one figure and one risk, without any subject. */
function harbour(): KnowledgeModel {
  const make = new ModelBuilder();
  const figure = { value: '500', unit: 'boats', when: null, attribution: null };
  const statistics = [make.claim('statistic', '500 boats lie in the harbour at midsummer.', figure)];
  const risks = [make.claim('risk', 'A storm can tear every boat from its chain.', { subject: null })];
  return { ...EMPTY, statistics, risks, sources: make.sources() };
}

describe('what is kept', () => {
  test('is more than one thing where more was taught, and is counted in the title', () => {
    const { title, items } = ended(harbour());
    expect(items).toHaveLength(2);
    expect(title).toBe('Two things to keep');
    expect(ended(kitchen()).title).toBe('Three things to keep about IHs and electric cooking');
  });

  test('keeps the unit of a figure, and says the figure once', () => {
    const { items, said } = ended(harbour());
    const stat = items.find((item) => item.figure === 'stat');
    expect(stat?.head.text).toBe('500 boats');
    expect(said.filter((one) => one.text.startsWith('500 boats'))).toHaveLength(1);
  });

  test('has no head without words, and no text twice', () => {
    for (const model of [harbour(), kitchen()]) {
      const texts = ended(model).items.map((item) => item.text.text);
      expect(new Set(texts).size).toBe(texts.length);
      expect(ended(model).items.every((item) => item.head.text.length > 0)).toBe(true);
    }
  });
});
