import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Activity, ActivityItem, ActivityKey, Deck, Span } from '../../src/model/index.ts';
import { type Draft, deck, own, said } from '../fixtures/render/build.ts';
import { workshop } from '../fixtures/render/workshop.ts';
import { runs } from '../long.ts';
import { documentOf, documentTree, words } from './documents.ts';

/** What learners may know of an activity. */
interface Open {
  readonly kind: Activity['kind'];
  readonly title: string;
  readonly prompt: string;
  readonly grouping: Activity['grouping'];
  readonly items: readonly string[];
  readonly bins: readonly string[];
  readonly seconds: number;
}

/** What they may not. */
interface Secret {
  readonly right: readonly number[];
  readonly answer: string;
  readonly reason: string;
  readonly swapped: string;
  readonly claim: string;
  readonly line: number;
  readonly hedged: boolean;
  readonly said: string;
}

const text = fc.stringMatching(/^[A-Za-z][A-Za-z <>&"']{0,24}[a-z]$/);

const open: fc.Arbitrary<Open> = fc.record({
  kind: fc.constantFrom('quiz', 'sort', 'match', 'spot', 'discussion', 'case'),
  title: text,
  prompt: text,
  grouping: fc.constantFrom('alone', 'pairs', 'groups', 'all'),
  items: fc.array(text, { minLength: 1, maxLength: 5 }),
  bins: fc.array(text, { maxLength: 4 }),
  seconds: fc.integer({ min: 1, max: 3000 }),
});

const secret: fc.Arbitrary<Secret> = fc.record({
  right: fc.array(fc.nat(4), { minLength: 1, maxLength: 5 }),
  answer: text,
  reason: text,
  swapped: text,
  claim: text,
  line: fc.integer({ min: 1, max: 500 }),
  hedged: fc.boolean(),
  said: text,
});

function activityOf(given: Open, hidden: Secret): Activity {
  const { kind, prompt, grouping, items, bins, seconds } = given;
  const spans: Span[] = [
    {
      source: 'guide.md',
      line: hidden.line,
      start: hidden.line * 50,
      end: hidden.line * 50 + hidden.reason.length,
      quote: hidden.reason,
    },
  ];
  const card = (words: string, i: number): ActivityItem => ({
    text: words,
    claim: hidden.claim,
    confidence: hidden.hedged ? 'hedged' : 'stated',
    spans,
    distractor: hidden.right.includes(i) ? null : { from: hidden.claim, swapped: hidden.swapped },
  });
  const key = hidden.right.map(
    (item): ActivityKey => ({
      item: item < items.length ? item : null,
      answer: hidden.answer,
      reason: hidden.reason,
      claim: hidden.claim,
      spans,
    }),
  );
  return {
    kind,
    prompt,
    grouping,
    steps: [
      { text: 'Work', seconds },
      { text: 'Compare', seconds },
    ],
    materials: [],
    items: items.map(card),
    bins: bins.map(card),
    key,
  };
}

function draftOf(given: Open, hidden: Secret, i: number): Draft {
  const activity = activityOf(given, hidden);
  const facts = {
    title: given.title,
    mode: 'work',
    seconds: given.seconds * 2,
    section: i % 2 === 0 ? 'terms' : null,
    purpose: 'exercise',
    activity,
    script: [said(hidden.said)],
  } as const;
  const reason = { ...said(hidden.reason), claim: hidden.claim };
  if (given.kind !== 'quiz') {
    return {
      ...facts,
      layout: 'exercise',
      content: {
        kind: given.kind,
        prompt: given.prompt,
        steps: activity.steps,
        items: [reason],
        bins: [],
        more: 0,
        seconds: facts.seconds,
      },
    };
  }
  const options = activity.items.map((item, at) => ({ text: item, right: hidden.right.includes(at) }));
  return { ...facts, layout: 'quiz', content: { stem: given.prompt, options, reason } };
}

function deckOf(all: readonly (readonly [Open, Secret])[]): Deck {
  const lesson: Draft = {
    layout: 'points',
    title: 'A lesson',
    section: 'terms',
    content: { subject: null, items: [{ icon: 'house', who: [], text: own('Something to learn') }] },
  };
  return deck([lesson, ...all.map(([given, hidden], i) => draftOf(given, hidden, i))], { form: 'workshop' });
}

describe('the handout holds no answer', () => {
  test('is the same bytes whatever the keys, the false cards, their places and what is said of them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(open, secret, secret), { minLength: 1, maxLength: 4 }), (all) => {
        const one = documentOf(deckOf(all.map(([given, hidden]) => [given, hidden])), 'handout');
        const other = documentOf(deckOf(all.map(([given, , hidden]) => [given, hidden])), 'handout');
        expect(one).toBe(other);
      }),
      { numRuns: runs(40) },
    );
  });

  test('while it shows every card, and the guide has every answer with its reason', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(open, secret), { minLength: 1, maxLength: 3 }), (all) => {
        const handout = words(documentTree(deckOf(all), 'handout'));
        const guide = words(documentTree(deckOf(all), 'facilitator'));
        const single = (value: string) => value.replace(/\s+/g, ' ').trim();
        for (const [given, hidden] of all) {
          for (const item of given.items) expect(handout).toContain(single(item));
          expect(guide).toContain(single(hidden.answer));
          const told = given.items.some((item) => single(item).toLowerCase() === single(hidden.reason).toLowerCase());
          if (!told) expect(guide).toContain(single(hidden.reason));
        }
      }),
      { numRuns: runs(20) },
    );
  });

  test('nor does it quote a reason that was not taught', () => {
    const handout = words(documentTree(workshop(), 'handout'));
    const guide = words(documentTree(workshop(), 'facilitator'));
    for (const reason of [
      'Rye needs the acid of a sourdough.',
      'A starter is a piece of dough kept back for the next.',
      'A neglected starter grows mould.',
    ]) {
      expect(guide).toContain(reason);
      expect(handout).not.toContain(reason);
    }
    expect(handout).toContain('Sourdough is sold in cubes.');
  });
});
