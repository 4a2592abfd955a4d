import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Deck, slidesOf } from '../../src/model/index.ts';
import { knowDefault, talkOf } from './default-talk.ts';

const GOLDEN = path.join(import.meta.dirname, '../golden/generative-ai');

/** The deck as a person reads it: what is shown, for how long, and what is said. */
function readable(deck: Deck): string {
  return slidesOf(deck)
    .map(({ data, children: [notes] }) => {
      const shown = JSON.stringify(
        data.content,
        (key, value) => (key === 'spans' || key === 'claim' ? undefined : value),
        1,
      );
      const said = notes.data.script.map(
        (one) =>
          `  ${one.text} [${one.spans.map((span) => `${span.source}:${span.line}`).join(', ') || one.confidence}]`,
      );
      return [`# ${data.title} (${data.layout}, ${data.seconds} s, rank ${data.rank})`, shown, ...said].join('\n');
    })
    .join('\n\n');
}

/** Run with UPDATE_GOLDEN=1 to accept what the program makes now; read the difference before you commit it. */
function golden(name: string, actual: string): string {
  const file = path.join(GOLDEN, name);
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(file, actual);
  }
  return readFileSync(file, 'utf8');
}

describe('the default talk', async () => {
  const known = await knowDefault();
  const talk = talkOf(known);

  test('is the one that was read and accepted', () => {
    const actual = `${readable(talk.deck)}\n`;
    expect(actual).toBe(golden('deck.txt', actual));
  });

  test('fills ten minutes to the second, without a shortfall', () => {
    const { beats, questions, buffer, shortfall } = talk.outline;
    expect(beats.reduce((sum, beat) => sum + beat.seconds, 0) + questions + buffer).toBe(600);
    expect(shortfall).toBe(0);
  });

  test('passes every check', () => {
    // Notes are for whoever checks a talk; faults and warnings would be read by everybody who makes it.
    expect(talk.messages.filter(({ fatal }) => fatal !== null).map(String)).toEqual([]);
  });

  test('is the same bytes when it is made again', async () => {
    const again = talkOf(await knowDefault());
    expect(again.artifacts).toEqual(talk.artifacts);
  });

  test.each(['executives', 'developers', 'legal'])(
    'shows %s other claims than a general audience',
    async (audience) => {
      const taught = (name: string) => new Set(talkOf(known, name).outline.beats.flatMap((beat) => beat.claims));
      const [one, other] = [taught('general'), taught(audience)];
      const shared = [...one].filter((claim) => other.has(claim)).length;
      expect(shared / new Set([...one, ...other]).size).toBeLessThan(0.95);
    },
  );

  test('has at least eight layouts', () => {
    expect(new Set(slidesOf(talk.deck).map((slide) => slide.data.layout)).size).toBeGreaterThanOrEqual(8);
  });
});
