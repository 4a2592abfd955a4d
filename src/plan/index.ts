/**
 * plan: KnowledgeModel + Brief + AudienceProfile → Outline.
 * Guarantees: whole seconds; Σ beats + questions + buffer + shortfall = slot; no claim is taught twice; terms come
 * before what needs them; the same rank for every length, so shorter talks nest in longer ones.
 * Reports: what is left out and why, and what the sources could carry.
 */
import {
  type AudienceProfile,
  type Beat,
  type Brief,
  type Claim,
  InputError,
  type KnowledgeModel,
  type Outline,
  placesOf,
} from '../model/index.ts';
import { allot } from './allot.ts';
import { arc, partsOf } from './arcs.ts';
import { type Candidate, isFrame, type Material } from './candidate.ts';
import { candidatesOf } from './candidates/index.ts';
import { omittedOf } from './explain.ts';
import { BUFFER, formOf, questionsOf, teachingOf } from './form.ts';
import { materialOf } from './material.ts';
import { ranked, type Unit } from './rank.ts';
import { type Chosen, select } from './select.ts';
import { titleOf } from './title.ts';

/** Throws InputError (1) when the sources hold nothing that could be taught, or the slot is too short for a talk. */
export function plan(model: KnowledgeModel, brief: Brief, profile: AudienceProfile): Outline {
  const material = materialOf(model, brief, profile);
  const pace = brief.pace ?? profile.pace;
  const form = formOf(brief.slot);
  const candidates = framed(candidatesOf(material), form === 'lightning');
  if (candidates.every(isFrame)) throw nothingToTeach(model);
  const units = ranked(candidates, material, pace);
  const chosen = select(units, teachingOf(brief.slot, brief.questions) - reserve(brief.slot));
  if (chosen.every((one) => isFrame(one.beat))) throw tooShort(brief.slot, units);
  return outlineOf({ material, brief, pace, candidates, units, chosen: inOrder(chosen, candidates, profile.arc) });
}

/** Seconds that no beat may claim: half of the buffer. */
function reserve(slot: number): number {
  return Math.floor((slot * BUFFER) / 2);
}

/** A lightning talk shows no plan of itself. */
function framed(candidates: readonly Candidate[], lightning: boolean): Candidate[] {
  return candidates.filter((one) => !(lightning && one.purpose === 'roadmap'));
}

/** By the narrative; beats of one purpose as their maker gave them. */
function inOrder(chosen: readonly Chosen[], candidates: readonly Candidate[], arcName: string): Chosen[] {
  const order = arc(arcName);
  const purpose = (one: Chosen) => order.indexOf(one.beat.purpose);
  const made = (one: Chosen) => candidates.indexOf(one.beat);
  return [...chosen].sort((one, other) => purpose(one) - purpose(other) || made(one) - made(other));
}

interface Plan {
  readonly material: Material;
  readonly brief: Brief;
  readonly pace: number;
  readonly candidates: readonly Candidate[];
  readonly units: readonly Unit[];
  readonly chosen: readonly Chosen[];
}

function outlineOf({ material, brief, pace, candidates, units, chosen }: Plan): Outline {
  const questions = questionsOf(brief.slot, brief.questions);
  const { seconds, buffer, shortfall } = allot(chosen, brief.slot - questions, brief.slot);
  const parted = chosen.findIndex((one) => one.beat.purpose === 'roadmap');
  const purposes = chosen.slice(Math.max(0, parted)).map((one) => one.beat.purpose);
  const parts = partsOf(purposes, material.main.length > 1);
  const beats = chosen.map((one, i) => ({
    ...beatOf(one, seconds, i),
    part: i < parted ? null : (parts[one.beat.purpose] ?? null),
  }));
  const said = new Set(beats.flatMap((beat) => [...beat.claims, ...beat.script]));
  return {
    title: brief.title ?? titleOf(material),
    audience: brief.audience,
    form: formOf(brief.slot),
    slot: brief.slot,
    total: brief.slot - shortfall,
    questions,
    buffer,
    shortfall,
    pace,
    beats,
    omitted: omittedOf(material, candidates, said),
    material: { seconds: units.reduce((sum, unit) => sum + unit.seconds, 0), missing: missingKinds(material) },
  };
}

function beatOf(one: Chosen, seconds: readonly number[], index: number): Beat {
  const { beat } = one;
  const script = [...beat.script, ...asWritten(one.more)];
  return {
    id: beat.id,
    purpose: beat.purpose,
    mode: 'teach',
    title: beat.title || FRAME_TITLES[beat.purpose] || '',
    start: seconds.slice(0, index).reduce((sum, value) => sum + value, 0),
    seconds: seconds[index] ?? 0,
    rank: one.rank,
    needs: beat.needs,
    claims: beat.claims.map((claim) => claim.id),
    script: script.map((claim) => claim.id),
    spans: [...new Set([...beat.claims, ...script])].flatMap(placesOf),
    titleClaim: beat.titleClaim,
    layout: beat.layout,
    part: null,
    why: beat.why,
  };
}

/** Sentences of one source follow one another as their author set them. */
function asWritten(claims: readonly Claim[]): readonly Claim[] {
  const place = (claim: Claim) => claim.spans[0];
  const compared = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
  return [...claims].sort(
    (one, other) => compared(place(one).source, place(other).source) || place(one).start - place(other).start,
  );
}

const FRAME_TITLES: Readonly<Record<string, string>> = {
  hook: 'Cover',
  roadmap: 'The way through the talk',
  recap: 'What to keep',
  sources: 'Where it all comes from',
};

/** Kinds that a talk has a beat for and the sources say nothing of. */
function missingKinds(material: Material): string[] {
  const { model } = material;
  const kinds = {
    definitions: 0,
    differences: 0,
    industries: 0,
    risks: 0,
    mitigations: 0,
    statistics: 0,
    outlook: 0,
  } as const;
  return Object.keys(kinds).filter((kind) => model[kind as keyof typeof kinds].length === 0);
}

function nothingToTeach(model: KnowledgeModel): InputError {
  const names = model.sources.map((source) => source.path).join(', ');
  return new InputError(
    `${names}: found nothing to teach, expected definitions, differences, uses, risks or figures; add sources that explain or compare`,
  );
}

function tooShort(slot: number, units: readonly Unit[]): InputError {
  const frame = units.filter((unit) => isFrame(unit.beat));
  const least =
    frame.reduce((sum, unit) => sum + unit.seconds, 0) + (units.find((unit) => !frame.includes(unit))?.seconds ?? 0);
  return new InputError(
    `--minutes ${slot / 60}: too short for opening, one claim and takeaways, which take ${Math.ceil(least / 60)} minutes; ask for more`,
    2,
  );
}
