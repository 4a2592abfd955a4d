import type { Reading } from './passage.ts';

/** What is counted of one document after the other, and kept of them: sums and firsts, never their passages. */
export interface Tallying {
  /** Takes the next document. */
  readonly add: (own: Reading) => void;
}

/** What is to be counted; a constant of its module. */
export interface Tally<S extends Tallying = Tallying> {
  readonly begin: () => S;
}

const TALLIES: Tally[] = [];

/** A tally that questions look at. */
export function tally<S extends Tallying>(begin: () => S): Tally<S> {
  const made = { begin };
  TALLIES.push(made);
  return made;
}

/** Tallies of all documents: all are made in one pass over them, when the first is asked for. */
export type Tallies = <S extends Tallying>(of: Tally<S>) => S;

export function talliesOf(documents: Iterable<Reading>): Tallies {
  let made: ReadonlyMap<Tally, Tallying> | null = null;
  const make = () => {
    const all = new Map(TALLIES.map((one) => [one, one.begin()]));
    for (const own of documents) for (const one of all.values()) one.add(own);
    return all;
  };
  return <S extends Tallying>(of: Tally<S>) => {
    made ??= make();
    return made.get(of) as S;
  };
}
