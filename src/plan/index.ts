/**
 * plan: KnowledgeModel + Brief + AudienceProfile → Outline.
 * Guarantees: whole seconds; Σ beats + questions + buffer + shortfall = slot; no claim is taught twice; terms come
 * before what needs them; the same rank for every length, so shorter talks nest in longer ones of their family.
 * Reports: what is left out and why, and what the sources could carry.
 */
import {
  type AddedSlide,
  type AudienceProfile,
  type Brief,
  type Form,
  type Hand,
  InputError,
  type KnowledgeModel,
  LAYOUTS,
  type Lean,
  NO_HAND,
  NO_LEAN,
  type Outline,
} from '../model/index.ts';
import { type Candidate, isFrame } from './candidate.ts';
import { candidatesOf } from './candidates/index.ts';
import { filled } from './fill.ts';
import { formOf } from './form.ts';
import { materialOf } from './material.ts';
import { hiddenOf, type Known, outlineOf } from './outline.ts';
import { ranked } from './rank.ts';
import { speaking } from './seconds.ts';
import type { Measure } from './settle.ts';
import { frameStep, lasting, type Step } from './step.ts';

export type { Measure };

/**
 * Throws InputError (1) when the sources hold nothing that could be taught, or the slot is too short for a talk.
 * `measure` counts the words of each beat as they will be said; without it, they are estimated. `lean` is what more or less is
 * asked of, `hand` what a person changed: it wins, and the seconds still add up.
 */
export function plan(
  model: KnowledgeModel,
  brief: Brief,
  profile: AudienceProfile,
  measure: Measure = () => new Map(),
  lean: Lean = NO_LEAN,
  hand: Hand = NO_HAND,
): Outline {
  const material = materialOf(model, brief, profile, lean, hand.pinned);
  const { pace } = material;
  const form = brief.form ?? formOf(brief.slot);
  const offered = candidatesOf(material);
  const all = framed(offered, form, brief.slot);
  const leaving = hand.hidden(all);
  const candidates = left(all, leaving);
  if (candidates.every(isFrame)) throw nothingToTeach(model);
  const noted = secondsOf(hand.noted(candidates), pace);
  const beyond = (id: string) => material.beyond(id) + (noted.get(id) ?? 0);
  const units = ranked(candidates, { ...material, beyond }, pace);
  const added = hand.added.map((one) => addedStep(one, pace));
  const arranged = (steps: readonly Step[]) => hand.arrange([...steps, ...added]);
  const hidden = all.filter(({ id }) => leaving.has(id)).map((one) => hiddenOf(one, all));
  const known: Known = {
    ...{ material, candidates, units, arranged, hidden },
    offered: hand.names ? [...offered, ...added].map(({ id }) => id) : null,
  };
  const steps = filled({ brief, profile, form, known, measure, beyond, taken: lasting(added) });
  return outlineOf(steps, brief, known, pace);
}

/** What is left when a person's hand leaves slides out; nothing rests on them any more. */
function left(candidates: readonly Candidate[], hidden: ReadonlySet<string>): readonly Candidate[] {
  if (hidden.size === 0) return candidates;
  const needed = (one: Candidate) => one.needs.filter((id) => !hidden.has(id));
  return candidates.filter(({ id }) => !hidden.has(id)).map((one) => ({ ...one, needs: needed(one) }));
}

function secondsOf(words: ReadonlyMap<string, number>, pace: number): ReadonlyMap<string, number> {
  return new Map([...words].map(([id, count]) => [id, Math.ceil(speaking(count, pace))]));
}

/** A slide of the speaker's own as a step: it lasts as they said, or as its words take. */
function addedStep({ id, title, words, seconds }: AddedSlide, pace: number): Step {
  const taken = seconds ?? Math.max(1, Math.round(speaking(words, pace)) + LAYOUTS.own.looking);
  return frameStep({ id, title, purpose: 'own', layout: 'own', seconds: taken, why: 'added by the speaker' });
}

/** In less than three minutes there is time for a greeting, what is to be said, and where it comes from. */
const LEAN = 180;

/** A lightning talk shows no plan of itself; a very short one doesn't sum up what was hardly said. */
function framed(candidates: readonly Candidate[], form: Form, slot: number): Candidate[] {
  if (form !== 'lightning') return [...candidates];
  const kept = candidates.filter((one) => one.purpose !== 'roadmap' && (slot >= LEAN || one.purpose !== 'recap'));
  return slot >= LEAN ? kept : kept.map((one) => (one.purpose === 'hook' ? { ...one, claims: [], script: [] } : one));
}

function nothingToTeach(model: KnowledgeModel): InputError {
  const [first = '', second = '', ...others] = model.sources.map((source) => source.path);
  const names =
    others.length > 1
      ? `${first}, ${second} and ${others.length} more`
      : [first, second, ...others].filter(Boolean).join(', ');
  return new InputError(
    `${names}: found nothing to teach, expected definitions, differences, uses, risks or figures; add sources that explain or compare`,
  );
}
