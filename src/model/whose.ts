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
export function saysName(text: string, subject: Subject): boolean {
  return saysOneOf(text, flatNames(subject));
}

/** Whether a text says one of these names, as `flatNames` and `flat` write them, alone or in the plural. */
export function saysOneOf(text: string, names: readonly string[]): boolean {
  const words = ` ${flat(text)} `;
  return names.some((name) => words.includes(` ${name} `) || words.includes(` ${name}s `));
}

/** All names of a subject, each once, without marks and capitals; the very same list for the same subject. */
export function flatNames(subject: Subject): readonly string[] {
  const { name, abbreviation, aliases } = subject;
  const known =
    flatOnes.get(subject) ??
    [...new Set([name, abbreviation ?? '', ...aliases].map(flat))].filter((form) => form !== '');
  flatOnes.set(subject, known);
  return known;
}

const flatOnes = new WeakMap<Subject, readonly string[]>();

/** A text's words in small letters, with one blank between them and no marks. */
export function flat(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
