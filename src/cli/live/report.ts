import { plainName } from '../../model/index.ts';
import type { Said, Serving } from '../../serve/index.ts';
import { count } from '../format.ts';
import { type Printer, printText } from '../print.ts';

/** Tells what happens while a talk is presented, a line each. */
export function reporter(print: Printer): (said: Said) => void {
  return (said) => {
    if (said.kind === 'made')
      return print.note(`${said.cause === 'save' ? 'rebuilt' : 'as wished'} ${changesOf(said)}`);
    if (said.kind === 'fault') return tellFault(said.lines, print);
    if (said.kind === 'entered')
      return printText(`${said.device} is in; code for the next: ${spaced(said.code)}`, 'stderr');
    if (said.kind === 'stopped' || said.kind === 'guessed') return print.warn(guessing(said));
    print.note(`${KEPT[said.kind]} is kept in ${plainName(said.file)}`);
  };
}

/** Wrong codes: who has to wait, or that somebody guesses, and how the others go on. */
function guessing(said: Extract<Said, { kind: 'stopped' | 'guessed' }>): string {
  if (said.kind === 'stopped')
    return `${said.device} named wrong codes only: it may try again in a minute; others are not kept waiting`;
  const from = count(said.devices, 'device');
  return `many wrong codes within a minute, from ${from}: the code is longer from now on: ${spaced(said.code)}`;
}

const KEPT = { kept: 'the wish', rehearsed: 'the rehearsal', edited: 'the edit' } as const;

/** Where a talk is shown, in lines: here, and for other devices with the code that lets the first of them in. */
export function whereabouts({ url, others, code }: Serving): readonly string[] {
  if (code === null) return [url];
  if (others.length === 0) return [url, 'this machine is in no network: no other device can reach it'];
  return [url, `on other devices: ${others.join(' or ')}`, `code for one of them: ${spaced(code)}`];
}

function tellFault(lines: readonly string[] | null, print: Printer): void {
  if (lines === null) print.note('mended');
  else for (const line of lines) print.warn(line);
}

/** "in 62 ms: without wool.txt, + 2 slides, − 1 slide". */
function changesOf({ made: { ms, added, dropped, sources } }: Extract<Said, { kind: 'made' }>): string {
  const parts = [
    ...(sources.fresh.length > 0 ? [`with ${sources.fresh.map(plainName).join(', ')}`] : []),
    ...(sources.gone.length > 0 ? [`without ${sources.gone.map(plainName).join(', ')}`] : []),
    ...(added.length > 0 ? [`+ ${count(added.length, 'slide')}`] : []),
    ...(dropped.length > 0 ? [`− ${count(dropped.length, 'slide')}`] : []),
  ];
  return `in ${ms} ms${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`;
}

/** A code as it is easier to read out. */
function spaced(code: string): string {
  return code.replace(/\d{3}(?=\d)/g, '$& ');
}
