import {
  type Claim,
  type Conflict,
  claimsOf,
  type Difference,
  type KnowledgeModel,
  type Mitigation,
  type Statistic,
  type Subject,
  sharedUses,
} from '../../model/index.ts';
import type { Finding } from './note.ts';

/** Everything that the model holds, kind by kind in the model's order: claims, sides of differences, and what is no claim. */
export function findingsOf(model: KnowledgeModel): readonly Finding[] {
  const names = namesOf(model.subjects);
  return [
    ...model.definitions.map((one) => claimed(one, names(one.subject))),
    ...model.taxonomy.map((one) => claimed(one, `${names(one.child)} ⊂ ${names(one.parent)}`)),
    ...model.differences.flatMap((one) => sides(one, names)),
    ...model.similarities.map((one) => claimed(one, all(one.subjects, names))),
    ...sharedUses(model.industries).map(({ use, industries }) =>
      claimed(use, [industries.join(', '), all(use.subjects, names)].filter(Boolean).join(' · ')),
    ),
    ...[model.applications, model.advantages, model.limitations, model.risks].flatMap((claims) =>
      claims.map((one) => claimed(one, names(one.subject))),
    ),
    ...model.mitigations.map((one) => safeguard(one, model)),
    ...model.statistics.map(figure),
    ...model.examples.map((one) => ({ ...claimed(one, names(one.subject)), says: one.item })),
    ...[model.outlook, model.statements].flatMap((claims) => claims.map((one) => claimed(one, names(one.subject)))),
    ...model.conflicts.flatMap(conflicting),
    ...model.gaps.map((gap, i) => noClaim(`gap-${i}`, 'gap', gap.reason, [gap.span])),
    ...model.review.map((one, i) => ({ ...noClaim(`review-${i}`, 'review', one.reason, one.spans), says: one.text })),
    ...model.dropped.map((one, i) => noClaim(`dropped-${i}`, 'dropped', one.reason, [one.span], [one.rule])),
  ];
}

/** How many claims may be taught: what `claimsOf` lists, and each difference once. */
export function countClaims(model: KnowledgeModel): number {
  return claimsOf(model).length + model.differences.length;
}

/** How a subject is called on the page; an id that is no subject's is a name already. */
export function namesOf(subjects: readonly Subject[]): (id: string | null) => string {
  const names = new Map(subjects.map((one) => [one.id, one.abbreviation ?? one.name]));
  return (id) => (id === null ? '' : (names.get(id) ?? id));
}

function all(ids: readonly string[], names: (id: string) => string): string {
  return ids.map(names).join(', ');
}

function claimed(claim: Claim, about: string): Finding {
  const { id, kind, short, text, spans } = claim;
  return { key: id, kind, about: about || null, says: short ?? text, facts: factsOf(claim), related: [], spans };
}

function factsOf({ short, score, rule, confidence }: Claim): readonly string[] {
  const facts = [`score ${score.toFixed(2)}`, rule];
  if (confidence !== 'stated') facts.push(confidence);
  if (short === null) facts.push('no honest short form: kept off slides');
  return facts;
}

/** Key of one side: a difference is marked at each of its sides. */
export function sideKey(difference: Difference, i: number): string {
  return `${difference.id}/${i}`;
}

function sides(difference: Difference, names: (id: string) => string): readonly Finding[] {
  const { facet, form, score, sides } = difference;
  const others = sides.map(({ subject, short, text }, i) => ({
    label: names(subject),
    text: short ?? text,
    key: sideKey(difference, i),
  }));
  return sides.map(({ subject, short, text, confidence, spans }, i) => ({
    key: sideKey(difference, i),
    kind: 'difference',
    about: `${facet} · ${names(subject)}`,
    says: short ?? text,
    facts: [`score ${score.toFixed(2)}`, `difference/${form}`, ...(confidence === 'stated' ? [] : [confidence])],
    related: others.filter((_, other) => other !== i),
    spans,
  }));
}

function safeguard(mitigation: Mitigation, { risks }: KnowledgeModel): Finding {
  const against = risks.filter(({ id }) => mitigation.risks.includes(id));
  const related = against.map(({ id, short, text }) => ({ label: 'Against', text: short ?? text, key: id }));
  return { ...claimed(mitigation, ''), related };
}

function figure(statistic: Statistic): Finding {
  const { value, when, attribution } = statistic;
  const said = [when ?? 'no date', attribution ?? 'nobody named'];
  const finding = claimed(statistic, value);
  return { ...finding, facts: [...said, ...finding.facts] };
}

function conflicting({ between, reason }: Conflict, i: number): readonly Finding[] {
  return between.map((span, side) => {
    const other = between[side === 0 ? 1 : 0];
    const related = [{ label: 'Against', text: other.quote, key: `conflict-${i}/${1 - side}` }];
    return { ...noClaim(`conflict-${i}/${side}`, 'conflict', reason, [span]), related };
  });
}

function noClaim(
  key: string,
  kind: Finding['kind'],
  reason: string,
  spans: Finding['spans'],
  facts: readonly string[] = [],
): Finding {
  return { key, kind, about: null, says: reason, facts: kind === 'review' ? [reason] : facts, related: [], spans };
}
