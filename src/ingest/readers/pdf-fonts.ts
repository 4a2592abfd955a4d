import type { PDFPageProxy } from 'unpdf/pdfjs';

/** How the letters of a font look. */
export interface Face {
  readonly bold: boolean;
  /** All letters are of one width, as in code. */
  readonly mono: boolean;
}

/** Tells by a font's id on a page how its letters look. */
export type FaceOf = (font: string) => Face;

const PLAIN: Face = { bold: false, mono: false };
const MONO = /mono|courier|consol|menlo|typewriter|fixed|cmtt|lmtt|sftt|inconsolata|source-?code/i;

const BOLD = /bold|black|heavy|semibd|demi|(?:^|[-,])(?:bd|blk)\b|-(?:b|sb)$|cmbx|\.b$/i;

/**
 * The looks of a page's fonts, told by their names. Names come with the drawing of a page, which takes longer than its
 * text: it is asked for only when the page has a font that no page before had. `known` is the document's.
 */
export async function facesOf(page: PDFPageProxy, fonts: readonly string[], known: Map<string, Face>): Promise<FaceOf> {
  if (fonts.some((font) => !known.has(font))) {
    await page.getOperatorList();
    await new Promise((resolve) => setImmediate(resolve));
    for (const font of fonts) {
      const name = page.commonObjs.has(font) ? nameOf(page.commonObjs.get(font)) : '';
      known.set(font, { bold: BOLD.test(name), mono: MONO.test(name) });
    }
  }
  return (font) => known.get(font) ?? PLAIN;
}

function nameOf(font: unknown): string {
  const name = (font as { name?: unknown } | null)?.name;
  return typeof name === 'string' ? name : '';
}

/** What the library asks of a later Node.js; without it, fonts stay nameless. */
export function completeBuffers(): void {
  const buffers = ArrayBuffer.prototype as { transferToFixedLength?: unknown };
  if (buffers.transferToFixedLength !== undefined) return;
  Object.defineProperty(buffers, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length?: number) {
      return this.slice(0, length);
    },
  });
}
