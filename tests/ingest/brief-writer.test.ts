import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { briefWith, briefWithSlot, newBrief } from '../../src/ingest/index.ts';

describe('a brief with other values', () => {
  test.each([
    ['a value', 'sources: a.md\nminutes: 10\n', { minutes: 20 }, 'sources: a.md\nminutes: 20\n'],
    [
      'a value with a comment behind',
      'minutes: 10 # slot\nsources: a\n',
      { minutes: 5 },
      'minutes: 5 # slot\nsources: a\n',
    ],
    [
      'a value that stands oddly',
      'sources:   [ a.md,b.md ]\nminutes  :    10\n',
      { minutes: 7.5 },
      'sources:   [ a.md,b.md ]\nminutes  :    7.5\n',
    ],
    ['a quoted value', 'audience: "general"\n', { audience: 'executives' }, 'audience: executives\n'],
    ['a value that is missing', 'minutes:\nsources: a\n', { minutes: 5 }, 'minutes: 5\nsources: a\n'],
    [
      'a key at the end',
      'sources: a.md # mine\n\n# the end\n',
      { theme: 'dark' },
      'sources: a.md # mine\ntheme: dark\n\n# the end\n',
    ],
    [
      'a key where a remark holds its place',
      '#theme: dark   # or light\n\n# The slot.\nminutes: 5\n',
      { theme: 'contrast' },
      '#theme: dark   # or light\ntheme: contrast\n\n# The slot.\nminutes: 5\n',
    ],
    [
      'a key behind a list',
      'sources:\n  - a.md\n  - b.md # two\n',
      { minutes: 5 },
      'sources:\n  - a.md\n  - b.md # two\nminutes: 5\n',
    ],
    [
      'a key behind a text of several lines',
      'title: |\n  Wind\n  and sun\n',
      { minutes: 5 },
      'title: |\n  Wind\n  and sun\nminutes: 5\n',
    ],
    ['a key where no line ends', 'sources: a', { minutes: 5 }, 'sources: a\nminutes: 5\n'],
    [
      'the ends of lines of Windows',
      'sources: a\r\nminutes: 10\r\n',
      { minutes: 5, theme: 'dark' },
      'sources: a\r\nminutes: 5\r\ntheme: dark\r\n',
    ],
    ['a key in braces', '{ sources: a }\n', { minutes: 5 }, '{ sources: a, minutes: 5}\n'],
    ['a text that reads as something else', 'sources: a\n', { theme: 'true' }, 'sources: a\ntheme: "true"\n'],
    [
      'no key within another',
      'brand:\n  theme: x\nsources: a\n',
      { theme: 'dark' },
      'brand:\n  theme: x\nsources: a\ntheme: dark\n',
    ],
  ])('writes %s', (_, text, changes, expected) => {
    expect(briefWith(text, changes)).toBe(expected);
  });

  test.each([
    ['another key repeats the value', 'minutes: &m 10\nsources: a\nquestions: *m\n'],
    ['it is no map', '- a\n- b\n'],
    ['nothing stands', '# nothing\n'],
  ])('is none where %s', (_, text) => {
    expect(briefWith(text, { minutes: 20 })).toBe(null);
  });

  test('keeps every other line as it is, whatever stands there', () => {
    const comment = fc.stringMatching(/^ {0,3}# ?[a-zA-Zäé:'"{}[\]&*#. -]{0,30}$/);
    const line = fc.oneof(
      comment,
      fc.constantFrom(
        '',
        '   ',
        'title:   "Heat:  pumps" ',
        "speaker: 'Ada'",
        'emphasis: { risk: 2,  definition:  1 }',
        'event: Sports  day # hall 3',
      ),
    );
    const known = fc.record({ minutes: fc.boolean(), audience: fc.boolean(), theme: fc.boolean() });
    fc.assert(
      fc.property(fc.uniqueArray(line, { maxLength: 8 }), known, fc.constantFrom('\n', '\r\n'), (lines, has, eol) => {
        const own = Object.entries(has).flatMap(([key, there]) => (there ? [`${key}: old # ${key}`] : []));
        const all = ['sources:', '  - a.md   # first', ...lines, ...own, '# end'];
        const written = briefWith(`${all.join(eol)}${eol}`, { minutes: 5, audience: 'executives', theme: 'dark' });
        const next = (written ?? '').split(eol);
        const kept = all.map((one) =>
          one.replace(/^(minutes|audience|theme): old/, (_, key) => `${key}: ${VALUES[key as keyof typeof VALUES]}`),
        );
        expect(next.filter((one) => !ADDED.includes(one) || kept.includes(one))).toEqual([...kept, '']);
        expect(next.length).toBe(all.length + 1 + 3 - own.length);
        expect(parse(next.join(eol))).toMatchObject(VALUES);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a brief with another length', () => {
  test.each([
    ['minutes, where they stand', 'sources: a\nminutes: 10 # slot\n', 1200, 'sources: a\nminutes: 20 # slot\n'],
    [
      'the end, where it stands',
      'from: 9:00\nto: 12:30 # lunch\nsources: a\n',
      3600,
      'from: 9:00\nto: 10:00 # lunch\nsources: a\n',
    ],
    ['both, where both stand', 'minutes: 60\nfrom: 9:00\nto: "10:00"\n', 5400, 'minutes: 90\nfrom: 9:00\nto: 10:30\n'],
    [
      'minutes instead of an end between minutes',
      'from: 9:00\nto: 9:10 # end\n',
      450,
      'from: 9:00\nminutes: 7.5 # end\n',
    ],
    [
      'minutes instead of an end after midnight',
      '{ from: 23:00, to: 23:30 }\n',
      7200,
      '{ from: 23:00, minutes: 120 }\n',
    ],
    ['minutes beside a beginning', 'from: 9:00\n', 600, 'from: 9:00\nminutes: 10\n'],
  ])('says it in %s', (_, text, slot, expected) => {
    expect(briefWithSlot(text, slot)).toBe(expected);
  });

  test('is none where an odd end stands beside minutes', () => {
    expect(briefWithSlot('minutes: 60\nfrom: 9:00\nto: 10:00\n', 450)).toBe(null);
  });
});

const ADDED: readonly string[] = ['minutes: 5', 'audience: executives', 'theme: dark'];

const VALUES = { minutes: 5, audience: 'executives', theme: 'dark' } as const;

test('a new brief names its sources and what is asked for', () => {
  expect(parse(newBrief(['a b.md', '*.txt'], { minutes: 7.5, audience: 'general' }))).toEqual({
    sources: ['a b.md', '*.txt'],
    minutes: 7.5,
    audience: 'general',
  });
});
