import { describe, expect, test } from 'vitest';
import { type EditChange, withEdit, withoutEdit } from '../../src/ingest/index.ts';

const gone = (entry: number, list: EditChange['list'] = 'edits'): EditChange => ({ list, entry, says: {}, gone: true });
const dropped = (key: string, entry = 0): EditChange => ({ list: 'edits', entry, says: {}, drops: [key] });

const LINES =
  'sources: a # mine\nedits:\n  # first\n  - slide: s\n    title: T # t\n  - slide: u\n    note: |\n      One\n\n      Two\n# end\n';

describe('an entry that is taken out', () => {
  test.each([
    ['a line of many', LINES, gone(0), LINES.replace('  - slide: s\n    title: T # t\n', '')],
    [
      'the last, whose note has paragraphs',
      LINES,
      gone(1),
      'sources: a # mine\nedits:\n  # first\n  - slide: s\n    title: T # t\n# end\n',
    ],
    [
      'the only one, with its list',
      'sources: a\nedits:\n- slide: s\n  hide: true\nminutes: 5\n',
      gone(0),
      'sources: a\nminutes: 5\n',
    ],
    [
      'the only one, below a remark',
      'sources: a\nedits: # mine\n  - slide: s\n',
      gone(0),
      'sources: a\nedits: # mine\n',
    ],
    ['the only one in brackets', '{ sources: a, edits: [ { slide: s } ] }\n', gone(0), '{ sources: a, edits: [] }\n'],
    ['the first in brackets', 'include: [ one, two ] # x\n', gone(0, 'include'), 'include: [ two ] # x\n'],
    ['the last in brackets', 'include: [ one, two ]\n', gone(1, 'include'), 'include: [ one ]\n'],
    [
      'a line in brackets',
      'edits: [\n  { slide: s }, # one\n  { slide: t }, # two\n  { slide: u },\n]\n',
      gone(2),
      'edits: [\n  { slide: s }, # one\n  { slide: t }, # two\n]\n',
    ],
    [
      'one whose dash stands on a line of its own',
      'sources: a\nedits:\n  # one\n  -\n    # two\n    slide: s\n  - slide: t\n',
      gone(0),
      'sources: a\nedits:\n  # one\n  - slide: t\n',
    ],
    ['a key', LINES, dropped('note', 1), LINES.replace(/ {4}note[^#]*/, '')],
    ['a key with a remark', LINES.replace('slide: s\n', 'slide: s\n    note: x # why\n'), dropped('note'), LINES],
    [
      'the first key',
      'edits:\n  - note: x\n    slide: s\n    hide: true\n',
      dropped('note'),
      'edits:\n  - slide: s\n    hide: true\n',
    ],
    [
      'a key in braces',
      'edits: [{ slide: s, note: x, hide: true }]\n',
      dropped('note'),
      'edits: [{ slide: s, hide: true }]\n',
    ],
    [
      'the last key in braces',
      'edits: [{ slide: s, hide: true, note: x }]\n',
      dropped('note'),
      'edits: [{ slide: s, hide: true }]\n',
    ],
    [
      'with the ends of lines of Windows',
      LINES.replaceAll('\n', '\r\n'),
      gone(0),
      LINES.replace('  - slide: s\n    title: T # t\n', '').replaceAll('\n', '\r\n'),
    ],
  ])('leaves every other byte: %s', (_, text, change, expected) => {
    const made = withEdit(text, change);
    expect(made?.text).toBe(expected);
    expect(made && withoutEdit(made.text, made.step)).toBe(text);
  });

  test('comes back with its remarks where the brief was saved meanwhile', () => {
    const made = withEdit(LINES, gone(0));
    expect(made && withoutEdit(`${made.text}minutes: 5\n`, made.step)).toBe(`${LINES}minutes: 5\n`);
  });

  test('is left alone where others repeat it', () => {
    expect(withEdit('edits:\n  - &s\n    slide: s\n    hide: true\n  - *s\n', gone(0))).toBe(null);
  });
});
