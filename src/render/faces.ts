/** A face of a sheet that holds some letters only, told at its beginning. */
const RANGED = /^@font-face\{unicode-range:([^;]{1,400});/;

/**
 * A sheet without the faces that a page has no letter for: those lines that begin with the range of a face. Letters
 * of a deck (`codes`) that are not among them are set in whatever face the system has.
 */
export function facesFor(sheet: string, codes: ReadonlySet<number>): string {
  if (!sheet.includes('@font-face{unicode-range:')) return sheet;
  return sheet
    .split('\n')
    .filter((line) => {
      const range = RANGED.exec(line)?.[1];
      return range === undefined || holdsAny(range, codes);
    })
    .join('\n');
}

/** Code points beyond what the plain faces hold. */
export function codesOf(texts: readonly string[]): ReadonlySet<number> {
  const codes = new Set<number>();
  for (const text of texts) {
    if (!/[\u0100-\uffff]/.test(text)) continue;
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (code > 0xff) codes.add(code);
    }
  }
  return codes;
}

function holdsAny(range: string, codes: ReadonlySet<number>): boolean {
  return [...range.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].some(([, from = '', to = from]) =>
    [...codes].some((code) => code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16)),
  );
}
