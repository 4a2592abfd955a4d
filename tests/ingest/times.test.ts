import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  clockOf,
  parseChoice,
  parseClock,
  parseLengths,
  parseMinutes,
  parsePace,
  parseShare,
  slotBetween,
} from '../../src/ingest/index.ts';
import { FORMS } from '../../src/model/index.ts';

const refusal = (code: number, words: string | RegExp) =>
  expect.objectContaining({ name: 'InputError', code, message: expect.stringMatching(words) });

describe('a length of time', () => {
  test.each([
    ['10', 600],
    ['7.5', 450],
    [' 10 ', 600],
    ['1h30', 5400],
    ['1h30m', 5400],
    ['1h 30 min', 5400],
    ['1H', 3600],
    ['1.5h', 5400],
    ['45m', 2700],
    ['90m', 5400],
    ['7.5 min', 450],
    ['90s', 90],
    ['1', 60],
    ['480', 28_800],
    ['8h', 28_800],
  ])('%j is %i seconds', (text, seconds) => expect(parseMinutes(text)).toBe(seconds));

  test.each(['', 'soon', '-5', '1h30m9', '1:30', '10 10', '1.5h30', '٣', '1e2', '5 minutes'])('%j is none', (text) => {
    expect(() => parseMinutes(text)).toThrow(refusal(2, /is no length of time, expected minutes as 10, /));
  });

  test.each(['0', '30s', '59s', '481', '9999', '9h', '8h1', '28801s'])('%j is out of range', (text) => {
    expect(() => parseMinutes(text)).toThrow(refusal(2, /^`.*` is out of range, expected 1 to 480 minutes/));
  });

  test('is read back from every whole number of minutes that a talk can take', () => {
    const minutes = fc.integer({ min: 1, max: 480 });
    fc.assert(
      fc.property(minutes, (count) => {
        const hours = `${Math.floor(count / 60)}h${count % 60}`;
        for (const text of [String(count), `${count}m`, `${count * 60}s`, hours]) {
          expect(parseMinutes(text)).toBe(count * 60);
        }
      }),
    );
  });
});

describe('a list of lengths', () => {
  test.each([
    ['10', [600]],
    ['5,10,45', [300, 600, 2700]],
    ['45, 5', [2700, 300]],
    ['10,10,600s', [600]],
  ])('%j holds each once, in its order', (text, lengths) => expect(parseLengths(text)).toEqual(lengths));

  test.each(['', '5,', '5,,10', '5,ten'])('%j is none', (text) => {
    expect(() => parseLengths(text)).toThrow(refusal(2, /is no length of time/));
  });
});

describe('a time of day', () => {
  test.each([
    ['9:00', 32_400],
    ['09:05', 32_700],
    ['0:00', 0],
    ['23:59', 86_340],
  ])('%j is %i seconds after midnight', (text, seconds) => expect(parseClock(text)).toBe(seconds));

  test.each(['9', '24:00', '9:60', '9am', '9:00 pm', '9.30', '', '-1:00', '9:5'])('%j is none', (text) => {
    expect(() => parseClock(text)).toThrow(refusal(2, /is no time of day, expected one from 0:00 to 23:59/));
  });

  test('is written as it is read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => {
        expect(parseClock(clockOf(minute * 60))).toBe(minute * 60);
      }),
    );
  });
});

test('a talk over midnight ends in the morning', () => expect(clockOf(84_600 + 5400)).toBe('1:00'));

describe('the slot between two times of day', () => {
  test('is the seconds from one to the other', () => expect(slotBetween(32_400, 45_000)).toBe(12_600));

  test.each([
    [32_400, 32_400, /`9:00` is not after 9:00/],
    [45_000, 32_400, /`9:00` is not after 12:30/],
    [0, 82_800, /^0:00 to 23:00 is out of range/],
  ])('from %i to %i is none', (from, to, says) => expect(() => slotBetween(from, to)).toThrow(refusal(2, says)));
});

describe('a share', () => {
  test.each([
    ['10%', 0.1],
    ['0.1', 0.1],
    ['.25', 0.25],
    ['0', 0],
    ['0%', 0],
    ['12.5 %', 0.125],
  ])('%j is %d', (text, share) => expect(parseShare(text)).toBe(share));

  test.each(['10', '100%', '1', '-0.1', 'a tenth', '', '%'])('%j is none', (text) => {
    expect(() => parseShare(text)).toThrow(refusal(2, /is no share of the slot, expected .* 10% or 0\.1/));
  });
});

describe('a pace', () => {
  test.each(['110', '130', '170'])('%s can be spoken', (text) => expect(parsePace(text)).toBe(Number(text)));
  test.each(['109', '171', '130.5', 'fast', ''])('%j can not', (text) => {
    expect(() => parsePace(text)).toThrow(refusal(2, /is no pace, expected whole words a minute from 110 to 170/));
  });
});

describe('a choice', () => {
  test('is one of the names', () => expect(parseChoice(' talk ', FORMS, 'form')).toBe('talk'));

  test.each([
    ['workshp', 'unknown form `workshp`, expected one of lightning, talk, long, workshop. Did you mean `workshop`?'],
    ['Talk', 'unknown form `Talk`, expected one of lightning, talk, long, workshop. Did you mean `talk`?'],
    ['keynote', 'unknown form `keynote`, expected one of lightning, talk, long, workshop.'],
  ])('%s is refused with the names there are', (name, message) => {
    expect(() => parseChoice(name, FORMS, 'form')).toThrow(expect.objectContaining({ code: 2, message }));
  });
});
