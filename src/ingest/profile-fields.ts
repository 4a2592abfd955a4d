import * as z from 'zod';
import { type ActivityKind, NARRATIVES } from '../model/index.ts';
import { parseChoice } from './choice.ts';
import { CLAIM_KINDS } from './kinds.ts';
import { parsePace } from './measures.ts';
import { typed, weight } from './yaml.ts';

export const ACTIVITIES = Object.keys({
  quiz: true,
  sort: true,
  match: true,
  spot: true,
  discussion: true,
  case: true,
} satisfies Record<ActivityKind, true>) as ActivityKind[];
export const LEVELS = ['novice', 'practitioner', 'expert'] as const;

const slug = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, 'expected a name of small letters, digits and hyphens, such as `training-data`');
const choice = <T extends string>(names: readonly T[], what: string) => typed((text) => parseChoice(text, names, what));
const sentence = z.string().trim().min(1).nullable();

const FIELDS = {
  name: slug,
  label: z.string().trim().min(1).max(60),
  knows: choice(LEVELS, 'level'),
  cares: z.record(slug, weight),
  industries: z.array(slug),
  avoids: z.array(choice(CLAIM_KINDS, 'kind of claim')),
  arc: choice(NARRATIVES, 'narrative'),
  pace: typed(parsePace),
  question: sentence,
  ask: sentence,
  title: z
    .string()
    .trim()
    .max(60)
    .regex(/\{names\}/, 'expected a title with {names} in it, such as "{names}: payoff and exposure"')
    .nullable(),
  activities: z.array(choice(ACTIVITIES, 'kind of activity')),
};

const { name, label, knows, arc, pace, ...optional } = FIELDS;

/** A profile that stands by itself. */
const whole = z.strictObject({
  ...{ name, label, knows, arc, pace },
  cares: optional.cares.default({}),
  industries: optional.industries.default([]),
  avoids: optional.avoids.default([]),
  question: optional.question.default(null),
  ask: optional.ask.default(null),
  title: optional.title.default(null),
  activities: optional.activities.default([]),
});

/** A profile that changes another: only its name is needed. */
const change = z.strictObject({ ...z.object(FIELDS).partial().shape, name: slug, extends: slug });

/** What a profile's file may hold: one that stands by itself, or one that changes another. */
export const PROFILES = { whole, change } as const;

export const PROFILE_KEYS = ['extends', ...Object.keys(FIELDS)];

export type WrittenProfile = z.infer<typeof whole> | z.infer<typeof change>;

/** The schema for what a profile's file holds. */
export function profileSchema(value: unknown): z.ZodType<WrittenProfile> {
  return typeof value === 'object' && value !== null && 'extends' in value ? change : whole;
}
