import type { Argv, Options } from 'yargs';
import {
  AGAIN,
  ANSWERS,
  BRIEF,
  CHECKS,
  COMMON,
  DECK,
  FILES,
  LOOK,
  MADE,
  PAGE,
  PLAN,
  PRINTED,
  PROOF,
  SERVER,
  SOURCES,
} from './flags.ts';

export type * from './typed.ts';

/** What may be given several times with every plan. */
const REPEATED: readonly string[] = ['pace-from'];

/** The commands: name → what it takes and how it is explained. */
export const COMMANDS = {
  init: {
    describe: 'Write a brief for your sources, with every key explained: asks five questions',
    operand: 'brief',
    options: { ...ANSWERS, ...PRINTED },
    examples: [
      ['$0 init', 'talk.yaml here, from the sources that lie here'],
      ['$0 init --yes --minutes 20', 'Without questions'],
      ['$0 init talks/board.yaml', 'Under another name'],
    ],
  },
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
    explains: true,
    examples: [
      ['$0 check articles/ --minutes 20', 'What a speaker should know before building it'],
      ['$0 check --talk talk.yaml --strict', 'Exit code 1 on warnings too'],
      ['$0 check articles/ --browser', 'And whether everything on the slides fits, in six views'],
    ],
  },
  verify: {
    describe: 'Check a finished deck against its sources: every quote, number and word, whoever changed it since',
    operand: 'deck',
    options: { ...PROOF, ...PRINTED },
    lists: ['sources'],
    examples: [
      ['$0 verify talk/', 'Every deck in the folder; exit code 1 on a claim that nothing supports'],
      ['$0 verify deck.pptx --sources articles/', 'A deck that was sent alone'],
    ],
  },
  export: {
    describe: 'Make a talk that is there in other formats: the same talk, while its sources are the same',
    operand: 'deck',
    options: { ...AGAIN, ...PRINTED },
    lists: ['format'],
    examples: [
      ['$0 export talk/ --format pptx,pdf', 'The talk in the folder talk, as PowerPoint and PDF beside it'],
      ['$0 export talk/ --format pptx --anew', 'From what its sources say now'],
    ],
  },
} as const satisfies Record<string, Command>;

interface Command {
  readonly describe: string;
  readonly options: Record<string, Options>;
  readonly examples: readonly (readonly [string, string])[];
  /** More stands below its help, made when somebody asks for it. */
  readonly explains?: true;
  /** What its words are that no option takes, where they are no sources. */
  readonly operand?: 'deck' | 'brief';
  /** Options that may be given several times, each time another item of a list. */
  readonly lists?: readonly string[];
}

export type CommandName = keyof typeof COMMANDS;

const OPERANDS = { sources: SOURCES, deck: DECK, brief: BRIEF } as const;

/** Tells yargs one command: its sources, options and examples. */
export function declare(yargs: Argv, name: CommandName, below = ''): Argv {
  const { options, examples, ...more }: Command = COMMANDS[name];
  return yargs
    .epilogue(below)
    .positional(more.operand ?? 'sources', OPERANDS[more.operand ?? 'sources'])
    .options(options)
    .group(['help', 'version'], 'General:')
    .example(examples.map(([call, what]) => [call, what]));
}
