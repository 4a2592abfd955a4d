import yargs, { type Argv } from 'yargs';
import about from '../../package.json' with { type: 'json' };
import { nearest } from '../model/index.ts';
import { CliError } from './error.ts';
import { COMMANDS, type CommandName, declare } from './options.ts';

/** Text to print (help, version, completion script), or a command to run. */
export type Parsed =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'command'; readonly command: CommandName; readonly options: Readonly<Record<string, unknown>> };

const NAMES = Object.keys(COMMANDS) as CommandName[];
const WORDS: readonly string[] = [...NAMES, 'completion'];
const GENERAL = ['help', 'version'];
const DECLARED = new Set([...GENERAL, ...NAMES.flatMap((name) => Object.keys(COMMANDS[name].options))]);

/**
 * Reads the command line; `explained` makes what stands below the help of a command that explains more. Throws CliError,
 * code 2, in one line with the nearest valid name.
 */
export async function parse(args: readonly string[], explained = async () => ''): Promise<Parsed> {
  const [word = '--help'] = args;
  if (!word.startsWith('-') && !WORDS.includes(word)) throw unknownCommand(word);
  const command = NAMES.find((name) => name === word) ?? null;
  let text = '';
  const options = await parserOf(command, await belowHelp(command, args, explained)).parseAsync(
    args.length > 0 ? [...args] : [word],
    {},
    (_error, _argv, output) => {
      text = output;
    },
  );
  if (text || !command) return { kind: 'text', text };
  return { kind: 'command', command, options: settled(options, operandOf(command), listsOf(command)) };
}

/** What a command's words are that no option takes. */
function operandOf(command: CommandName): string {
  const declared = COMMANDS[command];
  return 'operand' in declared ? declared.operand : 'sources';
}

/** Options of a command that are lists. */
function listsOf(command: CommandName): readonly string[] {
  const declared = COMMANDS[command];
  return 'lists' in declared ? declared.lists : [];
}

/**
 * An option that is given twice counts as given last, a list goes on; what follows `--` is one of the command's
 * words whatever it looks like.
 */
function settled(
  options: { readonly [name: string]: unknown; readonly _: readonly unknown[] },
  operand: string,
  lists: readonly string[],
): Readonly<Record<string, unknown>> {
  const one = (name: string, value: unknown) => {
    if (!Array.isArray(value)) return value;
    return lists.includes(name) ? value.join(',') : value.at(-1);
  };
  const single = Object.entries(options).map(([name, value]) => [name, one(name, value)]);
  const words = [...((options[operand] as readonly string[] | undefined) ?? []), ...options._.slice(1).map(String)];
  return { ...Object.fromEntries(single), [operand]: words };
}

/** What stands below the help of a command, when help is asked for. */
async function belowHelp(
  command: CommandName | null,
  args: readonly string[],
  explained: () => Promise<string>,
): Promise<string> {
  if (command === null || !args.some((arg) => arg === '--help' || arg === '-h')) return '';
  return 'explains' in COMMANDS[command] ? await explained() : '';
}

function parserOf(command: CommandName | null, below: string): Argv {
  let parser = general(command);
  for (const name of NAMES) {
    const { describe } = COMMANDS[name];
    parser = parser.command(
      `${name} [${operandOf(name)}..]`,
      describe,
      (sub) => declare(sub, name, below),
      () => {},
    );
  }
  return parser.completion('completion', 'Print a completion script for your shell');
}

function general(command: CommandName | null): Argv {
  return yargs()
    .scriptName('talkwright')
    .detectLocale(false)
    .parserConfiguration({
      'camel-case-expansion': false,
      'dot-notation': false,
      'parse-positional-numbers': false,
    })
    .usage('Turns documents into a talk that fits its slot, every word traceable to its source.\n\nUsage: $0 <command>')
    .strict()
    .demandCommand(1, `Say what to do: ${NAMES.join(', ')} (talkwright --help explains)`)
    .help()
    .alias('help', 'h')
    .version(about.version)
    .alias('version', 'V')
    .group(GENERAL, 'General:')
    .example('$0 present articles/', 'A ten-minute talk from a folder, in the browser')
    .epilogue('talkwright <command> --help explains a command.')
    .wrap(process.stdout.isTTY ? Math.min(process.stdout.columns, 100) : 100)
    .exitProcess(false)
    .fail((message, error) => {
      throw error instanceof CliError ? error : new CliError(explained(message, command));
    });
}

function unknownCommand(word: string): CliError {
  const meant = nearest(word, WORDS);
  const advice = meant ? `did you mean ${meant}?` : `to make a talk from it: talkwright build ${word}`;
  return new CliError(`\`${word}\` is no command, expected ${NAMES.join(', ')}: ${advice}`);
}

/** What yargs complains about, in our words where they help more. */
function explained(message: string, command: CommandName | null): string {
  const unknown = /^Unknown arguments?: ([^,]+)/.exec(message)?.[1];
  if (unknown !== undefined) return unknownOption(unknown, command);
  const lacking = /^Not enough arguments following: (.+)/.exec(message)?.[1];
  if (lacking !== undefined) return `--${lacking} needs a value (talkwright ${command ?? ''} --help explains)`;
  return message.replaceAll(/\s*\n\s*/g, ' ');
}

/** Options that people look for and that no command has on purpose, with what to do instead. */
const INSTEAD: Readonly<Record<string, string>> = {
  url: 'save the page in a browser (Ctrl+S, “Web page, HTML only”) or print it to PDF, and name that file',
};

function unknownOption(name: string, command: CommandName | null): string {
  const instead = INSTEAD[name];
  if (instead) return `--${name} is no option, addresses are not read: ${instead}`;
  const valid = [...(command ? Object.keys(COMMANDS[command].options) : []), ...GENERAL];
  const dashed = (option: string) => (option.length === 1 ? `-${option}` : `--${option}`);
  const elsewhere = DECLARED.has(name) ? NAMES.filter((other) => name in COMMANDS[other].options) : [];
  if (elsewhere.length > 0)
    return `${dashed(name)} is no option of ${command ?? 'talkwright'}, but of ${elsewhere.join(', ')}`;
  const meant = nearest(name, valid);
  if (meant) return `${dashed(name)} is no option of ${command ?? 'talkwright'}: did you mean --${meant}?`;
  return `${dashed(name)} is no option of ${command ?? 'talkwright'}, expected ${valid.map(dashed).join(', ')}`;
}
