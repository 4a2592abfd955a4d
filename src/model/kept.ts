/** What was made for an owner and a key before, else what `make` makes of them now. */
export type Keeper<O extends object, T> = (owner: O, key: string, make: () => T) => T;

interface Generations<T> {
  young: Map<string, T>;
  old: ReadonlyMap<string, T>;
  turn: number;
}

let turn = 0;

/** For who makes nearly the same again and again: what wasn't asked for between two turns is forgotten at the second. */
export function turnKept(): void {
  turn += 1;
}

/**
 * Keeps what a pure function says of a text, as long as its owner (a lexicon, what is made from one) is kept: who
 * understands nearly the same texts again doesn't pay for all of them. `make` must depend on owner and key alone, and
 * what it makes must not be changed. At most twice `most` values an owner: those that weren't asked for while as
 * many came new are forgotten, and so are those that weren't asked for from one turn to the next (`turnKept`).
 */
export function keeper<O extends object, T>(most = 4096): Keeper<O, T> {
  const all = new WeakMap<O, Generations<T>>();
  return (owner, key, make) => {
    let own = all.get(owner);
    if (own === undefined) {
      own = { young: new Map(), old: new Map(), turn };
      all.set(owner, own);
    }
    if (own.turn !== turn) {
      own.old = own.turn === turn - 1 ? own.young : new Map();
      own.young = new Map();
      own.turn = turn;
    }
    const young = own.young.get(key);
    if (young !== undefined || own.young.has(key)) return young as T;
    const known = own.old.has(key);
    const value = known ? (own.old.get(key) as T) : make();
    if (own.young.size >= most) {
      own.old = own.young;
      own.young = new Map();
    }
    own.young.set(key, value);
    return value;
  };
}
