import type { Root } from 'mdast';
import type { Aside } from '../../model/index.ts';

export type Position = NonNullable<Root['position']>;
export type Point = Position['start'];

/** Text as it is printed, and where its end lies. */
export interface Printer {
  text: string;
  line: number;
  column: number;
  /** What was printed and belongs to no node. */
  readonly asides: Aside[];
}

export function newPrinter(): Printer {
  return { text: '', line: 1, column: 1, asides: [] };
}

export function print(printer: Printer, text: string): void {
  printer.text += text;
  const last = text.lastIndexOf('\n');
  if (last < 0) {
    printer.column += text.length;
    return;
  }
  for (const c of text) if (c === '\n') printer.line++;
  printer.column = text.length - last;
}

export function here({ text, line, column }: Printer): Point {
  return { line, column, offset: text.length };
}

export function since(printer: Printer, start: Point): Position {
  return { start, end: here(printer) };
}

/** Prints empty lines until the given line (1-based) is reached; nothing when it is past. */
export function downTo(printer: Printer, line: number): void {
  if (line > printer.line) print(printer, '\n'.repeat(line - printer.line));
}

/** Ends the line at hand, leaves blank lines up to the line that the page has it on, and begins it with `prefix`. */
export function separate(printer: Printer, prefix: string, between: string, line: number): void {
  if (printer.text !== '') print(printer, between);
  downTo(printer, line);
  print(printer, prefix);
}
