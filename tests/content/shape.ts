import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const ROOT = new URL('../../content/', import.meta.url);

/** Text of a file of `content/`. */
export function text(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

/** Markdown with each paragraph and list item on one line. */
export function unwrap(markdown: string): string {
  return markdown.replaceAll(/(?<=\S)\n(?!\d+\. )(?=[\p{L}\p{N}])/gu, ' ');
}

/** Absolute path of a file or folder of `content/`. */
export function place(path: string): string {
  return fileURLToPath(new URL(path, ROOT));
}

/** `[name without extension, parsed value]` of each YAML file of a folder of `content/`. */
export function yamls(folder: string): [string, unknown][] {
  const names = readdirSync(new URL(`${folder}/`, ROOT)).filter((name) => name.endsWith('.yaml'));
  return names.sort().map((name) => [name.slice(0, -'.yaml'.length), parse(text(`${folder}/${name}`))]);
}

/** Cells of each line with at least two pipes. */
export function pipeRows(document: string): string[][] {
  const lines = document.split('\n').filter((line) => line.split('|').length > 2);
  return lines.map((line) =>
    line
      .replace(/^\s*\||\|\s*$/g, '')
      .split('|')
      .map((cell) => cell.trim()),
  );
}

/** `[term, text]` of each line that `mark` opens and `Term: text` follows. */
export function terms(document: string, mark: string): [string, string][] {
  return document
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith(mark))
    .map((line) => {
      const [term = '', ...rest] = line.slice(mark.length).split(':');
      return [term.replaceAll('*', '').trim(), rest.join(':').replaceAll('*', '').trim()];
    });
}

/** Sentences of a document, as lower-case words one space apart; the end of a line or a table cell ends one too. */
export function sentences(document: string): string[] {
  return document
    .toLowerCase()
    .split(/[.?!|] |\n/)
    .map((sentence) => (sentence.match(/[\p{L}\p{N}’%-]+/gu) ?? []).join(' '))
    .filter((sentence) => sentence !== '');
}
