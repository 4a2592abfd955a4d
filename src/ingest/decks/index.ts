import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Exhibit, InputError } from '../../model/index.ts';
import { openZip } from '../zip.ts';

/** Largest file that is read, in bytes. */
const LARGEST = 64 * 1024 * 1024;

/** The decks that a talk's folder may hold. */
const NAMES = ['index.html', 'deck.pptx', 'deck.json'];

/** What a file is read with, by what it holds. */
type Reader = (bytes: Uint8Array) => Promise<Exhibit | null>;

const READERS: Readonly<Record<string, Reader>> = {
  '.html': async (bytes) => (await import('./html.ts')).readPage(textOf(bytes)),
  '.htm': async (bytes) => (await import('./html.ts')).readPage(textOf(bytes)),
  '.json': async (bytes) => (await import('./json.ts')).readJson(textOf(bytes)),
  '.pptx': async (bytes) => {
    const zip = openZip(bytes);
    return zip && (await import('./pptx.ts')).readPowerPoint(zip);
  },
};

/** The decks that a path names: itself, or those of a folder. Throws InputError 2 where there are none. */
export function deckFiles(file: string): readonly string[] {
  const facts = statSync(file, { throwIfNoEntry: false });
  if (!facts) throw new InputError(`${file}: no such file or folder, expected a deck. Check the path.`, 2);
  if (facts.isFile()) return [file];
  const found = NAMES.map((name) => path.join(file, name)).filter((one) =>
    statSync(one, { throwIfNoEntry: false })?.isFile(),
  );
  if (found.length > 0) return found;
  throw new InputError(`${file}: no deck in this folder, expected ${NAMES.join(', ')}. Name the file.`, 2);
}

/** Reads a deck of any origin: nothing in it runs, and what it says of itself is not believed. Throws InputError 2 for what is no deck. */
export async function readDeck(file: string): Promise<Exhibit> {
  const read = READERS[path.extname(file).toLowerCase()];
  if (!read) throw new InputError(`${file}: not a deck, expected a file of .html, .pptx or .json.`, 2);
  if (statSync(file).size > LARGEST) throw new InputError(`${file}: larger than 64 MB, no deck of Talkwright's.`, 2);
  const exhibit = await exhibited(file, read);
  if (exhibit && exhibit.slides.length > 0) return exhibit;
  throw new InputError(`${file}: no slides found, expected a deck that Talkwright made.`, 2);
}

async function exhibited(file: string, read: Reader): Promise<Exhibit | null> {
  try {
    return await read(readFileSync(file));
  } catch (error) {
    // What is nested without end uses up the stack.
    if (!(error instanceof RangeError)) throw error;
    throw new InputError(`${file}: nested deeper than any deck, expected one that Talkwright made.`, 2);
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
