import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type EditChange, withEdit, withoutEdit } from '../../src/ingest/index.ts';

const SAY = { claim: '12e45678', quote: 'a tariff by the hour', say: 'Cheap at night' };
const MORE = { list: 'edits', entry: null, says: SAY } as const satisfies EditChange;
const LINES = '  - claim: "12e45678"\n    quote: a tariff by the hour\n    say: Cheap at night\n';

const textOf = (text: string, change: EditChange) => withEdit(text, change)?.text ?? null;

describe('an edit more', () => {
  test.each([
    [
      'where there is no list',
      'sources: a.md # mine\n\n# the end\n',
      `sources: a.md # mine\n\n# the end\n\nedits:\n${LINES}`,
    ],
    [
      'behind the remark that holds its place',
      'sources: a\n\n# What you change.\n#edits:\n#  - slide: recap\n#    hide: true\n\n# Who listens.\naudience: general\n\n# the end\n',
      `sources: a\n\n# What you change.\n#edits:\n#  - slide: recap\n#    hide: true\nedits:\n${LINES}\n# Who listens.\naudience: general\n\n# the end\n`,
    ],
    [
      'before the remark of the next key',
      'sources: a\r\n# edits:\r\n#   - slide: s\r\n# who listens\r\naudience: general\r\n',
      `sources: a\r\n# edits:\r\n#   - slide: s\r\nedits:\r\n${LINES.replaceAll('\n', '\r\n')}# who listens\r\naudience: general\r\n`,
    ],
    [
      'never within the value of another key',
      'event: |\n  #edits:\n  Two\nsources:\n  - a\n#edits:\n  - b\n\n\n',
      `event: |\n  #edits:\n  Two\nsources:\n  - a\n#edits:\n  - b\nedits:\n${LINES}\n\n`,
    ],
    [
      'behind all remarks, before the end of the document',
      'sources: a\n# edits: none so far, I hope\n  # deeper\n\n...\n# beyond\n',
      `sources: a\n# edits: none so far, I hope\n  # deeper\n\nedits:\n${LINES}\n...\n# beyond\n`,
    ],
    ['where no line ends', 'sources: a', `sources: a\nedits:\n${LINES}`],
    [
      'behind a text that no line ends',
      'sources: a\ntitle: |\n  Wind',
      `sources: a\ntitle: |\n  Wind\nedits:\n${LINES}`,
    ],
    ['before the end of the document', '---\nsources: a\n...\n', `---\nsources: a\nedits:\n${LINES}...\n`],
    ['as other lists are indented', 'sources:\n- a\n', `sources:\n- a\nedits:\n${LINES.replaceAll(/^ {2}/gm, '')}`],
    [
      'with as many blanks as there are',
      'sources:\n  -   a\n',
      `sources:\n  -   a\nedits:\n${LINES.replace('- ', '-   ').replaceAll('    quote', '      quote').replaceAll('    say', '      say')}`,
    ],
    [
      'behind those there are',
      'edits:\n  - slide: s # why\n    hide: true # now\n\n  # later\nsources: a\n',
      `edits:\n  - slide: s # why\n    hide: true # now\n${LINES}\n  # later\nsources: a\n`,
    ],
    ['in an empty list', 'edits: [] # none yet\nsources: a\n', `edits: # none yet\n${LINES}sources: a\n`],
    ['in a list that is not there', 'edits:\n# more\nsources: a\n', `edits:\n${LINES}# more\nsources: a\n`],
    [
      'in brackets',
      'sources: a\nedits: [ { slide: s, hide: true } ]\n',
      'sources: a\nedits: [ { slide: s, hide: true }, { claim: "12e45678", quote: a tariff by the hour, say: Cheap at night } ]\n',
    ],
    [
      'in brackets of several lines',
      'edits: [\n  { slide: s }, # one\n  { slide: t } # two, three\n]\nsources: a\n',
      'edits: [\n  { slide: s }, # one\n  { slide: t }, # two, three\n  { claim: "12e45678", quote: a tariff by the hour, say: Cheap at night }\n]\nsources: a\n',
    ],
    [
      'in brackets that end with a comma',
      'edits: [\n  { slide: s },\n]\n',
      'edits: [\n  { slide: s },\n  { claim: "12e45678", quote: a tariff by the hour, say: Cheap at night },\n]\n',
    ],
    [
      'in braces',
      '{ sources: a }\n',
      '{ sources: a, edits: [ { claim: "12e45678", quote: a tariff by the hour, say: Cheap at night } ] }\n',
    ],
    [
      'with the ends of lines of Windows',
      'sources: a\r\n',
      `sources: a\r\nedits:\r\n${LINES.replaceAll('\n', '\r\n')}`,
    ],
    [
      'behind a note that keeps its empty lines',
      'edits:\n  - slide: s\n    note: |+\n      One\n\n\nsources: a\n',
      `edits:\n  - slide: s\n    note: |+\n      One\n\n\n${LINES}sources: a\n`,
    ],
    ['behind a mark of the order of bytes', '\uFEFFsources: a\n', `\uFEFFsources: a\nedits:\n${LINES}`],
  ])('is written %s', (_, text, expected) => {
    expect(textOf(text, MORE)).toBe(expected);
  });

  test('is one line where it names what is told or left out', () => {
    const change: EditChange = { list: 'exclude', entry: null, says: { claim: '7bcd1d8bf0f7', quote: 'gas, oil' } };
    expect(textOf('sources: a\n', change)).toBe(
      'sources: a\nexclude:\n  - { claim: 7bcd1d8bf0f7, quote: "gas, oil" }\n',
    );
  });

  test('writes a note of several paragraphs as they are read', () => {
    const says = { slide: 's', note: 'The boiler.\n\n- one\n- two: three # four\n' };
    expect(textOf('sources: a\n', { list: 'edits', entry: null, says })).toBe(
      'sources: a\nedits:\n  - slide: s\n    note: |\n      The boiler.\n\n      - one\n      - two: three # four\n',
    );
  });

  test.each([
    ['the list is an alias', 'x: &x [ { slide: s } ]\nedits: *x\nsources: a\n'],
    ['the list is a text', 'edits: soon\n'],
    ['nothing stands', '# nothing\n'],
    ['it is no map', '- a\n'],
  ])('is none where %s', (_, text) => {
    expect(withEdit(text, MORE)).toBe(null);
  });
});

describe('an edit that is changed', () => {
  const other = (text: string, says: EditChange['says'], entry = 0) => textOf(text, { list: 'edits', entry, says });

  test.each([
    [
      'beside its remark',
      'edits:\n  - slide: s\n    title: "Old:  one" # mine\n',
      { title: 'New' },
      'edits:\n  - slide: s\n    title: New # mine\n',
    ],
    [
      'from one line to several',
      'edits:\n  - slide: s\n    note: Old # mine\n    hide: false\n',
      { note: 'A\n\nB' },
      'edits:\n  - slide: s\n    note: |- # mine\n      A\n\n      B\n    hide: false\n',
    ],
    [
      'from several lines to one',
      'edits:\n  - note: > # mine\n      A\n      B\n\n    slide: s\n',
      { note: 'C' },
      'edits:\n  - note: C # mine\n\n    slide: s\n',
    ],
    [
      'with a key that it had not',
      'edits:\n  - slide: s # here\n    # why\n\nsources: a\n',
      { layout: 'points', hide: true },
      'edits:\n  - slide: s # here\n    layout: points\n    hide: true\n    # why\n\nsources: a\n',
    ],
    [
      'in braces',
      'edits:\n  - { slide: s, title: Old } # x\n',
      { title: 'A, b', hide: true },
      'edits:\n  - { slide: s, title: "A, b", hide: true } # x\n',
    ],
    [
      'where the value is missing',
      'edits:\n  - slide: s\n    title:\n',
      { title: 'New' },
      'edits:\n  - slide: s\n    title: New\n',
    ],
  ])('is written %s', (_, text, says, expected) => {
    expect(other(text, says)).toBe(expected);
  });

  test.each([
    ['it is not there', 'edits: []\n', 0],
    ['it is no map', 'edits:\n  - words\n', 0],
    ['another repeats its value', 'edits:\n  - slide: s\n    title: &t Old\n  - slide: t\n    title: *t\n', 0],
  ])('is none where %s', (_, text, entry) => {
    expect(other(text, { title: 'New' }, entry)).toBe(null);
  });
});

describe('an edit that is taken back', () => {
  const step = (text: string, change: EditChange = MORE) => {
    const made = withEdit(text, change);
    if (!made) throw new Error('not written');
    return made;
  };

  test('leaves what was written by hand meanwhile', () => {
    const made = step('sources: a\n');
    const saved = `# mine\n${made.text}  - slide: s\n    hide: true # by hand\nminutes: 5\n`;
    expect(withoutEdit(saved, made.step)).toBe(
      '# mine\nsources: a\nedits:\n  - slide: s\n    hide: true # by hand\nminutes: 5\n',
    );
    expect(withoutEdit(`${made.text}# mine\n`, made.step)).toBe('sources: a\n# mine\n');
    const behind = step('sources: a\n# the end\n');
    expect(withoutEdit(`${behind.text}  - slide: s\n`, behind.step)).toBe(
      'sources: a\n# the end\n\nedits:\n  - slide: s\n',
    );
  });

  const S = '  - slide: s # why\n    # within\n    hide: true # now\n';
  const T = '  - slide: t\n    hide: true\n';
  test.each([
    ['behind its neighbour', `edits:\n${T}  # mine\n${S}# end\n`, 1, ['edits', 'x: 1\nedits'], null],
    [
      'with its list, where it was alone',
      `edits:\n${S}# end\n`,
      0,
      ['# end', 'x: 1\n# end'],
      `edits:\n${S}x: 1\n# end\n`,
    ],
    [
      'into its list, where that was written anew',
      `a: 1\nedits:\n${S}# end\n`,
      0,
      ['a: 1', `a: 1\nedits:\n${T}`],
      null,
    ],
    ['before what was written behind it', `edits:\n${T}${S}`, 1, [T, `${T}  - add: x\n    title: X\n`], null],
  ] as const)('comes back with its remarks %s', (_, text, entry, [from, to], expected) => {
    const made = step(text, { list: 'edits', entry, says: {}, gone: true });
    const back = withoutEdit(made.text.replace(from, to), made.step) ?? '';
    expect(back).toContain(S);
    for (const line of made.text.replace(from, to).split('\n')) expect(back).toContain(line);
    if (expected !== null) expect(back).toBe(expected);
  });

  test('comes back as the last where nothing around it stands any more', () => {
    const made = step('sources: a\nedits:\n  - slide: s # why\n    hide: true\n  - slide: t\n    hide: true\n', {
      ...{ list: 'edits', entry: 0, says: {}, gone: true },
    });
    expect(withoutEdit('sources: b\nedits: [ { slide: u, hide: true } ]\n', made.step)).toBe(
      'sources: b\nedits: [ { slide: u, hide: true }, { slide: s, hide: true } ]\n',
    );
  });

  test('says again what it said before', () => {
    const made = step('edits:\n  - slide: s\n    title: Old\n', { list: 'edits', entry: 0, says: { title: 'New' } });
    expect(withoutEdit(`minutes: 5\n${made.text}`, made.step)).toBe(
      'minutes: 5\nedits:\n  - slide: s\n    title: Old\n',
    );
  });

  test('is left alone where it was changed by hand, or stands there twice', () => {
    const made = step('sources: a\n');
    expect(withoutEdit(made.text.replace('Cheap', 'Cheaper'), made.step)).toBe(null);
    expect(withoutEdit(`${made.text}${LINES}`, made.step)).toBe(null);
    expect(withoutEdit('sources: a\n', made.step)).toBe(null);
    expect(withoutEdit('edits: [\n', made.step)).toBe(null);
  });
});

const word = fc.constantFrom(
  'Wind',
  'sun',
  'the',
  '85%',
  'a: b',
  '# no',
  '- x',
  "it's",
  '"so"',
  '*',
  '&',
  '{',
  ']',
  'yes',
  '1e3',
  'é',
  '日本',
  '|',
  '>',
  '\\n',
  '~',
  '\u00ad',
);
const phrase = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const paragraphs = fc
  .array(fc.oneof(phrase, fc.constantFrom('', '- one', '  - deeper', '\ttab', '> quoted', ' ')), {
    minLength: 1,
    maxLength: 5,
  })
  .map((lines) => lines.join('\n'));
const value = fc.oneof(phrase, paragraphs, fc.constant(true), fc.nat(500), fc.string({ maxLength: 12 }));
const says = fc.oneof(
  fc.record({ slide: phrase, title: value, note: value }),
  fc.record({ claim: fc.stringMatching(/^[0-9a-f]{12}$/), quote: phrase, say: value }),
);

const remark = fc.constantFrom('', ' # why', '   #: {]');
const filler = fc.constantFrom(
  '',
  '# a remark',
  '  # deeper',
  '   ',
  'title:   "Heat:  pumps" ',
  "speaker: 'Ada'",
  'emphasis: { risk: 2,  fact:  1 }',
  'event: |\n  Two\n  lines\n',
  'date: >+\n  kept\n\n',
);
const entries = fc.constantFrom(
  ['- slide: s', '  hide: true'],
  ['- slide: s', '  # within', '  note: |', '    One', '', '    Two', ''],
  ['- { slide: s, title: "A  b" }'],
  ['- title: old words', '    over two lines', '  slide: s'],
  ['-   slide: s', "    title: 'it''s'"],
);
const list = fc.oneof(
  fc.constantFrom(
    ['edits: []'],
    ['edits:'],
    ['edits: ~ '],
    ['edits: [ { slide: s },{ slide: t } ]'],
    ['edits: [', '  { slide: s }, # one', '  {slide: t, title: "x"},', '  # two', ']'],
    [] as string[],
  ),
  fc
    .tuple(fc.array(entries, { minLength: 1, maxLength: 3 }), fc.constantFrom('', '  '), remark)
    .map(([all, indent, end]) => [`edits:${end}`, ...all.flat().map((line) => (line === '' ? '' : indent + line))]),
);
const brief = fc
  .record({
    before: fc.uniqueArray(filler, { maxLength: 3 }),
    list,
    after: fc.uniqueArray(filler, { maxLength: 3 }),
    sources: fc.constantFrom('sources: [ a.md,b.md ]', 'sources:\n- a.md', 'sources:\n   - a.md # one\n   - b.md'),
    marks: fc.constantFrom(['', ''], ['---\n', ''], ['%YAML 1.2\n---\n', '...\n'], ['# top\n\n', '\n\n']),
    eol: fc.constantFrom('\n', '\r\n'),
    open: fc.boolean(),
  })
  .map(({ before, list: held, after, sources, marks, eol, open }) => {
    const keys = new Set<string>();
    const own = [...before, ...after].filter((one) => !keys.has(one) && keys.add(one));
    const lines = [...own.slice(0, before.length), sources, ...held, ...own.slice(before.length)].join('\n');
    const text = `${marks[0]}${lines}${open && marks[1] === '' ? '' : `\n${marks[1]}`}`;
    return text.replaceAll('\n', eol);
  });

const remarks = (text: string) => [...text.matchAll(/(?<=^|\s)#[^\r\n]*/gm)].map(([all]) => all.trim());
const dataOf = (text: string) => parse(text) as { readonly edits?: readonly object[] | null };

describe('whatever a brief holds', () => {
  test('an edit more is all that it says more, and taken back leaves the very bytes', () => {
    fc.assert(
      fc.property(brief, says, (text, entry) => {
        const before = dataOf(text);
        const made = withEdit(text, { list: 'edits', entry: null, says: entry });
        expect(made).not.toBe(null);
        if (!made) return;
        expect(dataOf(made.text)).toEqual({ ...before, edits: [...(before.edits ?? []), entry] });
        expect(withoutEdit(made.text, made.step)).toBe(text);
        for (const one of remarks(text)) expect(made.text).toContain(one);
        const lines = text.split('\n').filter((one) => !/^\s*edits:/.test(one) && !/[\]}],?\s*(#.*)?$/.test(one));
        const next = made.text.split('\n');
        for (const line of lines.slice(0, -1)) expect(next).toContain(line);
      }),
      { numRuns: 100 },
    );
  });

  test('a second one changes what it names alone', () => {
    fc.assert(
      fc.property(brief, says, value, (text, entry, title) => {
        const first = withEdit(text, { list: 'edits', entry: null, says: entry });
        const at = (dataOf(text).edits ?? []).length;
        const second = first && withEdit(first.text, { list: 'edits', entry: at, says: { title, hide: true } });
        expect(second).not.toBe(null);
        if (!first || !second) return;
        const before = dataOf(text);
        expect(dataOf(second.text)).toEqual({
          ...before,
          edits: [...(before.edits ?? []), { ...entry, title, hide: true }],
        });
        expect(withoutEdit(second.text, second.step)).toBe(first.text);
        for (const one of remarks(text)) expect(second.text).toContain(one);
      }),
      { numRuns: 100 },
    );
  });

  test('entries by hand are changed where they stand, and those around them stay', () => {
    fc.assert(
      fc.property(brief, fc.nat(4), value, (text, at, note) => {
        const held = dataOf(text).edits ?? [];
        fc.pre(at < held.length);
        const made = withEdit(text, { list: 'edits', entry: at, says: { note } });
        expect(made).not.toBe(null);
        if (!made) return;
        expect(dataOf(made.text).edits).toEqual(held.map((one, i) => (i === at ? { ...one, note } : one)));
        expect(withoutEdit(made.text, made.step)).toBe(text);
        for (const one of remarks(text)) expect(made.text).toContain(one);
      }),
      { numRuns: 100 },
    );
  });
});
