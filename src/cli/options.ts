import type { Argv, Options } from 'yargs';
import { FORMS, NARRATIVES } from '../model/brief.ts';
import { FORMATS } from '../model/format.ts';
import { THEMES } from '../model/theme.ts';

export type * from './typed.ts';

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

const SOURCES = {
  describe: 'Files, folders or globs: Markdown, text, HTML, Word (.docx), PDF',
  type: 'string',
  array: true,
  defaultDescription: 'the brief’s, else content/sources',
} as const;

const COMMON = {
  talk: text(TALK, 'A brief (content/talks/*.yaml); the other options beat it', { alias: 't' }),
  subjects: text(TALK, 'What it is about: "Heat pump=pump|ASHP,Gas boiler" [default: the brief’s, else found]', {
    alias: 's',
  }),
  json: { type: 'boolean', default: false, group: OUTPUT, description: 'Print JSON for programs' },
  quiet: { type: 'boolean', default: false, alias: 'q', group: OUTPUT, description: 'Print results and errors only' },
} as const satisfies Record<string, Options>;

const PLAN = {
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

const LOOK = {
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

const FILES = {
  out: text(OUTPUT, 'Folder of the deck, or of a folder for each of several [default: dist/decks/<name of the talk>]', {
    alias: 'o',
  }),
} as const satisfies Record<string, Options>;

const MADE = {
  format: text(OUTPUT, `What is made of it, parted by commas: ${FORMATS.join(', ')} [default: html]`, { alias: 'f' }),
  'pdf-notes': {
    type: 'boolean',
    group: OUTPUT,
    description: 'The PDF on A4, with the script below each slide (notes.pdf)',
  },
  ink: text(OUTPUT, 'How the PDF is printed: full, or low for outlines on white [default: full, as on the screen]'),
} as const satisfies Record<string, Options>;

const CHECKS = {
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
  theme: text(BROWSER, 'Looks to measure in, such as light,dark,contrast [default: the deck’s, light and dark]'),
} as const satisfies Record<string, Options>;

const PAGE = {
  html: text(OUTPUT, 'Write a page: the sources’ own text with what was understood of it', {
    defaultDescription: 'a report on the terminal',
  }),
} as const satisfies Record<string, Options>;

const SERVER = {
  port: text('Presenting:', 'Port; the next free one when taken, any with 0', { default: '4400' }),
  host: {
    type: 'string',
    group: 'Presenting:',
    description:
      'Let phones and other computers in, with a code: on all addresses of this machine, or the one that is named [default: this machine alone]',
  },
  open: { type: 'boolean', group: 'Presenting:', description: 'Open the browser [default: when there is one to open]' },
} as const satisfies Record<string, Options>;

/** What may be given several times with every plan. */
const REPEATED: readonly string[] = ['pace-from'];

/** The commands: name → what it takes and how it is explained. */
export const COMMANDS = {
  build: {
    describe: 'Make a talk: one self-contained page, with run sheet and handout beside it',
    options: { ...PLAN, ...LOOK, ...COMMON, ...MADE, ...FILES },
    lists: ['format', ...REPEATED],
    examples: [
      ['$0 build articles/ --minutes 10', 'Ten minutes from a folder of articles'],
      ['$0 build report.md --audience executives --out talk', 'For another audience, into ./talk'],
      ['$0 build articles/ --minutes 5,10,45 --audience general,executives', 'Six talks, each in a folder of its own'],
      ['$0 build articles/ --from 9:00 --to 12:30', 'A workshop for a morning'],
    ],
  },
  present: {
    describe: 'Make a talk, show it in the browser, and keep it as you write',
    options: { ...PLAN, ...LOOK, ...COMMON, ...FILES, ...SERVER },
    lists: REPEATED,
    examples: [
      ['$0 present articles/ --minutes 20', 'Twenty minutes, in the browser at once'],
      ['$0 present articles/ --host', 'And the speaker view on your phone'],
      ['$0 present --no-open --port 0', 'Only serve, on any free port'],
    ],
  },
  rehearse: {
    describe: 'Present it to nobody: records what each slide takes, and shows it against the plan (--pace-from)',
    options: { ...PLAN, ...LOOK, ...COMMON, ...FILES, ...SERVER },
    lists: REPEATED,
    examples: [
      [
        '$0 rehearse articles/ --minutes 10',
        'R begins, or the first step; R again ends it and shows what took how long',
      ],
      ['$0 build articles/ --pace-from rehearsals/', 'The talk again, at your own pace'],
    ],
  },
  inspect: {
    describe: 'Show what the sources say, claim by claim, with file and line',
    options: { ...COMMON, ...PAGE },
    examples: [
      ['$0 inspect articles/', 'A report on the terminal'],
      ['$0 inspect articles/ --html report.html', 'The same in the text of the sources, for the browser'],
      ['$0 inspect articles/ --json > model.json', 'The model for programs'],
    ],
  },
  outline: {
    describe: 'Show the plan of a talk to the second, and what is left out',
    options: { ...PLAN, ...COMMON },
    lists: REPEATED,
    examples: [
      ['$0 outline articles/ --minutes 10', 'What is said when, and why the rest is not'],
      ['$0 outline articles/ --minutes 5,10,20,45', 'Several lengths side by side'],
      ['$0 outline articles/ --minutes 5,10,20 --json', 'The same for programs'],
    ],
  },
  compare: {
    describe: 'Show what two audiences, or two lengths, see, share and miss',
    options: { ...PLAN, ...COMMON },
    lists: ['audience', 'minutes', ...REPEATED],
    examples: [
      ['$0 compare articles/ --audience executives --audience developers', 'Two audiences at ten minutes'],
      ['$0 compare articles/ --minutes 5,20', 'What fifteen more minutes bring'],
    ],
  },
  check: {
    describe: 'Check a talk against its rules and score it; writes nothing',
    options: { ...PLAN, ...LOOK, ...COMMON, ...CHECKS },
    lists: REPEATED,
    explains: async () => (await import('./score-report.ts')).explainScores(),
    examples: [
      ['$0 check articles/ --minutes 20', 'What a speaker should know before building it'],
      ['$0 check --talk talk.yaml --strict', 'Exit code 1 on warnings too'],
      ['$0 check articles/ --browser', 'And whether everything on the slides fits, in six views'],
    ],
  },
} as const satisfies Record<string, Command>;

interface Command {
  readonly describe: string;
  readonly options: Record<string, Options>;
  readonly examples: readonly (readonly [string, string])[];
  /** Text below its help, made when somebody asks for it. */
  readonly explains?: () => Promise<string>;
  /** Options that may be given several times, each time another item of a list. */
  readonly lists?: readonly string[];
}

export type CommandName = keyof typeof COMMANDS;

/** Tells yargs one command: its sources, options and examples. */
export function declare(yargs: Argv, name: CommandName, below = ''): Argv {
  const { options, examples } = COMMANDS[name];
  return yargs
    .epilogue(below)
    .positional('sources', SOURCES)
    .options(options)
    .group(['help', 'version'], 'General:')
    .example(examples.map(([call, what]) => [call, what]));
}
