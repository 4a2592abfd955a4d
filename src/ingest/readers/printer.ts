import type { Root } from 'mdast';

export type Position = NonNullable<Root['position']>;
export type Point = Position['start'];

/** Text as it is printed, and where its end lies. */
export interface Printer {
  text: string;
  line: number;
  column: number;
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
