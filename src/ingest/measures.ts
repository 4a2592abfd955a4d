import { InputError } from '../model/index.ts';

const SLOWEST = 110;
const FASTEST = 170;

/** A share of the slot, 0 to below 1: "10%", "0.1" or "0". Throws InputError 2. */
export function parseShare(text: string): number {
  const [, number, percent] = /^\s*(\d{1,3}(?:\.\d{1,20})?|\.\d{1,20})\s*(%)?\s*$/.exec(text) ?? [];
  const share = percent ? Number(number) / 100 : Number(number ?? Number.NaN);
  if (share >= 0 && share < 1) return share;
  throw new InputError(`\`${text}\` is no share of the slot, expected one below the whole, such as 10% or 0.1.`, 2);
}

/** Words a minute. Throws InputError 2 for what nobody speaks. */
export function parsePace(text: string): number {
  const pace = /^\s*\d{2,3}\s*$/.test(text) ? Number(text) : Number.NaN;
  if (pace >= SLOWEST && pace <= FASTEST) return pace;
  throw new InputError(
    `\`${text}\` is no pace, expected whole words a minute from ${SLOWEST} to ${FASTEST}, such as 130.`,
    2,
  );
}
