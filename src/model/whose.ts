import type { Claim, Subject } from './claim.ts';

/**
 * The main subject that a claim is of, where its own words name it by none of its names and there are other main subjects to take it
 * for: such words can't be said or shown without it. Null for any other claim.
 */
export function untold(claim: Claim, subjects: readonly Subject[]): Subject | null {
  const main = subjects.filter((one) => one.main);
  const owner = main.length > 1 && 'subject' in claim ? main.find(({ id }) => id === claim.subject) : undefined;
  return owner && !saysName(claim.sentence ?? claim.text, owner) ? owner : null;
}

/** Whether a text says a subject's name, or one of its other names, alone or in the plural. */
export function saysName(text: string, { name, aliases, abbreviation }: Subject): boolean {
  const words = ` ${flat(text)} `;
  const names = [name, ...aliases, ...(abbreviation ? [abbreviation] : [])].map(flat);
  return names.some((one) => words.includes(` ${one} `) || words.includes(` ${one}s `));
}

function flat(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
