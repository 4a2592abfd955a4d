import * as z from 'zod';
import { FORMS, InputError, isThemeName, NARRATIVES, THEMES } from '../../model/index.ts';
import { parseChoice } from '../choice.ts';
import { parseClock } from '../clock.ts';
import { EDIT_FIELDS } from '../edits.ts';
import { parsePace, parseShare } from '../measures.ts';
import { parseMinutes } from '../minutes.ts';
import { typed, weight } from '../yaml.ts';

const WORDS = 'expected text: put it in quotes';

const text = z.string(WORDS).trim().regex(/\S/, 'empty, expected text. Fill it in, or take the key out');
/** A name may be a number: a year is the title of many talks. */
const label = z.union([text, z.int().transform(String)], WORDS);
/** No typographic quotes around it, no control characters in it: `\\t` in double quotes is a tab. */
const onePath = text
  .regex(/^(?![“”„«‘’])/u, 'typographic quotes are letters to YAML: write plain ones, or none')
  .regex(/^\P{Cc}*$/u, 'a control sign in a path: in double quotes `\\` begins one. Write / between folders');
const audience = z
  .string('expected a name, or several in one room joined by +: executives+legal')
  .trim()
  .regex(/\S/, 'empty, expected a name');
const paths = z.union(
  [onePath.transform((one) => [one]), z.array(onePath).min(1, 'an empty list, expected a path at least')],
  'expected a path such as articles/, or a list of them',
);
/** Names in a list, or parted by commas. */
const topics = z.union(
  [
    text.transform((one) =>
      one
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    ),
    z.array(text),
  ],
  'expected a name such as risks, or a list of them',
);

const subject = z.union(
  [
    text.transform((name) => ({ name, aliases: [] as string[] })),
    z.strictObject({ name: text, aliases: z.array(text).default([]) }),
  ],
  'expected a name, or `name` and `aliases`',
);

/** What a brief may say, but for its brand, which is read from where the brief lies. */
export const FIELDS = {
  sources: paths,
  title: label.optional(),
  audience: audience.optional(),
  minutes: typed(parseMinutes).optional(),
  from: typed(parseClock).optional(),
  to: typed(parseClock).optional(),
  form: typed((name) => parseChoice(name, FORMS, 'form')).optional(),
  narrative: typed((name) => parseChoice(name, NARRATIVES, 'narrative')).optional(),
  pace: typed(parsePace).optional(),
  paceFrom: paths.optional(),
  questions: typed(parseShare).optional(),
  speaker: label.optional(),
  event: label.optional(),
  date: label.optional(),
  theme: typed(themeNamed).optional(),
  emphasis: z.record(z.string(), weight, 'expected names with weights, such as `risk: 1.5`').optional(),
  more: topics.optional(),
  less: topics.optional(),
  subjects: z
    .array(subject, 'expected a list of names, such as [Trams, Buses]')
    .min(1, 'an empty list, expected a name at least')
    .optional(),
  ...EDIT_FIELDS,
};

/** A theme of ours, or a name that one of a person's own can have: which there are, only the command line knows. */
function themeNamed(name: string): string {
  if (isThemeName(name)) return name;
  throw new InputError(
    `\`${name}\` is no name of a theme, expected one of ${THEMES.join(', ')}, or one of --templates.`,
  );
}
