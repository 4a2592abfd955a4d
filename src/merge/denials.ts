import type { Conflict, RawClaim, Span } from '../model/index.ts';
import type { Assertions } from './conflicts.ts';
import { lemmaListOf, lemmasOf } from './lemmas.ts';
import { listBy } from './listing.ts';

/** "A whale is a fish" here, "whales are not fish" there: a kind or an example that another place denies. */
export function denials({ claims, subjects, examples }: Assertions): readonly Conflict[] {
  const names = new Map(subjects.map((subject) => [subject.id, subject.name]));
  const name = (id: string): string => names.get(id) ?? id;
  const pairs = [
    ...claims.flatMap((claim) =>
      claim.kind === 'taxonomy' ? [{ child: name(claim.child), parent: name(claim.parent), claim }] : [],
    ),
    ...examples.map((claim) => ({ child: claim.item, parent: name(claim.subject), claim })),
  ];
  const denialOf = denialsAmong(claims.flatMap((claim) => denialIn(claim)));
  return pairs.flatMap(({ child, parent, claim }): Conflict[] => {
    const denial = denialOf(child, parent);
    const reason = `“${child}” counts as “${parent}” here, and that is denied there`;
    return denial ? [{ between: [claim.spans[0], denial.span], reason }] : [];
  });
}

/** The first that denies one thing to be another; looked for once for each two names, among those with a word of both. */
function denialsAmong(denying: readonly Denial[]): (child: string, parent: string) => Denial | undefined {
  const [before, after] = [listBy(denying, (one) => one.before), listBy(denying, (one) => one.after)];
  const known = new Map<string, Denial | undefined>();
  return (child, parent) => {
    const key = `${child}\n${parent}`;
    if (known.has(key)) return known.get(key);
    const [kinds, things] = [[...lemmasOf(parent)], [...lemmasOf(child)]];
    const lists = [...things.map((word) => before.get(word)), ...kinds.map((word) => after.get(word))];
    const fewest = lists.reduce<readonly Denial[]>(
      (least, list = []) => (list.length < least.length ? list : least),
      denying,
    );
    const denial = fewest.find((one) => holds(one.before, things) && holds(one.after, kinds));
    known.set(key, denial);
    return denial;
  };
}

interface Denial {
  readonly span: Span;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/** Words after "not" in which the kind is looked for, and before it for what is denied to be one. */
const NEAR = 4;

function denialIn(claim: RawClaim): readonly Denial[] {
  const match = NOT_A.exec(claim.text);
  if (!match) return [];
  return [
    {
      span: claim.spans[0],
      before: new Set(lemmaListOf(claim.text.slice(0, match.index)).slice(-NEAR)),
      after: new Set(lemmaListOf(claim.text.slice(match.index + match[0].length)).slice(0, NEAR)),
    },
  ];
}

const NOT_A =
  /\b(?:is|are|was|were)(?:n['’]t| not)\s(?:(?:really|strictly|actually|itself|themselves|technically|true)\s)?(?:an?\s|the\s)?(?:(?:kind|type|form|sort|subset|branch|example)s? of\s)?/i;

function holds(words: ReadonlySet<string>, parts: readonly string[]): boolean {
  return parts.length > 0 && parts.every((part) => words.has(part));
}
