import { expect, test } from 'vitest';
import { codesOf, facesFor } from '../../src/render/faces.ts';

const LATIN = "@font-face{font-family:'Inter';src:url(data:a)}";
const GREEK = "@font-face{unicode-range:U+0370-03FF;font-family:'Inter';src:url(data:b)}";
const ROUBLE = "@font-face{unicode-range:U+20A0-20AB,U+20BD;font-family:'Inter';src:url(data:c)}";
const sheet = [LATIN, GREEK, ROUBLE, 'p{margin:0}'].join('\n');

test.each([
  ['Ferries to Piraeus', [LATIN, 'p{margin:0}']],
  ['Ferries to Πειραιάς', [LATIN, GREEK, 'p{margin:0}']],
  ['A fare of 30 ₽', [LATIN, ROUBLE, 'p{margin:0}']],
])('a page that says `%s` takes the faces that it has letters of, and no other', (text, faces) => {
  expect(facesFor(sheet, codesOf([text])).split('\n')).toEqual(faces);
});

test('a sheet without such faces stays what it is', () => {
  expect(facesFor('p{margin:0}\n@font-face{src:url(x)}', codesOf(['Πειραιάς']))).toBe(
    'p{margin:0}\n@font-face{src:url(x)}',
  );
});
