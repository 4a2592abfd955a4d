import {
  type Claim,
  type ClaimKind,
  capitalise,
  countWords,
  enumerate,
  fitsTitle,
  inWords,
  plain,
  pointsBack,
  TITLE_CHARACTERS,
  TITLE_WORDS,
  uncapitalise,
  untold,
  widthOf,
  withinSentence,
} from '../../model/index.ts';
import type { Material } from '../candidate.ts';

/** A title, and the claim whose words it says; null where it only counts. */
export interface Headline {
  readonly text: string;
  readonly claim: string | null;
}

/** A title takes one claim from its list: with fewer than two others below there is no list left. */
const LEAST = 3;
/** Fewer words assert nothing. */
const SHORTEST = 4;

/**
 * The title over a list: what the first of its claims says that can stand as one, else what they are, counted. Its words
 * are a sentence of a source, whole or up to where its short form ends.
 */
export function headline(claims: readonly Claim[], material: Material): Headline {
  for (const claim of claims.length >= LEAST && !apart(claims) ? inCompany(claims) : []) {
    const text = assertion(claim, material);
    if (text !== null) return { text, claim: claim.id };
  }
  return { text: counted(claims, material), claim: null };
}

/** The claims of a list, the one that stands over them first. */
export function headFirst(claims: readonly Claim[], { claim }: Headline): readonly Claim[] {
  return [...claims].sort((one, other) => Number(other.id === claim) - Number(one.id === claim));
}

/** Figures of no one subject measure different things: none of them stands for the others. */
function apart(claims: readonly Claim[]): boolean {
  return claims.some((one) => one.kind === 'statistic' && subjectOf(one) === null);
}

/** First those whose subject others are about as well: what stands below belongs to the title. */
function inCompany(claims: readonly Claim[]): readonly Claim[] {
  const company = (claim: Claim) => claims.filter((one) => subjectOf(one) === subjectOf(claim)).length;
  return [...claims].sort((one, other) => Number(company(other) > 1) - Number(company(one) > 1));
}

function subjectOf(claim: Claim): string | null {
  return 'subject' in claim && typeof claim.subject === 'string' ? claim.subject : null;
}

/** What a claim says, with whom it is of where its own words don't name that. */
function assertion(claim: Claim, material: Material): string | null {
  const owner = untold(claim, material.model.subjects);
  const label = owner && material.nameOf(owner.id)?.label;
  const named = (text: string | null) => (text === null || !label ? text : `${label}: ${uncapitalise(text)}`);
  const whole = plain(claim.sentence ?? '');
  const fit = [whole, begun(whole, claim.short)].find(
    (text) => text !== null && fitsTitle(named(text) ?? '') && countWords(text) >= SHORTEST && !pointsBack(text),
  );
  return named(fit ?? null);
}

/** What takes back or narrows what was said before it. */
const BUT =
  /^[,;:]\s*(?:(?:and )?(?:but|yet|though|although|albeit|however|unless|except|provided|if|only|not|never|as long as|so long as|at least|(?:even|only|just) (?:if|when))|while|whereas)\b/i;

/** The sentence from its beginning to where its short form ends, if the sentence pauses there and takes nothing back behind it. */
function begun(sentence: string, short: string | null): string | null {
  if (short === null) return null;
  const end = sentence.toLowerCase().indexOf(short.toLowerCase()) + short.length;
  if (end < short.length || !/^[,;:]/.test(sentence.slice(end)) || BUT.test(sentence.slice(end))) return null;
  return sentence.slice(0, end);
}

function counted(claims: readonly Claim[], material: Material): string {
  const kind = claims[0]?.kind ?? 'statement';
  const name = nameOf(claims, material);
  const heading = name === null && kind === 'statement' ? headingOf(claims, material) : null;
  const count = inWords(claims.length);
  if (heading !== null)
    return capitalise(`${count} ${heading.endsWith('?') ? 'answers to' : 'points on'} “${heading}”`);
  const about = name ?? (kind === 'use' ? fieldsOf(claims, material) : null);
  const forms = [about === null ? null : COUNTED[kind][0](count, about), COUNTED[kind][1](count)];
  return capitalise(forms.find((text) => text !== null && fitsTitle(text)) ?? COUNTED[kind][1](count));
}

/** The subjects that the claims are about, when each is about one. */
function nameOf(claims: readonly Claim[], material: Material): string | null {
  const names = claims.map((one) => material.nameOf(subjectOf(one) ?? '')?.name);
  return names.some((name) => name === undefined) ? null : enumerate([...new Set(names as string[])]);
}

/** The fields in which uses lie, when each lies in one; a double name by its first half. */
function fieldsOf(claims: readonly Claim[], { model }: Material): string | null {
  const fields = claims.map(({ id }) => model.industries.find((one) => one.uses.some((use) => use.id === id))?.name);
  if (fields.some((one) => one === undefined)) return null;
  return enumerate([...new Set((fields as string[]).map((name) => withinSentence(name.split(' and ')[0] ?? name)))]);
}

/** The heading under which all of them stand, where it fits a title; that of a whole source says nothing of a few of its sentences. */
function headingOf(claims: readonly Claim[], { model }: Material): string | null {
  const all = new Set(claims.map((one) => ('heading' in one && typeof one.heading === 'string' ? one.heading : null)));
  const [only] = [...all];
  const fits = only && countWords(only) <= TITLE_WORDS - 3 && widthOf(only) < TITLE_CHARACTERS / 2;
  return all.size === 1 && fits && !model.sources.some(({ title }) => title === only) ? only : null;
}

type Counted = readonly [(count: string, about: string) => string, (count: string) => string];

/** What so many claims of a kind are, of somebody or by themselves. */
const COUNTED = {
  definition: [(n, of) => `${n} more terms of ${of}`, (n) => `${n} more terms that help to follow`],
  taxonomy: [(n, of) => `${n} more kinds of ${of}`, (n) => `${n} more things belong together`],
  similarity: [(n, of) => `${of} share ${n} more things`, (n) => `they share ${n} more things`],
  difference: [(n, of) => `${n} more differences of ${of}`, (n) => `they differ in ${n} more ways`],
  statement: [(n, of) => `${n} more things to know about ${of}`, (n) => `${n} more things to know`],
  example: [(n, of) => `${n} more examples of ${of}`, (n) => `${n} more examples`],
  use: [(n, of) => `${n} more uses come from ${of}`, (n) => `${n} uses to know`],
  application: [(n, of) => `${n} more uses for ${of}`, (n) => `${n} uses to know`],
  advantage: [(n, of) => `${n} advantages speak for ${of}`, (n) => `${n} advantages to know`],
  limitation: [(n, of) => `${n} limits hold ${of} back`, (n) => `${n} limits to know`],
  risk: [(n, of) => `${n} more risks come with ${of}`, (n) => `${n} more risks to know`],
  mitigation: [(n, of) => `${n} more safeguards for ${of}`, (n) => `${n} more safeguards help`],
  statistic: [(n, of) => `${n} more figures on ${of}`, (n) => `${n} more figures give the scale`],
  outlook: [(n, of) => `${n} more changes ahead for ${of}`, (n) => `${n} more changes are expected`],
} satisfies Record<ClaimKind, Counted>;
