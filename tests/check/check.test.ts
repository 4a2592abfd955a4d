import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { compose } from '../../src/compose/index.ts';
import { type Activity, type Deck, type Phrase, type Slide, slidesOf } from '../../src/model/index.ts';
import { plan } from '../../src/plan/index.ts';
import { kitchen } from '../fixtures/models.ts';
import { anyone, briefOf } from '../fixtures/people.ts';

type Change = (deck: Deck) => void;

/** A deck of ten minutes, changed. */
function deckWith(change: Change = () => {}): Deck {
  const model = kitchen();
  const outline = plan(model, briefOf(10), anyone);
  const deck = structuredClone(compose(outline, model, briefOf(10), anyone, { icons: {} }));
  change(deck);
  return deck;
}

const levels = { error: true, warning: false, note: null } as const;
const found = (deck: Deck, level: keyof typeof levels) => check(deck).filter((one) => one.fatal === levels[level]);
const slide = (deck: Deck, layout: string): Slide => {
  const one = slidesOf(deck).find(({ data }) => data.layout === layout);
  if (!one) throw new Error(`no ${layout} among ${slidesOf(deck).map(({ data }) => data.layout)}`);
  return one;
};
const set = (one: Slide | undefined, facts: object) => Object.assign(one?.data ?? {}, facts);
const say = (one: Slide | undefined, script: readonly Phrase[]) =>
  Object.assign(one?.children[0].data ?? {}, { script });
const said = (text: string): Phrase => ({ text, claim: null, confidence: 'scaffold', spans: [] });
const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');
const quoted = (text: string, quote: string, source = 'one.txt'): Phrase => ({
  text,
  claim: `claim of ${text}`,
  confidence: 'stated',
  spans: [{ source, line: 1, start: 0, end: quote.length, quote }],
});

const SORT: Activity = {
  kind: 'sort',
  prompt: 'Put each card to its pile.',
  grouping: 'pairs',
  steps: [
    { text: 'Read', seconds: 20 },
    { text: 'Sort', seconds: 30 },
  ],
  materials: [],
  items: ['Boils a liter in four minutes', 'Takes any flat pan'].map((text) => ({
    ...quoted(text, text),
    confidence: 'stated',
    distractor: null,
  })),
  bins: ['Hobs', 'Coils'].map((text) => ({ ...quoted(text, text), confidence: 'stated', distractor: null })),
  key: ['Hobs', 'Coils'].map((answer, item) => ({
    item,
    answer,
    reason: 'As the source says.',
    claim: 'c',
    spans: [],
  })),
};

const LIST = { subject: null, items: ['pan', 'pot'].map((icon) => ({ icon, who: [], text: said(icon) })) };

/** Makes the fourth slide one that people work on for 50 seconds. */
function working(change: Partial<Activity> = {}): Change {
  return (deck) => set(slidesOf(deck)[3], { mode: 'work', seconds: 50, activity: { ...SORT, ...change } });
}

describe('check', () => {
  test('finds neither error nor warning in a deck that is right', () => {
    expect(
      check(deckWith())
        .filter((one) => one.fatal !== null)
        .map((one) => one.reason),
    ).toEqual([]);
  });

  test('names the slide, what was found and what was expected', () => {
    const [message] = found(
      deckWith((deck) => set(slide(deck, 'definition'), { title: '' })),
      'error',
    );
    expect(message?.reason).toBe('Slide `define-electric`: Unexpected title without words, expected an assertion');
    expect(message?.ruleId).toBe('title');
  });

  test.each<[string, string, Change]>([
    ['seconds', 'that are no whole ones', (deck) => set(slidesOf(deck)[2], { seconds: 3.5 })],
    ['seconds', 'that don’t sum to the talk', (deck) => set(slidesOf(deck)[2], { seconds: 300 })],
    [
      'seconds',
      'that don’t fill the slot with the shortfall',
      (deck) => Object.assign(deck, { shortfall: deck.shortfall + 1 }),
    ],
    ['seconds', 'that leave no time for questions', (deck) => set(slidesOf(deck).at(-1), { seconds: 1 })],
    ['title', 'that is empty', (deck) => set(slidesOf(deck)[2], { title: ' ' })],
    ['notes', 'that are missing', (deck) => say(slidesOf(deck)[3], [])],
    ['source', 'that a sentence lacks', (deck) => say(slidesOf(deck)[3], [{ ...quoted('A claim.', ''), spans: [] }])],
    [
      'numbers',
      'that the source doesn’t state',
      (deck) => set(slidesOf(deck)[3], { titleFrom: quoted('Nine of 40 pans', 'Nine of 30 pans') }),
    ],
    ['activity', 'without something to do', (deck) => set(slidesOf(deck)[3], { mode: 'work', activity: null })],
    ['activity', 'without a key', working({ key: [] })],
    ['activity', 'without an answer for a card', working({ key: SORT.key.slice(1) })],
    ['activity', 'whose steps don’t fill its time', working({ steps: SORT.steps.slice(1) })],
    [
      'activity',
      'whose card tells its pile',
      working({
        items: [{ ...SORT.items[0], text: 'Hobs boil fast' } as Activity['items'][number], ...SORT.items.slice(1)],
      }),
    ],
    [
      'activity',
      'whose question tells the answer',
      working({
        kind: 'quiz',
        prompt: 'Which one takes any flat pan?',
        key: [{ ...SORT.key[1], item: 1, answer: 'B' } as Activity['key'][number]],
      }),
    ],
  ])('calls it an error: %s %s', (rule, _, change) => {
    const deck = deckWith(change);
    expect(found(deck, 'error').map((one) => one.ruleId)).toContain(rule);
  });

  test.each<[string, string, Change]>([
    ['title', 'that is too long', (deck) => set(slidesOf(deck)[2], { title: words(13) })],
    ['title', 'that is a label', (deck) => set(slidesOf(deck)[3], { title: 'Overview' })],
    ['notes', 'that are thin', (deck) => say(slidesOf(deck)[3], [said('Only three words.')])],
    ['pace', 'that nobody can keep', (deck) => say(slidesOf(deck)[3], [said(words(180))])],
    [
      'words',
      'that nobody can read',
      (deck) =>
        set(slidesOf(deck)[3], {
          layout: 'points',
          content: { subject: null, items: [{ icon: 'dot', who: [], text: said(words(70)) }] },
        }),
    ],
    [
      'repetition',
      'of a title',
      (deck) => {
        for (const one of slidesOf(deck).slice(3)) set(one, { title: 'Pans matter more than stoves' });
      },
    ],
    [
      'repetition',
      'of what a slide shows',
      (deck) =>
        [3, 4].map((i) =>
          set(slidesOf(deck)[i], {
            title: `Title ${i} stays`,
            layout: 'points',
            content: {
              subject: null,
              items: [
                {
                  icon: 'dot',
                  who: [],
                  text: said('alpha bravo charlie delta foxtrot hotel juliet quebec sierra uniform'),
                },
              ],
            },
          }),
        ),
    ],
    [
      'items',
      'of a list that nobody takes in',
      (deck) =>
        set(slidesOf(deck)[3], {
          layout: 'points',
          content: {
            subject: null,
            items: Array.from({ length: 5 }, (_, i) => ({ icon: `i${i}`, who: [], text: said('a b') })),
          },
        }),
    ],
    [
      'sequence',
      'of one layout twice',
      (deck) => {
        for (const one of slidesOf(deck).slice(3, 5)) set(one, { layout: 'points', content: LIST, series: null });
      },
    ],
    [
      'sequence',
      'of a page that comes twice',
      (deck) => {
        for (const one of slidesOf(deck).slice(3, 5)) {
          set(one, { layout: 'points', content: LIST, series: { id: 'facts', i: 1, of: 2 } });
        }
      },
    ],
    ['dwell', 'that tires', (deck) => set(slidesOf(deck)[3], { seconds: 95 })],
    ['breaks', 'that never come', (deck) => set(slidesOf(deck)[3], { seconds: 5401 })],
    ['work', 'that never comes', (deck) => Object.assign(deck, { form: 'workshop' })],
  ])('warns: %s %s', (rule, _, change) => {
    const deck = deckWith(change);
    expect(found(deck, 'warning').map((one) => one.ruleId)).toContain(rule);
  });

  test('warns of a term that is used before it is defined, and not of one that is defined first', () => {
    const terms = {
      layout: 'points',
      purpose: 'define',
      content: { subject: null, items: [{ icon: 'dot', who: [], text: said('A trivet is a stand for hot pans') }] },
    };
    const use = {
      layout: 'points',
      content: { subject: null, items: [{ icon: 'dot', who: [], text: said('Put the pan on a trivet') }] },
    };
    const order = (first: object, second: object) =>
      deckWith((deck) => [first, second].map((facts, i) => set(slidesOf(deck)[3 + i], facts)));
    const reasons = (deck: Deck) => found(deck, 'warning').filter((one) => one.ruleId === 'terms');
    expect(reasons(order(use, terms)).map((one) => one.reason)).toEqual([
      expect.stringMatching(/Unexpected “trivet” before slide `[\w-]+` defines it/),
    ]);
    expect(reasons(order(terms, use))).toEqual([]);
  });

  test('takes pages of one series for right that follow one another', () => {
    const deck = deckWith((one) => {
      slidesOf(one)
        .slice(3, 5)
        .map((slide, i) =>
          set(slide, { layout: 'points', content: LIST, series: { id: 'facts', i: i + 1, of: 2 }, title: `Fact ${i}` }),
        );
    });
    expect(check(deck).filter((one) => one.ruleId === 'sequence')).toEqual([]);
  });

  test('notes where less than two thirds of the content slides show more than text, and no other deck', () => {
    const plainly = {
      subject: null,
      items: ['circle-dot', 'circle-dot'].map((icon) => ({ icon, who: [], text: said('x') })),
    };
    const dull = deckWith((deck) => {
      for (const one of slidesOf(deck).slice(2, 7)) set(one, { layout: 'points', content: plainly });
    });
    const about = (deck: Deck) => found(deck, 'note').filter((one) => one.ruleId === 'visual');
    expect(about(dull).map((one) => one.reason)).toEqual([
      expect.stringMatching(/^Unexpected \d of \d+ content slides with a picture, expected two thirds at least$/),
    ]);
    const drawn = deckWith((deck) => {
      for (const one of slidesOf(deck).slice(2, 7)) set(one, { layout: 'points', content: LIST });
    });
    expect(about(drawn)).toEqual([]);
  });

  test('takes a break for one, after which time counts anew', () => {
    const rested = deckWith((deck) => {
      set(slidesOf(deck)[3], { seconds: 5000 });
      set(slidesOf(deck)[4], { mode: 'break' });
      set(slidesOf(deck)[5], { seconds: 5000 });
    });
    expect(check(rested).filter((one) => one.ruleId === 'breaks')).toEqual([]);
  });

  test('takes work for right that has a key, steps that fill it, and cards that tell nothing', () => {
    expect(check(deckWith(working())).filter((one) => one.ruleId === 'activity')).toEqual([]);
  });

  test.each([
    ['Nine of 1,500 pans', 'nine of 1500 pans'],
    ['The GPT-4 of pans', 'the best of pans'],
    ['About 8% of 90 pans crack, says the board', '8%'],
    ['Four pans in 2030.', 'four pans by 2030, they say'],
  ])('finds nothing wrong with the figures of “%s” where the place says “%s”', (text, quote) => {
    const deck = deckWith((one) => set(slidesOf(one)[3], { titleFrom: quoted(text, quote) }));
    expect(found(deck, 'error').filter((one) => one.ruleId === 'numbers')).toEqual([]);
  });

  type Large = readonly [value: string, unit: string | null, caption: string, quote: string];
  const large = ([value, unit, caption, quote]: Large) =>
    found(
      deckWith((one) =>
        set(slide(one, 'stat'), {
          title: 'One figure',
          content: { value, unit, caption: quoted(caption, quote), share: null, when: null, attribution: null },
        }),
      ),
      'error',
    ).filter((one) => one.ruleId === 'numbers');

  test.each<Large>([
    ['80%', null, 'of pans', '80% of pans'],
    ['4.5', 'million pans', '4,500,000 pans were sold', '4,500,000 pans were sold'],
    ['€1.2', 'billion', 'of pans', 'pans for €1.2 billion'],
    ['15–25%', null, 'of pans', 'Between 15 and 25% of pans'],
    ['≈1.23', 'million pans', 'Counted: 1,234,567.89 pans', '1,234,567.89 pans'],
  ])('takes the large figure %s (%s) beside “%s” for that of “%s”', (...figure) => {
    expect(large(figure)).toEqual([]);
  });

  test.each<Large>([
    ['90%', null, 'of pans', '80% of pans'],
    ['4.5', 'billion pans', '4,500,000 pans were sold', '4,500,000 pans were sold'],
    ['1.23', 'million pans', 'Counted: 1,234,567.89 pans', '1,234,567.89 pans'],
    ['≈1.23', 'million pans', 'of the trade', '1,234,567.89 pans'],
    ['≈1.24', 'million pans', 'Counted: 1,234,567.89 pans', '1,234,567.89 pans'],
  ])('finds the large figure %s (%s) beside “%s” another than that of “%s”', (...figure) => {
    expect(large(figure)).toMatchObject([{ reason: expect.stringContaining(`Unexpected figure ${figure[0]}`) }]);
  });

  test('notes what rests on one source alone, what stays short, and what is left empty', () => {
    const deck = deckWith((one) => {
      Object.assign(one, { shortfall: 65, slot: one.total + 65 });
      set(slide(one, 'stat'), { seconds: 12 });
    });
    const notes = found(deck, 'note').map((one) => one.reason);
    expect(notes).toContain('1 minute 5 seconds of the slot are left empty: the sources hold no more');
    expect(notes.filter((one) => /rest on one source alone|stays? for less than 20 seconds/.test(one)).length).toBe(2);
  });

  test.each([
    ['Legal puts them to work', true],
    ['Pans matter more than stoves', true],
    ['IHs are one branch of electric cooking', true],
    ['The new rule undercuts the old price', true],
    ['Cost, speed and cookware of both', false],
    ['A flat surface above copper coils', false],
  ])('“%s” asserts something: %s', (title, asserts) => {
    const deck = deckWith((one) => set(slidesOf(one)[3], { title }));
    const reasons = found(deck, 'note').filter((one) => one.ruleId === 'title');
    expect(reasons.length).toBe(asserts ? 0 : 1);
  });
});
