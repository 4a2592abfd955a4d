import { type Row, rowOf, type Segment } from './pdf-rows.ts';

/** Rows that are read one after the other, within their left and right edge in points. */
export interface Stream {
  readonly left: number;
  readonly right: number;
  readonly rows: readonly Row[];
}

/** A column has at least this many lines on a page, and at least this share of the page's width. */
const LINES = 4;
const NARROWEST = 0.15;
/** Columns of columns: three columns are two within one. */
const DEEPEST = 3;

/** The rows of a page in the order in which they are read: columns one after the other, whole lines between them. */
export function streamsOf(rows: readonly Row[], depth = 0): readonly Stream[] {
  const segments = rows.flatMap((row) => row.segments);
  const gutter = depth < DEEPEST ? gutterOf(segments) : null;
  if (gutter === null) return rows.length > 0 ? [streamOf(rows)] : [];
  const { left, right } = streamOf(rows);
  const streams: Stream[] = [];
  for (const { isWhole, rows: own } of joinedBands(bandsOf(rows, gutter), { left, gutter, right })) {
    if (isWhole) streams.push(streamOf(own));
    else for (const isRight of [false, true]) streams.push(...streamsOf(side(own, gutter, isRight), depth + 1));
  }
  return streams;
}

function streamOf(rows: readonly Row[]): Stream {
  const segments = rows.flatMap((row) => row.segments);
  return {
    left: Math.min(...segments.map(({ x }) => x)),
    right: Math.max(...segments.map(({ right }) => right)),
    rows,
  };
}

/** Where a second column begins: the left edge that most lines share with the fewest crossing it. Null without one. */
function gutterOf(segments: readonly Segment[]): number | null {
  if (segments.length < 2 * LINES) return null;
  const from = Math.min(...segments.map(({ x }) => x));
  const to = Math.max(...segments.map(({ right }) => right));
  const edges = new Map<number, number>();
  for (const { x } of segments) edges.set(Math.round(x), (edges.get(Math.round(x)) ?? 0) + 1);
  let best: { at: number; score: number } | null = null;
  for (const [edge, count] of edges) {
    if (count < 2 || edge < from + (to - from) * NARROWEST || edge > to - (to - from) * NARROWEST) continue;
    const at = edge - 2;
    let [left, right, across] = [0, 0, 0];
    for (const segment of segments) {
      if (segment.right <= at) left++;
      else if (segment.x >= at) right++;
      else across++;
    }
    const score = Math.min(left, right) - across;
    if (left >= LINES && right >= LINES && (best === null || score > best.score)) best = { at, score };
  }
  return best?.at ?? null;
}

interface Band {
  readonly isWhole: boolean;
  readonly rows: Row[];
}

interface Sides {
  readonly left: number;
  readonly gutter: number;
  readonly right: number;
}

/** Runs of rows that cross the gutter, and of rows that don't; the latter cut where both sides have a gap. */
function bandsOf(rows: readonly Row[], gutter: number): readonly Band[] {
  const steps = rows.slice(1).map((row, i) => row.y - (rows[i] as Row).y);
  // Lines of two columns lie between each other: what is usual is told on one side.
  const usual = Math.max(stepOf(side(rows, gutter, false)), stepOf(side(rows, gutter, true)));
  const bands: Band[] = [];
  rows.forEach((row, i) => {
    const isWhole = row.segments.some(({ x, right }) => x < gutter && right > gutter);
    const last = bands.at(-1);
    const isCut = !isWhole && i > 0 && (steps[i - 1] as number) > usual * 1.4;
    if (last && last.isWhole === isWhole && !isCut) last.rows.push(row);
    else bands.push({ isWhole, rows: [row] });
  });
  return bands;
}

/** The usual distance of lines. */
function stepOf(rows: readonly Row[]): number {
  const steps = rows.slice(1).map((row, i) => row.y - (rows[i] as Row).y);
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
}

/**
 * The bands with those joined that are read alike. Rows of cells in what seemed to be columns are whole; so are lines on
 * one side alone right above whole ones.
 */
function joinedBands(bands: readonly Band[], sides: Sides): readonly Band[] {
  const judged: Judged[] = [];
  for (const band of bands) {
    const kind = band.isWhole ? 'whole' : kindOf(band.rows, sides);
    const last = judged.at(-1);
    // Rows of a table lie far apart: each alone is too little to tell.
    if (kind === 'open' && last?.kind === 'open') last.rows.push(...band.rows);
    else judged.push({ rows: [...band.rows], kind });
  }
  for (const one of judged) if (one.kind === 'open') one.kind = kindOf(one.rows, sides);
  const joined: Band[] = [];
  judged.forEach(({ rows, kind }, i) => {
    const next = judged.slice(i + 1).find((other) => other.kind !== 'open')?.kind;
    const last = joined.at(-1);
    const isWhole = kind === 'whole' || (kind === 'open' && (next === 'whole' || (last?.isWhole ?? true)));
    if (last?.isWhole === isWhole) last.rows.push(...rows);
    else joined.push({ isWhole, rows: [...rows] });
  });
  return joined;
}

/** `open`: too little to tell. */
type Judgement = 'columns' | 'whole' | 'open';

interface Judged {
  readonly rows: Row[];
  kind: Judgement;
}

function kindOf(rows: readonly Row[], { left, gutter, right }: Sides): Judgement {
  const sides = [side(rows, gutter, false), side(rows, gutter, true)] as const;
  const isProse = [isProseIn(sides[0], gutter - left), isProseIn(sides[1], right - gutter)];
  if (sides.some((own) => own.length === 0)) return sides.some((own) => own.length >= LINES) ? 'columns' : 'open';
  if (isProse.every(Boolean)) return areCells(...sides) ? 'whole' : 'columns';
  const beside = rows.filter(
    ({ segments }) => segments.some(({ x }) => x < gutter) && segments.some(({ x }) => x >= gutter),
  );
  return beside.length >= 2 && !isProse.some(Boolean) ? 'whole' : isProse.some(Boolean) ? 'columns' : 'open';
}

function side(rows: readonly Row[], gutter: number, isRight: boolean): readonly Row[] {
  return rows.flatMap(({ segments, page }) => {
    const own = segments.filter(({ x }) => x >= gutter === isRight);
    return own.length > 0 ? [rowOf(own, page)] : [];
  });
}

/** Whether most lines are of several words and fill their column: prose, not cells. */
function isProseIn(rows: readonly Row[], width: number): boolean {
  const full = rows.filter(({ segments }) => {
    const filled = segments.reduce((sum, segment) => sum + segment.right - segment.x, 0);
    const words = segments.reduce((sum, { text }) => sum + text.split(' ').length, 0);
    return filled >= width * 0.6 && words >= 4;
  });
  return full.length * 2 >= rows.length && rows.length > 0;
}

/** Whether gaps between lines lie at the same heights on both sides: rows of a table whose cells have several lines. */
function areCells(left: readonly Row[], right: readonly Row[]): boolean {
  const [a, b] = [gapsOf(left), gapsOf(right)];
  const shared = a.filter((y) => b.some((other) => Math.abs(other - y) < 2)).length;
  return (
    shared >= 2 && shared * 10 >= Math.min(a.length, b.length) * 8 && shared * 10 >= Math.max(a.length, b.length) * 5
  );
}

/** Baselines of the lines that follow a gap wider than between lines of a paragraph. */
function gapsOf(rows: readonly Row[]): readonly number[] {
  const steps = rows.slice(1).map((row, i) => row.y - (rows[i] as Row).y);
  const usual = [...steps].sort((p, q) => p - q)[Math.floor(steps.length / 3)] ?? 0;
  return rows.slice(1).flatMap((row, i) => ((steps[i] as number) > usual * 1.3 ? [row.y] : []));
}
