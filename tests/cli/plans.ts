import type { Beat, Claim, KnowledgeModel, Outline } from '../../src/model/index.ts';

const NOTHING: KnowledgeModel = {
  ...{ sources: [], subjects: [], definitions: [], taxonomy: [], differences: [], similarities: [], industries: [] },
  ...{ risks: [], mitigations: [], statistics: [], applications: [], advantages: [], limitations: [], outlook: [] },
  ...{ examples: [], statements: [], conflicts: [], gaps: [], review: [], dropped: [] },
};

const span = (source: string, line: number) => ({ source, line, start: 0, end: 4, quote: 'Rail' });

function claim<K extends Claim['kind']>(kind: K, id: string, text: string, line: number) {
  const words = { text, short: text, sentence: text, score: 1, rule: 'made/up', confidence: 'stated' as const };
  return { ...words, id, kind, spans: [span('rail.md', line)] as const };
}

/** Claims `r1` to `r12` on risks and `u1` to `u3` on uses, each on a line of `rail.md`. */
export const RAIL: KnowledgeModel = {
  ...NOTHING,
  risks: Array.from({ length: 12 }, (_, i) => ({
    ...claim('risk', `r${i + 1}`, `Risk number ${i + 1}`, i + 1),
    subject: null,
  })),
  limitations: Array.from({ length: 3 }, (_, i) => ({
    ...claim('limitation', `l${i + 1}`, `Limit number ${i + 1}`, 20 + i),
    subject: null,
  })),
};

/** A beat of a minute that teaches claims. */
export function beatOf(id: string, claims: readonly string[] = [], more: Partial<Beat> = {}): Beat {
  return {
    ...{ id, claims, script: claims, title: `About ${id}`, purpose: 'warn', mode: 'teach', layout: 'points' },
    ...{ start: 0, seconds: 60, rank: 1, needs: [], titleClaim: null, activity: null, part: null },
    ...{ spans: claims.map((_, i) => span('rail.md', i + 1)), why: `because of ${id}` },
    ...more,
  };
}

/** A plan of these beats, one after the other; what its slot holds beyond them is reserve, unless it is told. */
export function planOf(beats: readonly Beat[], more: Partial<Outline> = {}): Outline {
  const total = (mode: string) => beats.reduce((sum, one) => sum + (one.mode === mode ? one.seconds : 0), 0);
  const starts = beats.map((_, i) => beats.slice(0, i).reduce((sum, one) => sum + one.seconds, 0));
  const spent = beats.reduce((sum, one) => sum + one.seconds, 0);
  const { slot = spent, questions = 0, shortfall = 0 } = more;
  return {
    ...{ title: 'Night trains', audience: 'riders', form: 'talk', slot, total: slot - shortfall, questions },
    ...{ buffer: slot - spent - questions - shortfall, shortfall, work: total('work'), breaks: total('break') },
    ...{ pace: 130, from: null, parts: [], cuts: [], omitted: [], material: { seconds: 700, missing: [] } },
    beats: beats.map((beat, i) => ({ ...beat, start: starts[i] as number })),
    ...more,
  };
}
