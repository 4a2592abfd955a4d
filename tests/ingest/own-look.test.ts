import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCss } from '../../src/ingest/own/css.ts';
import { laidOver, ownThemes, readOwnLook } from '../../src/ingest/own/look.ts';
import { ownPage } from '../../src/ingest/own/page.ts';
import { layoutSheets, readTheme } from '../../src/ingest/templates.ts';
import { InputError } from '../../src/model/index.ts';
import { small } from '../render/tree.ts';

const ROOT = join(import.meta.dirname, '../..');
const FIXTURES = join(import.meta.dirname, '../fixtures/cli');
const BROKEN = join(FIXTURES, 'broken-looks');
const ours = {
  page: readFileSync(join(ROOT, 'templates/page.html'), 'utf8'),
  dark: readTheme(ROOT, 'dark'),
  sheets: layoutSheets(ROOT),
};

/** What is said of a folder, line by line. */
async function said(dir: string, cwd: string): Promise<{ readonly lines: readonly string[]; readonly code: number }> {
  const error = await readOwnLook(dir, cwd, ours).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof InputError)) throw error ?? new Error(`${dir} was taken`);
  return { lines: error.message.split('\n'), code: error.code };
}

describe('a look of a person’s own', () => {
  test('is laid over ours, sheet by sheet, after ours', async () => {
    const look = await readOwnLook('look', FIXTURES, ours);
    expect(look.page).toBeNull();
    expect(look.documents).toEqual([expect.stringContaining('body { background')]);
    expect(look.styles.map((sheet) => /[^{]*(?={)/.exec(sheet.replace(/\/\*.*\*\//, ''))?.[0].trim())).toEqual([
      "[data-theme='press']",
      '.points li',
    ]);
    const templates = laidOver(small, look);
    expect(templates.styles.slice(0, -1)).toEqual(small.styles);
    expect(templates.documents.styles.at(-1)).toContain('body { background');
    expect(templates.page).toBe(small.page);
  });

  test('holds its rules for its own theme only', async () => {
    const { styles } = await readOwnLook('look', FIXTURES, ours);
    expect(styles[0]).toContain("[data-theme='press'] h2.title,\n[data-theme='press'] h1,");
    expect(styles[0]).not.toContain(':root');
  });

  test('may change every sheet of ours', () => {
    expect(ours.sheets).toEqual(expect.arrayContaining(['anatomy.css', 'stat.css']));
  });

  test('embeds the fonts and pictures of its folder that its sheets name', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'talkwright-look-'));
    try {
      for (const folder of ['fonts', 'themes', 'layouts']) mkdirSync(join(dir, folder));
      writeFileSync(join(dir, 'fonts/a.woff2'), 'wOF2 and more');
      writeFileSync(join(dir, 'layouts/dots.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
      writeFileSync(
        join(dir, 'themes/type.css'),
        `@font-face { font-family: 'A'; src: url(../fonts/a.woff2) format('woff2'); }`,
      );
      writeFileSync(
        join(dir, 'layouts/title.css'),
        `.s-title { background: image-set("dots.svg" 1x), url('dots.svg'); }`,
      );
      const font = Buffer.from('wOF2 and more').toString('base64');
      const picture = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString('base64');
      expect((await readOwnLook('.', dir, ours)).styles).toEqual([
        `@font-face { font-family: 'A'; src: url("data:font/woff2;base64,${font}") format('woff2'); }`,
        `.s-title { background: image-set(url("data:image/svg+xml;base64,${picture}") 1x), url("data:image/svg+xml;base64,${picture}"); }`,
      ]);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });

  test('leaves texts and addresses within the page alone', async () => {
    const css = `a::after { content: "url(x.png) \\201C"; fill: url(#glow-a); background: url(data:image/gif;base64,R0lGODlhAQABAAAAACw=); }`;
    expect(String(await readCss(css, 'a.css'))).toBe(css);
  });

  test('names its themes', () => expect(ownThemes('look', FIXTURES)).toEqual(['press']));

  test('takes a page that has all that ours has', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'talkwright-look-'));
    try {
      writeFileSync(join(dir, 'page.html'), ours.page.replace('<body>', '<body class="mine">'));
      expect((await readOwnLook('.', dir, ours)).page).toContain('class="mine"');
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});

describe('a look that can’t be used', () => {
  const cases = readdirSync(BROKEN).filter((name) => !name.endsWith('.txt'));

  test('is told for every reason that there is', () => expect(cases.length).toBeGreaterThan(14));

  test.each(cases)('says exactly what is wrong with %s', async (name) => {
    const { lines, code } = await said(name, BROKEN);
    const told = readFileSync(join(BROKEN, `${name}.txt`), 'utf8')
      .trim()
      .replace('<sheets>', ours.sheets.join(', '));
    expect({ lines, code }).toEqual({ lines: [told], code: 1 });
  });
});

describe('a page that can’t be used', () => {
  /** Change of our page, the text in the changed page that the place is of (if any), what is said. */
  const CASES: readonly (readonly [change: [string, string], at: string | null, says: string])[] = [
    [['{{appendix}}', ''], null, 'lacks {{appendix}}, expected every slot of our page. Put it in.'],
    [
      ['{{appendix}}', '{{apendix}}'],
      '{{apendix}}',
      'unknown slot {{apendix}}, expected one of <slots>. Did you mean `appendix`?',
    ],
    [
      ['{{appendix}}', '{{appendix}}\n<!-- {{styles}} -->'],
      '{{styles}} -->',
      'a second {{styles}}, expected one. Take it out.',
    ],
    [
      ['content="{{policy}}"', 'title="{{policy}}"'],
      null,
      'lacks `content="{{policy}}"`, expected as in our page. Put it in.',
    ],
    [
      ['{{scripts}}', '{{scripts}}<script src="https://example.org/count.js"></script>'],
      '<script src',
      "`<script>` would not run: the page's policy stops it. Take it out.",
    ],
    [
      ['{{appendix}}', '<p onclick="go()">Go</p>{{appendix}}'],
      'onclick',
      "a handler such as `onclick` would not run: the page's policy stops it. Take it out.",
    ],
    [
      ['{{appendix}}', '<p style="color: red">Go</p>{{appendix}}'],
      'style="color',
      "a `style` attribute would not be used: the page's policy stops it. Put it into a sheet in layouts/ or themes/.",
    ],
    [
      ['{{appendix}}', '<img alt="" src="paper.png">{{appendix}}'],
      'src="paper',
      "an address would not be loaded: the page's policy stops it. Embed it as `data:…`.",
    ],
    [
      ['id="sp-track"', 'id="track"'],
      null,
      "lacks the id `sp-track` that the deck's script looks for. Copy that part of our page.",
    ],
  ];

  test.each(CASES)('says what is wrong: %j', (change, at, says) => {
    const page = ours.page.replace(...change);
    const before = at === null ? null : page.slice(0, page.indexOf(at)).split('\n');
    const place = before ? `page.html:${before.length}:${(before.at(-1)?.length ?? 0) + 1}` : 'page.html';
    const slots = [...new Set([...ours.page.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name))].join(', ');
    expect(() => ownPage(page, 'page.html', ours.page)).toThrow(
      new InputError(`${place}: ${says.replace('<slots>', slots)}`),
    );
  });

  test('is none when it is ours', () => expect(ownPage(ours.page, 'page.html', ours.page)).toBe(ours.page));
});

describe('a folder', () => {
  let dir = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'talkwright-look-'));
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  test('may not lead out of itself', async () => {
    writeFileSync(join(dir, '..', 'outside.css'), 'body { color: red; }');
    symlinkSync('../outside.css', join(dir, 'document.css'));
    expect(await said('.', dir)).toEqual({
      lines: ['document.css: a link that leads out of the folder, expected a file of this folder. Copy it there.'],
      code: 1,
    });
    rmSync(join(dir, '..', 'outside.css'));
  });

  test('may hold no sheet larger than 4 MB, and no bytes that are no text', async () => {
    writeFileSync(join(dir, 'document.css'), ' '.repeat(5_000_000));
    expect((await said('.', dir)).lines).toEqual(['document.css: 5 MB, expected at most 4 MB. Make it smaller.']);
    writeFileSync(join(dir, 'document.css'), new Uint8Array([0xff, 0xfe, 0x00]));
    expect((await said('.', dir)).lines).toEqual(['document.css: not UTF-8, expected text. Save it as UTF-8.']);
  });

  test('tells each file that can’t be used', async () => {
    writeFileSync(join(dir, 'document.css'), 'body {');
    writeFileSync(join(dir, 'page.htm'), '');
    expect((await said('.', dir)).lines).toEqual([
      'document.css:1:1: `{` is never closed, expected a `}`.',
      'page.htm: not used, expected themes/<theme>.css, layouts/<layout>.css, document.css, page.html or logo.svg (png, jpg, webp). Did you mean `page.html`?',
    ]);
  });

  test.each([
    [
      '.',
      '--templates .: nothing in this folder, expected themes/<theme>.css, layouts/<layout>.css, document.css, page.html or logo.svg (png, jpg, webp).',
    ],
    ['lok', '--templates lok: no such folder. Did you mean `look`?'],
    ['look.txt', '--templates look.txt: a file, expected a folder.'],
  ])('must be there and hold something: %s', async (name, line) => {
    writeFileSync(join(dir, 'README.md'), 'What this is.');
    if (name !== '.') writeFileSync(join(dir, name === 'lok' ? 'look' : name), '');
    expect(await said(name, dir)).toEqual({ lines: [line], code: 2 });
  });
});
