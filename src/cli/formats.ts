import { parseChoice } from '../ingest/index.ts';
import { type Artifact, FORMATS, type FormatName, type Formattable } from '../model/index.ts';
import { formatTalk } from '../pipeline.ts';
import type { BuildOptions } from './options.ts';
import type { Printer } from './print.ts';
import { option } from './times.ts';

/** What is made where nobody says. */
const USUAL: readonly FormatName[] = ['html'];

/** A talk to be made into files, and what it is called ("executives, 10 minutes"). */
export interface Drawn {
  readonly label: string;
  readonly talk: Formattable;
}

/** The formats that a comma parts, each once. Throws CliError 2 for a name that is none, with the nearest. */
export function formatsOf({ format }: Pick<BuildOptions, 'format'>): readonly FormatName[] {
  if (format === undefined) return USUAL;
  const read = (text: string) => text.split(',').map((name) => parseChoice(name, FORMATS, 'format'));
  return [...new Set(option('--format', format, read))];
}

/** The files of each talk in the formats that are asked for; nothing is written. */
export async function filesOf(
  drawn: readonly Drawn[],
  formats: readonly FormatName[],
  print: Pick<Printer, 'step'>,
): Promise<readonly (readonly Artifact[])[]> {
  const files: (readonly Artifact[])[] = [];
  for (const [i, { label, talk }] of drawn.entries()) {
    print.step(drawn.length > 1 ? `Drawing talk ${i + 1} of ${drawn.length}: ${label}` : 'Drawing the talk');
    files.push(await formatTalk(talk, formats));
  }
  return files;
}
