import { EXTENSIONS, type Kind, READERS } from './readers/index.ts';
import { openZip, textIn } from './zip.ts';

/** What a file holds: a format that a reader exists for, or what it is instead and what to do about it. */
export type Sniffed = { readonly kind: Kind } | { readonly is: string; readonly advice: string };

/** Tells what a file holds by its bytes; its extension decides only between formats that are text. */
export function sniff(bytes: Uint8Array, extension: string): Sniffed {
  const head = latin(bytes.subarray(0, 1024));
  if (isPdf(head, bytes)) return { kind: 'pdf' };
  const signed = SIGNATURES.find(({ heads }) => heads.some((start) => head.startsWith(start)))?.found;
  if (signed) return typeof signed === 'function' ? signed(bytes) : signed;
  if (/^From: <?Saved by|^MIME-Version: [\s\S]{0,400}multipart\/related/.test(head)) return ARCHIVED_PAGE;
  const named = READERS[extension];
  if (named === 'pdf' || named === 'docx') {
    if (/^\s*<(?:!doctype html|html)\b/i.test(head)) return { kind: 'html' };
    const what = named === 'pdf' ? 'a PDF' : 'a Word document';
    return { is: `not ${what}, though named \`${extension}\``, advice: 'Export or download it again.' };
  }
  return textual(head, extension);
}

/** A PDF may begin after a few foreign bytes; then it must also end as one. */
function isPdf(head: string, bytes: Uint8Array): boolean {
  return head.startsWith('%PDF-') || (head.includes('%PDF-') && latin(bytes.subarray(-2048)).includes('startxref'));
}

const ARCHIVED_PAGE: Sniffed = {
  is: 'a web archive',
  advice: 'Save the page again as “Web page, HTML only”, or print it to PDF.',
};
const PICTURE: Sniffed = { is: 'a picture', advice: 'Run text recognition (OCR) and name the text file.' };
const PACKED: Sniffed = { is: 'a packed archive', advice: 'Unpack it and name the files.' };

interface Signature {
  /** How files of the format begin, bytes written as Latin-1. */
  readonly heads: readonly string[];
  readonly found: Sniffed | ((bytes: Uint8Array) => Sniffed);
}

const SIGNATURES: readonly Signature[] = [
  { heads: ['PK\x03\x04', 'PK\x05\x06'], found: archive },
  { heads: ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'], found: compound },
  { heads: ['{\\rtf'], found: saveAs('an RTF document') },
  { heads: ['bplist00'], found: ARCHIVED_PAGE },
  { heads: ['\x89PNG', '\xff\xd8\xff', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*'], found: PICTURE },
  { heads: ['\x1f\x8b', '7z\xbc\xaf', 'Rar!', 'BZh9', '\xfd7zXZ'], found: PACKED },
  { heads: ['\x7fELF', 'MZ\x90\0', '\xca\xfe\xba\xbe'], found: { is: 'a program', advice: 'Leave it out.' } },
];

function saveAs(is: string): Sniffed {
  return { is, advice: 'Open it in a word processor and save it as .docx, or print it to PDF.' };
}

/** By the files that an archive holds. */
function archive(bytes: Uint8Array): Sniffed {
  const zip = openZip(bytes);
  if (!zip) return { is: 'a zip archive that is cut off', advice: 'Download or save it again.' };
  const names = [...zip.entries.keys()];
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return { kind: 'docx' };
  const declared = textIn(zip, 'mimetype', 200) ?? '';
  if (declared.includes('epub'))
    return { is: 'an e-book (EPUB)', advice: 'Save its chapters as HTML, or print it to PDF.' };
  if (declared.includes('opendocument.text')) return saveAs('an OpenDocument text');
  if (declared.includes('opendocument')) return { is: 'an OpenDocument file', advice: 'Save it as PDF.' };
  if (names.some((name) => name.startsWith('ppt/'))) return { is: 'a PowerPoint file', advice: 'Save it as PDF.' };
  if (names.some((name) => name.startsWith('xl/')))
    return { is: 'an Excel workbook', advice: 'Save its text as PDF or .txt.' };
  if (names.some((name) => name.endsWith('.iwa')))
    return { is: 'an Apple iWork file', advice: 'Export it as Word or PDF.' };
  return { is: 'a zip archive', advice: 'Unpack it and name the files.' };
}

/** The container of Office before 2007, and of what later versions lock with a password. */
function compound(bytes: Uint8Array): Sniffed {
  const names = latin(bytes).replaceAll('\0', '');
  if (names.includes('EncryptedPackage')) {
    return { is: 'an Office document with a password', advice: 'Open it, take the password off and save it.' };
  }
  if (names.includes('WordDocument')) return saveAs('an old Word document (.doc)');
  return { is: 'an old Office file', advice: 'Open it and save it as PDF.' };
}

function textual(head: string, extension: string): Sniffed {
  const named = READERS[extension];
  const start = head.replace(/^\xef\xbb\xbf|^[\xff\xfe]{2}/, '').replaceAll('\0', '');
  if (named !== 'html' && /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype html|html)\b/i.test(start)) {
    return { kind: 'html' };
  }
  if (named) return { kind: named };
  if (extension === '') return { kind: 'text' };
  return { is: `a file of type \`${extension}\``, advice: `Convert it to one of ${EXTENSIONS}, or leave it out.` };
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
