import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { listProfiles } from '../../src/ingest/index.ts';
import { countWords, type Deck, LAYOUTS, type Outline, type Slide, slidesOf } from '../../src/model/index.ts';
import { LONG, some } from '../long.ts';
import { type Known, knowDefault, ROOT, talkOf } from './default-talk.ts';

let known: Known;
beforeAll(async () => {
  known = await knowDefault();
});

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const AUDIENCES = listProfiles([path.join(ROOT, 'content/audiences')]);

/** Seconds that the words of the emitted notes take, with the looking of their slides. */
function spoken(deck: Deck): number {
  return sum(
    slidesOf(deck)
      .filter(({ data }) => data.mode === 'teach')
      .map((slide) => secondsOf(slide, deck.pace)),
  );
}

function secondsOf({ data, children: [notes] }: Slide, pace: number): number {
  const words = sum(notes.data.script.map(({ text }) => countWords(text)));
  return (words * 60) / pace + LAYOUTS[data.layout].looking;
}

function taught({ beats }: Outline): ReadonlySet<string> {
  return new Set(beats.filter((beat) => beat.mode === 'teach').flatMap((beat) => [...beat.claims, ...beat.script]));
}

describe.each(some(2, ['general', 'developers', 'executives']))('for %s', (audience) => {
  test.each(some(3, [10, 45, 210, 5, 20, 90]))(
    'a slot of %i minutes is filled with what is said and done, within a fiftieth',
    (minutes) => {
      const { outline, deck } = talkOf(known, audience, minutes);
      const whole = spoken(deck) + outline.work + outline.breaks + outline.questions + outline.buffer;
      expect(Math.abs(whole - outline.total)).toBeLessThanOrEqual(outline.total * 0.02);
      const teaching = sum(outline.beats.filter((beat) => beat.mode === 'teach').map((beat) => beat.seconds));
      // The scores that talks are compared by elsewhere: how well the words fit the time, how even the slides are.
      expect(Math.exp(-Math.abs(spoken(deck) - teaching) / Math.max(45, 0.05 * teaching))).toBeGreaterThanOrEqual(0.85);
      const seconds = outline.beats.filter((beat) => beat.mode === 'teach').map((beat) => beat.seconds);
      const mean = sum(seconds) / seconds.length;
      const deviation = Math.sqrt(sum(seconds.map((one) => (one - mean) ** 2)) / seconds.length);
      expect(1 - deviation / Math.max(10, (minutes * 60) / 6)).toBeGreaterThanOrEqual(0.75);
    },
  );

  test.each([10, 20, 45, 90])('in %i minutes, slides of what is taught stay for 15 to 76 seconds', (minutes) => {
    const { outline } = talkOf(known, audience, minutes);
    const content = outline.beats.filter(
      (beat) => beat.mode === 'teach' && beat.claims.length > 0 && beat.part !== null,
    );
    for (const beat of content.filter((one) => one.purpose !== 'recap')) {
      expect(beat.seconds).toBeGreaterThanOrEqual(15);
      expect(beat.seconds).toBeLessThanOrEqual(76);
    }
  });

  test('a half day of sources that fill less of it has a break all the same', () => {
    const { outline } = talkOf(known, audience, 210);
    expect(outline.shortfall).toBeGreaterThan(3600);
    expect(outline.beats.some((beat) => beat.mode === 'break')).toBe(true);
  });

  test('a shortfall is declared only where all is said that there is room for', () => {
    for (const minutes of [20, 45, 90, 210]) {
      const { outline } = talkOf(known, audience, minutes);
      if (outline.shortfall === 0) continue;
      expect(outline.omitted.filter((one) => one.reason.startsWith('no time'))).toEqual([]);
    }
  });

  test('shorter plans nest in longer ones of their family', () => {
    for (const family of [
      LONG ? [3, 5, 8, 10, 15, 20, 30, 45, 59] : [3, 10, 20, 45],
      LONG ? [60, 90, 91, 150, 240, 480] : [60, 90, 210],
    ]) {
      const sets = family.map(
        (minutes) => new Set(talkOf(known, audience, minutes).outline.beats.flatMap((beat) => beat.claims)),
      );
      sets.slice(1).forEach((set, i) => {
        expect([...(sets[i] ?? [])].filter((claim) => !set.has(claim))).toEqual([]);
      });
    }
  });
});

/** Two audiences may share at most this much of what they are told in ten minutes. */
const OVERLAP = 2 / 3;
/** Material for this many times the teaching seconds: with less, there is little to choose from. */
const AMPLE = 1.5;

/** Audiences for whom `content/sources` holds less than that. */
const THIN = ['developers', 'marketers'];

test('any two audiences that there is enough to tell are told different things in ten minutes', () => {
  const talks = AUDIENCES.map((name) => ({ name, ...talkOf(known, name, 10) }));
  const ample = talks.filter(({ outline }) => {
    const teaching = sum(outline.beats.map((beat) => beat.seconds));
    return outline.material.seconds >= AMPLE * teaching;
  });
  // The others hear most of what the sources hold for them in ten minutes: there is little to leave out.
  const thin = talks.filter((one) => !ample.includes(one as (typeof ample)[number])).map(({ name }) => name);
  expect(thin).toEqual(THIN);
  expect(ample.length).toBeGreaterThanOrEqual(3);
  const alike = ample.flatMap((one, i) =>
    ample.slice(0, i).flatMap((other) => {
      const [a, b] = [taught(one.outline), taught(other.outline)];
      const shared = [...a].filter((claim) => b.has(claim)).length;
      const overlap = shared / (a.size + b.size - shared);
      return overlap > OVERLAP ? [`${one.name} and ${other.name}: ${overlap.toFixed(2)}`] : [];
    }),
  );
  expect(alike).toEqual([]);
});
