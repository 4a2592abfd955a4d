import { join, relative, resolve } from 'node:path';
import { emit, type Written } from '../emit/index.ts';
import { readTemplates } from '../ingest/index.ts';
import { type Deck, type KnowledgeModel, type Outline, slidesOf } from '../model/index.ts';
import { makeTalk } from '../pipeline.ts';
import { CliError } from './error.ts';
import { clock, count, slugOf } from './format.ts';
import type { BuildOptions } from './options.ts';
import { type Printer, plain } from './print.ts';
import { know, lineOf, type Request, refuseForeign, settle } from './request.ts';
import { PACKAGE } from './resources.ts';

/** A talk that is on disk. */
export interface BuiltTalk {
  readonly model: KnowledgeModel;
  readonly outline: Outline;
  readonly deck: Deck;
  /** Absolute path of its folder. */
  readonly dir: string;
  readonly files: Written;
  readonly warnings: readonly string[];
}

/** Makes the talk that the options ask for and writes it; nothing is written when anything fails. */
export async function buildTalk(options: BuildOptions, print: Printer): Promise<BuiltTalk> {
  const cwd = process.cwd();
  const [request, ...others] = settle(options, cwd);
  if (others.length > 0)
    throw new CliError(`--minutes ${options.minutes}: expected one length (outline takes several)`);
  const { model, lexicon, warnings } = await know(request, cwd, print);
  refuseForeign(model);
  print.step('Planning and drawing the talk');
  const { outline, deck, artifacts, messages } = makeTalk(
    model,
    request.brief,
    request.profile,
    readTemplates(PACKAGE),
    lexicon,
  );
  const wrong = messages.filter((message) => message.fatal);
  if (wrong.length > 0) throw new CliError(wrong.map(lineOf).join('\n'), 1);
  const dir = folderOf(options, request, outline, cwd);
  const files = await emit(artifacts, dir);
  print.done();
  return { model, outline, deck, dir, files, warnings: [...warnings, ...messages.map(lineOf)] };
}

function folderOf({ out }: BuildOptions, { name }: Request, outline: Outline, cwd: string): string {
  return resolve(cwd, out ?? join('dist/decks', slugOf(name ?? outline.title)));
}

/** The talk as one object for programs. */
export function talkAsJson({ model, outline, deck, dir, files, warnings }: BuiltTalk): object {
  const { title, audience, slot, total, questions, buffer, shortfall } = outline;
  const talk = { title, audience, slot, total, questions, buffer, shortfall, slides: slidesOf(deck).length };
  return { ...talk, dir, files, sources: model.sources.map(({ id }) => id), warnings };
}

/** What people are told of a talk: where it is, how long it takes, what to look at next. */
export function reportTalk(talk: BuiltTalk, print: Printer): void {
  const { model, outline, deck, dir, files, warnings } = talk;
  for (const line of warnings) print.warn(line);
  for (const { path, beside } of files.kept) {
    print.warn(`${join(shown(dir), path)} was changed by hand and stays as it is: the new one is ${beside}`);
  }
  const page = files.kept.find(({ path }) => path === 'index.html')?.beside ?? 'index.html';
  print.result(plain(join(shown(dir), page)));
  const { paint } = print;
  print.note(`${paint('bold', plain(outline.title))}, ${plain(deck.audience)}`);
  print.note(
    `${clock(outline.slot)} in ${count(slidesOf(deck).length, 'slide')}: ${clock(spoken(outline))} of talk, ` +
      `${clock(outline.questions)} for questions${rest(outline)}`,
  );
  print.note(
    `from ${count(model.sources.length, 'source')}; ${count(outline.omitted.length, 'claim')} left out ` +
      '(talkwright outline shows which and why)',
  );
  if (outline.shortfall > 0) {
    print.warn(`the sources fill ${clock(outline.total)} of ${clock(outline.slot)}${missingOf(outline)}`);
  }
}

function missingOf({ material }: Outline): string {
  return material.missing.length > 0 ? `; add sources on ${material.missing.join(', ')}` : '; add sources';
}

function spoken({ beats }: Outline): number {
  return beats.reduce((sum, { seconds }) => sum + seconds, 0);
}

function rest({ buffer, shortfall }: Outline): string {
  const spare = buffer > 0 ? `, ${clock(buffer)} in reserve` : '';
  return shortfall > 0 ? `${spare}, ${clock(shortfall)} short` : spare;
}

/** A path as it is shorter to read: from here when it is below, else absolute. */
export function shown(path: string): string {
  const near = relative(process.cwd(), path);
  return near === '' ? '.' : near.startsWith('..') ? path : near;
}
