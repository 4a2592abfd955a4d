import { beforeAll, describe, expect, test } from 'vitest';
import { some } from '../long.ts';
import { errorsOf, type Finished, finished, repacked, swapped, verdictOn } from './decks.ts';

let made: Finished;
beforeAll(async () => {
  made = await finished();
});

const html = (edit: (page: string) => string) => verdictOn('html', edit(made.html), made.evidence);
const slide = (xml: string, has: string, edit: (xml: string) => string) => (xml.includes(has) ? edit(xml) : xml);

describe('a deck as it was written', () => {
  test.each(['html', 'pptx', 'json'] as const)('is borne out by its sources, to the last word: %s', (format) => {
    const verdict = verdictOn(format, made[format], made.evidence);
    expect(errorsOf(verdict)).toEqual([]);
    expect(verdict).toMatchObject({ findings: [], slides: 17, own: [] });
    expect(verdict.citations).toBeGreaterThan(80);
    expect(verdict.sources.every(({ state, moved, gone }) => state === 'same' && moved + gone === 0)).toBe(true);
    expect(verdict.sources.reduce((sum, { exact }) => sum + exact, 0)).toBe(verdict.citations);
    expect(verdict.texts.cited).toBeGreaterThan(100);
  });

  test('may sort what its source tells under a heading, and name it by a title with a number', async () => {
    const formats = some(1, ['json', 'html', 'pptx'] as const);
    const knives = await finished({ sources: 'tests/fixtures/verify/knives.md', minutes: 45, formats });
    for (const text of ['Rust Protection: Built-in', 'Named in “Lesson 13'])
      expect(knives.json.includes(text)).toBe(true);
    for (const format of formats) expect(errorsOf(verdictOn(format, knives[format], knives.evidence))).toEqual([]);
    const forged = knives.json.replaceAll('Rust Protection: Built-in', 'Rust Damage: Built-in');
    expect(errorsOf(verdictOn('json', forged, knives.evidence))).not.toEqual([]);
  });

  test('weighs at most 5 kB more for telling what it was made with', () => {
    const ledger = /<script type="application\/json" id="ledger">.*?<\/script>/.exec(made.html)?.[0] ?? '';
    expect(ledger.length).toBeGreaterThan(1000);
    expect(ledger.length).toBeLessThan(5000);
  });
});

describe('a page that was edited by hand', () => {
  test.each<[string, RegExp | string, string, RegExp]>([
    [
      'a number on a slide',
      '<p class="mega"><span>80</span>',
      '<p class="mega"><span>90</span>',
      /^text 13: 90% .*no quote of this slide has 90/,
    ],
    [
      'a number in a caption',
      'in use at 80% of',
      'in use at 85% of',
      /^text 13: .*its source has no 85; it says: "Gartner forecasts/,
    ],
    [
      'a word that turns a sentence round',
      'LLMs learn in two stages.</span>',
      'LLMs never learn in two stages.</span>',
      /^text 3: .*no "never"/,
    ],
    ['a name', 'class="chip">Midjourney<', 'class="chip">Muddlejourney<', /^text 4: Muddlejourney/],
    [
      'a title',
      /(data-id="title"[^>]*>)Three more terms[^<]*/,
      '$1LLMs are a danger to all',
      /^text 5: LLMs are a danger to all/,
    ],
    ['a tag that hedges', '<p class="tag">Forecast</p>', '<p class="tag">Certain</p>', /^text 13: Certain/],
    [
      'what is read out',
      'aria-label="Source 1: show',
      'aria-label="Proven by science: show',
      /^text \d+: Proven by science/,
    ],
    [
      'a quote',
      /(<blockquote>)LLMs learn in two stages\./,
      '$1LLMs learn in three stages.',
      /^quote 3: .*is not what its source says there: "LLMs learn in two/,
    ],
    [
      'a citation of a slide',
      / data-cites="q-1-3270-3367 /,
      ' data-cites="',
      /^citation 13: .*no longer cites "Gartner forecasts/,
    ],
    [
      'a name that stands there twice now',
      'class="chip">Midjourney<',
      'class="chip">Copilot<',
      /^text 4: .*another text of this slide/,
    ],
    ['a link to a quote', /<a href="#q-1-3270-3367" aria-label/, '<a aria-label', /^drawing 13: /],
    [
      'the quote of a citation',
      /<li id="q-1-3270-3367"[\s\S]*?<\/li>/,
      '',
      /^citation 13: .*quote is gone from the deck/,
    ],
    ['the title of the page', /<title>[^<]*/, '<title>LLMs are a danger', /^frame -: /],
    ['a drawing', '<rect class="open" x="476"', '<rect class="filled" x="476"', /^drawing 13: /],
    ['something beside the slides', '<main class="reveal"', '<p>Buy now</p><main class="reveal"', /^frame -: /],
    [
      'something among the slides',
      '<div class="slides">\n',
      '<div class="slides">\n<p>Nine of ten doctors agree</p>',
      /^slide \d+: Nine of ten/,
    ],
    [
      'the line of a quote',
      /<span class="line">line 9</,
      '<span class="line">line 12<',
      /^place \d+: line 12 .*stands at line 9/,
    ],
    [
      'the order of quotes',
      /(<ol class="quotes">)(<li [\s\S]*?<\/li>)(<li [\s\S]*?<\/li>)/,
      '$1$3$2',
      /^frame -: .*panel/,
    ],
    ['the name of a source', /<p class="facts">[^<]*/, '<p class="facts">nature', /panel of sources/],
    [
      'what tells what it was made with',
      /<script type="application\/json" id="ledger">.*?<\/script>/,
      '',
      /^ledger -: /,
    ],
  ])('is found: %s', (_, from, to, error) => {
    const errors = errorsOf(html((page) => swapped(page, from, to)));
    expect(errors.filter((line) => error.test(line)).length).toBeGreaterThan(0);
    expect(errors.length).toBeLessThan(12);
  });

  test('is found with a slide more, unless that slide cites what it says word for word', () => {
    const slideOf = (text: string) => `<section data-cites="q-1-3270-3367"><p>${text}</p></section>\n`;
    const added = (text: string) =>
      html((page) => swapped(page, '<section id="sources"', `${slideOf(text)}<section id="sources"`));
    expect(errorsOf(added('Everybody will use LLMs by 2027'))).toEqual([
      expect.stringMatching(
        /^slide 17: Everybody will use LLMs by 2027 \| stands on a slide that the deck was not made with/,
      ),
    ]);
    expect(errorsOf(added('apps or APIs will be in use at 80% of organizations'))).toEqual([]);
  });

  test('says what was taken out, as a note: what is left unsaid claims nothing', () => {
    const verdict = html((page) => swapped(page, /<p class="caption z1">[^<]*<\/p>/, ''));
    expect(errorsOf(verdict)).toEqual([]);
    expect(verdict.findings).toEqual([expect.objectContaining({ fault: 'gone', level: 'note', slide: 13 })]);
  });

  test('is found where the ledger was forged with it, as far as words and figures tell', () => {
    const forged = JSON.parse(made.json);
    const text = JSON.stringify(forged).replaceAll('in use at 80% of organizations', 'in use at 95% of organizations');
    const errors = errorsOf(verdictOn('json', text, made.evidence));
    expect(errors.some((line) => /^quote \d+: .*95%/.test(line))).toBe(true);
  });
});

describe('a PowerPoint file that was edited by hand', () => {
  test('is found with other words in a cell, a note and an alternative text', () => {
    const edit = (from: string, to: string) =>
      errorsOf(
        verdictOn(
          'pptx',
          repacked(made.pptx, (_, xml) => slide(xml, from, () => xml.replaceAll(from, to))),
          made.evidence,
        ),
      );
    expect(edit('Many media: text', 'Few media: text')).toEqual([
      expect.stringMatching(/^quote 8: Few media.*is not what its source says there: "Many media/),
      expect.stringMatching(/^text 8: Few media/),
    ]);
    expect(edit('LLMs learn in two stages.', 'LLMs learn in ten stages.')).toEqual([
      expect.stringMatching(/^(?:text|quote) 3: /),
      expect.anything(),
    ]);
    expect(edit('nowhere in it', 'x')).toEqual([]);
  });

  test('is found with two cells that changed places', () => {
    const [one, other] = [
      'Many media: text, pictures, sound, video and code',
      'One medium: human language, including program code',
    ];
    const turned = (xml: string) => xml.replaceAll(one, '§').replaceAll(other, one).replaceAll('§', other);
    const edited = repacked(made.pptx, (path, xml) => (path.startsWith('ppt/slides/') ? turned(xml) : xml));
    expect(errorsOf(verdictOn('pptx', edited, made.evidence))).toHaveLength(1);
  });

  test('is known again when its ledger was moved and its slides were renumbered', () => {
    const again = repacked(made.pptx, (path, xml) =>
      path === 'customXml/item1.xml' ? xml.replaceAll('<made>', '<made >').replace('<made >', '<made>') : xml,
    );
    expect(errorsOf(verdictOn('pptx', again, made.evidence))).toEqual([]);
    const without = repacked(made.pptx, (path, xml) => (path === 'customXml/item1.xml' ? null : xml));
    expect(errorsOf(verdictOn('pptx', without, made.evidence))).toEqual([
      expect.stringMatching(/^ledger.*LibreOffice/),
    ]);
  });
});

describe('a deck as programs read it that was edited by hand', () => {
  test.each<[string, string, string, RegExp]>([
    ['how long a slide stands', '"seconds": 26', '"seconds": 27', /^drawing 1: /],
    [
      'the title of a source',
      '"title": "LLMs in Nine Industries: Who',
      '"title": "Nobody in Nine Industries: Who',
      /^frame -: /,
    ],
    ['the length of the talk', '"slot": 600', '"slot": 660', /^frame -: /],
  ])('is found: %s', (_, from, to, error) => {
    expect(errorsOf(verdictOn('json', swapped(made.json, from, to), made.evidence))).toEqual([
      expect.stringMatching(error),
    ]);
  });

  test('is none where only its lines are set otherwise', () => {
    expect(errorsOf(verdictOn('json', JSON.stringify(JSON.parse(made.json)), made.evidence))).toEqual([]);
  });
});

describe('sources that have changed since', () => {
  const changed = (id: string, edit: (text: string) => string) => {
    const source = made.evidence.get(id);
    if (!source) throw new Error(id);
    return new Map([...made.evidence, [id, { ...source, sha256: 'f'.repeat(64), text: edit(source.text) }]]);
  };

  test('leave quotes standing that only moved, and tell those that are gone', () => {
    const id = 'course-module.md';
    const moved = verdictOn(
      'html',
      made.html,
      changed(id, (text) => `A line before it all.\n\n${text}`),
    );
    expect(errorsOf(moved)).toEqual([]);
    const state = moved.sources.find((one) => one.id === id);
    expect(state).toMatchObject({ state: 'changed', exact: 0, gone: 0 });
    expect(state?.moved).toBeGreaterThan(10);
    const gone = verdictOn(
      'html',
      made.html,
      changed(id, (text) => swapped(text, 'at 80% of organizations', 'at 70% of organizations')),
    );
    expect(errorsOf(gone)).toEqual([expect.stringMatching(/^quote 13: Gartner forecasts .*is gone from its source/)]);
    expect(gone.sources.find((one) => one.id === id)).toMatchObject({ state: 'changed', gone: 1 });
  });

  test('are missed by name', () => {
    const without = new Map([...made.evidence].slice(1));
    const verdict = verdictOn('html', made.html, without);
    expect(verdict.sources[0]?.state).toBe('missing');
    expect(errorsOf(verdict)).toEqual([expect.stringMatching(/^source -: .*course-module\.md was not found/)]);
  });
});
