import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { type Brief, type GivenSubject, InputError, isThemeName, nearest } from '../model/index.ts';
import { BRAND_KEYS, brandSchema } from './brand/brand.ts';
import { FIELDS } from './brief/fields.ts';
import { parseChoice } from './choice.ts';
import { clockOf, slotBetween } from './clock.ts';
import { editKeysAt, editsIn } from './edits.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { checkedYaml, placeOf, typed } from './yaml.ts';

const fields = z.strictObject(FIELDS);

/** The schema of a brief that lies in a folder: what its brand names is read from there. `themes` are those that there are. */
function schemaIn(folder: string, themes: readonly string[] | null) {
  return fields
    .extend({ brand: brandSchema(folder).optional(), theme: themeOf(themes).optional() })
    .superRefine(({ from, to, minutes, pace, paceFrom }, context) => {
      const fault = to === undefined ? null : timesFault(from, to, minutes);
      if (fault) context.addIssue({ code: 'custom', path: ['to'], message: fault });
      if (pace !== undefined && paceFrom !== undefined)
        context.addIssue({ code: 'custom', path: ['paceFrom'], message: 'contradicts `pace`. Leave one out' });
    });
}

/** The keys that a brief may hold at a path. */
function keysAt(path: readonly PropertyKey[], value: unknown): readonly string[] {
  const [top] = path;
  const edited = editKeysAt(path, value);
  if (edited) return edited;
  if (top === 'brand') return BRAND_KEYS;
  return top === 'subjects' ? ['name', 'aliases'] : [...Object.keys(fields.shape), 'brand'];
}

function themeOf(themes: readonly string[] | null) {
  return themes === null ? FIELDS.theme.unwrap() : typed((name) => themeAmong(themes, name.trim()));
}

function themeAmong(themes: readonly string[], name: string): string {
  if (!isThemeName(name) || nearest(name, themes) !== null) return parseChoice(name, themes, 'theme');
  throw new InputError(
    `unknown theme \`${name}\`, expected one of ${themes.join(', ')}. A theme of your own comes with --templates.`,
  );
}

function timesFault(from: number | undefined, to: number, minutes: number | undefined): string | null {
  if (from === undefined) return 'an end without a beginning, expected `from` too, such as `from: 9:00`';
  try {
    const slot = slotBetween(from, to);
    if (minutes === undefined || minutes === slot) return null;
    const told = `${clockOf(from)} to ${clockOf(to)} is ${slot / 60} minutes`;
    return `${told} and contradicts \`minutes\` (${minutes / 60}). Leave one out`;
  } catch (error) {
    return (error as Error).message;
  }
}

/** What a brief says: what is asked for, and what the sources are about when that isn't left to be found. */
export type Told = Partial<Omit<Brief, 'habits'>> & {
  readonly subjects?: readonly GivenSubject[];
  /** Files and folders of rehearsals. */
  readonly paceFrom?: readonly string[];
};

/**
 * Reads a brief. What it leaves out is left out; `minutes`, else `from` and `to`, come as `slot` in seconds, `from` as
 * seconds since midnight, sources as paths seen from where the brief's own path is seen. Throws InputError: 2 when there
 * is no such file, else 1 with `file:line:column`. `content` is what the file holds, or is to hold; `themes` are those that can be
 * asked for, null where nothing is drawn: then any name that a theme can have will do.
 */
export function readBrief(file: string, content = contentOf(file), themes: readonly string[] | null = null): Told {
  const { minutes, to, sources, paceFrom, include, exclude, edits, ...rest } = checkedYaml(
    content,
    file,
    () => schemaIn(path.dirname(file), themes),
    keysAt,
  );
  const near = (paths: readonly string[]) =>
    paths.map((one) => (path.isAbsolute(one) ? one : path.join(path.dirname(file), one)));
  const { from } = rest;
  const slot = minutes ?? (from !== undefined && to !== undefined ? slotBetween(from, to) : undefined);
  const own = editsIn({ include, exclude, edits }, content, file) ?? undefined;
  return given({ ...rest, sources: near(sources), paceFrom: paceFrom && near(paceFrom), slot, edits: own });
}

/** The kinds, facets, industries and subjects that a brief names, and where. Of a brief that could be read. */
export function briefMentions(file: string): readonly Mention[] {
  const text = contentOf(file);
  const { more = [], less = [] } = readBrief(file, text);
  return [
    ...mentionsIn(text, file, 'emphasis', 'weight'),
    ...topicMentions(more, 'more', text, file),
    ...topicMentions(less, 'less', text, file),
  ];
}

function topicMentions(names: readonly string[], top: 'more' | 'less', text: string, file: string): readonly Mention[] {
  return names.map((name, i) => {
    const place = placeOf(text, file, [top, i]);
    return { of: top, name, place };
  });
}

/** `file:line:column` of what a brief says under a key. */
export function briefPlace(file: string, key: string): string {
  return placeOf(contentOf(file), file, [key]);
}

/** The files that a brief is made of: itself, and the logo and the face of its brand. A brief at fault names none but itself. */
export function briefFiles(file: string): readonly string[] {
  try {
    const { brand } = (parse(contentOf(file)) ?? {}) as { readonly brand?: Readonly<Record<string, unknown>> };
    const named = [brand?.logo, brand?.font].filter((one) => typeof one === 'string');
    return [file, ...named.map((one) => path.resolve(path.dirname(file), one))];
  } catch {
    return [file];
  }
}

/** What the file of a brief holds. Throws InputError where there is no such file. */
export function briefText(file: string): string {
  return contentOf(file);
}

/** Whether there is a file where a brief may be. */
export function isBrief(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

function contentOf(file: string): string {
  if (isBrief(file)) return readFileSync(file, 'utf8');
  throw new InputError(`${file}: no such brief, expected a YAML file with \`sources\`. Check the path.`, 2);
}

/** The entries of a record that are there. */
function given<T extends object>(record: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
