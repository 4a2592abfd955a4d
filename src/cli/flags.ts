import type { Options } from 'yargs';
import { FORMS, NARRATIVES } from '../model/brief.ts';
import { FORMATS } from '../model/format.ts';
import { THEMES } from '../model/theme.ts';

const TALK = 'The talk:';
const OUTPUT = 'Output:';
const BROWSER = 'In a browser:';

const text = (group: string, description: string, extra: Options = {}): Options => ({
  type: 'string',
  requiresArg: true,
  group,
  description,
  ...extra,
});

export const SOURCES = {
  describe: 'Files, folders or globs: Markdown, text, HTML, Word (.docx), PDF',
  type: 'string',
  array: true,
  defaultDescription: 'the brief’s, else content/sources',
} as const;

export const DECK = {
  describe: 'A talk that Talkwright made: its folder, or a file in it',
  type: 'string',
  array: true,
} as const;

export const BRIEF = {
  describe: 'Where it goes: a folder, or a file that ends in .yaml',
  type: 'string',
  array: true,
  defaultDescription: 'talk.yaml here',
} as const;

export const PRINTED = {
  json: { type: 'boolean', default: false, group: OUTPUT, description: 'Print JSON for programs' },
  quiet: { type: 'boolean', default: false, alias: 'q', group: OUTPUT, description: 'Print results and errors only' },
} as const satisfies Record<string, Options>;

const SANDBOXED = {
  sandbox: {
    type: 'boolean',
    group: BROWSER,
    description: 'Keep the browser in its sandbox; --no-sandbox where it has none (root, containers) [default: yes]',
  },
} as const satisfies Record<string, Options>;

export const COMMON = {
  talk: text(TALK, 'A brief (content/talks/*.yaml); the other options beat it', { alias: 't' }),
  subjects: text(TALK, 'What it is about: "Heat pump=pump|ASHP,Gas boiler" [default: the brief’s, else found]', {
    alias: 's',
  }),
  limits: text(TALK, 'What sources may cost to be read, such as size=64,patience=4'),
  ...PRINTED,
} as const satisfies Record<string, Options>;

export const PLAN = {
  minutes: text(TALK, 'Length of the slot: 10, 7.5, 90m, 1h30; several: 5,10,45 [default: the brief’s, else 10]', {
    alias: 'm',
  }),
  from: text(TALK, 'Time of day at which it begins, such as 9:00'),
  to: text(TALK, 'Time of day at which it ends, such as 12:30, instead of --minutes'),
  audience: text(
    TALK,
    'Who listens: a profile, several in one room joined by +, several talks parted by commas [default: the brief’s, else general]',
    { alias: 'a' },
  ),
  form: text(TALK, `${FORMS.join(', ')} [default: what the length implies]`),
  narrative: text(TALK, `Order of telling: ${NARRATIVES.join(', ')} [default: the audience’s]`),
  questions: text(TALK, 'Share of the slot for questions: 10%, 0.1 or 0 [default: the form’s]'),
  pace: text(TALK, 'Spoken words a minute, 110 to 170 [default: the audience’s]'),
  'pace-from': text(
    TALK,
    'Your own pace, from rehearsals: files or a folder of them; slides that always ran over get the time that they take',
  ),
  title: text(TALK, 'Title of the talk [default: the brief’s, else from the sources]'),
} as const satisfies Record<string, Options>;

/** What `init` need not ask. */
export const ANSWERS = {
  yes: { type: 'boolean', default: false, alias: 'y', group: TALK, description: 'Ask nothing: take what is found' },
  minutes: text(TALK, 'Length of the slot: 10, 7.5, 90m, 1h30 [default: 10]', { alias: 'm' }),
  audience: text(TALK, 'Who listens: a profile, several in one room joined by + [default: general]', { alias: 'a' }),
  title: text(TALK, 'Title of the talk [default: from the sources]'),
  speaker: text(TALK, 'Who speaks: printed on the cover'),
} as const satisfies Record<string, Options>;

export const LOOK = {
  theme: text(
    TALK,
    `The look of its slides: ${THEMES.join(', ')}, or one of --templates [default: the brief’s, else light]`,
  ),
  layouts: text(TALK, 'A folder of your own layouts: <layout>.mjs draws in place of ours'),
  templates: text(
    TALK,
    'A folder laid over our templates: themes/*.css, layouts/*.css, document.css, page.html, logo.svg',
  ),
} as const satisfies Record<string, Options>;

export const FILES = {
  out: text(OUTPUT, 'Folder of the deck, or of a folder for each of several [default: dist/decks/<name of the talk>]', {
    alias: 'o',
  }),
} as const satisfies Record<string, Options>;

export const MADE = {
  format: text(OUTPUT, `What is made of it, parted by commas: ${FORMATS.join(', ')} [default: html]`, { alias: 'f' }),
  'pdf-notes': {
    type: 'boolean',
    group: OUTPUT,
    description: 'The PDF on A4, with the script below each slide (notes.pdf)',
  },
  ink: text(OUTPUT, 'How the PDF is printed: full, or low for outlines on white [default: full, as on the screen]'),
  ...SANDBOXED,
} as const satisfies Record<string, Options>;

export const PROOF = {
  sources: text(TALK, 'Its sources: files, folders or globs [default: those that talkwright.json beside it names]', {
    alias: 's',
  }),
} as const satisfies Record<string, Options>;

export const AGAIN = {
  ...MADE,
  format: text(OUTPUT, `What is made of it, parted by commas: ${FORMATS.join(', ')}`, { alias: 'f' }),
  out: text(OUTPUT, 'Folder of what is made [default: the talk’s own]', { alias: 'o' }),
  anew: {
    type: 'boolean',
    default: false,
    group: TALK,
    description: 'Make it from what its sources, brief and templates say now, where they have changed',
  },
} as const satisfies Record<string, Options>;

export const CHECKS = {
  strict: {
    type: 'boolean',
    default: false,
    group: OUTPUT,
    description: 'Exit with 1 on warnings, not only on errors',
  },
  browser: {
    type: 'boolean',
    default: false,
    group: BROWSER,
    description:
      'Measure every slide and step in Chromium, Chrome or Edge (needs playwright-core); exit with 1 on faults',
  },
  size: text(BROWSER, 'Windows to measure in: 1280x720,1024x768 [default: 1920x1080, 1280x720, 1024x768]'),
  ...SANDBOXED,
  theme: text(BROWSER, 'Looks to measure in, such as light,dark,contrast [default: the deck’s, light and dark]'),
} as const satisfies Record<string, Options>;

export const PAGE = {
  html: text(OUTPUT, 'Write a page: the sources’ own text with what was understood of it', {
    defaultDescription: 'a report on the terminal',
  }),
} as const satisfies Record<string, Options>;

export const SERVER = {
  port: text('Presenting:', 'Port; the next free one when taken, any with 0', { default: '4400' }),
  host: {
    type: 'string',
    group: 'Presenting:',
    description:
      'Let phones and other computers in, with a code: on all addresses of this machine, or the one that is named [default: this machine alone]',
  },
  open: { type: 'boolean', group: 'Presenting:', description: 'Open the browser [default: when there is one to open]' },
} as const satisfies Record<string, Options>;
