import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { commentedBrief, listProfiles, readBrief, schemaNear, sourcesNear } from '../../ingest/index.ts';
import { isFile, isFolder, writeNew } from '../../store/index.ts';
import { CliError } from '../error.ts';
import { askAll, presets, type Terminal } from '../init/ask.ts';
import { type Answers, type Around, type Question, questionsFor } from '../init/questions.ts';
import type { InitOptions } from '../options.ts';
import { createPrinter, type Printer } from '../print.ts';
import { audienceFolders, PACKAGE } from '../resources.ts';

const NAME = 'talk.yaml';
const HEAD = [
  'What a talk is made from, for whom and how long.',
  'A key with "#" right before it is switched off: take the sign away to use it.',
] as const;

/** `talkwright init`: a brief in which every key is explained, from five answers. Never over a file. */
export async function init(options: InitOptions, terminal: Terminal | null = null): Promise<void> {
  const print = createPrinter(options);
  const cwd = process.cwd();
  const file = fileFor(options, cwd);
  refuseTaken(file);
  const dir = resolve(cwd, dirname(file));
  const around = aroundOf(dir, file, cwd);
  const questions = questionsFor(around).map((question) => answered(question, options));
  const answers = options.yes ? presets(questions) : await ask(questions, terminal);
  const text = textOf(answers, dir);
  readBrief(file, text);
  if (!(await writeNew(resolve(cwd, file), text))) refuse(file);
  report({ file, answers, around, print, json: options.json });
}

/** The brief's file: the one that is named, else talk.yaml in the folder that is named. */
function fileFor({ brief: [place = '.', ...others] }: InitOptions, cwd: string): string {
  if (others.length > 0)
    throw new CliError(`expected one folder or file for a brief, found ${others.length + 1}: name one`);
  if (/^\.ya?ml$/i.test(extname(place))) return place;
  if (isFile(resolve(cwd, place)))
    throw new CliError(
      `${place}: is a file, expected a folder or a name that ends in .yaml: talkwright init ${dirname(place)}`,
    );
  return join(place, NAME);
}

function refuseTaken(file: string): void {
  if (isFile(file) || isFolder(file)) refuse(file);
}

function refuse(file: string): never {
  const other = join(dirname(file), `${basename(file, extname(file))}-2.yaml`);
  throw new CliError(
    `${file}: is there already and was left alone: present it (talkwright present --talk ${file}), or make another (talkwright init ${other})`,
    1,
  );
}

function aroundOf(dir: string, file: string, cwd: string): Around {
  const folders = audienceFolders(cwd, file);
  return { dir, found: sourcesNear(dir), folders, audiences: listProfiles(folders) };
}

/** A question whose preset is what the command line says. */
function answered(question: Question, { minutes, audience, title, speaker }: InitOptions): Question {
  const said = { minutes, audience, title, speaker, sources: undefined }[question.key];
  return said === undefined ? question : { ...question, preset: said };
}

async function ask(questions: readonly Question[], given: Terminal | null): Promise<Answers> {
  if (given === null && !(process.stdin.isTTY && process.stderr.isTTY))
    throw new CliError(
      'init asks on a terminal, and this is none: talkwright init --yes writes a brief with what it finds',
    );
  const own = given === null ? (await import('../init/terminal.ts')).openTerminal() : null;
  const terminal = given ?? (own as Terminal);
  terminal.tell('Five questions; Enter takes what stands in brackets.\n');
  const answers = await askAll(questions, terminal).finally(() => own?.close());
  if (answers !== null) return answers;
  terminal.tell('');
  throw new CliError('nothing was written', 1);
}

function textOf({ sources, minutes, audience, title, speaker }: Answers, dir: string): string {
  const named = { ...(title === null ? {} : { title }), ...(speaker === null ? {} : { speaker }) };
  return commentedBrief({ sources, minutes, audience, ...named }, HEAD, schemaNear(dir, PACKAGE));
}

interface Told {
  readonly file: string;
  readonly answers: Answers;
  readonly around: Around;
  readonly print: Printer;
  readonly json: boolean;
}

function report({ file, answers, around, print, json }: Told): void {
  const shown = relative('.', file) || file;
  const next = `talkwright present --talk ${/\s/.test(shown) ? JSON.stringify(shown) : shown}`;
  if (json) {
    print.data({ file: shown, ...answers, next });
    return;
  }
  print.result(`${shown}: ${answers.minutes} minutes, for ${answers.audience}, from ${answers.sources.join(', ')}`);
  if (around.found.length === 0)
    print.note(
      `There is nothing to make a talk from yet: put Markdown, text, HTML, Word or PDF there (${answers.sources.join(', ')})`,
    );
  print.note(`Next: ${next}`);
}
