import { printed, printingBrowser, withPress } from '../emit/index.ts';
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
  /** Whether the browser that prints keeps its sandbox. */
  readonly sandbox: boolean;
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
export function formsOf(options: Pick<BuildOptions, 'format' | 'pdf-notes' | 'ink' | 'sandbox'>): Forms {
  const { format, ink, 'pdf-notes': notes = false, sandbox = true } = options;
  const read = (text: string) => text.split(',').map((name) => parseChoice(name, FORMATS, 'format'));
  const formats = format === undefined ? USUAL : [...new Set(option('--format', format, read))];
  const paper: Paper = {
    notes,
    ink: ink === undefined ? 'full' : option('--ink', ink, (text) => parseChoice(text, INKS, 'ink')),
  };
  const idle = notes ? '--pdf-notes' : ink === undefined ? null : `--ink ${ink}`;
  if (idle !== null && !formats.includes('pdf'))
    throw new CliError(`${idle}: is about the PDF, expected --format pdf too`);
  return { formats, paper, sandbox };
}

/** Throws InputError 2 where nothing of what is asked for can be made without a browser and there is none, or none with its sandbox: before any work is done. */
export async function demandTools({ formats, sandbox }: Forms): Promise<void> {
  if (formats.every((name) => PRINTED.includes(name))) await printingBrowser(sandbox);
}

/** The files of each talk, and what is missing among them. */
export interface Files {
  readonly files: readonly (readonly Artifact[])[];
  readonly missing: Missing | null;
}

/** Files that couldn't be printed. */
export interface Missing {
  /** Which, why, and what to do. */
  readonly line: string;
  /** Whether one of them was asked for by name, so that the command has failed. */
  readonly asked: boolean;
}

/**
 * The files of each talk in the formats that are asked for; nothing is written. Where pages can't be printed, the other files are there all
 * the same; throws InputError where there are no others.
 */
export async function filesOf(
  drawn: readonly Drawn[],
  { formats, sandbox }: Forms,
  print: Pick<Printer, 'step'>,
): Promise<Files> {
  const made: (readonly (Artifact | Print)[])[] = [];
  for (const [i, { label, talk }] of drawn.entries()) {
    print.step(drawn.length > 1 ? `Drawing talk ${i + 1} of ${drawn.length}: ${label}` : 'Drawing the talk');
    made.push(await formatTalk(talk, formats));
  }
  const others = made.map((files) => files.filter(isFile));
  try {
    return { files: await allPrinted(made, sandbox, print), missing: null };
  } catch (error) {
    if (!(error instanceof InputError) || others.flat().length === 0) throw error;
    return { files: others, missing: missingOf(made.flat().filter(isPrint), error) };
  }
}

function missingOf(prints: readonly Print[], { message }: InputError): Missing {
  const paths = [...new Set(prints.map(({ path }) => path))].join(', ');
  return { line: `without ${paths}: ${message}`, asked: prints.some(({ optional }) => !optional) };
}

async function allPrinted(
  made: readonly (readonly (Artifact | Print)[])[],
  sandbox: boolean,
  print: Pick<Printer, 'step'>,
): Promise<readonly (readonly Artifact[])[]> {
  if (!made.flat().some(isPrint)) return made.map((files) => files.filter(isFile));
  print.step('Starting a browser');
  return await withPress(async (press) => {
    const all: Artifact[][] = [];
    for (const files of made) {
      const done: Artifact[] = [];
      for (const file of files) {
        if (isPrint(file)) print.step(`Printing ${file.path}`);
        done.push(isPrint(file) ? await printed(press, file) : file);
      }
      all.push(done);
    }
    return all;
  }, sandbox);
}

function isPrint(file: Artifact | Print): file is Print {
  return 'html' in file;
}

function isFile(file: Artifact | Print): file is Artifact {
  return !isPrint(file);
}
