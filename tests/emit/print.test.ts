import { describe, expect, test } from 'vitest';
import { bookmarked } from '../../src/emit/print/bookmarks.ts';
import { timeless } from '../../src/emit/print/timeless.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const text = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');

describe('a PDF without the facts of its run', () => {
  const INFO = (date: string) =>
    `1 0 obj\n<</Title (Trams)\n/Creator (Mozilla/5.0 \\(X11; Linux\\) Chrome/1)\n/Producer (Skia/PDF m1)\n/CreationDate (D:${date}+00'00')\n/ModDate (D:${date}+00'00')>>\nendobj\n`;

  test('is the same whenever it was printed, and as long as before', () => {
    const [one, other] = ['20260101120000', '20311231235959'].map((date) => timeless(bytes(INFO(date))));
    expect(one).toEqual(other);
    expect(one?.length).toBe(INFO('20260101120000').length);
    expect(text(one as Uint8Array)).toMatch(/\/Title \(Trams\)\s+\/Producer \(Skia\/PDF m1\)\s+>>/);
    expect(text(one as Uint8Array)).not.toMatch(/Mozilla|Date|D:/);
  });

  test('keeps a title that looks like such a fact', () => {
    const title = '1 0 obj\n<</Title (/CreationDate \\(D:20260101120000\\))\n/Author (Mozilla)>>\nendobj\n';
    expect(text(timeless(bytes(title)))).toBe(title);
  });
});

/** A small PDF with bookmarks as Chromium writes them; its cross references are not looked at here. */
function withBookmarks(...titles: readonly string[]): Uint8Array {
  const entries = titles.map(
    (title, i) => `${i + 7} 0 obj\n<</Title ${title}\n/Dest [3 0 R /XYZ 1 2 0]\n/Parent 5 0 R\n/SE 4 0 R>>\nendobj\n`,
  );
  return bytes(`%PDF-1.4\n${entries.join('')}xref\n0 1\ntrailer\n<</Size 20\n/Root 2 0 R>>\nstartxref\n1234\n%%EOF`);
}

/** Each object by its number as a reader finds it: the one that is told last, at the offset that its table names. */
function titlesIn(pdf: Uint8Array): readonly string[] {
  const all = text(pdf);
  const start = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(all)?.[1]);
  const told = new Map<string, string>();
  for (const [, id = '', title = ''] of all.matchAll(/\n(\d+) 0 obj\n<<\/Title ([^\n]*)\n/g)) told.set(id, title);
  if (all.slice(start).startsWith('xref'))
    for (const [, id, at] of all.slice(start).matchAll(/\n?(\d+) 1\n(\d{10}) 00000 n \n/g))
      expect(all.slice(Number(at))).toMatch(new RegExp(`^${id} 0 obj\n`));
  return [...told.values()];
}

const hex = (words: string) =>
  `<FEFF${[...words]
    .map((sign) => (sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0'))
    .join('')
    .toUpperCase()}>`;

describe('bookmarks', () => {
  test('say what their headings say, where blanks were lost, and once what was said twice', () => {
    const pdf = withBookmarks('(Trams run onrails)', '(Sources)', '(PowerPower)', hex('Zürich–Bern,then'));
    const mended = bookmarked(pdf, [
      { heading: 'Trams run  on\nrails', says: 'Trams run on rails' },
      { heading: 'Sources', says: 'Sources' },
      { heading: 'Power', says: 'Power' },
      { heading: 'Zürich–Bern, then', says: 'Zürich–Bern, then' },
    ]);
    expect(titlesIn(mended)).toEqual([hex('Trams run on rails'), '(Sources)', hex('Power'), hex('Zürich–Bern, then')]);
    expect(text(mended)).toMatch(/trailer\n<<\/Size 20\n\/Root 2 0 R\n\/Prev 1234>>\nstartxref\n\d+\n%%EOF\n$/);
    expect(text(mended).startsWith(text(pdf))).toBe(true);
  });

  test('of the same words get their headings in order', () => {
    const pdf = withBookmarks('(Quiz \\(a\\))', '(Quiz \\(a\\))');
    const marks = ['Quiz (a)', 'Quiz (a): answer'].map((says) => ({ heading: 'Quiz (a)', says }));
    expect(titlesIn(bookmarked(pdf, marks))).toEqual(['(Quiz \\(a\\))', hex('Quiz (a): answer')]);
  });

  test.each([
    ['no heading is theirs', [{ heading: 'Buses', says: 'Buses' }]],
    ['they say it already', [{ heading: 'Trams', says: 'Trams' }]],
    ['there are no headings', []],
  ])('stay as they are where %s', (_, marks) => {
    const pdf = withBookmarks('(Trams)');
    expect(bookmarked(pdf, marks)).toBe(pdf);
  });

  test('are left alone in a file of another form', () => {
    const pdf = bytes('no PDF');
    expect(bookmarked(pdf, [{ heading: 'a', says: 'b' }])).toBe(pdf);
  });
});
