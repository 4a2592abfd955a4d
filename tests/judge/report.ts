import type { Score } from './score.ts';
import { type Rate, total } from './total.ts';

/** What each kind is meant to reach: F1; precision is meant to be 0.90 in all. */
const AIMS: Readonly<Record<string, number>> = {
  definitions: 0.85,
  taxonomy: 0.8,
  differences: 0.75,
  industries: 0.85,
  risks: 0.8,
  mitigations: 0.8,
  statistics: 0.9,
  examples: 0.85,
};
const PRECISION = 0.9;

/** A table of all kinds over all documents, and what must never happen. */
export function report(scores: readonly Score[]): readonly string[] {
  const rates = Object.entries(total(scores));
  return [
    'kind           must  found  recall   outs  right  precision    F1   aim',
    ...rates.map(([kind, rate]) => lineOf(kind, rate)),
    faults(scores),
  ];
}

function lineOf(kind: string, { must, found, outs, right, precision, recall, f1 }: Rate): string {
  const aim = AIMS[kind];
  const short = aim !== undefined && ((f1 !== null && f1 < aim) || (precision !== null && precision < PRECISION));
  const cells = [
    kind.padEnd(13),
    pad(must, 5),
    pad(found, 6),
    part(recall),
    pad(outs, 6),
    pad(right, 6),
    part(precision, 10),
  ];
  return `${cells.join(' ')} ${part(f1, 6)}  ${aim?.toFixed(2) ?? '   –'}${short ? '  short' : ''}`;
}

/** "leaks 0, wrong side 0, …" */
function faults(scores: readonly Score[]): string {
  const sum = (of: (score: Score) => readonly string[]): number => scores.reduce((n, score) => n + of(score).length, 0);
  const { length } = scores;
  return `${length} documents: leaks ${sum((s) => s.leaks)}, wrong side ${sum((s) => s.crossed)}, traps ${sum((s) => s.trapped)}, long shorts ${sum((s) => s.long)}`;
}

/** What was missed, wrong, leaked or crossed in one document, a line each. */
export function details(slug: string, { kinds, leaks, crossed, trapped }: Score): readonly string[] {
  const lines = [
    ...Object.entries(kinds).flatMap(([kind, { missed, wrong }]) => [
      ...missed.map((name) => `  missed ${kind}: ${name}`),
      ...wrong.map((name) => `  wrong ${kind}: ${name}`),
    ]),
    ...leaks.map((line) => `  LEAK: ${line}`),
    ...crossed.map((line) => `  WRONG SIDE: ${line}`),
    ...trapped.map((line) => `  TRAP: ${line}`),
  ];
  return lines.length > 0 ? [slug, ...lines.map((line) => line.replaceAll('\n', ' / ').slice(0, 200))] : [];
}

/** One row of the log of the held-out half. */
export function logLine(date: string, commit: string, scores: readonly Score[]): string {
  const rates = total(scores);
  const cells = Object.keys(AIMS).map(
    (kind) => `${part(rates[kind]?.f1 ?? null).trim()} (${part(rates[kind]?.precision ?? null).trim()})`,
  );
  return `| ${[date, commit, ...cells, faults(scores)].join(' | ')} |`;
}

export const LOG_HEAD = [
  '# How often the held-out half was asked, and what it said',
  '',
  'Written by `npm run score -- --held-out`. F1 (precision) of each kind over the documents that nobody reads while the rules are made.',
  '',
  `| date | commit | ${Object.keys(AIMS).join(' | ')} | faults |`,
  `| --- | --- | ${Object.keys(AIMS)
    .map(() => '---')
    .join(' | ')} | --- |`,
];

function part(value: number | null, width = 7): string {
  return (value === null ? '–' : value.toFixed(2)).padStart(width);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width);
}
