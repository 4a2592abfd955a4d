import { dirname, join } from 'node:path';
import { cuesOf } from '../../src/extract/cues.ts';
import { featuresOf } from '../../src/extract/harm-features.ts';
import { HARM_WEIGHTS } from '../../src/extract/harm-weights.ts';
import { unfit } from '../../src/extract/negative.ts';
import { readerOf } from '../../src/extract/reading.ts';
import { announces, isRemedy } from '../../src/extract/risk-places.ts';
import { findSubjects } from '../../src/extract/subjects.ts';
import { ingest, readLexicon } from '../../src/ingest/index.ts';
import { normalise } from '../../src/normalise/index.ts';
import { type Case, casesIn } from './gold.ts';
import { touches } from './match.ts';

/** One sentence: its features with a 1 behind them, whether the labels call it a risk, and how much it counts. */
interface Row {
  readonly x: readonly number[];
  readonly y: 0 | 1;
  readonly w: number;
}

/** Keeps the weights small where few sentences speak for them. */
const SHRINK = 2;
const ROUNDS = 25;
const MUST = 1.5;

/**
 * Fits the weights of `harm-weights.ts` on labelled documents by logistic regression (Newton's steps, a fixed number of
 * them) and returns them by name. Folders are as those of `tests/fixtures/judge/open`.
 */
export async function weigh(root: string, folders: readonly string[]): Promise<Readonly<Record<string, number>>> {
  const names = Object.keys(HARM_WEIGHTS).filter((name) => name !== 'bias');
  const cases = folders.flatMap((folder) => casesIn(folder));
  const rows = (await Promise.all(cases.map((one) => rowsOf(root, one, names)))).flat();
  const weights = fitted(rows, names.length + 1);
  return Object.fromEntries(
    [...names, 'bias'].map((name, i) => [name, Math.round((weights[i] as number) * 100) / 100]),
  );
}

async function rowsOf(root: string, { path, gold }: Case, names: readonly string[]): Promise<readonly Row[]> {
  const lexicon = readLexicon([join(root, 'content/lexicon')]);
  const cues = cuesOf(lexicon);
  const { sources } = await ingest([path], { cwd: dirname(path) });
  const documents = sources.map((source) => normalise(source, lexicon));
  const subjects = findSubjects(documents, cues, []);
  const reading = readerOf(subjects, cues, Object.keys(lexicon.hints ?? {}))(documents);
  return [...featuresOf(reading)].flatMap(([passage, features]): Row[] => {
    if (unfit(passage, cues) !== null || isRemedy(passage, reading) || announces(passage)) return [];
    const labels = gold.risks.filter(({ quote }) => touches(passage.text, quote));
    const w = labels.some(({ grade }) => grade === 'must') ? MUST : 1;
    return [{ x: [...names.map((name) => features[name] ?? 0), 1], y: labels.length > 0 ? 1 : 0, w }];
  });
}

function fitted(rows: readonly Row[], size: number): readonly number[] {
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight, i) => (i < size - 1 ? SHRINK * weight : 0));
    const bend = weights.map((_, i) => weights.map((__, k) => (i === k ? (i < size - 1 ? SHRINK : 1e-6) : 0)));
    for (const { x, y, w } of rows) {
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * (weights[i] as number), 0)));
      for (let i = 0; i < size; i++) {
        const xi = x[i] as number;
        if (xi === 0) continue;
        slope[i] = (slope[i] as number) + w * (p - y) * xi;
        const row = bend[i] as number[];
        for (let k = 0; k < size; k++) row[k] = (row[k] as number) + w * p * (1 - p) * xi * (x[k] as number);
      }
    }
    const step = solved(bend, slope);
    weights = weights.map((weight, i) => weight - (step[i] as number));
  }
  return weights;
}

/** Solves `a · x = b` by elimination with pivots. */
function solved(a: readonly (readonly number[])[], b: readonly number[]): readonly number[] {
  const rows = a.map((row, i) => [...row, b[i] as number]);
  for (let i = 0; i < rows.length; i++) {
    let best = i;
    for (let k = i + 1; k < rows.length; k++)
      if (Math.abs(rows[k]?.[i] ?? 0) > Math.abs(rows[best]?.[i] ?? 0)) best = k;
    [rows[i], rows[best]] = [rows[best] as number[], rows[i] as number[]];
    const pivot = rows[i] as number[];
    for (let k = 0; k < rows.length; k++) {
      if (k === i) continue;
      const row = rows[k] as number[];
      const factor = (row[i] as number) / (pivot[i] as number);
      if (factor !== 0)
        for (let j = i; j < row.length; j++) row[j] = (row[j] as number) - factor * (pivot[j] as number);
    }
  }
  return rows.map((row, i) => (row.at(-1) as number) / (row[i] as number));
}
