import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compose } from '../../src/compose/index.ts';
import { fitted } from '../../src/compose/layouts/rows.ts';
import {
  type Deck,
  InputError,
  LAYOUTS,
  type LayoutName,
  type Layouts,
  type RoadmapContent,
  slidesOf,
} from '../../src/model/index.ts';
import { plan } from '../../src/plan/index.ts';
import { kitchen } from '../fixtures/models.ts';
import { anyone, briefOf } from '../fixtures/people.ts';
import { randomModel } from '../fixtures/random-model.ts';

/** Models that hold something to teach. */
const anything = randomModel.filter((model) => {
  try {
    return plan(model, briefOf(10), anyone).beats.length > 0;
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
});

type Row = RoadmapContent['rows'][number];
const { rows: ROWS = 0, name: NAME = 0, note: NOTE = 0 } = LAYOUTS.roadmap.slots;

function deckOf(model: ReturnType<typeof kitchen>, minutes: number, from: number | null = null): Deck {
  const brief = briefOf(minutes, { from });
  return compose(plan(model, brief, anyone), model, brief, anyone, { icons: {} });
}

/** As above for any model: one that is too thin for a workshop is no case. */
function anyDeckOf(model: ReturnType<typeof kitchen>, minutes: number, from: number | null = null): Deck {
  try {
    return deckOf(model, minutes, from);
  } catch (error) {
    fc.pre(!(error instanceof InputError));
    throw error;
  }
}

function laid<L extends LayoutName>(deck: Deck, layout: L) {
  const slides = slidesOf(deck).filter(({ data }) => data.layout === layout);
  return slides.map(({ data }) => ({ data, content: data.content as unknown as Layouts[L] }));
}

const lasting = (rows: readonly Row[]) =>
  rows.flatMap((row) => row.stretches).reduce((sum, { seconds }) => sum + seconds, 0);

describe('the plan of a talk', () => {
  test('shows every second once, in at most six rows that fit, whatever the length and the sources', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 8, max: 480 }), (model, minutes) => {
        for (const { content } of laid(anyDeckOf(model, minutes), 'roadmap')) {
          const stretches = content.rows.flatMap((row) => row.stretches).sort((a, b) => a.start - b.start);
          let at = 0;
          for (const { start, seconds } of stretches) {
            expect(start).toBe(at);
            expect(seconds).toBeGreaterThan(0);
            at += seconds;
          }
          expect(at).toBe(content.total);
          expect(content.rows.length).toBeLessThanOrEqual(ROWS);
          for (const row of content.rows) {
            expect(row.name.length).toBeLessThanOrEqual(NAME);
            expect(row.note.length).toBeLessThanOrEqual(NOTE);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  const row = (name: string, seconds: number, parts: readonly number[] = []): Row => ({
    name,
    note: '',
    parts,
    stretches: [{ start: 0, seconds, mode: 'talk' }],
  });

  test('joins what frames the talk before it joins two parts', () => {
    const rows = [
      row('Opening', 300),
      row('Terms', 60, [1]),
      row('Uses', 60, [2]),
      row('Takeaways', 90),
      row('Your questions', 600),
    ];
    expect(fitted(rows, 4).map(({ name }) => name)).toEqual([
      'Opening',
      'Terms',
      'Uses and takeaways',
      'Your questions',
    ]);
    expect(fitted(rows, 5)).toEqual(rows);
    for (const most of [1, 2, 3]) expect(lasting(fitted(rows, most))).toBe(lasting(rows));
  });

  test('keeps the numbers of parts that share a row, and the name that fits', () => {
    const [joined] = fitted([row('What the terms mean', 60, [1]), row('How they differ', 60, [2])], 1);
    expect(joined).toMatchObject({ name: 'What the terms mean', note: 'with how they differ', parts: [1, 2] });
  });
});

describe('a workshop', () => {
  test('gives every activity a tag, its kind and room for its cards, and hides the answers', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 60, max: 480 }), (model, minutes) => {
        const deck = anyDeckOf(model, minutes);
        for (const { data, content } of laid(deck, 'exercise')) {
          expect(data.tag).toMatch(/^(?:Exercise|Case) (?:on your own|in pairs|in groups|with everyone)$/);
          expect(content.items.length + content.more).toBe(data.activity?.items.length);
          expect(Object.keys(content)).not.toContain('key');
          expect(content.items.every((item) => !('distractor' in item))).toBe(true);
        }
        for (const { data, content } of laid(deck, 'quiz')) {
          expect(data.tag).toBe('Quiz, show of hands');
          expect(content.options.filter((one) => one.right)).toHaveLength(1);
        }
        for (const { data } of laid(deck, 'discussion')) expect(data.tag).toMatch(/^Discussion /);
        for (const { data } of laid(deck, 'definition')) expect(data.tag ?? '').not.toMatch(/Exercise|Quiz/);
      }),
      { numRuns: 25 },
    );
  });

  test('counts its breaks down to a time of day only where it has one', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 120, max: 480 }), (model, minutes) => {
        const from = 9 * 3600;
        const beats = new Map(plan(model, briefOf(minutes, { from }), anyone).beats.map((beat) => [beat.id, beat]));
        for (const { data, content } of laid(anyDeckOf(model, minutes, from), 'break')) {
          const beat = beats.get(data.beat);
          const end = Math.round((from + (beat?.start ?? 0) + (beat?.seconds ?? 0)) / 60) % 1440;
          expect(content.until).toBe(`${Math.floor(end / 60)}:${String(end % 60).padStart(2, '0')}`);
        }
        for (const { content } of laid(anyDeckOf(model, minutes), 'break')) expect(content.until).toBeNull();
      }),
      { numRuns: 15 },
    );
  });

  test('opens a part with what people can do after it', () => {
    const deck = deckOf(kitchen(), 90);
    const goals = laid(deck, 'objectives');
    expect(goals.map(({ content }) => content.part?.name)).toEqual(deck.sections.map(({ name }) => name));
    for (const { content } of goals) {
      const section = deck.sections.find(({ name }) => name === content.part?.name);
      expect(content.objectives).toEqual(section?.objectives);
      expect(content.seconds).toBe(section?.seconds);
    }
  });
});

describe('a long talk', () => {
  test('begins each part with a divider that says what it shows, and not its name twice', () => {
    const deck = deckOf(kitchen(), 30);
    const dividers = laid(deck, 'section');
    expect(dividers.map(({ content }) => content.name)).toEqual(deck.sections.map(({ name }) => name));
    for (const { content } of dividers) expect(content.lead?.text).not.toBe(content.name);
    expect(dividers.some(({ content }) => content.lead !== null)).toBe(true);
  });
});
