import { stripVTControlCharacters } from 'node:util';

/** Where words go: results to stdout, everything about the run to stderr. */
export interface Printer {
  /** What was asked for. */
  result(text: string): void;
  /** What was asked for, as JSON for programs; whoever prints it on a terminal gets no command of a source's. */
  data(value: unknown): void;
  /** About the run: left out with --quiet and --json. */
  note(text: string): void;
  /** Something that people should know although the run succeeds: left out with --quiet. */
  warn(text: string): void;
  /** What is being done now: on a terminal only, and gone when it is done. */
  step(text: string): void;
  /** Ends the line of steps. */
  done(): void;
  /** Columns to wrap at; Infinity when stdout is no terminal. */
  readonly width: number;
  readonly paint: Paint;
}

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'cyan';
export type Paint = (style: Style, text: string) => string;

const CODES: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  cyan: [36, 39],
};

/** Control and direction characters that a source could use to write over the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

export function createPrinter({ quiet = false, json = false }: { quiet?: boolean; json?: boolean } = {}): Printer {
  const { stdout, stderr } = process;
  const paintError = painter(stderr);
  const steps = stderr.isTTY && !quiet && !json;
  const clear = () => void (steps && stderr.write('\r\u001b[K'));
  const result = (text: string) => {
    clear();
    stdout.write(`${text}\n`);
  };
  return {
    result: (text) => result(painted(text)),
    data: (value) => result(JSON.stringify(value, null, 2).replace(UNSAFE, written)),
    note: (text) => void (quiet || json || stderr.write(`${painted(text)}\n`)),
    warn: (text) => {
      clear();
      if (!quiet) stderr.write(`${paintError('yellow', 'warning:')} ${plain(text)}\n`);
    },
    step: (text) => void (steps && stderr.write(`\r\u001b[K${paintError('dim', `${plain(text)} …`)}`)),
    done: clear,
    width: stdout.isTTY ? Math.max(60, Math.min(stdout.columns, 120)) : Number.POSITIVE_INFINITY,
    paint: painter(stdout),
  };
}

/** What went wrong, one line each, with nothing else around it. */
export function printErrors(lines: readonly string[]): void {
  const paint = painter(process.stderr);
  for (const line of lines) process.stderr.write(`${paint('red', 'error:')} ${plain(line)}\n`);
}

/** Text as yargs made it (help, version, completion script). */
export function printText(text: string, stream: 'stdout' | 'stderr' = 'stdout'): void {
  process[stream].write(`${text.trimEnd()}\n`);
}

/** Text of a source or a path, safe for a terminal. */
export function plain(text: string): string {
  return stripVTControlCharacters(text).replace(UNSAFE, '\ufffd');
}

/** Words of ours, with our own colours: what was overlooked in them is taken out here. */
function painted(text: string): string {
  return text
    .split(PAINT)
    .map((part, i) => (i % 2 === 0 ? plain(part) : part))
    .join('');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what `painter` writes
const PAINT = /(\u001b\[(?:1|2|22|31|33|36|39)m)/;

/** A sign as JSON may write it: to programs it is the same. */
function written(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function painter(stream: NodeJS.WriteStream): Paint {
  const colour = stream.isTTY && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  if (!colour) return (_style, text) => text;
  return (style, text) => `\u001b[${CODES[style][0]}m${text}\u001b[${CODES[style][1]}m`;
}
