import { resolve } from 'node:path';
import {
  type BriefChanges,
  briefWith,
  briefWithSlot,
  clockOf,
  isBrief,
  newBrief,
  parsePaths,
  parseSubjects,
  readBrief,
} from '../../ingest/index.ts';
import type { Brief, GivenSubject } from '../../model/index.ts';
import type { Wish } from '../../serve/live/bench.ts';
import { editText, writeNew } from '../../store/index.ts';
import { CliError } from '../error.ts';
import type { BuildOptions } from '../options.ts';
import { onlyOne, placeSources, settle } from '../request.ts';
import { minutesOf, withWish } from './wish.ts';

/** Where a wish is kept when no brief was named. */
const NEW = 'talk.yaml';

/**
 * Writes what is wished into the brief of the command line, or into a new talk.yaml that names its sources. Throws InputError for a
 * brief that is at fault or would be, CliError where a file of that name stands already or the brief keeps changing.
 * `made` is the brief that was made so before: it is written into from then on.
 */
export async function keepWish(
  wish: Wish,
  options: BuildOptions,
  cwd: string,
  made: string | null = null,
): Promise<{ readonly file: string }> {
  const talk = options.talk ?? made;
  if (talk === null) return keepNew(wish, options, cwd);
  const wished = options.talk === undefined ? settledIn(wish, options, cwd) : wish;
  const edited = await editText(resolve(cwd, talk), (text) => {
    readBrief(talk, text);
    const next = withWished(text, wished);
    if (next === null) throw new CliError(`${talk}: ${unwritable(text, wished)}`, 1);
    readBrief(talk, next);
    return next;
  });
  if (!edited)
    throw new CliError(`${talk}: changes all the time: nothing was written. Save it once more, then keep.`, 1);
  return { file: talk };
}

/** Everything that was asked for, settled: a brief of our making says the whole of it. */
function settledIn(wish: Wish, options: BuildOptions, cwd: string): Brief {
  const asked = withWish(options, wish);
  return onlyOne(settle(asked, cwd), asked).brief;
}

/** The text of a brief that asks for what a command line and a wish ask. */
export function newBriefFor(wish: Wish, options: BuildOptions, cwd: string): string {
  const settled = settledIn(wish, options, cwd);
  const minutes = settled.slot === null ? {} : { minutes: written(minutesOf(settled.slot)) };
  return newBrief(placeSources(options, cwd).patterns, {
    ...minutes,
    ...lookOf(settled),
    ...typedIn(options, settled),
  });
}

/** What else of a command line a brief can hold. */
function typedIn(options: BuildOptions, { title, narrative, form, pace, questions, from }: Brief): object {
  const paceFrom = options['pace-from'];
  return {
    ...{ title, narrative, form, pace, questions },
    from: from === null || from === undefined ? null : clockOf(from),
    paceFrom: paceFrom === undefined ? null : parsePaths(paceFrom),
    subjects: options.subjects === undefined ? null : parseSubjects(options.subjects).map(subjectIn),
  };
}

function subjectIn({ name, aliases }: GivenSubject): object | string {
  return aliases.length === 0 ? name : { name, aliases };
}

async function keepNew(wish: Wish, options: BuildOptions, cwd: string): Promise<{ readonly file: string }> {
  return writeBrief(newBriefFor(wish, options, cwd), cwd);
}

/** Writes a new talk.yaml. Throws CliError where a file of that name stands. */
export async function writeBrief(text: string, cwd: string): Promise<{ readonly file: string }> {
  if (await writeNew(resolve(cwd, NEW), text)) return { file: NEW };
  throw new CliError(
    `${NEW}: is there already and was left alone. To edit it, end this (Ctrl-C) and begin with: talkwright present --talk ${NEW}`,
    1,
  );
}

/** Where a brief lies in the folder that is worked in, and the command line doesn't use it: what to do, in a line; else null. */
export function unusedBrief(
  command: 'build' | 'present',
  { talk }: Pick<BuildOptions, 'talk'>,
  cwd: string,
): string | null {
  if (talk !== undefined || !isBrief(resolve(cwd, NEW))) return null;
  const does = command === 'build' ? 'makes its talk' : 'presents it, and can edit it';
  return `${NEW} is here and isn’t used: talkwright ${command} --talk ${NEW} ${does}`;
}

/** The text of a brief as it is wished; null where it can't be written so. */
function withWished(text: string, wish: Wish): string | null {
  const timed = wish.slot === null ? text : briefWithSlot(text, wish.slot);
  return timed && briefWith(timed, lookOf(wish));
}

/** Which keys can't be written without changing more, and what to do. */
function unwritable(text: string, wish: Wish): string {
  const look = Object.entries(lookOf(wish)).filter(([key, value]) => briefWith(text, { [key]: value }) === null);
  const length = wish.slot !== null && briefWithSlot(text, wish.slot) === null;
  const keys = [...(length ? ['the length'] : []), ...look.map(([key]) => `\`${key}\``)].join(' and ');
  return `${keys} can’t be changed without changing more, as it is written there: change it by hand, without \`&name\` and \`*name\`.`;
}

function lookOf({ audience, theme }: Wish): BriefChanges {
  return { ...(audience === null ? {} : { audience }), ...(theme === null ? {} : { theme }) };
}

/** Minutes as a number, where they are one. */
function written(minutes: string): string | number {
  return Number.isNaN(Number(minutes)) ? minutes : Number(minutes);
}
