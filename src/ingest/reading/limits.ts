import { type Format, InputError } from '../../model/index.ts';
import { hint } from '../choice.ts';

/** What sources may cost to be read. A file that costs more is refused, and the others are read. */
export interface Limits {
  /** Bytes of a file, in MB. */
  readonly size: number;
  /** Containers within one another: quotes, lists, elements. */
  readonly depth: number;
  /** Cells of one table. */
  readonly cells: number;
  /** What a Word document unpacks to, in MB. */
  readonly unpacked: number;
  /** Pages of a PDF. */
  readonly pages: number;
  /** Times as long as a file of its format and size may take to be read (`deadlineOf`). */
  readonly patience: number;
  /** Memory of the thread that reads, in MB. */
  readonly memory: number;
  /** Files of one call: beyond, somebody named the wrong folder, or should say so. */
  readonly files: number;
}

export const LIMITS: Limits = {
  size: 16,
  depth: 100,
  cells: 50_000,
  unpacked: 64,
  pages: 1500,
  patience: 1,
  memory: 512,
  files: 1000,
};

const NAMES = Object.keys(LIMITS) as readonly (keyof Limits)[];
const MOST = 1_000_000;

/**
 * "size=64,depth=200": the usual limits with others in their place. Throws InputError (2) for a name that there is none
 * of, and for what is no positive number.
 */
export function parseLimits(text: string): Limits {
  const given = text.split(',').map((part) => {
    const [, name = '', value = ''] = /^([^=]*?)\s*=\s*(\S*)$/.exec(part.trim()) ?? [];
    if (!NAMES.includes(name as keyof Limits)) {
      const found = name || part.trim();
      throw new InputError(
        `\`${found}\` is no limit, expected ${NAMES.join(', ')}, such as size=64.${hint(found, NAMES)}`,
        2,
      );
    }
    const number = /^\d{1,9}(?:\.\d{1,3})?$/.test(value) ? Number(value) : 0;
    if (!(number > 0 && number <= MOST))
      throw new InputError(
        `${name}=${value}: expected a number above 0, such as ${name}=${LIMITS[name as keyof Limits] * 4}`,
        2,
      );
    return [name, number] as const;
  });
  return { ...LIMITS, ...Object.fromEntries(given) };
}

/** Seconds for any file of a format, and for each MB of it: some five times what they take, for computers that are slow or busy. */
const SECONDS: Readonly<Record<Format, readonly [number, number]>> = {
  markdown: [5, 30],
  text: [5, 5],
  html: [5, 20],
  docx: [20, 20],
  pdf: [60, 20],
};

/** Seconds that a file may take to be read. */
export function deadlineOf(format: Format, bytes: number, { patience }: Limits): number {
  const [any, each] = SECONDS[format];
  return patience * (any + (each * bytes) / 1024 / 1024);
}
