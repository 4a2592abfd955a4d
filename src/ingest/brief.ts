import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { type Brief, type GivenSubject, InputError } from '../model/index.ts';
import { parseMinutes } from './minutes.ts';
import { checkedYaml } from './yaml.ts';

const text = z.string().trim().min(1);

const minutes = z.union([z.number(), z.string()]).transform((value, context) => {
  try {
    return parseMinutes(String(value));
  } catch (error) {
    context.addIssue((error as Error).message);
    return z.NEVER;
  }
});

/** A share as 0.1 or "10%". */
const share = z
  .union([z.number(), z.string().regex(/^\d{1,3}(?:\.\d+)?\s*%$/, 'expected a share such as 0.1 or 10%')])
  .transform((value) => (typeof value === 'number' ? value : Number.parseFloat(value) / 100))
  .refine((value) => value >= 0 && value < 1, 'expected a share from 0 to 1, such as 0.1 or 10%');

const schema = z.strictObject({
  sources: z.union([text.transform((one) => [one]), z.array(text).min(1)]),
  title: text.optional(),
  audience: text.optional(),
  minutes: minutes.optional(),
  pace: z.int().min(110).max(170).optional(),
  questions: share.optional(),
  speaker: text.optional(),
  event: text.optional(),
  emphasis: z.record(z.string(), z.number().min(0).max(5)).optional(),
  subjects: z
    .array(
      z.union([
        text.transform((name) => ({ name, aliases: [] as string[] })),
        z.strictObject({ name: text, aliases: z.array(text).default([]) }),
      ]),
    )
    .min(1)
    .optional(),
});

/** What a brief says: what is asked for, and what the sources are about when that isn't left to be found. */
export type Told = Partial<Brief> & { readonly subjects?: readonly GivenSubject[] };

/**
 * Reads a brief. What it leaves out is left out; `minutes` comes as `slot` in seconds, sources come as paths seen from
 * where the brief's own path is seen. Throws InputError: 2 when there is no such file, else 1 with `file:line:column`.
 */
export function readBrief(file: string): Told {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new InputError(`${file}: no such brief, expected a YAML file with \`sources\`. Check the path.`, 2);
  }
  const {
    minutes: slot,
    sources,
    ...rest
  } = checkedYaml(readFileSync(file, 'utf8'), file, schema, Object.keys(schema.shape));
  const found = sources.map((source) => (path.isAbsolute(source) ? source : path.join(path.dirname(file), source)));
  return given({ ...rest, sources: found, slot });
}

/** The entries of a record that are there. */
function given<T extends object>(record: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
