import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { document, el, escaped } from '../../../src/render/ooxml/element.ts';
import { isRightToLeft, languageOf } from '../../../src/render/ooxml/script.ts';
import { stepsOf } from '../../../src/render/pptx/draw/path.ts';
import { webPage } from '../../../src/render/pptx/parts/slide.ts';
import { scaled, scaleFor } from '../../../src/render/pptx/text/fit.ts';
import { balancedWidth, heightOf, lengthOf, linesOf } from '../../../src/render/pptx/text/measure.ts';
import { line } from '../../../src/render/pptx/text/runs.ts';
import { deck, SOURCES, said } from '../../fixtures/render/build.ts';
import { fileOf } from './file.ts';
import { all, readXml, textOf, type Xml } from './xml.ts';

const quote = (text: string) =>
  deck([{ layout: 'quote', title: text, content: { quote: said(text), speaker: text } }], { title: text, lang: 'en' });

describe('text of strangers', () => {
  test.each([
    ['tags', '</a:t></a:r><a:r><a:t>"&amp;\'</a:t>', '</a:t></a:r><a:r><a:t>"&amp;\'</a:t>'],
    ['control characters', 'one\u0000\u0007\u001b two\ufffe\u202e', 'one two'],
    ['half a sign', 'one\ud800 two', 'one two'],
    ['line ends', 'one\r\ntwo\u2028three', 'one two three'],
  ])('stands as text: %s', async (_, given, kept) => {
    const file = await fileOf(quote(given));
    expect(textOf(file.slides[0] as Xml)).toContain(`“${kept}”`);
    expect(textOf(file.notes[0] as Xml)).toBeTruthy();
  });

  test('is well-formed whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const root = readXml(document(el('a:t', { name: text }, escaped(text))));
        expect(root.text).toBe(root.attributes.name);
      }),
    );
  });

  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ms-msdt:/id',
    'guide.md',
    '//host/share',
    'data:text/html,x',
  ])('opens no %s', (address) => {
    expect(webPage(address)).toBeNull();
  });

  test('opens the page of a source, and nothing else outside', async () => {
    const sources = [
      { ...SOURCES[0], id: 'https://warm.example/guide?a=1&b="2"' },
      { ...SOURCES[1], id: 'javascript:alert(1)', n: 2 },
    ] as unknown as typeof SOURCES;
    const rows = sources.map(({ n, title }) => ({ n, title, detail: '', quote: null }));
    const file = await fileOf(
      deck([{ layout: 'sources', title: 'Where it comes from', content: { rows } }], { sources }),
    );
    const outside = file.names.flatMap((name) =>
      name.endsWith('.rels') ? [] : file.relations(name).filter(({ external }) => external),
    );
    expect(outside.map(({ target }) => target)).toEqual(['https://warm.example/guide?a=1&b=%222%22']);
  });
});

describe('text of other scripts', () => {
  test.each([
    ['العربية أولا', true, 'ar-SA'],
    ['עברית קודם', true, 'he-IL'],
    ['日本語の文', false, 'ja-JP'],
    ['中文文本', false, 'zh-CN'],
    ['한국어', false, 'ko-KR'],
    ['Plain words', false, 'en-US'],
    ['LLM يعني', false, 'ar-SA'],
  ])('%s has its direction and language', async (text, rtl, lang) => {
    expect([isRightToLeft(text), languageOf(text, 'en-US')]).toEqual([rtl, lang]);
    const file = await fileOf(quote(text));
    const paragraph = all(file.slides[0] as Xml, 'a:p').find((one) =>
      textOf({ ...one, children: [one] }).includes(text),
    ) as Xml;
    expect(all(paragraph, 'a:rPr')[0]?.attributes.lang).toBe(lang);
    expect(all(paragraph, 'a:pPr')[0]?.attributes.rtl).toBe(rtl ? '1' : undefined);
    expect(all(paragraph, 'a:pPr')[0]?.attributes.algn).toBe(rtl ? 'l' : undefined);
  });

  test('keeps the talk’s own language where it is written in that script', () => {
    expect(languageOf('اردو', 'ur-PK')).toBe('ur-PK');
    expect(languageOf('漢字', 'ja')).toBe('ja');
  });
});

describe('the measure of a text', () => {
  test('tells the width of lines in Arial', () => {
    // Advances of Arial: H 0.722, e 0.556, l 0.222 twice, o 0.556 em.
    const one = line('Hello', { size: 100, tracking: 0 });
    expect(linesOf(one, 232)).toBe(1);
    expect(linesOf(one, 228)).toBe(2);
  });

  test('breaks between the signs of scripts that have no blanks', () => {
    const one = line('ヒートポンプは外の熱を家の中へ運ぶ', { size: 50 });
    expect(linesOf(one, 500)).toBe(2);
    expect(scaleFor([one], { w: 500, h: 130 })).toBe(1);
  });

  test('counts the lines that a text asks for, and takes the longest for its length', () => {
    const broken = line([{ text: 'Heat pumps' }, { text: '\n' }, { text: 'and' }, { text: '\n' }, { text: 'gas' }], {
      size: 60,
    });
    expect(linesOf(broken, 2000)).toBe(3);
    expect(heightOf([broken], 2000)).toBeCloseTo(3 * heightOf([line('and', { size: 60 })], 2000), 6);
    expect(lengthOf(broken)).toBeCloseTo(lengthOf(line('Heat pumps', { size: 60 })), 6);
    expect(linesOf(broken, lengthOf(line('pumps', { size: 60 })) * 1.1)).toBe(4);
  });

  test('finds a size at which a text stands in its room, and keeps one that does', () => {
    fc.assert(
      fc.property(
        fc.lorem({ maxCount: 30 }),
        fc.integer({ min: 300, max: 1700 }),
        fc.integer({ min: 60, max: 600 }),
        (text, w, h) => {
          const one = line(text, { size: 60 });
          const scale = scaleFor([one], { w, h });
          if (scale > 0.4) expect(heightOf(scaled([one], scale), w)).toBeLessThanOrEqual(h);
          expect(scaleFor([line('a', { size: 20 })], { w, h })).toBe(1);
        },
      ),
    );
  });

  test('narrows short lines without one more', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 20 }), fc.integer({ min: 400, max: 1700 }), (text, w) => {
        const one = line(text, { size: 50 });
        const narrow = balancedWidth(one, w);
        expect(narrow).toBeLessThanOrEqual(w);
        expect(linesOf(one, narrow)).toBe(linesOf(one, w));
      }),
    );
  });
});

describe('a path of the page', () => {
  test.each([
    ['M1 2h3v4H0z', [['M', [1, 2]], ['L', [4, 2]], ['L', [4, 6]], ['L', [0, 6]], ['Z']]],
    [
      'm1 1 2 2',
      [
        ['M', [1, 1]],
        ['L', [3, 3]],
      ],
    ],
    [
      'M0 0q3 3 6 0',
      [
        ['M', [0, 0]],
        ['C', [2, 2], [4, 2], [6, 0]],
      ],
    ],
    [
      'M0 0c1 1 2 1 3 0s2-1 3 0',
      [
        ['M', [0, 0]],
        ['C', [1, 1], [2, 1], [3, 0]],
        ['C', [4, -1], [5, -1], [6, 0]],
      ],
    ],
  ])('%s', (d, steps) => {
    expect(stepsOf(d)).toEqual(steps);
  });

  test('turns arcs into curves that stay on the circle', () => {
    const steps = stepsOf('M0 5A5 5 0 1 1 10 5 5 5 0 11 0 5');
    expect(steps.filter(([name]) => name === 'C')).toHaveLength(4);
    for (const [, ...points] of steps) {
      const [x, y] = points.at(-1) as unknown as [number, number];
      expect(Math.hypot(x - 5, y - 5)).toBeCloseTo(5, 6);
    }
    expect(stepsOf('M4 5v5h5M4.6 10a8 8 0 1 1-.6 4').at(-1)?.at(-1)).toEqual([
      expect.closeTo(4, 6),
      expect.closeTo(14, 6),
    ]);
  });
});
