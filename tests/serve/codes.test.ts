import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Codes, createCodes } from '../../src/serve/door/codes.ts';

/** Codes 000001, 000002 …, a clock that is set by hand, and naps that are only noted. */
function set() {
  const naps: number[] = [];
  const renewed: [string, string][] = [];
  const clock = { now: 0 };
  let drawn = 0;
  const codes = createCodes({
    renewed: (code, device) => renewed.push([code, device]),
    draw: () => String(++drawn).padStart(6, '0'),
    now: () => clock.now,
    rest: async (ms) => void naps.push(ms),
  });
  return { codes, naps, renewed, clock };
}

const miss = async (codes: Codes, device: string, times: number) => {
  const entries = [];
  for (let i = 0; i < times; i += 1) entries.push(await codes.attempt('999999', device));
  return entries;
};

describe('a code', () => {
  test('lets one device in, and another takes its place', async () => {
    const { codes, renewed, naps } = set();
    expect(await codes.attempt('000001', 'phone')).toBe('in');
    expect(await codes.attempt('000001', 'tablet')).toBe('wrong');
    expect(await codes.attempt('000002', 'tablet')).toBe('in');
    expect(renewed).toEqual([
      ['000002', 'phone'],
      ['000003', 'tablet'],
    ]);
    expect([codes.current(), naps]).toEqual(['000003', [1_000]]);
  });

  test('named twice at the same moment lets one in', async () => {
    const { codes } = set();
    const entries = await Promise.all(['a', 'b', 'c'].map((device) => codes.attempt('000001', device)));
    expect(entries).toEqual(['in', 'wrong', 'wrong']);
  });

  test.each(['000 001', ' 000-001 '])('may be typed %j', async (typed) => {
    expect(await set().codes.attempt(typed, 'phone')).toBe('in');
  });

  test.each(['', '1', '0000011', '00000１', '000001\0', 'x'.repeat(100_000)])('is none: %j', async (typed) => {
    expect(await set().codes.attempt(typed, 'phone')).toBe('wrong');
  });

  test('is six digits, drawn anew each time', () => {
    const drawn = Array.from({ length: 50 }, () => createCodes({ renewed: () => {} }).current());
    expect(drawn.every((code) => /^\d{6}$/.test(code))).toBe(true);
    expect(new Set(drawn).size).toBeGreaterThan(40);
  });
});

describe('guessing', () => {
  test('is slow: a second each, one after the other', async () => {
    let [running, most] = [0, 0];
    const codes = createCodes({
      renewed: () => {},
      draw: () => '000001',
      rest: async () => {
        running += 1;
        most = Math.max(most, running);
        await Promise.resolve();
        running -= 1;
      },
    });
    await Promise.all(['a', 'b', 'c', 'd'].map((device) => codes.attempt('1', device)));
    expect(most).toBe(1);
  });

  test('stops a device after five misses, for a minute, and lets others try', async () => {
    const { codes, clock } = set();
    expect(await miss(codes, 'thief', 6)).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'wait']);
    expect(await codes.attempt('000001', 'thief')).toBe('wait');
    expect(await codes.attempt('000001', 'phone')).toBe('in');
    clock.now = 60_000;
    expect(await codes.attempt('000002', 'thief')).toBe('in');
  });

  test('stops everybody after thirty misses, for a minute', async () => {
    const { codes, clock } = set();
    for (let device = 0; device < 6; device += 1) await miss(codes, `thief ${device}`, 5);
    expect(await codes.attempt('000001', 'phone')).toBe('wait');
    clock.now = 59_999;
    expect(await codes.attempt('000001', 'phone')).toBe('wait');
    clock.now = 60_000;
    expect(await codes.attempt('000001', 'phone')).toBe('in');
  });

  test('by many at once keeps only twenty waiting', async () => {
    let wake = () => {};
    const nap = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const codes = createCodes({ renewed: () => {}, draw: () => '000001', rest: () => nap });
    const entries = Array.from({ length: 50 }, (_, device) => codes.attempt('1', String(device)));
    expect(await Promise.race(entries)).toBe('wait');
    wake();
    expect((await Promise.all(entries)).filter((entry) => entry === 'wrong')).toHaveLength(20);
  });

  test('never tries more than thirty codes a minute, whoever guesses and whenever', async () => {
    const steps = fc.array(fc.record({ device: fc.nat(9), wait: fc.nat(20_000) }), { maxLength: 120 });
    await fc.assert(
      fc.asyncProperty(steps, async (walk) => {
        const { codes, clock } = set();
        const tried: number[] = [];
        for (const { device, wait } of walk) {
          clock.now += wait;
          if ((await codes.attempt('999999', String(device))) === 'wrong') tried.push(clock.now);
        }
        return tried.every((at) => tried.filter((one) => one > at - 60_000 && one <= at).length <= 30);
      }),
      { numRuns: 50 },
    );
  });
});
