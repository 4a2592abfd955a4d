import path from 'node:path';
import * as z from 'zod';
import type { Brand } from '../../model/index.ts';
import { parseColour } from './colour.ts';
import { readFont } from './font.ts';
import { readLogo } from './logo.ts';

/** Longest name of a brand, in characters: what the foot of a slide has room for. */
const NAME = 32;

const text = z.string('expected a text').trim().min(1, 'empty, expected a text');

/** What a brief's `brand` may say: any subset; its files are read from `folder`, where the brief lies. */
export function brandSchema(folder: string) {
  const at = (file: string) => path.resolve(folder, file);
  const read = <T>(parse: (text: string) => T) =>
    text.transform((value, context) => {
      try {
        return parse(value);
      } catch (error) {
        context.addIssue((error as Error).message);
        return z.NEVER;
      }
    });
  return z
    .strictObject({
      name: text.max(NAME, `longer than ${NAME} characters. Shorten it`).optional(),
      accent: colour.optional(),
      accent2: colour.optional(),
      logo: read((file) => readLogo(at(file), file)).optional(),
      font: read((font) => readFont(font, at)).optional(),
    })
    .transform(
      ({ name = null, accent = null, accent2 = null, logo = null, font = null }): Brand => ({
        ...{ name, accent, accent2, logo, font },
      }),
    );
}

/** The names that `brand` may hold. */
export const BRAND_KEYS = ['name', 'accent', 'accent2', 'logo', 'font'] as const satisfies readonly (keyof Brand)[];

// An unquoted `#` begins a comment in YAML: the value is then null.
const colour = z
  .union([z.string(), z.number(), z.null()], 'expected a colour such as "#0b5d3b"')
  .transform((value, context) => {
    try {
      return parseColour(value === null ? '' : String(value));
    } catch (error) {
      context.addIssue((error as Error).message);
      return z.NEVER;
    }
  });
