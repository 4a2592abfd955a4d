import type { Claim, Subject } from './claim.ts';

/**
 * The main subject that a claim is of, where its own words name it by none of its names and there are other main subjects to take it
 * for: such words can't be said or shown without it. Null for any other claim.
 */
export function untold(claim: Claim, subjects: readonly Subject[]): Subject | null {
  const main = subjects.filter((one) => one.main);
  const owner = main.length > 1 && 'subject' in claim ? main.find(({ id }) => id === claim.subject) : undefined;
  if (!owner) return null;
  const words = ` ${flat(claim.sentence ?? claim.text)} `;
  const names = [owner.name, ...owner.aliases, ...(owner.abbreviation ? [owner.abbreviation] : [])].map(flat);
  return names.some((name) => words.includes(` ${name} `) || words.includes(` ${name}s `)) ? null : owner;
}

function flat(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
