import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { typeset } from '../../src/render/typeset/typeset.ts';

const html = (...children: Element[]) => toHtml(typeset({ type: 'root', children })).replaceAll('\u00ad', '|');
/** The one box that a text of several parts stays in is left out: a test of its own tells it. */
const paragraph = (text: string) => html(h('p', text)).replace(/<span class="set">(.*)<\/span><\/p>$/, '$1</p>');

describe('words of other scripts', () => {
  test.each([
    [
      'stay what they are in Latin',
      'Crème brûlée, naïve façade; €5 – 20 °C…',
      '<p>Crème brûlée, naïve façade; €5 – 20 °C…</p>',
    ],
    [
      'are isolated where they run from right to left',
      'Called שוק (market).',
      '<p>Called <bdi lang="he" class="script hebrew">שוק</bdi> (market).</p>',
    ],
    [
      'keep what stands between them',
      'The سوق واقف, Doha',
      '<p>The <bdi lang="und-Arab" class="script arabic">سوق واقف</bdi>, Doha</p>',
    ],
    [
      'turn a block that they fill',
      'שלום, עולם!',
      '<p dir="rtl"><span lang="he" class="script hebrew">שלום, עולם</span>!</p>',
    ],
    [
      'turn no sentence of ours that they fill half',
      'Source: שוק מחנה יהודה',
      '<p>Source: <bdi lang="he" class="script hebrew">שוק מחנה יהודה</bdi></p>',
    ],
    [
      'are Japanese where kana tell it',
      'お茶を飲む daily',
      '<p><span lang="ja" class="script kanji">お茶を飲む</span> daily</p>',
    ],
    ['are of no language where ideographs are all', '龙井 tea', '<p><span class="script kanji">龙井</span> tea</p>'],
    [
      'keep the marks on their letters',
      'दिल्ली is',
      '<p><span lang="und-Deva" class="script devanagari">दिल्ली</span> is</p>',
    ],
    ['are no Greek where a letter is a sign', 'the angle θ and πr²', '<p>the angle θ and πr²</p>'],
  ])('%s', (_, text, expected) => {
    expect(paragraph(text)).toBe(expected);
  });

  test('stay one box with the text that they stand in', () => {
    expect(html(h('p', 'Called שוק here'))).toMatch(
      /^<p><span class="set">Called <bdi[^>]*>שוק<\/bdi> here<\/span><\/p>$/,
    );
  });

  test('leave a name beside its marker where it is', () => {
    expect(html(h('th', [h('span', [h('svg'), h('span', 'שוק')])]))).not.toContain('dir=');
  });

  test('never change a text, whatever it is', () => {
    const script = fc.constantFrom(
      'שוק',
      'سوق',
      'お茶',
      '龙井',
      'ไทย',
      'दिल्ली',
      'Київ',
      'λόγος',
      ' and ',
      '(',
      ', ',
      '12',
      '👩‍👩‍👧',
      '--no-ff',
      'a/b_c/dddddddddddd',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(script, fc.string({ unit: 'grapheme' }))), (parts) => {
        const text = parts.join('');
        expect(textOf(typeset({ type: 'root', children: [h('p', text)] })).replaceAll('\u00ad', '')).toBe(
          text.replaceAll('\u00ad', ''),
        );
      }),
    );
  });
});

describe('long words', () => {
  test.each([
    ['stay whole where any box holds them', 'a well-known counterexample', 'a well-known counterexample'],
    ['break between syllables', 'Rindfleischetikettierungsüberwachung', 'Rindflei|sche|ti|ket|tierungs|überwachung'],
    [
      'of code break behind their separators',
      '/usr/local/share/git_core',
      '<span class="literal">/usr/<wbr>local/<wbr>share/<wbr>git_<wbr>core</span>',
    ],
    [
      'of code break at inner capitals',
      'calculateTotalRevenue()',
      '<span class="literal">calculate<wbr>Total<wbr>Revenue<wbr>()</span>',
    ],
    [
      'are no option of a command, which stays whole',
      'git merge --no-ff',
      'git merge <span class="literal unbroken">--no-ff</span>',
    ],
  ])('%s', (_, text, expected) => {
    expect(paragraph(text)).toBe(`<p>${expected}</p>`);
  });
});

function textOf(node: Root | Root['children'][number]): string {
  return node.type === 'text' ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
}
