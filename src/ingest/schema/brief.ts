import * as z from 'zod';
import { FORMS, NARRATIVES, THEMES } from '../../model/index.ts';
import { BRAND_KEYS, brandSchema } from '../brand/brand.ts';
import { exampleOf } from '../brief/example.ts';
import { FIELDS } from '../brief/fields.ts';
import { BRIEF_KEYS, type BriefKey, type BriefKeyName } from '../brief/keys.ts';

/** A JSON Schema, draft 2020-12. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

const pattern = (source: string): Schema => ({ type: 'string', pattern: `^\\s*(?:${source})\\s*$` });
const either = (...anyOf: readonly Schema[]): Schema => ({ anyOf });

/** "min", "h" or "s" in either case: patterns of JSON Schema have no flags. */
const M = '(?:\\s?[mM](?:[iI][nN])?)';
const MINUTES = [
  `0*(?:[1-9]|[1-9]\\d|[1-3]\\d\\d|4[0-7]\\d)(?:\\.\\d{1,20})?${M}?|0*480(?:\\.0{1,20})?${M}?`,
  `(?:0?[1-6]\\s?[hH](?:\\s?\\d{1,2}${M}?)?|0?7\\s?[hH](?:\\s?(?:[0-5]?\\d|60)${M}?)?|0?8\\s?[hH](?:\\s?00?${M}?)?|00?\\s?[hH]\\s?(?:0?[1-9]|[1-9]\\d)${M}?)`,
  '(?:0?[1-7]\\.\\d{1,2}|0?8\\.00?|00?\\.(?:0[2-9]|[1-9]\\d?))\\s?[hH]',
  '0{0,3}[6-9]\\d\\s?[sS]|0{0,2}[1-9]\\d\\d\\s?[sS]|0?[1-9]\\d{3}\\s?[sS]|(?:1\\d{4}|2[0-7]\\d{3}|28[0-7]\\d\\d|28800)\\s?[sS]',
].join('|');
const CLOCK = pattern('(?:[01]?\\d|2[0-3]):[0-5]\\d');
const COLOUR = either(
  pattern('#?(?:[\\da-fA-F]{3}|[\\da-fA-F]{6})'),
  { type: 'integer', minimum: 100, maximum: 999 },
  {
    ...{ type: 'integer', minimum: 100_000, maximum: 999_999 },
  },
);

/** What people may write where a value is read from a text of its own kind. */
const ACCEPTS: Readonly<Partial<Record<BriefKeyName, Schema>>> = {
  minutes: either({ type: 'number', minimum: 1, maximum: 480 }, pattern(MINUTES)),
  from: CLOCK,
  to: CLOCK,
  form: { enum: FORMS },
  narrative: { enum: NARRATIVES },
  pace: either({ type: 'integer', minimum: 110, maximum: 170 }, pattern('1[1-6]\\d|170')),
  questions: either(
    { type: 'number', minimum: 0, exclusiveMaximum: 1 },
    pattern('0{1,3}(?:\\.\\d{1,20})?|\\.\\d{1,20}|0?\\d{1,2}(?:\\.\\d{1,20})?\\s*%'),
  ),
  theme: either({ enum: THEMES }, { type: 'string', pattern: '^[a-z][a-z0-9-]{0,30}$' }),
};

/**
 * What a brief may hold, as a JSON Schema for editors. It says what the reader says, but for what no schema can: whether files are
 * there, whether `to` comes after `from` and agrees with `minutes`, whether names are known.
 */
export function briefSchema(): Schema {
  const read = z.object({ ...FIELDS, brand: brandSchema('.').optional() });
  const made = z.toJSONSchema(read, { io: 'input' }) as unknown as {
    properties: Record<string, Schema>;
    required: string[];
  };
  const { properties, required } = made;
  const keys = Object.entries(BRIEF_KEYS) as readonly [BriefKeyName, BriefKey][];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A brief of Talkwright: what a talk is made from, for whom and how long',
    type: 'object',
    properties: Object.fromEntries(
      keys.map(([name, key]) => [
        name,
        {
          description: key.about,
          examples: [exampleOf(key)],
          ...(ACCEPTS[name] ?? shaped(name, properties[name], key)),
        },
      ]),
    ),
    required,
    additionalProperties: false,
    dependentRequired: { to: ['from'] },
    not: { required: ['pace', 'paceFrom'] },
  };
}

/** A brand's colours are read from texts too; each of its keys says what its line in the example says. */
function shaped(name: BriefKeyName, schema: Schema = {}, { example }: BriefKey): Schema {
  if (name !== 'brand') return schema;
  const properties = schema.properties as Record<string, Schema>;
  const lines = typeof example === 'string' ? [] : example;
  const described = BRAND_KEYS.map((key) => {
    const means = lines.find(([line]) => line.startsWith(`${key}:`))?.[1] ?? '';
    return [key, { description: means, ...(key.startsWith('accent') ? COLOUR : properties[key]) }] as const;
  });
  return { ...schema, properties: Object.fromEntries(described) };
}
