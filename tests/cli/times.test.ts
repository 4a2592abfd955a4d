import { describe, expect, test } from 'vitest';
import { CliError } from '../../src/cli/error.ts';
import { timesOf } from '../../src/cli/times.ts';

const NINE = 32_400;

describe('how long and when', () => {
  test.each([
    ['nothing said: ten minutes', {}, {}, { slots: [600], from: null }],
    ['the brief’s', {}, { slot: 300, from: NINE }, { slots: [300], from: NINE }],
    ['an option over the brief', { minutes: '20' }, { slot: 300 }, { slots: [1200], from: null }],
    ['several', { minutes: '5,10' }, {}, { slots: [300, 600], from: null }],
    ['a beginning alone', { from: '9:00' }, {}, { slots: [600], from: NINE }],
    ['a beginning and a length', { from: '9:00', minutes: '90' }, {}, { slots: [5400], from: NINE }],
    ['a beginning and an end', { from: '9:00', to: '12:30' }, {}, { slots: [12_600], from: NINE }],
    ['all three, of one mind', { from: '9:00', to: '10:00', minutes: '1h' }, {}, { slots: [3600], from: NINE }],
    ['an end after the brief’s beginning', { to: '9:45' }, { from: NINE, slot: 600 }, { slots: [2700], from: NINE }],
    [
      'another beginning for the brief’s length',
      { from: '10:00' },
      { from: NINE, slot: 600 },
      { slots: [600], from: 36_000 },
    ],
  ] as const)('%s', (_, options, told, times) => expect(timesOf(options, told)).toEqual(times));

  test.each([
    [
      { from: '9:00', to: '12:30', minutes: '60' },
      '--minutes 60 contradicts --from 9:00 --to 12:30, which is 210 minutes',
    ],
    [{ from: '9:00', to: '10:00', minutes: '60,30' }, '--minutes 60,30 contradicts --from 9:00 --to 10:00'],
    [{ to: '12:30' }, '--to 12:30: expected a beginning too'],
    [{ from: '12:30', to: '9:00' }, '--to: `9:00` is not after 12:30'],
    [{ from: '9' }, '--from: `9` is no time of day'],
    [{ from: '9:00', to: 'noon' }, '--to: `noon` is no time of day'],
    [{ minutes: '0' }, '--minutes: `0` is out of range'],
  ])('%j is refused', (options, says) => {
    const refusal = expect.objectContaining({ code: 2, message: expect.stringContaining(says) });
    expect(() => timesOf(options, {})).toThrow(refusal);
    expect(() => timesOf(options, {})).toThrow(CliError);
  });
});
