import { createInterface } from 'node:readline';
import { plain } from '../print.ts';
import type { Terminal } from './ask.ts';

/** Asks on stderr and reads from stdin; lines that were typed ahead wait for their question. Ctrl-C and Ctrl-D end it. */
export function openTerminal(): Terminal & { close(): void } {
  const face = createInterface({ input: process.stdin, output: process.stderr });
  const typed: string[] = [];
  let waiting: ((line: string | null) => void) | null = null;
  let over = false;
  const next = () => {
    if (!waiting || (typed.length === 0 && !over)) return;
    const answer = waiting;
    waiting = null;
    answer(typed.shift() ?? null);
  };
  face.on('line', (line) => {
    typed.push(line);
    next();
  });
  face.on('SIGINT', () => face.close());
  face.on('close', () => {
    over = true;
    next();
  });
  return {
    line: (prompt) =>
      new Promise((resolve) => {
        waiting = resolve;
        if (!over) {
          face.setPrompt(plain(prompt));
          face.prompt();
        }
        next();
      }),
    tell: (text) => void process.stderr.write(`${plain(text)}\n`),
    close: () => face.close(),
  };
}
