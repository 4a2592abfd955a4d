/**
 * Whether a facet's name can stand in a sentence: "Belongs to" hangs in the air, and "In general" names none (the sources set things
 * apart in a way that they don't name).
 */
export function isSayable(facet: string): boolean {
  return !/\b(?:to|of|by|for|with|on|in|at|from|as|is|are|can|do|does)$|^in general$/i.test(facet);
}
