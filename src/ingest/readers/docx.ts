import mammoth from 'mammoth';
import type { Root, RootContent } from 'mdast';
import { InputError, type Places, type Progress } from '../../model/index.ts';
import { LIMITS, type Limits } from '../reading/limits.ts';
import { bombIn, openZip, textIn } from '../zip.ts';
import { CONTENTS, type DocxNode, HEADING, withHeadings } from './docx-headings.ts';
import { type Styles, stylesOf } from './docx-styles.ts';
import { parsePage } from './html.ts';
import { ASIDE, type DomElement } from './html-dom.ts';
import { printArticle } from './html-print.ts';
import type { Read } from './index.ts';

const MB = 1024 * 1024;

const STYLE_MAP = [
  ...[1, 2, 3, 4, 5, 6].map((n) => `p[style-name='${HEADING} ${n}'] => h${n}:fresh`),
  `p[style-name='${CONTENTS}'] => div.${ASIDE}:fresh`,
  ...['Caption', 'Illustration', 'Figure', 'Drawing'].map((name) => `p[style-name='${name}'] => figcaption:fresh`),
  ...['Quote', 'Intense Quote', 'Quotations', 'Block Text'].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
  ...['HTML Preformatted', 'Preformatted Text', 'Code', 'Source Code', 'macro'].map(
    (name) => `p[style-name='${name}'] => pre:separator('\\n')`,
  ),
];

/**
 * Reads a Word document: its accepted text, headings by style, outline level or look, lists, tables with merged cells.
 * Comments, headers and footers, pictures and equations are not in it; notes and the table of contents are set aside.
 * Places are paragraphs. Throws InputError when the file is damaged or has no text.
 */
export async function readDocx(
  bytes: Uint8Array,
  name: string,
  _progress?: Progress,
  limits: Limits = LIMITS,
): Promise<Read> {
  const styles = stylesIn(bytes, name, limits);
  const page = await pageOf(bytes, styles, name);
  const document = parsePage(page, page, name);
  const body = document.body as DomElement;
  for (const mark of document.querySelectorAll('a[href^="#footnote-ref"], a[href^="#endnote-ref"], img')) mark.remove();
  for (const note of document.querySelectorAll('li[id^="footnote-"], li[id^="endnote-"]')) {
    (note.parentNode as DomElement).setAttribute(ASIDE, 'a note to the text');
  }
  for (const entry of document.querySelectorAll(`.${ASIDE}`)) entry.setAttribute(ASIDE, 'a table of contents');
  const { text, tree, asides } = printArticle(body, null, 0);
  if (text.trim() === '') throw new InputError(`${name}: no text found in the document, expected paragraphs.`);
  return { text, tree, declaredTitle: titleOf(tree), publisher: null, date: null, places: placesIn(text), asides };
}

/** Throws InputError for an archive that is damaged, or unpacks to more than a document does. */
function stylesIn(bytes: Uint8Array, name: string, { unpacked }: Limits): Styles {
  const zip = openZip(bytes);
  const main = [...(zip?.entries.keys() ?? [])].find((entry) => /^word\/document\d*\.xml$/.test(entry));
  if (!zip || !main) throw damaged(name);
  const bomb = bombIn(zip, unpacked * MB);
  if (bomb !== null)
    throw new InputError(
      `${name}: ${bomb}, expected a document that unpacks to at most ${unpacked} MB of text. Save it again in a word processor, or raise it with --limits unpacked=${unpacked * 4}.`,
    );
  const document = textIn(zip, main, unpacked * MB);
  if (document === null) throw damaged(name);
  return stylesOf(textIn(zip, 'word/styles.xml', unpacked * MB) ?? '', document);
}

async function pageOf(bytes: Uint8Array, styles: Styles, name: string): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      {
        styleMap: STYLE_MAP,
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        transformDocument: (document: DocxNode) => withHeadings(document, styles),
      },
    );
    return `<html><head></head><body>${value}</body></html>`;
  } catch {
    throw damaged(name);
  }
}

function damaged(name: string): InputError {
  return new InputError(`${name}: a damaged Word document. Open it in a word processor and save it again.`);
}

/** The words of the first heading of the first level. */
function titleOf(tree: Root): string | null {
  const heading = tree.children.find((node) => node.type === 'heading' && node.depth === 1);
  return heading ? wordsOf(heading).trim() || null : null;
}

function wordsOf(node: RootContent): string {
  return 'children' in node
    ? (node.children as RootContent[]).map(wordsOf).join('')
    : 'value' in node
      ? node.value
      : '';
}

/** Each line that holds anything is a paragraph, a row or an item. */
function placesIn(text: string): Places {
  return { unit: 'paragraph', starts: [...text.matchAll(/^.*\S.*$/gm)].map(({ index }) => index) };
}
