import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inTurn } from '../../src/serve/live/turns.ts';

const tick = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

describe('work in turn', () => {
  test('is never done twice at a time, loses nothing, and ends with what came last', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 40 }), async (pauses) => {
        let running = 0;
        const done: number[][] = [];
        const turns = inTurn<readonly number[]>(
          async (job) => {
            running += 1;
            expect(running).toBe(1);
            await tick();
            running -= 1;
            done.push([...job]);
          },
          (before, job) => [...before, ...job],
        );
        turns.start();
        for (const [i, pause] of pauses.entries()) {
          turns.add([i]);
          if (pause) await tick();
        }
        while (done.flat().length < pauses.length) await tick();
        expect(done.flat()).toEqual(pauses.map((_, i) => i));
      }),
      { numRuns: 25 },
    );
  });

  test('begins when it is told to, with what came before', async () => {
    const done: string[] = [];
    const turns = inTurn<string>(
      async (job) => void done.push(job),
      (a, b) => a + b,
    );
    turns.add('a');
    turns.add('b');
    await tick();
    expect(done).toEqual([]);
    turns.start();
    await tick();
    expect(done).toEqual(['ab']);
  });

  test('does no more once it was stopped', async () => {
    const done: string[] = [];
    const turns = inTurn<string>(
      async (job) => void done.push(job),
      (a, b) => a + b,
    );
    turns.start();
    turns.add('a');
    turns.stop();
    turns.add('b');
    await tick();
    expect(done).toEqual(['a']);
  });
});
