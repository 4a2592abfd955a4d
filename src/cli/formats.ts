import { demandBrowser, printed, withBrowser } from '../emit/index.ts';
import { parseChoice } from '../ingest/index.ts';
import {
  type Artifact,
  FORMATS,
  type FormatName,
  type Formattable,
  InputError,
  type Paper,
  PRINTED,
  type Print,
} from '../model/index.ts';
import { formatTalk } from '../pipeline.ts';
import { CliError } from './error.ts';
import type { BuildOptions } from './options.ts';
import type { Printer } from './print.ts';
import { option } from './times.ts';

/** What is made where nobody says. */
const USUAL: readonly FormatName[] = ['html'];
const INKS = ['full', 'low'] as const;

/** What is made of a talk, and how it is printed. */
export interface Forms {
  readonly formats: readonly FormatName[];
  readonly paper: Paper;
}

/** A talk to be made into files, and what it is called ("executives, 10 minutes"). */
export interface Drawn {
  readonly label: string;
  readonly talk: Formattable;
}

/**
 * The formats that a comma parts, each once, and how they are printed. Throws CliError 2 for a name that is none, with the nearest,
 * and for options of a format that isn't asked for.
 */
export function formsOf(options: Pick<BuildOptions, 'format' | 'pdf-notes' | 'ink'>): Forms {
  const { format, ink, 'pdf-notes': notes = false } = options;
  const read = (text: string) => text.split(',').map((name) => parseChoice(name, FORMATS, 'format'));
  const formats = format === undefined ? USUAL : [...new Set(option('--format', format, read))];
  const paper: Paper = {
    notes,
    ink: ink === undefined ? 'full' : option('--ink', ink, (text) => parseChoice(text, INKS, 'ink')),
  };
  const idle = notes ? '--pdf-notes' : ink === undefined ? null : `--ink ${ink}`;
  if (idle !== null && !formats.includes('pdf'))
    throw new CliError(`${idle}: is about the PDF, expected --format pdf too`);
  return { formats, paper };
}

/** Throws InputError 2 where what is asked for needs a browser and there is none: before any work is done. */
export async function demandTools({ formats }: Forms): Promise<void> {
  if (formats.some((name) => PRINTED.includes(name))) await demandBrowser();
}

/** The files of each talk, and lines on what is missing among them. */
export interface Files {
  readonly files: readonly (readonly Artifact[])[];
  readonly notes: readonly string[];
}

/** The files of each talk in the formats that are asked for; nothing is written. */
export async function filesOf(
  drawn: readonly Drawn[],
  { formats }: Forms,
  print: Pick<Printer, 'step'>,
): Promise<Files> {
  const made: (readonly (Artifact | Print)[])[] = [];
  for (const [i, { label, talk }] of drawn.entries()) {
    print.step(drawn.length > 1 ? `Drawing talk ${i + 1} of ${drawn.length}: ${label}` : 'Drawing the talk');
    made.push(await formatTalk(talk, formats));
  }
  const missing = await withoutBrowser(made.flat().filter(isPrint));
  if (missing !== null) return { files: made.map((files) => files.filter(isFile)), notes: [missing] };
  return { files: await allPrinted(made, print), notes: [] };
}

/** A line on what can't be printed and needn't be; null where there is nothing to print, or a browser to print with. */
async function withoutBrowser(prints: readonly Print[]): Promise<string | null> {
  if (prints.length === 0 || prints.some(({ optional }) => !optional)) return null;
  try {
    await demandBrowser();
    return null;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return `without ${[...new Set(prints.map(({ path }) => path))].join(', ')}: ${error.message}`;
  }
}

async function allPrinted(
  made: readonly (readonly (Artifact | Print)[])[],
  print: Pick<Printer, 'step'>,
): Promise<readonly (readonly Artifact[])[]> {
  if (!made.flat().some(isPrint)) return made.map((files) => files.filter(isFile));
  print.step('Starting a browser');
  return await withBrowser(async (browser) => {
    const all: Artifact[][] = [];
    for (const files of made) {
      const done: Artifact[] = [];
      for (const file of files) {
        if (isPrint(file)) print.step(`Printing ${file.path}`);
        done.push(isPrint(file) ? await printed(browser, file) : file);
      }
      all.push(done);
    }
    return all;
  });
}

function isPrint(file: Artifact | Print): file is Print {
  return 'html' in file;
}

function isFile(file: Artifact | Print): file is Artifact {
  return !isPrint(file);
}
