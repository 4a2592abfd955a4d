import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import {
  FEWEST_WORDS,
  type Habits,
  habitsOf,
  InputError,
  REHEARSAL_VERSION,
  type Rehearsal,
  type RehearsedSlide,
} from '../model/index.ts';
import { checkedYaml } from './yaml.ts';

/** Longest text, most slides and longest time that a rehearsal holds: more was not written by a deck. */
const LONGEST_TEXT = 1000;
const MOST_SLIDES = 2000;
const LONGEST = 24 * 3600;
/** Largest file that is read, in bytes; most files of a folder. */
const LARGEST = 1024 * 1024;
const MOST_FILES = 200;

const text = z.string('expected a text').min(1, 'expected a text').max(LONGEST_TEXT, 'expected a shorter text');
const SECONDS = `expected whole seconds from 0 to ${LONGEST}`;
const seconds = z.int(SECONDS).min(0, SECONDS).max(LONGEST, SECONDS);
const WORDS = 'expected a whole number of words';
const VERSION = `expected ${REHEARSAL_VERSION}, the form of rehearsals that this version of talkwright reads`;

const slide = z.strictObject({
  id: text,
  title: z.string('expected a text').max(LONGEST_TEXT, 'expected a shorter text'),
  ...{ planned: seconds, spoken: seconds, looking: seconds },
  words: z.int(WORDS).min(0, WORDS).max(100_000, WORDS),
}) satisfies z.ZodType<RehearsedSlide>;

const rehearsal = z
  .strictObject({
    talkwright: z.literal(REHEARSAL_VERSION, VERSION),
    ...{ title: text, audience: text, slot: seconds, total: seconds },
    pace: z.number('expected words a minute').min(1, 'expected words a minute').max(1000, 'expected words a minute'),
    slides: z
      .array(slide, 'expected a list of slides')
      .min(1, 'expected a slide at least')
      .max(MOST_SLIDES, `expected at most ${MOST_SLIDES} slides`),
  })
  .superRefine(({ slides, total }, context) => {
    const sum = slides.reduce((all, { spoken }) => all + spoken, 0);
    if (sum === total) return;
    context.addIssue({ code: 'custom', path: ['total'], message: `expected ${sum}, the sum of what was spoken` });
  }) satisfies z.ZodType<Rehearsal>;

/** A rehearsal as a page sent it. Throws InputError that names the entry which is wrong. */
export function checkedRehearsal(value: unknown, name: string): Rehearsal {
  return checkedYaml(JSON.stringify(value ?? null), name, () => rehearsal, keysAt, 'JSON');
}

/** The paths of a list such as `rehearsals/, last.json`. */
export function parsePaths(listed: string): readonly string[] {
  const paths = listed.split(',').map((one) => one.trim());
  if (!paths.includes('')) return paths;
  throw new InputError(`\`${listed}\`: an empty name, expected files or folders of rehearsals parted by commas.`, 2);
}

/**
 * How somebody speaks, from files of rehearsals and folders of them; each file counts once. Throws InputError: 2 where
 * there is no such file, else 1 with `file:line:column`.
 */
export function readHabits(paths: readonly string[], cwd: string): Habits {
  const files = [...new Map(paths.flatMap((one) => filesAt(one, cwd))).entries()];
  const habits = habitsOf(files.map(([absolute, shown]) => readOne(absolute, shown)));
  if (habits) return habits;
  const names = files.map(([, shown]) => shown).join(', ');
  throw new InputError(
    `${names}: too little was said to tell a pace, expected slides with ${FEWEST_WORDS} words or more that were spoken. Rehearse more of the talk.`,
  );
}

function readOne(absolute: string, shown: string): Rehearsal {
  if (statSync(absolute).size > LARGEST)
    throw new InputError(`${shown}: larger than 1 MB, expected a rehearsal as a deck keeps it. Leave it out.`);
  const content = readFileSync(absolute, 'utf8');
  return checkedYaml(content, shown, () => rehearsal, keysAt, 'JSON');
}

/** Absolute paths and how they are shown. */
function filesAt(given: string, cwd: string): readonly (readonly [string, string])[] {
  const absolute = path.resolve(cwd, given);
  const facts = statSync(absolute, { throwIfNoEntry: false });
  if (facts?.isFile()) return [[absolute, given]];
  if (!facts?.isDirectory())
    throw new InputError(
      `${given}: no such file or folder, expected a rehearsal (rehearsals/<date>.json). Check the path.`,
      2,
    );
  const names = readdirSync(absolute)
    .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
    .sort();
  if (names.length === 0)
    throw new InputError(
      `${given}: no rehearsals in this folder, expected .json files. Press R in a deck to record one.`,
    );
  if (names.length > MOST_FILES)
    throw new InputError(`${given}: ${names.length} files, expected at most ${MOST_FILES}. Name a smaller folder.`, 2);
  return names.map((name) => [path.join(absolute, name), path.join(given, name)]);
}

function keysAt(at: readonly PropertyKey[]): readonly string[] {
  return at[0] === 'slides' ? Object.keys(slide.shape) : Object.keys(rehearsal.shape);
}
