import {
  announcesOnly,
  type Claim,
  type ClaimKind,
  claimsOf,
  fitsIn,
  LAYOUTS,
  type Purpose,
  pointOf,
  type Subject,
  saysName,
} from '../../model/index.ts';
import { sayings } from '../alike.ts';
import { batched } from '../batches.ts';
import type { Candidate, Maker, Material } from '../candidate.ts';
import { LIST } from '../list.ts';
import { SHORTEST, secondsOf, wordsOfScript } from '../seconds.ts';
import { headFirst, headline } from './headline.ts';

const { text: TEXT = 90 } = LAYOUTS.points.slots;
/** One point is no list. */
const LEAST = 2;
/** What a later group of one kind is worth beside the one before it. */
const DIMINISHING = 0.8;

/** What a claim is for, where no beat of its own kind has taken it. */
export const HOME: Readonly<Record<ClaimKind, Purpose>> = {
  definition: 'define',
  taxonomy: 'define',
  similarity: 'relate',
  difference: 'contrast',
  statement: 'detail',
  example: 'define',
  use: 'apply',
  application: 'apply',
  advantage: 'apply',
  limitation: 'warn',
  risk: 'warn',
  mitigation: 'mitigate',
  statistic: 'number',
  outlook: 'outlook',
};

/** What the beats above have left, in lists of what belongs together: a section, or one kind about one subject. */
export const rest: Maker = (material) => {
  const groups = new Map<string, Claim[]>();
  for (const claim of leftovers(material)) {
    // A task that nobody is said to do is no point, nor is a name alone: that is said where its subject is.
    if (claim.kind === 'use' && 'subjects' in claim && (claim.subjects as readonly string[]).length === 0) continue;
    if (claim.kind === 'example' || !fitsIn(pointOf(claim), TEXT)) continue;
    const key = groupOf(claim, material);
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  return [...groups].flatMap(([key, claims]) =>
    chunked(claims, material).flatMap((chunk, i) => {
      if (tooQuick(chunk, material)) return [];
      material.take(...chunk);
      return [list(`${key}:${i + 1}`, chunk, i, material)];
    }),
  );
};

/** Whether a list would be gone before it is read: its sentences are said elsewhere. */
export function tooQuick(claims: readonly Claim[], material: Material): boolean {
  const words = wordsOfScript(claims, material.model);
  return secondsOf('detail', 'points', words, material.pace) < SHORTEST;
}

/** Free claims that can be said aloud and that nothing said already comes to, most valuable first. */
export function leftovers(material: Material, said: readonly Claim[] = []): Claim[] {
  const all = sayings(said);
  const free = material.free(claimsOf(material.model).filter((one) => sayable(one, material)));
  return free.filter((claim) => {
    if (material.isAlike(claim) || all.has(claim)) return false;
    all.add(claim);
    return true;
  });
}

function sayable(claim: Claim, material: Material): boolean {
  if (claim.sentence === null || material.inRow(claim) || material.isSaid(claim)) return false;
  if (claim.kind === 'statement' && !standsAlone(claim)) return false;
  return !(claim.kind === 'risk' && announcesOnly(material.model, claim));
}

/** Headings under which a text says what is not so: a sentence there needs the ones around it. */
const MISTAKEN = /\b(?:myths?|misconceptions?|mistakes?|misunderstandings?|fallac(?:y|ies)|wrong(?:ly)?)\b/i;
/** A sentence in quotation marks, or one of somebody's own life, is nothing that a speaker could say as a fact. */
const NOT_OURS = /^[“"‘'«]|\b(?:I|my|me|mine|I’m|I've|I’ve)\b/;

/** Whether a statement can be said by itself: no error that its text corrects, no quotation, nobody's own story. */
export function standsAlone(claim: Claim): boolean {
  const role = 'role' in claim ? claim.role : null;
  const heading = 'heading' in claim && typeof claim.heading === 'string' ? claim.heading : '';
  return role !== 'misconception' && !MISTAKEN.test(heading) && !NOT_OURS.test(claim.sentence ?? claim.text);
}

/** Whether a sentence names the subject that a slide is about. */
export function names(claim: Claim, subject: Subject): boolean {
  return saysName(claim.sentence ?? claim.text, subject);
}

/** Statements stand together as their source's section has them, other claims by what they are of whom. */
function groupOf(claim: Claim, material: Material): string {
  const subject = 'subject' in claim && typeof claim.subject === 'string' ? claim.subject : null;
  const main = material.main.some((one) => one.id === subject) ? subject : null;
  if (main === null && 'heading' in claim && typeof claim.heading === 'string') {
    return `detail:${claim.spans[0].source}:${claim.heading}`;
  }
  return `${HOME[claim.kind]}:${claim.kind}${main === null ? '' : `:${main}`}`;
}

/** In lists of two to four that fit a slide; a single one that is left is none. */
function chunked(claims: readonly Claim[], material: Material): Claim[][] {
  return batched(claims, LIST, material).filter((chunk) => chunk.length >= LEAST);
}

function list(id: string, claims: readonly Claim[], index: number, material: Material): Candidate {
  const [first] = claims;
  const purpose = first ? HOME[first.kind] : 'detail';
  const title = headline(claims, material);
  const worth = claims.reduce((sum, one) => sum + material.valueOf(one), 0) / claims.length;
  return {
    id,
    purpose,
    layout: 'points',
    title: title.text,
    titleClaim: title.claim,
    claims: headFirst(claims, title),
    script: inOrder(claims),
    more: [],
    smaller: () => (claims.length > LEAST + 1 ? list(id, claims.slice(0, -1), index, material) : null),
    needs: [],
    value: 3.5 * worth * DIMINISHING ** index,
    why: 'what else the sources say of it',
  };
}

/** As their sources have them. */
function inOrder(claims: readonly Claim[]): Claim[] {
  return [...claims].sort(
    (one, other) =>
      (one.spans[0].source < other.spans[0].source ? -1 : one.spans[0].source > other.spans[0].source ? 1 : 0) ||
      one.spans[0].start - other.spans[0].start,
  );
}
