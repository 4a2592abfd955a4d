import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { InputError, type Lexicon } from '../model/index.ts';
import type { Memory } from './memory.ts';
import { checkedYaml } from './yaml.ts';

type Entries = Record<string, string[]>;

const schema = z.record(z.string(), z.array(z.string().trim().min(1)));

/**
 * Reads the lexicon from folders of `*.yaml` (entry → list of phrases); later folders add entries and phrases.
 * Phrases come in lower case, each once, in the order of the files. Throws InputError `file:line:column: …`. With a
 * `memory`, files that hold what they held give the same value.
 */
export function readLexicon(dirs: readonly string[], memory?: Memory): Lexicon {
  const files = dirs.flatMap(filesIn);
  if (!memory) return lexiconOf(files);
  const texts = files.flatMap(({ file, text }) => [file, text]);
  return memory.lexicon(texts, () => lexiconOf(files));
}

interface LexiconFile {
  readonly file: string;
  readonly text: string;
}

function filesIn(dir: string): readonly LexiconFile[] {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) {
    throw new InputError(`${dir}: no such folder, expected the lexicon's *.yaml files there.`, 2);
  }
  const names = readdirSync(dir).filter((name) => name.endsWith('.yaml') && !name.startsWith('.'));
  return names.sort().map((name) => ({ file: path.join(dir, name), text: readFileSync(path.join(dir, name), 'utf8') }));
}

function lexiconOf(files: readonly LexiconFile[]): Lexicon {
  const lexicon: Record<string, Entries> = Object.create(null);
  for (const { file, text } of files) {
    const name = path.basename(file, '.yaml');
    const entries = plainEntries(text) ?? checkedYaml(text, file, () => schema, []);
    lexicon[name] = added(lexicon[name] ?? Object.create(null), entries);
  }
  return lexicon;
}

function added(into: Entries, entries: Entries): Entries {
  for (const [entry, phrases] of Object.entries(entries)) {
    into[entry] = [...new Set([...(into[entry] ?? []), ...tidied(phrases)])];
  }
  return into;
}

/** In small letters and without blanks around them, which nearly all phrases are: looked at together. */
function tidied(phrases: readonly string[]): readonly string[] {
  const all = phrases.join('\n');
  if (all === all.toLowerCase() && !/(?:^|\n)\s|\s(?:\n|$)/.test(all)) return phrases;
  return phrases.map((phrase) => phrase.trim().toLowerCase());
}

/**
 * Reads the plain form that lexicons are written in (`entry: [a, "b"]`, or `entry:` over lines of `- a`, comments) at
 * a hundredth of the price of all of YAML; null when a line is of any other form.
 */
export function plainEntries(text: string): Entries | null {
  const entries: Entries = Object.create(null);
  let open: string[] | null = null;
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trimEnd();
    if (line === '' || /^\s*#/.test(line)) continue;
    const item: RegExpExecArray | null = /^ +- (.*)$/.exec(line);
    if (item) {
      const phrase = scalar(item[1] as string);
      if (!open || phrase === null) return null;
      open.push(phrase);
      continue;
    }
    const head: RegExpExecArray | null = /^([a-z][\w-]*):(?: \[(.*)\])?$/.exec(line);
    if (!head || entries[head[1] as string] || (open && open.length === 0)) return null;
    open = head[2] === undefined ? [] : null;
    const phrases = open ?? flow(head[2] as string);
    if (!phrases) return null;
    entries[head[1] as string] = phrases;
  }
  return open && open.length === 0 ? null : entries;
}

function flow(text: string): string[] | null {
  if (text.trim() === '') return [];
  // Nearly all lists are such: what is nothing but words needs no look at each.
  if (WORDS.test(text)) return WORDS_THAT_ARE_NONE.test(text) ? null : text.split(', ');
  const phrases: string[] = [];
  const parts = text.match(/\s*(?:"[^"\\]*"|'[^']*'|[^,"'[\]{}][^,[\]{}]*)\s*(?:,|$)/g) ?? [];
  if (parts.join('') !== text) return null;
  for (const part of parts) {
    const phrase = scalar(part.replace(/,$/, ''));
    if (phrase === null) return null;
    phrases.push(phrase);
  }
  return phrases;
}

/** Phrases of letters, digits, apostrophes and hyphens, each with one letter first, with a comma and one blank between. */
const WORDS = /^[a-z][\w’'-]*(?: [\w’'-]+)*(?:, [a-z][\w’'-]*(?: [\w’'-]+)*)*$/i;
/** What YAML reads as something other than a text. */
const WORDS_THAT_ARE_NONE = /(?:^|, )(?:true|false|null)(?:,|$)/i;

/** A plain or quoted scalar that YAML, too, reads as this very string; null when that is not certain. */
function scalar(raw: string): string | null {
  const text = raw.trim();
  const quoted = /^"([^"\\]*)"$|^'([^']*)'$/.exec(text);
  if (quoted) return (quoted[1] ?? quoted[2] ?? '').trim() === '' ? null : ((quoted[1] ?? quoted[2]) as string);
  if (!/^[\p{L}\p{N}$€£…“‘(/.+<]/u.test(text) || /: |:$| #/.test(text)) return null;
  return /^(?:true|false|null|[-+.]?[\d.]+(?:e[-+]?\d+)?|0x[\da-f]+|0o[0-7]+|[-+]?\.(?:inf|nan))$/i.test(text)
    ? null
    : text;
}
