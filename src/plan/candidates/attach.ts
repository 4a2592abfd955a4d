import { type Claim, countWords, type Difference, type Industry, linesOf, type Purpose } from '../../model/index.ts';
import { type Candidate, isFrame, type Material } from '../candidate.ts';
import { LONGEST, secondsOf, speaking, wordsOfScript } from '../seconds.ts';
import { HOME, leftovers, names } from './rest.ts';

/** A slide wants this many seconds of speech and looking. */
const WANTED = 22;
/** Lines between two sentences that belong together. */
const NEAR = 2;

/** A beat that may still say more. */
interface Home {
  readonly beat: Candidate;
  readonly more: (Claim | Difference)[];
  seconds: number;
}

/**
 * Gives sentences that no slide shows to the beats that they belong to, as long as those have time for them: first to
 * beats that have little to say, from right beside their own claims; then by kind, subject and industry.
 */
export function attached(candidates: readonly Candidate[], material: Material): Candidate[] {
  const homes = candidates.filter((one) => !isFrame(one)).map((beat) => homeOf(beat, material));
  const said = candidates.flatMap((one) => [...one.script, ...one.more]).filter((one): one is Claim => 'text' in one);
  const open = leftovers(material, said);
  const left = new Set<Claim>(open);
  for (const home of homes) nourish(home, left, material);
  for (const claim of open) {
    if (!left.has(claim)) continue;
    const home = bestHome(claim, homes, material);
    if (home && give(home, claim, material)) left.delete(claim);
  }
  const given = new Map(homes.map((home) => [home.beat.id, home.more]));
  return candidates.map((one) => ({ ...one, more: given.get(one.id) ?? one.more }));
}

function homeOf(beat: Candidate, material: Material): Home {
  const words = wordsOfScript([...beat.script, ...beat.more], material.model);
  return { beat, more: [...beat.more], seconds: secondsOf(beat.purpose, beat.layout, words, material.pace) };
}

/** The sentences around its claims, nearest first, until the slide has something to say. */
function nourish(home: Home, left: Set<Claim>, material: Material): void {
  // A figure stands by itself: the sentence beside it may be about another one.
  if (home.seconds >= WANTED || home.beat.layout === 'stat') return;
  const own = home.beat.claims.filter((one): one is Claim => 'spans' in one);
  const far = (claim: Claim) =>
    Math.min(
      ...own.map((one) =>
        one.spans[0].source === claim.spans[0].source
          ? Math.abs(one.spans[0].line - claim.spans[0].line)
          : Number.POSITIVE_INFINITY,
      ),
    );
  const near = [...left]
    .filter((claim) => far(claim) <= NEAR && belongs(claim, home.beat, material))
    .sort((one, other) => far(one) - far(other));
  for (const claim of near) {
    if (home.seconds >= WANTED) return;
    if (give(home, claim, material)) left.delete(claim);
  }
}

/** A statement is about the beat's own subject and names it; other claims are of a kind that the beat shows. */
function belongs(claim: Claim, beat: Candidate, material: Material): boolean {
  if (claim.kind !== 'statement') return beat.claims.some((one) => one.kind === claim.kind);
  const own = new Set(beat.claims.map(subjectOf));
  const subject = material.main.find((one) => own.has(one.id));
  return subject === undefined ? beat.purpose === 'detail' : names(claim, subject);
}

function give(home: Home, claim: Claim, material: Material): boolean {
  const words = linesOf(claim, material.model.subjects).map((line) => line.text);
  const seconds = speaking(countWords(words.join(' ')), material.pace);
  if (words.length === 0 || home.seconds + seconds > LONGEST) return false;
  home.more.push(claim);
  home.seconds += seconds;
  material.take(claim);
  return true;
}

/** Of the beats of the claim's purpose with time for it: those on its subject or industry, then the shortest. */
function bestHome(claim: Claim, homes: readonly Home[], material: Material): Home | null {
  const purposes = new Set([HOME[claim.kind], ...(ALSO[claim.kind] ?? [])]);
  const room = LONGEST - speaking(countWords(claim.sentence ?? ''), material.pace);
  const fit = homes.filter((home) => purposes.has(home.beat.purpose) && home.seconds <= room);
  const score = (home: Home) => (strange(claim, home, material) ? 0 : affinity(claim, home.beat, material));
  const [best] = fit
    .map((home) => ({ home, at: score(home) }))
    .filter((one) => one.at > 0)
    .sort((one, other) => other.at - one.at || one.home.seconds - other.home.seconds);
  return best?.home ?? null;
}

/** Whether its sentence speaks of another subject than the beat, or lists names once more. */
function strange(claim: Claim, { beat, more }: Home, material: Material): boolean {
  if (claim.kind === 'example' && [...beat.script, ...more].some((one) => one.kind === 'example')) return true;
  const named = material.main.filter((one) => names(claim, one));
  const own = named.filter((one) => beat.claims.some((other) => subjectOf(other) === one.id));
  return named.length > 0 && own.length === 0 && beat.claims.some((one) => subjectOf(one) !== null);
}

/** Purposes beside its own that a kind is at home in: a safeguard that has no slide is said where the dangers are. */
const ALSO: Readonly<Partial<Record<Claim['kind'], readonly Purpose[]>>> = {
  statement: ['define', 'detail'],
  mitigation: ['warn'],
};

function affinity(claim: Claim, beat: Candidate, material: Material): number {
  const subject = subjectOf(claim);
  const same = beat.claims.filter((one) => subject !== null && subjectOf(one) === subject).length > 0;
  const industry = industryOf(claim, material);
  const housed = industry !== null && beat.claims.some((one) => industry.uses.some((use) => use.id === one.id));
  // Over a slide on one field nothing is told of another; a use of no known field only beside the field's own words.
  if (claim.kind === 'use' && beat.layout === 'spotlight' && !housed && !besides(claim, beat)) return 0;
  const kind = beat.claims.some((one) => one.kind === claim.kind);
  const source = beat.claims.some((one) => 'spans' in one && one.spans[0].source === claim.spans[0].source);
  // A statement about one subject has no place on a slide about the other.
  if (claim.kind === 'statement' && same && !belongs(claim, beat, material)) return 0;
  if (claim.kind === 'statement' && !same) return subject === null && source && beat.purpose === 'detail' ? 1 : 0;
  return Number(same) * 2 + Number(housed) * 4 + Number(kind) * 2 + Number(source);
}

/** Whether a claim stands beside one of the beat's in its source. */
function besides(claim: Claim, beat: Candidate): boolean {
  return beat.claims.some(
    (one) =>
      'spans' in one &&
      one.spans[0].source === claim.spans[0].source &&
      Math.abs(one.spans[0].line - claim.spans[0].line) <= NEAR,
  );
}

function subjectOf(claim: Claim | Difference): string | null {
  return 'subject' in claim && typeof claim.subject === 'string' ? claim.subject : null;
}

function industryOf(claim: Claim, material: Material): Industry | null {
  if (claim.kind !== 'use') return null;
  return material.model.industries.find((one) => one.uses.some((use) => use.id === claim.id)) ?? null;
}
