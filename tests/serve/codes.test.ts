import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Codes, createCodes } from '../../src/serve/door/codes.ts';
import { deviceOf } from '../../src/serve/door/device.ts';

/** Codes 000001, 000002 …, a clock that is set by hand, and naps that are only noted. */
function set() {
  const naps: number[] = [];
  const renewed: [string, string][] = [];
  const stopped: string[] = [];
  const guessed: [string, number][] = [];
  const clock = { now: 0 };
  let drawn = 0;
  const codes = createCodes({
    renewed: (code, device) => renewed.push([code, device]),
    stopped: (device) => stopped.push(device),
    guessed: (code, devices) => guessed.push([code, devices]),
    draw: (digits) => String(++drawn).padStart(digits, '0'),
    now: () => clock.now,
    rest: async (ms) => void naps.push(ms),
  });
  return { codes, naps, renewed, stopped, guessed, clock };
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
  test('is slow: a second each, one after the other for each device, and nobody waits for another', async () => {
    const naps: (() => void)[] = [];
    const rest = () => new Promise<void>((resolve) => naps.push(resolve));
    const codes = createCodes({ renewed: () => {}, draw: () => '000001', rest });
    const entries = ['thief', 'thief', 'thief', 'other'].map((device) => codes.attempt('1', device));
    expect(await codes.attempt('000001', 'phone')).toBe('in');
    expect(naps).toHaveLength(2);
    for (let nap = naps.shift(); nap; nap = naps.shift()) {
      nap();
      await new Promise(setImmediate);
    }
    expect(await Promise.all(entries)).toEqual(['wrong', 'wrong', 'wrong', 'wrong']);
  });

  test('stops a device after five misses, for a minute, says so, and lets others try', async () => {
    const { codes, clock, stopped } = set();
    expect(await miss(codes, 'thief', 6)).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'wait']);
    expect(await codes.attempt('000001', 'thief')).toBe('wait');
    expect(stopped).toEqual(['thief']);
    expect(await codes.attempt('000001', 'phone')).toBe('in');
    clock.now = 60_000;
    expect(await codes.attempt('000002', 'thief')).toBe('in');
  });

  test('by many makes the code longer, once, and keeps nobody else out', async () => {
    const { codes, guessed } = set();
    for (let device = 0; device < 6; device += 1) await miss(codes, `thief ${device}`, 5);
    expect(guessed).toEqual([['000000002', 6]]);
    expect(await codes.attempt('000001', 'phone')).toBe('wrong');
    expect(await codes.attempt('000000002', 'phone')).toBe('in');
    for (let device = 6; device < 20; device += 1) await miss(codes, `thief ${device}`, 5);
    expect(guessed).toHaveLength(1);
    expect(await codes.attempt('000000003', 'tablet')).toBe('in');
  });

  test('by one at once keeps only twenty of its own waiting', async () => {
    const { codes } = set();
    const entries = await Promise.all(Array.from({ length: 50 }, () => codes.attempt('1', 'thief')));
    expect(entries.slice(0, 6)).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong', 'wait']);
    expect(await codes.attempt('000001', 'phone')).toBe('in');
    let asked = 0;
    const slow = createCodes({ renewed: () => {}, draw: () => '000001', rest: () => new Promise(() => asked++) });
    const all = Array.from({ length: 50 }, () => slow.attempt('1', 'thief'));
    const done = await Promise.race([Promise.all(all.slice(20)), Promise.all(all.slice(0, 20))]);
    expect([asked, new Set(done)]).toEqual([1, new Set(['wait'])]);
  });

  test('never tries more than thirty codes of six digits a minute, whoever guesses and whenever', async () => {
    const steps = fc.array(fc.record({ device: fc.nat(9), wait: fc.nat(20_000) }), { maxLength: 120 });
    await fc.assert(
      fc.asyncProperty(steps, async (walk) => {
        const { codes, clock } = set();
        const tried: number[] = [];
        for (const { device, wait } of walk) {
          clock.now += wait;
          const short = codes.current().length === 6;
          if ((await codes.attempt('999999', String(device))) === 'wrong' && short) tried.push(clock.now);
        }
        return tried.every((at) => tried.filter((one) => one > at - 60_000 && one <= at).length <= 30);
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ['192.168.1.7', '192.168.1.7'],
    ['::ffff:192.168.1.7', '::ffff:192.168.1.7'],
    ['fd00:1:2:3:4:5:6:7', 'fd00:1:2:3::/64'],
    ['fd00:1:2:3::9', 'fd00:1:2:3::/64'],
    ['fd00::9', 'fd00:0:0:0::/64'],
    ['2001:db8::1:0:0:9%eth0', '2001:db8:0:0::/64'],
  ])('from %s counts for %s', (address, device) => {
    expect(deviceOf(address)).toBe(device);
  });
});
