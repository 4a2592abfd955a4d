/** Size of a slide: 13.333 × 7.5 in, in English Metric Units. */
export const SLIDE = { w: 12_192_000, h: 6_858_000 } as const;

/** px of the 1920×1080 canvas as whole English Metric Units. */
export function emu(px: number): number {
  return Math.round(px * 6350);
}
