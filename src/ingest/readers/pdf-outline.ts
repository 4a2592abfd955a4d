import type { PDFDocumentProxy } from 'unpdf/pdfjs';

/** Titles of the bookmarks by their key, with their depth from 1. */
export type Outline = ReadonlyMap<string, number>;

/** Most bookmarks that are read, and the deepest. */
const MOST = 5000;
const DEEPEST = 6;

/** White space squeezed, small letters. */
export function keyOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The bookmarks of a document; none when it has none that can be read. */
export async function outlineOf(pdf: PDFDocumentProxy): Promise<Outline> {
  const outline = new Map<string, number>();
  const add = (entries: Awaited<ReturnType<PDFDocumentProxy['getOutline']>>, depth: number): void => {
    for (const { title, items } of entries ?? []) {
      if (outline.size >= MOST || depth > DEEPEST) return;
      if (!outline.has(keyOf(title))) outline.set(keyOf(title), depth);
      add(items, depth + 1);
    }
  };
  try {
    add(await pdf.getOutline(), 1);
  } catch {
    return new Map();
  }
  return outline;
}

/** The title that the file declares, unless a program filled it in; null without one. */
export async function titleOf(pdf: PDFDocumentProxy): Promise<string | null> {
  try {
    const { info } = await pdf.getMetadata();
    const title = (info as { Title?: unknown }).Title;
    if (typeof title !== 'string' || !/\p{L}{2}.*\s.*\p{L}{2}/u.test(title)) return null;
    return /\.(?:docx?|pdf|indd|tex|html?|pptx?)$|^Microsoft|^untitled/i.test(title.trim()) ? null : title.trim();
  } catch {
    return null;
  }
}
