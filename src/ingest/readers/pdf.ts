import type { Heading, RootContent } from 'mdast';
import { getDocumentProxy } from 'unpdf';
import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import { VFileMessage } from 'vfile-message';
import { InputError, type Progress } from '../../model/index.ts';
import { LIMITS, type Limits } from '../reading/limits.ts';
import type { Read } from './index.ts';
import { streamsOf } from './pdf-columns.ts';
import { completeBuffers, type Face, facesOf } from './pdf-fonts.ts';
import { textOf, withoutFurniture } from './pdf-furniture.ts';
import { groupsOf, normOf } from './pdf-groups.ts';
import { headingsOf } from './pdf-headings.ts';
import { type Line, linesOf } from './pdf-lines.ts';
import { withoutNotes } from './pdf-notes.ts';
import { outlineOf, titleOf } from './pdf-outline.ts';
import { piecesOf, type RawItem } from './pdf-pieces.ts';
import { type FrameRow, type Printable, printPages } from './pdf-print.ts';
import { type Row, rowsOf } from './pdf-rows.ts';
import { type Tag, tagged } from './pdf-tags.ts';
import { vocabularyOf } from './pdf-words.ts';

/**
 * Reads the text of a PDF: lines in the order of its columns, paragraphs over the ends of pages, headings by bookmarks
 * or look, lists, tables by the columns of their cells. Running heads, page numbers and notes are printed and set aside.
 * Places are pages. Throws InputError when the file is damaged or locked, or its pages are pictures.
 */
export async function readPdf(
  bytes: Uint8Array,
  name: string,
  progress: Progress = () => {},
  limits: Limits = LIMITS,
): Promise<Read> {
  const pdf = await open(bytes, name, limits);
  try {
    return await readPages(pdf, name, progress);
  } finally {
    await pdf.destroy();
  }
}

async function open(bytes: Uint8Array, name: string, { pages: most }: Limits): Promise<PDFDocumentProxy> {
  completeBuffers();
  try {
    // A copy: the library takes over what it is given.
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0, useSystemFonts: false });
    if (pdf.numPages <= most) return pdf;
    await pdf.destroy();
  } catch (error) {
    const isLocked = (error as Error).name === 'PasswordException';
    throw new InputError(
      isLocked
        ? `${name}: locked with a password. Open it, and print or save it to a PDF without one.`
        : `${name}: a damaged PDF. Download or export it again.`,
    );
  }
  throw new InputError(
    `${name}: more than ${most} pages. Split it and name the parts that matter, or raise it with --limits pages=${most * 4}.`,
  );
}

async function readPages(pdf: PDFDocumentProxy, name: string, progress: Progress): Promise<Read> {
  const { rows, heights } = await rowsOfPages(pdf, name, progress);
  const pages = withoutFurniture(rows, heights);
  const empty = rows.flatMap((page, i) => (page.length === 0 ? [i + 1] : []));
  if (empty.length === rows.length) {
    throw new InputError(`${name}: has no text, its pages are pictures. Run text recognition (OCR) on it first.`);
  }
  const columns = pages.map(({ body }) => streamsOf(body).map(linesOf));
  const norm = normOf(columns.flat(2));
  const parted = columns.map((page) => page.map((column) => withoutNotes(column, norm)));
  const lines = parted.flatMap((page) => page.flatMap((column) => column.lines));
  const outline = await outlineOf(pdf);
  const groups = groupsOf(lines, norm, outline);
  const depths = headingsOf(groups, norm, outline);
  const words = vocabularyOf(lines.flatMap((line) => (line.type === 'line' ? [line.text] : [])));
  const frame = pages.flatMap(({ frame }, i) => [
    ...noteRows(parted[i]?.flatMap(({ notes }) => notes) ?? []),
    ...frame.map(({ row, reason }): FrameRow => frameRow(row, reason)),
  ]);
  const printed = printPages(inOrder(groups, frame), depths, words);
  const title = printed.tree.children.find((node): node is Heading => node.type === 'heading' && node.depth === 1);
  const declaredTitle = title ? wordsOf(title) : await titleOf(pdf);
  return { ...printed, declaredTitle, publisher: null, date: null, messages: empty.length > 0 ? [unread(empty)] : [] };
}

async function rowsOfPages(
  pdf: PDFDocumentProxy,
  name: string,
  progress: Progress,
): Promise<{ readonly rows: readonly (readonly Row[])[]; readonly heights: readonly number[] }> {
  const rows: (readonly Row[])[] = [];
  const heights: number[] = [];
  const known = new Map<string, Face>();
  try {
    for (let n = 1; n <= pdf.numPages; n++) {
      const page = await pdf.getPage(n);
      const { items, styles } = await page.getTextContent({ includeMarkedContent: true });
      const texts = tagged<object>(items, await page.getStructTree()) as readonly { item: RawItem; tag: Tag | null }[];
      const { transform, height } = page.getViewport({ scale: 1 });
      const faceOf = await facesOf(page, Object.keys(styles), known);
      rows.push(rowsOf(piecesOf(texts, transform, faceOf), n));
      heights.push(height);
      page.cleanup();
      progress(n / pdf.numPages);
    }
  } catch {
    throw new InputError(`${name}: a damaged PDF (page ${heights.length + 1}). Download or export it again.`);
  }
  return { rows, heights };
}

function frameRow(row: Row, reason: string): FrameRow {
  const { page } = row;
  return { type: 'frame', page, reason, lines: [[{ text: textOf(row), bold: false, page }]] };
}

/** The notes of a page, each from its mark on. */
function noteRows(notes: readonly Line[]): readonly FrameRow[] {
  const [first] = notes;
  const lines = notes.map(({ runs }) => runs);
  return first ? [{ type: 'frame', page: first.page, reason: 'a note to the text', lines }] : [];
}

/** The frame's rows go before the first block that begins on a later page. */
function inOrder(groups: readonly Exclude<Printable, FrameRow>[], frame: readonly FrameRow[]): readonly Printable[] {
  const found: Printable[] = [];
  let next = 0;
  for (const group of groups) {
    const page = group.type === 'table' ? group.page : (group.lines[0]?.page ?? 0);
    for (; (frame[next]?.page ?? Number.POSITIVE_INFINITY) < page; next++) found.push(frame[next] as FrameRow);
    found.push(group);
  }
  return [...found, ...frame.slice(next)];
}

function unread(pages: readonly number[]): VFileMessage {
  const named = pages.length === 1 ? `page ${pages[0]}` : `pages ${pages.slice(0, 8).join(', ')}`;
  const more = pages.length > 8 ? ` and ${pages.length - 8} more` : '';
  const reason = `No text on ${named}${more}, only pictures: not read. Run text recognition (OCR) if they matter`;
  return new VFileMessage(reason, { ruleId: 'no-text', source: 'ingest' });
}

function wordsOf(node: RootContent): string {
  return 'children' in node
    ? (node.children as RootContent[]).map(wordsOf).join('')
    : 'value' in node
      ? node.value
      : '';
}
