/** A face of a sheet that holds some letters only, told at its beginning. */
const RANGED = /^@font-face\{unicode-range:([^;]{1,400});/;

/**
 * A sheet without the faces that a page has no letter for: those lines that begin with the range of a face. Letters
 * of a deck that are not among them are set in whatever face the system has.
 */
export function facesFor(sheet: string, text: string): string {
  if (!sheet.includes('@font-face{unicode-range:')) return sheet;
  const codes = codesOf(text);
  return sheet
    .split('\n')
    .filter((line) => {
      const range = RANGED.exec(line)?.[1];
      return range === undefined || holdsAny(range, codes);
    })
    .join('\n');
}

/** Code points beyond what the plain faces hold. */
function codesOf(text: string): readonly number[] {
  return [...new Set(text.match(/[\u0100-\uffff]/g) ?? [])].map((sign) => sign.charCodeAt(0));
}

function holdsAny(range: string, codes: readonly number[]): boolean {
  return [...range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].some(([, from = '', to = from]) =>
    codes.some((code) => code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16)),
  );
}
