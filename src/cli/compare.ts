import type { AudienceProfile, Brief, KnowledgeModel, Outline } from '../model/index.ts';
import { type ClaimLine, claimLines } from './claim-lines.ts';

/** A plan with what it was made for. */
export interface Planned {
  readonly outline: Outline;
  readonly profile: AudienceProfile;
  readonly brief: Brief;
}

/** What people see of a talk. Times are whole seconds. */
export interface Seen {
  readonly audience: string;
  readonly slot: number;
  readonly title: string;
  readonly narrative: string;
  /** What the talk answers for them, and what they are asked to do at the end. */
  readonly question: string | null;
  readonly ask: string | null;
  /** How many claims it teaches, in all and by kind. */
  readonly claims: number;
  readonly kinds: Readonly<Record<string, number>>;
  readonly beats: readonly {
    readonly id: string;
    readonly purpose: string;
    readonly title: string;
    readonly start: number;
    readonly seconds: number;
    /** How many claims it teaches, and how many of them another of the talks teaches too. */
    readonly claims: number;
    readonly shared: number;
  }[];
}

/** A claim that only one of the talks teaches, and why the others don't. */
export interface Missed extends ClaimLine {
  readonly missing: readonly { readonly talk: number; readonly reason: string }[];
}

/** What talks from the same sources see, share and miss; talks are told by their place in the list, from 0. */
export interface Comparison {
  readonly talks: readonly Seen[];
  /** What all of them teach, in the order of the first. */
  readonly shared: readonly ClaimLine[];
  /** For each talk, what no other teaches, in its own order. */
  readonly only: readonly (readonly Missed[])[];
  /** For each two of them: claims that both teach, that either teaches, and the share of the first in the second. */
  readonly pairs: readonly {
    readonly talks: readonly [number, number];
    readonly shared: number;
    readonly either: number;
    readonly jaccard: number;
  }[];
}

/** Compares talks by the claims that they teach; what is only said in support, recaps and activities don't count. */
export function compareTalks(planned: readonly Planned[], model: KnowledgeModel): Comparison {
  const lines = claimLines(model);
  const taught = planned.map(({ outline }) => taughtIn(outline));
  const line = (id: string): ClaimLine => lines.get(id) ?? { id, kind: '', text: id, source: null, line: null };
  return {
    talks: planned.map((one, i) => {
      const others = new Set(taught.flatMap((ids, j) => (j === i ? [] : [...ids])));
      return seenOf(one, [...(taught[i] ?? [])].map(line), others);
    }),
    shared: [...(taught[0] ?? [])].filter((id) => taught.every((ids) => ids.has(id))).map(line),
    only: taught.map((ids, i) =>
      [...ids]
        .filter((id) => taught.every((others, j) => i === j || !others.has(id)))
        .map((id) => ({ ...line(id), missing: reasonsOf(id, planned, i) })),
    ),
    pairs: pairsOf(taught),
  };
}

/** Ids of the claims that a plan teaches, in its order. */
function taughtIn({ beats }: Outline): ReadonlySet<string> {
  return new Set(
    beats.filter(({ mode, purpose }) => mode === 'teach' && purpose !== 'recap').flatMap((beat) => beat.claims),
  );
}

function seenOf({ outline, profile, brief }: Planned, claims: readonly ClaimLine[], others: ReadonlySet<string>): Seen {
  const kinds: Record<string, number> = {};
  for (const { kind } of claims) kinds[kind] = (kinds[kind] ?? 0) + 1;
  return {
    audience: outline.audience,
    slot: outline.slot,
    title: outline.title,
    narrative: brief.narrative ?? profile.arc,
    question: profile.question,
    ask: profile.ask,
    claims: claims.length,
    kinds,
    beats: outline.beats.map(({ id, purpose, title, start, seconds, claims: taught }) => {
      const shared = taught.filter((claim) => others.has(claim)).length;
      return { id, purpose, title, start, seconds, claims: taught.length, shared };
    }),
  };
}

function reasonsOf(id: string, planned: readonly Planned[], own: number): Missed['missing'] {
  return planned.flatMap(({ outline }, talk) => {
    if (talk === own) return [];
    const reason = outline.omitted.find(({ claim }) => claim === id)?.reason;
    return [{ talk, reason: reason ?? 'said in support of another claim' }];
  });
}

function pairsOf(taught: readonly ReadonlySet<string>[]): Comparison['pairs'] {
  return taught.flatMap((one, i) =>
    taught.slice(i + 1).map((other, k) => {
      const shared = [...one].filter((id) => other.has(id)).length;
      const either = one.size + other.size - shared;
      return { talks: [i, i + 1 + k] as const, shared, either, jaccard: either === 0 ? 1 : shared / either };
    }),
  );
}
