import { expect, test } from 'vitest';
import { decode } from '../../src/ingest/decode.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

function wide(text: string, little: boolean, size: 2 | 4, mark: boolean): Uint8Array {
  const points = [...(mark ? '\ufeff' : ''), ...text].map((c) => c.codePointAt(0) as number);
  const view = new DataView(new ArrayBuffer(points.length * size));
  points.forEach((point, i) => {
    if (size === 4) view.setUint32(i * 4, point, little);
    else view.setUint16(i * 2, point, little);
  });
  return new Uint8Array(view.buffer);
}

const TEXT = 'Tea is a leaf – it is dried.\nCoffee is a bean.\n';

test.each([
  ['UTF-16, little end first', wide(TEXT, true, 2, true)],
  ['UTF-16, big end first', wide(TEXT, false, 2, true)],
  ['UTF-16 without a mark', wide(TEXT, true, 2, false)],
  ['UTF-16 without a mark, big end first', wide(TEXT, false, 2, false)],
  ['UTF-32', wide(TEXT, true, 4, true)],
  ['UTF-32, big end first', wide(TEXT, false, 4, true)],
  ['UTF-32 without a mark', wide(TEXT, true, 4, false)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
  ['UTF-8 with the end mark of DOS', Buffer.from(`${TEXT}\u001a`)],
])('decodes %s without a word', async (_, content) => {
  expect(await decode(content, 'tea.txt')).toEqual({ text: TEXT, message: null });
});

/** Bytes of a text in an encoding that the platform only decodes: its table, turned round. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  for (let first = 0x80; first < 0x100; first++) {
    for (let second = 0x40; second < 0x100; second++) {
      const sign = decoder.decode(bytes(first, second));
      if (sign.length === 1 && sign !== '\ufffd' && !table.has(sign)) table.set(sign, [first, second]);
    }
  }
  for (let byte = 0; byte < 0x100; byte++) {
    const sign = decoder.decode(bytes(byte));
    if (sign.length === 1 && sign !== '\ufffd') table.set(sign, [byte]);
  }
  return bytes(...[...text].flatMap((sign) => table.get(sign) ?? []));
}

const RUSSIAN =
  'Чай и кофе — это напитки, которые пьют утром и вечером в каждом доме страны. Чай дешевле, кофе крепче.';
const JAPANESE = 'お茶とコーヒーは飲み物です。朝に飲む人が多いですが、夜に飲むと眠れません。';
const CHINESE =
  '茶和咖啡都是饮料。很多人早上喝茶,也有人喝咖啡。茶的价格比较便宜,但是咖啡的味道更浓。我们的国家有很多茶馆。';
const windows1251 = encode(RUSSIAN, 'windows-1251');
const shiftJis = encode(JAPANESE, 'shift_jis');
const gb18030 = encode(CHINESE, 'gb18030');

test.each([
  [
    'Windows’ quotes and dashes',
    latin('The \x93tea\x94 costs 4\x805 \x96 it\x92s cheap.'),
    'The “tea” costs 4€5 – it’s cheap.',
  ],
  [
    'Western letters',
    latin('Le café est fermé, le thé est préparé à côté.'),
    'Le café est fermé, le thé est préparé à côté.',
  ],
  ['Cyrillic letters', windows1251, RUSSIAN],
  ['Japanese', shiftJis, JAPANESE],
  ['Chinese', gb18030, CHINESE],
])('guesses %s, and says so', async (_, content, text) => {
  const decoded = await decode(content, 'tea.txt');
  expect(decoded.text).toBe(text);
  expect(decoded.message?.reason).toMatch(/^Unexpected byte 0x[\da-f]{2}, expected UTF-8: read as /);
});

test.each([
  ['a meta tag', '<meta charset="windows-1251">', windows1251, RUSSIAN],
  ['an old meta tag', '<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">', shiftJis, JAPANESE],
  ['an XML head', '<?xml version="1.0" encoding="ISO-8859-2"?>', bytes(0xb3, 0xf3, 0x64, 0xbc), 'łódź'],
])('believes a page’s %s', async (_, head, content, text) => {
  const page = Buffer.concat([Buffer.from(head), content]);
  expect(await decode(page, 'page.html', true)).toEqual({ text: head + text, message: null });
});

test('believes UTF-8 over what a page declares wrongly', async () => {
  const page = '<meta charset="iso-8859-1"><p>Thé</p>';
  expect((await decode(Buffer.from(page), 'page.html', true)).text).toBe(page);
});

test.each([
  ['zeros in the middle', latin('Tea\nis\0a leaf that is dried and steeped'), 'tea.txt:2:3 byte 0x00: not text'],
  ['control signs', latin('Tea \x01 leaf'), 'tea.txt:1:5 byte 0x01: not text'],
  ['zeros between wide letters', wide('Tea\0leaf', true, 2, true), 'tea.txt:1:4 byte 0x00: not text'],
])('refuses %s', async (_, content, message) => {
  await expect(decode(content, 'tea.txt')).rejects.toThrow(message);
});
