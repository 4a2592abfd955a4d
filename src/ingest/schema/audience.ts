import * as z from 'zod';
import { NARRATIVES } from '../../model/index.ts';
import { CLAIM_KINDS } from '../kinds.ts';
import { ACTIVITIES, LEVELS, PROFILES } from '../profile-fields.ts';

/** What each key of an audience's profile means. */
const ABOUT: Readonly<Record<string, string>> = {
  name: 'The name of its file.',
  extends: 'A profile of which only what differs is said here.',
  label: 'How the cover addresses them: "For developers".',
  knows: 'How much they know of the matter.',
  cares: 'Weights, 0 to 5, of kinds of claims and keys of facets; 1 is neutral, 0 leaves out.',
  industries: 'Industries that lead, best first: healthcare, finance …',
  avoids: 'Kinds of claims that they are never told.',
  arc: 'The order of telling.',
  pace: 'Spoken words a minute.',
  question: 'What the talk answers for them; null for none.',
  ask: 'What they are asked to do at the end; null for nothing.',
  title: 'How their talk is titled, with {names} for what it is about; null: by what it holds.',
  activities: 'Kinds of activity that suit them, best first.',
};

const list = (names: readonly string[]) => ({ type: 'array', items: { enum: names } });

/** Where a value is read from a text. */
const ACCEPTS: Readonly<Record<string, object>> = {
  knows: { enum: LEVELS },
  arc: { enum: NARRATIVES },
  pace: {
    anyOf: [
      { type: 'integer', minimum: 110, maximum: 170 },
      { type: 'string', pattern: '^\\s*(?:1[1-6]\\d|170)\\s*$' },
    ],
  },
  avoids: list(CLAIM_KINDS),
  activities: list(ACTIVITIES),
};

/** What an audience's profile may hold, as a JSON Schema for editors. */
export function audienceSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'An audience of Talkwright: what they know and care about',
    anyOf: [shape(PROFILES.whole), shape(PROFILES.change)],
  };
}

function shape(schema: z.ZodType): object {
  const made = z.toJSONSchema(schema, { io: 'input' }) as unknown as {
    readonly properties: Record<string, object>;
    readonly required?: readonly string[];
  };
  const properties = Object.entries(made.properties).map(([key, said]) => {
    return [key, { description: ABOUT[key] ?? '', ...(ACCEPTS[key] ?? said) }] as const;
  });
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    required: made.required ?? [],
    additionalProperties: false,
  };
}
