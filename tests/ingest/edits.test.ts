import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBrief } from '../../src/ingest/index.ts';

let file = '';
beforeAll(() => {
  file = path.join(mkdtempSync(path.join(tmpdir(), 'edits-')), 'harbour.yaml');
});
afterAll(() => rmSync(path.dirname(file), { recursive: true }));

function read(yaml: string) {
  writeFileSync(file, `sources: .\n${yaml}\n`);
  return readBrief(file).edits;
}

const at = (line: number, column = 5) => ({ file, line, column });

describe('the edits of a brief', () => {
  test('are left out where it holds none', () => {
    expect(read('edits: []')).toBeUndefined();
    expect(read('edits:\n  # - slide: hook\n  #   hide: true\ninclude:\nexclude: ~ # none')).toBeUndefined();
  });

  test('name claims by words of the source, by their id, or both', () => {
    expect(
      read('include:\n  - tides turn twice a day\nexclude:\n  - { claim: 7bcd, quote: "cranes lift boxes" }'),
    ).toEqual({
      include: [{ claim: null, quote: 'tides turn twice a day', place: at(3) }],
      exclude: [{ claim: '7bcd', quote: 'cranes lift boxes', place: at(5) }],
      edits: [],
    });
  });

  test('change a claim, a slide, or add a slide', () => {
    const { edits = [] } =
      read(`edits:
  - claim: 7bcd
    quote: the tide
    say: Water rises
      and falls
  - slide: define:terms
    note: |
      A **short** story.

      - one
      - two
    hide: true
  - add: my-story
    title: Our crane
    body: |
      We had *one* [crane](https://example.com/crane).

      1. lift
      2. \`wait\`

      | Year | Boxes |
      | --- | --- |
      | 1990 | 12 |

      > Never again

          code()
    seconds: 60`) ?? {};
    expect(edits).toEqual([
      {
        kind: 'claim',
        claim: '7bcd',
        quote: 'the tide',
        was: null,
        say: 'Water rises and falls',
        speak: null,
        place: at(3),
      },
      {
        kind: 'slide',
        slide: 'define:terms',
        ...{ quote: null, title: null, was: null, speak: null, after: null, layout: null, hide: true, place: at(7) },
        note: ['A short story.', 'one', 'two'],
      },
      {
        kind: 'own',
        id: 'my-story',
        ...{ after: null, title: 'Our crane', note: [], seconds: 60, place: at(14) },
        body: [
          {
            kind: 'paragraph',
            runs: [
              { text: 'We had ' },
              { text: 'one', emphasis: true },
              { text: ' ' },
              { text: 'crane', href: 'https://example.com/crane' },
              { text: '.' },
            ],
          },
          { kind: 'list', ordered: true, items: [[{ text: 'lift' }], [{ text: 'wait', code: true }]] },
          {
            kind: 'table',
            head: [[{ text: 'Year' }], [{ text: 'Boxes' }]],
            rows: [[[{ text: '1990' }], [{ text: '12' }]]],
          },
          { kind: 'quote', runs: [{ text: 'Never again' }] },
          { kind: 'code', lines: ['code()'] },
        ],
      },
    ]);
  });

  test('keep every word of a note, and boxes and lines of a body, as they are typed', () => {
    const { edits = [] } = read(`edits:
  - slide: hook
    note: |
      99% of <name> houses <!-- check -->

      <b>whole</b> ![a boat](boat.png)
  - add: list
    title: To do
    body: |
      first  
      second

      - [x] done
      - [ ] open`) ?? { edits: [] };
    expect(edits).toMatchObject([
      { note: ['99% of <name> houses', '<b>whole</b> a boat'] },
      {
        body: [
          { kind: 'paragraph', runs: [{ text: 'first' }] },
          { kind: 'paragraph', runs: [{ text: 'second' }] },
          {
            kind: 'list',
            items: [
              [{ text: '[x] ' }, { text: 'done' }],
              [{ text: '[ ] ' }, { text: 'open' }],
            ],
          },
        ],
      },
    ]);
  });

  test.each([
    [
      'edits:\n  - claim: 7bcd\n    sya: Water',
      /:4:5: unknown key `sya`, expected one of claim, quote, was, say, speak\. Did you mean `say`\?$/,
    ],
    ['edits:\n  - slide: hook\n    titel: Water', /:4:5: unknown key `titel`, .*Did you mean `title`\?$/],
    ['edits:\n  - ad: mine\n    title: Water', /:3:5: unknown key `ad`.*Did you mean `add`\?$/],
    ['edits:\n  - claim: 7bcd\n    slide: hook\n    hide: true', /:3:5: unknown key `claim`|:4:5: unknown key `slide`/],
    ['edits:\n  - claim: 604712345678\n    say: x', /:3:12: `edits\.0\.claim`: expected text: put it in quotes\.$/],
    ['edits:\n  - claim: 2e1234567890\n    say: x', /:3:12: `edits\.0\.claim`: expected text: put it in quotes\.$/],
    ['exclude: [{ claim: 604712345678 }]', /:2:20: `exclude\.0\.claim`: expected text: put it in quotes\.$/],
    ['edits:\n  - claim: 7bcd', /:3:5: `edits\.0`: expected `say`, `speak` or both\.$/],
    ['edits:\n  - slide: hook', /:3:5: `edits\.0`: expected what to change: `title`, /],
    ['edits:\n  - slide: hook\n    speak: Hello', /:4:12: `edits\.0\.speak`: expected `was`, the sentence /],
    ['edits:\n  - slide: hook\n    layout: pionts', /:4:13: .*unknown layout `pionts`.* Did you mean `points`\?$/],
    ['edits:\n  - {}', /:3:5: `edits\.0`: expected an edit: a map with `claim`, `slide` or `add`\.$/],
    ['edits:\n  - hide it', /:3:5: `edits\.0`: expected an edit/],
    ['edits: hide', /:2:8: `edits`: /],
    [
      'edits:\n  - add: My story\n    title: T',
      /:3:10: `edits\.0\.add`: expected a name of small letters, digits and hyphens/,
    ],
    [
      'edits:\n  - add: a\n    title: T\n  - add: a\n    title: U',
      /:5:10: `edits\.1\.add`: `a` is the name of another slide above/,
    ],
    [
      'edits:\n  - add: a\n    title: T\n    body: "# Big"',
      /:5:11: `edits\.0\.body`: found a heading \(the title is `title`\), expected paragraphs/,
    ],
    ['edits:\n  - add: a\n    title: T\n    body: "<b>x</b>"', /`edits\.0\.body`: found HTML, /],
    [
      'edits:\n  - add: a\n    title: T\n    body: "[x](javascript:alert)"',
      /found a link to `javascript:alert`, expected an address/,
    ],
    ['edits:\n  - add: a\n    title: T\n    body: "![x](a.png)"', /found a picture, /],
    ['edits:\n  - add: a\n    title: T\n    seconds: 0', /:5:14: `edits\.0\.seconds`: expected 1 second at least\.$/],
    ['edits:\n  - slide: hook\n    note: ""', /:4:11: `edits\.0\.note`: expected words to say/],
    ['edits:\n  - slide: hook\n    note: "<!-- later -->"', /:4:11: `edits\.0\.note`: expected words to say/],
    [
      'edits:\n  - add: a\n    title: T\n    body: |\n      3. three\n      4. four',
      /:5:11: `edits\.0\.body`: found a list that begins at 3, expected one that begins at 1\.$/,
    ],
    [
      'edits:\n  - add: a\n    title: T\n    body: |\n      - one\\\n        two',
      /:5:11: `edits\.0\.body`: found a line break within a list, /,
    ],
    ['include: tides', /:2:10: `include`: /],
    ['include: [{ qoute: x }]', /:2:13: unknown key `qoute`, expected one of claim, quote\. Did you mean `quote`\?$/],
    ['exclude: [{}]', /:2:11: `exclude\.0`: expected /],
    ['exclude: [""]', /:2:11: `exclude\.0`: /],
  ])('refuse %j with its place', (yaml, says) => {
    expect(() => read(yaml)).toThrow(says);
  });
});
