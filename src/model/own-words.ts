import type { Phrase, Slide } from './deck.ts';
import type { OwnBlock, OwnRun } from './edit.ts';
import { widthOf } from './width.ts';

/** The beat of a slide that the speaker adds under a name: no beat of the plan is called so. */
export function ownBeat(name: string): string {
  return `own:${name}`;
}

/** The words of runs, without their looks. */
export function plainOf(runs: readonly OwnRun[]): string {
  return runs.map(({ text }) => text).join('');
}

/** The lines of a person's own blocks as plain text: paragraphs, items, rows of a table with its cells apart, lines of code. */
export function linesOfOwn(blocks: readonly OwnBlock[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    if (block.kind === 'list') return block.items.map(plainOf);
    if (block.kind === 'table') return [block.head, ...block.rows].map((row) => row.map(plainOf).join(' | '));
    return block.kind === 'code' ? block.lines : [plainOf(block.runs)];
  });
}

/** Every phrase within a value, however deep, in reading order. */
export function phrasesWithin(value: unknown): readonly Phrase[] {
  const found: Phrase[] = [];
  if (value !== null && typeof value === 'object') collect(value, found);
  return found;
}

function collect(value: object, found: Phrase[]): void {
  if ('text' in value && 'spans' in value && 'confidence' in value) found.push(value as Phrase);
  else for (const inner of Object.values(value)) if (inner !== null && typeof inner === 'object') collect(inner, found);
}

/** The speaker's own words of a slide: its title, what it shows, then what is said; each once. */
export function ownWordsOf({ data, children }: Slide): {
  readonly shown: readonly string[];
  readonly said: readonly string[];
} {
  const own = (phrases: readonly Phrase[]) => phrases.filter((one) => one.confidence === 'own').map(({ text }) => text);
  const body = data.layout === 'own' ? linesOfOwn(data.content.blocks) : own(phrasesWithin(data.content));
  const said = own(children.flatMap((notes) => notes.data.script));
  return { shown: [...new Set([...own([data.titleFrom]), ...body])], said: [...new Set(said)] };
}

/** Steps of the type scale of own slides: characters (average ones) a line, and lines that stand on a slide of them. */
const STEPS = [
  { line: 46, lines: 7 },
  { line: 54, lines: 8.5 },
  { line: 66, lines: 10 },
  { line: 80, lines: 12.5 },
  { line: 96, lines: 15 },
] as const;

/** The step of the type scale at which a person's own blocks stand on a slide, 0 the largest; null where they stand at none. */
export function ownStep(blocks: readonly OwnBlock[]): number | null {
  const step = STEPS.findIndex(
    ({ line, lines }) => blocks.every((one) => isWideEnough(one, line)) && height(blocks, line) <= lines,
  );
  return step < 0 ? null : step;
}

/** Code isn't broken: its longest line stands whole, in letters a fifth wider and set smaller. */
function isWideEnough(block: OwnBlock, line: number): boolean {
  if (block.kind === 'table') return block.head.length <= MOST_COLUMNS;
  return block.kind !== 'code' || block.lines.every((one) => one.length <= line * CODE);
}

const MOST_COLUMNS = 5;
/** Letters of code in the room of an average one. */
const CODE = 0.95;
/** Room between two blocks, between two items and around a cell, in lines. */
const BETWEEN = { blocks: 0.6, items: 0.35, cells: 0.6 } as const;

function height(blocks: readonly OwnBlock[], line: number): number {
  return blocks.reduce((sum, block) => sum + heightOf(block, line), BETWEEN.blocks * Math.max(0, blocks.length - 1));
}

function heightOf(block: OwnBlock, line: number): number {
  const rows = (runs: readonly OwnRun[], width: number) => Math.max(1, Math.ceil(widthOf(plainOf(runs)) / width));
  if (block.kind === 'code') return block.lines.length * 0.85 + 1;
  if (block.kind === 'quote') return rows(block.runs, line * 0.9) * 1.1;
  if (block.kind === 'paragraph') return rows(block.runs, line);
  if (block.kind === 'list') return block.items.reduce((sum, item) => sum + rows(item, line * 0.94) + BETWEEN.items, 0);
  const cell = line / Math.max(1, block.head.length) - 3;
  return [block.head, ...block.rows].reduce(
    (sum, row) => sum + Math.max(1, ...row.map((one) => rows(one, Math.max(6, cell)))) + BETWEEN.cells,
    0,
  );
}
