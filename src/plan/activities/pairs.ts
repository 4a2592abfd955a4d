import { type ActivityItem, type Claim, widthOf } from '../../model/index.ts';
import type { Taught } from '../activity.ts';
import { alike } from './alike.ts';
import { isKindOf } from './kin.ts';
import { fieldOf, soFar } from './taught.ts';
import { CARD, glossOf, item, jobSaying, nameOf, type Proof, proofOf, saying, unlike } from './words.ts';

/** Two cards that belong together, and what proves it. */
export interface Pair {
  readonly claim: Claim;
  readonly left: ActivityItem;
  readonly right: ActivityItem;
  readonly proof: Proof;
}

/** Pairs of one sort of which no left card fits another's right one; those of this part first. */
export type Pairer = (taught: Taught) => readonly Pair[];

/** Terms and what they mean. */
export const meanings: Pairer = (taught) => {
  const { material } = taught;
  const all = unlike(soFar(taught, 'definition'), (one) => one.subject).flatMap((one) => {
    const gloss = glossOf(one, CARD, material);
    const name = nameOf(material, one.subject).label;
    return gloss !== null && widthOf(name) <= CARD ? [{ one, gloss, name }] : [];
  });
  const apart = all.filter(({ one, gloss, name }, i) =>
    all.every(
      (other, j) =>
        i === j ||
        (!isKindOf(material.model, one.subject, other.one.subject) &&
          !isKindOf(material.model, other.one.subject, one.subject) &&
          !(j < i && alike(gloss, other.gloss)) &&
          !other.gloss.toLowerCase().includes(name.toLowerCase())),
    ),
  );
  return apart.map(({ one, gloss, name }) => pair(one, item(name, one), item(gloss, one)));
};

/** Risks and the safeguards that the sources pair them with. */
export const answers: Pairer = (taught) => {
  const risks = new Map(soFar(taught, 'risk').map((risk) => [risk.id, risk]));
  const used = new Set<string>();
  const all = soFar(taught, 'mitigation').flatMap((one): Pair[] => {
    const [id = ''] = one.risks;
    const risk = risks.get(id);
    const texts = [risk ? saying(risk, CARD) : null, saying(one, CARD)] as const;
    if (
      !risk ||
      one.risks.length !== 1 ||
      used.has(id) ||
      texts[0] === null ||
      texts[1] === null ||
      alike(texts[0], texts[1])
    )
      return [];
    used.add(id);
    return [pair(one, item(texts[0], risk), item(texts[1], one))];
  });
  return distinctPairs(all);
};

/** Fields and what is done in them, one job a field. */
export const jobs: Pairer = (taught) => {
  const all = soFar(taught, 'use').flatMap((use): Pair[] => {
    const field = fieldOf(use, taught);
    const job = field ? jobSaying(use, field, CARD) : null;
    return field && job !== null && widthOf(field.name) <= CARD
      ? [pair(use, item(field.name, use), item(job, use))]
      : [];
  });
  const own = distinctPairs(unlike(all, (one) => one.left.text));
  return own.filter((one) => !own.some((other) => other !== one && isDoneIn(one, other, taught)));
};

/** Whether a job is told of another pair's field too. */
function isDoneIn(one: Pair, other: Pair, taught: Taught): boolean {
  const field = fieldOf(other.claim, taught);
  return field?.uses.some((use) => alike(use.text, one.right.text)) ?? false;
}

function pair(claim: Claim, left: ActivityItem, right: ActivityItem): Pair {
  return { claim, left, right, proof: proofOf(claim) };
}

/** No two left cards and no two right cards that say nearly the same. */
function distinctPairs(pairs: readonly Pair[]): Pair[] {
  const kept: Pair[] = [];
  for (const one of pairs) {
    const clash = (other: Pair) => alike(one.left.text, other.left.text) || alike(one.right.text, other.right.text);
    if (!kept.some(clash)) kept.push(one);
  }
  return kept;
}
