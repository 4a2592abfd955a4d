/** Whether the long run is on: `npm run test:long` tries every look, size and length, the usual run a few of each. */
export const LONG = process.env.TALKWRIGHT_LONG === '1';

/** All cases in the long run, the first `few` in the usual one. */
export function some<const T>(few: number, cases: readonly T[]): readonly T[] {
  return LONG ? cases : cases.slice(0, few);
}

/** How often a property is tried: as often as told, twenty times as often in the long run. */
export function runs(usual: number): number {
  return LONG ? usual * 20 : usual;
}
