import { join, resolve } from 'node:path';
import { emit, type Written } from '../emit/index.ts';
import type { Memory } from '../ingest/index.ts';
import {
  type Artifact,
  type Deck,
  InputError,
  type KnowledgeModel,
  type Outline,
  type Templates,
} from '../model/index.ts';
import { CliError } from './error.ts';
import { count, length, slugOf } from './format.ts';
import { type Drawn, demandTools, filesOf, formsOf, type Missing } from './formats.ts';
import { type Known, knowFor } from './know.ts';
import { lineOf } from './line.ts';
import { readLook } from './look.ts';
import type { BuildOptions } from './options.ts';
import { planned } from './planned.ts';
import type { Printer } from './print.ts';
import { recordOf } from './record.ts';
import type { Request, Requests } from './request.ts';

/** A talk that is on disk. */
export interface BuiltTalk {
  readonly model: KnowledgeModel;
  readonly outline: Outline;
  readonly deck: Deck;
  /** Absolute path of its folder. */
  readonly dir: string;
  readonly files: Written;
  /** The file to open first, as a path within the folder. */
  readonly main: string;
  /** Files beside it, as paths within the folder. */
  readonly documents: readonly string[];
  readonly warnings: readonly string[];
}

/** Talks that are on disk. */
export interface Built {
  readonly talks: readonly [BuiltTalk, ...BuiltTalk[]];
  /** Lines about their sources that people should know. */
  readonly warnings: readonly string[];
  /** Lines about their look that are good to know. */
  readonly notes: readonly string[];
  /** What couldn't be printed; the other files are there. */
  readonly missing: Missing | null;
}

/** A talk that is ready to be drawn. */
export interface MadeTalk {
  readonly request: Request;
  readonly outline: Outline;
  readonly deck: Deck;
  readonly warnings: readonly string[];
}

/** Where talks are asked for, and who looks at them before they are drawn: what it throws leaves all as it was. */
export interface Asking {
  readonly cwd: string;
  readonly look?: (made: MadeTalk, known: Known, templates: Templates) => void;
}

/**
 * Makes the talks that are requested from one reading of the sources, in the formats that are asked for, then writes them;
 * nothing is written when any of them can't be made; what can't be printed is left out and told. A `memory` keeps what was read for who makes them again.
 */
export async function buildTalks(
  requests: Requests,
  options: BuildOptions,
  print: Printer,
  memory?: Memory,
  { cwd, look }: Asking = { cwd: process.cwd() },
): Promise<Built> {
  const forms = formsOf(options);
  await demandTools(forms);
  const { templates, notes } = await readLook(options, requests[0].brief.brand, cwd, memory);
  const known = await knowFor(requests, cwd, print, memory);
  const made = requests.map((request, i) => {
    const which = requests.length > 1 ? ` ${i + 1} of ${requests.length}: ${labelOf(request)}` : '';
    print.step(which ? `Making talk${which}` : 'Planning the talk');
    return named(request, requests.length > 1, () => madeOf(request, known, templates));
  });
  for (const one of made) look?.(one, known, templates);
  const drawn = made.map(({ request, outline, deck }): Drawn => {
    return { label: labelOf(request), talk: { model: known.model, outline, deck, templates, paper: forms.paper } };
  });
  const { files: artifacts, missing } = await filesOf(drawn, forms, print);
  const folders = foldersOf(made, options, cwd);
  const built: BuiltTalk[] = [];
  for (const [i, { request, outline, deck, warnings }] of made.entries()) {
    print.step(`Writing ${count(made.length, 'talk')}`);
    const dir = folders[i] as string;
    const ours = artifacts[i] as readonly Artifact[];
    const [main = '', ...documents] = ours.map(({ path }) => path);
    const record = { request, known, templates, deck, made: [main, ...documents] };
    const files = await emit(ours, dir, recordOf(record, options, dir, cwd));
    built.push({ model: known.model, outline, deck, dir, files, main, documents, warnings });
  }
  print.done();
  return {
    talks: built as [BuiltTalk, ...BuiltTalk[]],
    warnings: known.warnings,
    notes: notes.map(lineOf),
    missing,
  };
}

/** "executives, 10 minutes". */
export function labelOf({ brief }: Request): string {
  return `${brief.audience}, ${length(brief.slot)}`;
}

function madeOf(request: Request, known: Known, templates: Templates): MadeTalk {
  const talk = planned(request, known, templates);
  return { ...talk, request, warnings: talk.messages.filter(({ fatal }) => fatal === false).map(lineOf) };
}

/** What `make` makes of a request; where it is one of several, a refusal names which. */
export function named<T>(request: Request, several: boolean, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!several || !(error instanceof InputError || error instanceof CliError)) throw error;
    const lines = error.message.split('\n').map((line) => `${labelOf(request)}: ${line}`);
    throw new CliError(lines.join('\n'), error.code, { cause: error });
  }
}

/** The folder of each talk, as an absolute path: the one that is asked for, with one for each talk in it when there are several. */
function foldersOf(made: readonly MadeTalk[], { out }: BuildOptions, cwd: string): readonly string[] {
  const titles = [...new Set(made.map(({ outline }) => outline.title))];
  const [first] = made;
  const name = first?.request.name ?? (titles.length === 1 ? titles[0] : first?.request.patterns[0]) ?? '';
  const base = resolve(cwd, out ?? join('dist/decks', slugOf(name)));
  return made.length === 1 ? [base] : made.map(({ request }) => join(base, folderOf(request)));
}

/** "executives-10min", "general-7m30s". */
function folderOf({ brief: { audience, slot } }: Request): string {
  const minutes = Math.floor(slot / 60);
  return `${audience}-${slot % 60 === 0 ? `${minutes}min` : `${minutes}m${slot % 60}s`}`;
}
