import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import { column, docxOf, p, pdfOf, zipOf } from './making.ts';

const cwd = mkdtempSync(path.join(tmpdir(), 'kinds-'));
afterAll(() => rmSync(cwd, { recursive: true }));

function put(name: string, content: string | Uint8Array): string {
  mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
  writeFileSync(path.join(cwd, name), content);
  return name;
}

const read = (name: string, content: string | Uint8Array) => ingest([put(name, content)], { cwd });
const latin = (text: string) => Buffer.from(text, 'latin1');
const PAGE =
  '<!DOCTYPE html>\n<html><head><title>Tea</title></head><body><p>Tea is a leaf that is dried.</p></body></html>';
const OLE = latin(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(64)}`);
const wide = (text: string) => Buffer.from(text, 'utf16le');

test.each([
  ['report.txt', pdfOf([column(['Tea is a leaf that is dried.'])]), 'pdf'],
  ['garbage-first.pdf', Buffer.concat([latin('\r\nX-Header: 1\r\n'), pdfOf([column(['Tea is a leaf.'])])]), 'pdf'],
  ['report.doc', docxOf(p('Tea is a leaf.')), 'docx'],
  ['page.txt', PAGE, 'html'],
  ['page.md', `\ufeff<!-- saved -->\n${PAGE}`, 'html'],
  ['page.pdf', PAGE, 'html'],
  ['README', 'Tea is a leaf.\n', 'text'],
  ['about.txt', 'A PDF begins with %PDF-1.4 and a number.\n', 'text'],
  ['data.txt', 'PK is short for a name.\n', 'text'],
])('reads %s as what it holds', async (name, content, format) => {
  const { sources, messages } = await read(name, content);
  expect(sources[0]?.format).toBe(format);
  const isMisnamed = path.extname(name) !== '' && !['garbage-first.pdf', 'about.txt', 'data.txt'].includes(name);
  expect(messages.map(String)).toEqual(
    isMisnamed ? [expect.stringMatching(/^\S+: Unexpected .* in a `\.\w+` file/)] : [],
  );
});

test.each([
  ['letter.rtf', '{\\rtf1\\ansi Tea}', 'an RTF document', 'save it as .docx'],
  ['letter.doc', Buffer.concat([OLE, wide('WordDocument')]), 'an old Word document', 'save it as .docx'],
  ['sheet.xls', Buffer.concat([OLE, wide('Workbook')]), 'an old Office file', 'PDF'],
  ['locked.docx', Buffer.concat([OLE, wide('EncryptedPackage')]), 'a password', 'take the password off'],
  [
    'letter.odt',
    zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' }),
    'an OpenDocument text',
    'save it as .docx',
  ],
  ['book.epub', zipOf({ mimetype: 'application/epub+zip' }), 'an e-book', 'PDF'],
  ['slides.pptx', zipOf({ 'ppt/presentation.xml': '' }), 'a PowerPoint file', 'PDF'],
  ['sheet.xlsx', zipOf({ 'xl/workbook.xml': '' }), 'an Excel workbook', 'PDF'],
  ['notes.txt', zipOf({ 'a.txt': 'a' }), 'a zip archive', 'Unpack it'],
  ['half.docx', docxOf(p('Tea.')).subarray(0, 200), 'cut off', 'again'],
  ['page.mht', 'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n', 'a web archive', 'HTML only'],
  ['scan.pdf', latin('\x89PNG\r\n\x1a\n\0\0'), 'a picture', 'OCR'],
  ['empty.pdf', 'Not found', 'not a PDF, though named `.pdf`', 'Export or download'],
  ['table.csv', 'a,b\n1,2\n', 'a file of type `.csv`', 'Convert it'],
  ['program.txt', latin('\x7fELF\x02\x01'), 'a program', 'Leave it out'],
])('refuses %s, and says what it is and what to do', async (name, content, is, advice) => {
  const error = await read(`refused/${name}`, content).catch((thrown) => thrown);
  expect(error.message).toMatch(new RegExp(`^refused/${name.replace('.', '\\.')}: [^\\n]*$`));
  expect(error.message).toContain(is);
  expect(error.message).toContain(advice);
  expect(error.code).toBe(1);
});

test.each(['https://example.org/tea.html', 'http://example.org', 'ftp://example.org/tea.txt'])(
  'does not read %s, and says how to save it',
  async (address) => {
    await expect(ingest([address], { cwd })).rejects.toMatchObject({
      code: 2,
      message: `${address}: addresses are not read, expected a file. Save the page in a browser (Ctrl+S, “Web page, HTML only”) or print it to PDF, and name that file.`,
    });
  },
);
