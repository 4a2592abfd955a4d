import { join, relative } from 'node:path';
import type { Written } from '../emit/index.ts';
import { plainName, slidesOf } from '../model/index.ts';
import { clock, count, length } from './format.ts';
import { habitsLine } from './habits-report.ts';
import { type Printer, plain, printErrors } from './print.ts';
import type { Known } from './recorded.ts';
import { type Sum, shortfallOf, sumsOf } from './sums.ts';
import type { Built, BuiltTalk } from './talk.ts';

/** How many warnings about a talk are shown before their rest is counted. */
const SHOWN = 3;

/** Tells of talks, as JSON to programs; the exit code of the command: 1 where a file that was asked for is missing. */
export function tellBuilt(built: Built, json: boolean, print: Printer): 0 | 1 {
  if (json) print.data(builtAsJson(built));
  else reportBuilt(built, print);
  const { missing } = built;
  if (missing?.asked) printErrors([missing.line]);
  else if (missing) print.note(plain(missing.line));
  return missing?.asked ? 1 : 0;
}

/** The talks as one object, or a list of them, for programs. */
export function builtAsJson({ talks, warnings }: Built): object {
  const [first, ...others] = talks.map((talk) => talkAsJson({ ...talk, warnings: [...warnings, ...talk.warnings] }));
  return others.length > 0 ? [first, ...others] : (first as object);
}

function talkAsJson({ model, outline, deck, dir, files, warnings }: BuiltTalk): object {
  const { title, audience, form, slot, total, work, breaks, questions, buffer, shortfall } = outline;
  const times = { slot, total, work, breaks, questions, buffer, shortfall };
  const sources = model.sources.map(({ id }) => id);
  return { title, audience, form, ...times, slides: slidesOf(deck).length, dir, files, sources, warnings };
}

/** What people are told of talks: where they are, what is beside them, how long they take, what to look at next. */
export function reportBuilt({ talks, warnings, notes }: Built, print: Printer): void {
  for (const line of warnings) print.warn(line);
  if (talks.length > 1) reportTalks(talks, print);
  else reportTalk(talks[0], print);
  for (const line of notes) print.note(plain(line));
}

/** What people are told of a talk that was printed as it is there. */
export function tellPrinted({ dir, record }: Known, path: string, files: Written, print: Printer): void {
  warnKept(dir, files, print);
  print.result(plain(join(shown(dir), nameOf(path, { files }))));
  print.note(
    `${print.paint('bold', plain(record.title))}, the slides of its index.html: nothing has changed since they were made`,
  );
}

function reportTalk(talk: BuiltTalk, print: Printer): void {
  warnOf(talk, print, '');
  print.result(plain(join(shown(talk.dir), nameOf(talk.main, talk))));
  print.note(`${titleOf(talk, print)}, ${plain(talk.deck.audience)}`);
  print.note(timesOf(talk));
  if (talk.deck.habits) print.note(plain(habitsLine(talk.deck.habits, talk.outline)));
  if (talk.documents.length > 0) print.note(`beside it: ${besideOf(talk)}`);
  print.note(
    `from ${count(talk.model.sources.length, 'source')}; ${count(talk.outline.omitted.length, 'claim')} left out ` +
      '(talkwright outline shows which and why)',
  );
}

/** In a few lines each, since they share their sources. */
function reportTalks(talks: Built['talks'], print: Printer): void {
  for (const talk of talks) {
    warnOf(talk, print, `${talk.outline.audience}, ${length(talk.outline.slot)}: `);
    print.result(plain(join(shown(talk.dir), nameOf(talk.main, talk))));
    print.note(`  ${titleOf(talk, print)}; ${timesOf(talk)}`);
  }
  const [first] = talks;
  const beside = [...new Set(talks.flatMap(({ documents }) => documents))];
  if (beside.length > 0) print.note(`beside them: ${beside.map(plain).join(', ')}`);
  print.note(`from ${count(first.model.sources.length, 'source')} (talkwright compare shows what sets them apart)`);
}

function titleOf({ outline }: BuiltTalk, { paint }: Printer): string {
  return paint('bold', plain(outline.title));
}

/** "10:00 in 17 slides: 8:56 of talk, 1:00 for questions, 0:04 in reserve": what there is of each. */
function timesOf({ outline, deck }: BuiltTalk): string {
  const parts = sumsOf(outline).filter(({ seconds }) => seconds > 0);
  const spent = parts.map(({ name, seconds }) => `${clock(seconds)} ${SPENT[name]}`).join(', ');
  return `${clock(outline.slot)} in ${count(slidesOf(deck).length, 'slide')}: ${spent}`;
}

const SPENT = {
  talk: 'of talk',
  work: 'of work',
  breaks: 'of breaks',
  questions: 'for questions',
  reserve: 'in reserve',
  short: 'short',
} as const satisfies Record<Sum['name'], string>;

function besideOf(talk: BuiltTalk): string {
  return talk.documents.map((path) => plain(nameOf(path, talk))).join(', ');
}

function warnOf({ dir, files, warnings, outline }: BuiltTalk, print: Printer, which: string): void {
  for (const line of warnings.slice(0, SHOWN)) print.warn(`${which}${line}`);
  const more = warnings.length - SHOWN;
  if (more > 0) print.warn(`${which}${count(more, 'more warning')} (talkwright check shows all)`);
  warnKept(dir, files, print);
  const short = shortfallOf(outline);
  if (short !== null) print.warn(`${which}${short}`);
}

function warnKept(dir: string, files: Written, print: Printer): void {
  for (const { path, beside } of files.kept) {
    print.warn(`${join(shown(dir), path)} was changed by hand and stays as it is: the new one is ${beside}`);
  }
}

/** The name under which a file of the talk was written. */
function nameOf(path: string, { files }: Pick<BuiltTalk, 'files'>): string {
  return files.kept.find((one) => one.path === path)?.beside ?? path;
}

/** A path as it is shorter to read: from here when it is below, else absolute. */
export function shown(path: string): string {
  const near = relative(process.cwd(), path);
  return near === '' ? '.' : plainName(near.startsWith('..') ? path : near);
}
