import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Followed, followed, NOTHING, recordingOf, spokenAt } from '../../src/client/rehearsal/record.ts';
import { resultOf, type Talk } from '../../src/client/rehearsal/result.ts';
import { checkedRehearsal } from '../../src/ingest/index.ts';

const at = (slide: string, since: number | null = 0, recording = true): Followed => ({
  slide,
  recording,
  timer: { since },
});

describe('a recording', () => {
  test('adds up what a slide took, also when it comes twice', () => {
    let record = followed(NOTHING, at('anchor'), 1000);
    record = followed(record, at('rope'), 4000);
    record = followed(record, at('anchor'), 9000);
    expect(spokenAt(record, 11_000)).toEqual({ anchor: 5000, rope: 5000 });
  });

  test('counts nothing while the clock rests, before it is asked to and after it ended', () => {
    let record = followed(NOTHING, at('anchor', 0, false), 0);
    expect(record).toEqual(NOTHING);
    record = followed(record, at('anchor'), 1000);
    record = followed(record, at('anchor', null), 3000);
    expect(spokenAt(record, 60_000)).toEqual({ anchor: 2000 });
    record = followed(record, at('anchor'), 60_000);
    record = followed(record, at('anchor', 0, false), 61_000);
    expect(spokenAt(record, 90_000)).toEqual({ anchor: 3000 });
  });

  test('stays as it is when something else changes', () => {
    const record = followed(NOTHING, at('anchor'), 1000);
    expect(followed(record, at('anchor'), 2000)).toBe(record);
  });

  test('loses nothing by a clock that is set back', () => {
    let record = followed(NOTHING, at('anchor'), 5000);
    record = followed(record, at('rope'), 8000);
    expect(spokenAt(record, 100)).toEqual({ anchor: 3000, rope: 0 });
  });

  test('survives being kept; what is none is an empty one', () => {
    const record = followed(followed(NOTHING, at('anchor'), 1000), at('rope'), 2000);
    expect(recordingOf(JSON.stringify(record))).toEqual(record);
    for (const text of [
      null,
      '',
      '{',
      '7',
      'null',
      '{"spoken":{"a":-1},"on":null}',
      '{"spoken":{"a":1},"on":{"slide":3}}',
    ])
      expect(recordingOf(text)).toEqual(NOTHING);
  });

  test('counts all the time that it ran, whatever came', () => {
    const steps = fc.array(
      fc.record({ wait: fc.nat(5000), slide: fc.constantFrom('a', 'b', 'c'), runs: fc.boolean() }),
    );
    fc.assert(
      fc.property(steps, (all) => {
        let [record, now, ran, running] = [NOTHING, 0, 0, false];
        for (const { wait, slide, runs } of all) {
          now += wait;
          if (running) ran += wait;
          running = runs;
          record = followed(record, at(slide, runs ? 0 : null), now);
        }
        expect(Object.values(spokenAt(record, now)).reduce((sum, one) => sum + one, 0)).toBe(ran);
      }),
      { seed: 5 },
    );
  });
});

describe('what a rehearsal tells', () => {
  const slide = (id: string) => ({ id, title: `On ${id}`, planned: 30, words: 60, looking: 2 });
  const talk: Talk = {
    title: 'Knots',
    audience: 'sailors',
    slot: 600,
    pace: 130,
    slides: ['anchor', 'rope', 'knot'].map(slide),
  };

  test('is whole seconds of what was shown, in the order of the talk, that sum to the whole', () => {
    expect(resultOf(talk, { rope: 31_400, anchor: 28_600, knot: 300, gone: 9000 })).toEqual({
      ...{ talkwright: 1, title: 'Knots', audience: 'sailors', slot: 600, pace: 130, total: 60 },
      slides: [
        { ...slide('anchor'), spoken: 29 },
        { ...slide('rope'), spoken: 31 },
      ],
    });
  });

  test('is what --pace-from reads', () => {
    const result = resultOf(talk, { rope: 31_400, anchor: 28_600 });
    expect(checkedRehearsal(JSON.parse(JSON.stringify(result)), 'r.json')).toEqual(result);
  });
});
