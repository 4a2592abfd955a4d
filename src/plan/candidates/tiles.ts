import { BODY_WORDS, countWords, type Industry, jobOf, LAYOUTS, type Use } from '../../model/index.ts';

/** Tiles of one grid: fewer than it can hold, so that what comes first is the audience's own. */
const TILES = 6;
/** A grid of fewer tiles is no picture of a field. */
export const LEAST_TILES = 3;
/** Words of one grid, beside the key that names who does what. */
const ROOM = BODY_WORDS - 4;

/** Tiles in as few grids as there are words for, in their order. */
export function sharedOut(industries: readonly Industry[]): Industry[][] {
  const sizes = Array.from({ length: TILES - LEAST_TILES + 1 }, (_, i) => TILES - i);
  const most = sizes.find((size) => shared(industries, size).every((group) => wordsOf(group) <= ROOM)) ?? LEAST_TILES;
  return shared(industries, most);
}

/** Five tiles leave a hole in their grid. */
const HOLED = 5;

/** As even as can be, unless a full first grid leaves fewer of them with a hole. */
function shared<T>(items: readonly T[], most: number): T[][] {
  const even = evenly(items, most);
  const full = [items.slice(0, most), ...evenly(items.slice(most), most)].filter((group) => group.length > 0);
  const holes = (groups: readonly (readonly T[])[]) => groups.filter((group) => group.length === HOLED).length;
  const fit = full.every((group) => group.length >= LEAST_TILES) && full.length === even.length;
  return fit && holes(full) < holes(even) ? full : even;
}

/** In as few groups of at most `most` as it takes, none of them more than one larger than another. */
function evenly<T>(items: readonly T[], most: number): T[][] {
  const count = Math.ceil(items.length / most);
  const start = (i: number) => Math.ceil((i * items.length) / count);
  return Array.from({ length: count }, (_, i) => items.slice(start(i), start(i + 1)));
}

/** Words of tiles with one job each. */
function wordsOf(industries: readonly Industry[]): number {
  return countWords(
    industries
      .flatMap((one) => [
        one.name,
        ...jobs(one)
          .slice(0, 1)
          .map((use) => jobOf(use, true) ?? ''),
      ])
      .join(' '),
  );
}

/** The jobs that tiles show: one each, and further ones in the order of the tiles while there are words for them. */
export function shownJobs(industries: readonly Industry[]): Use[] {
  let left = ROOM - wordsOf(industries);
  return industries.flatMap((one) =>
    jobs(one).filter((use, i) => {
      const words = i === 0 ? 0 : countWords(jobOf(use) ?? '');
      if (words > left) return false;
      left -= words;
      return true;
    }),
  );
}

/** The uses of which a tile can show a job: one for each set of subjects. */
export function jobs(industry: Industry): Use[] {
  const seen = new Set<string>();
  return industry.uses
    .filter((use) => tellsMore(use, industry) && !seen.has(use.subjects.join()) && seen.add(use.subjects.join()))
    .slice(0, LAYOUTS.industry.slots.jobs);
}

/** Whether a tile can show a job that is not the field's own name again, nor the one sentence that lists all fields. */
function tellsMore(use: Use, industry: Industry): boolean {
  const job = jobOf(use, industry.uses.length === 1);
  return job !== null && use.rule !== 'use/listed' && job.toLowerCase() !== industry.name.toLowerCase();
}
