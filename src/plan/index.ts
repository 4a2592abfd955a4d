/**
 * plan: KnowledgeModel + Brief + AudienceProfile → Outline.
 * Guarantees: whole seconds; Σ beats + questions + buffer + shortfall = slot; no claim is taught twice; terms come
 * before what needs them; the same rank for every length, so shorter talks nest in longer ones of their family.
 * Reports: what is left out and why, and what the sources could carry.
 */
import {
  type AudienceProfile,
  type Brief,
  type Form,
  InputError,
  type KnowledgeModel,
  type Lean,
  NO_LEAN,
  type Outline,
} from '../model/index.ts';
import { apart } from './apart.ts';
import { type Candidate, isFrame } from './candidate.ts';
import { candidatesOf } from './candidates/index.ts';
import { doingOf, formOf, questionsOf, reserve, teachingOf } from './form.ts';
import { materialOf } from './material.ts';
import { inOrder } from './order.ts';
import { outlineOf } from './outline.ts';
import { parted } from './parts.ts';
import { ranked, type Unit } from './rank.ts';
import { secondsOf, wordsOfScript } from './seconds.ts';
import { select } from './select.ts';
import { type Aside, type Measure, settled } from './settle.ts';
import { type Step, stepOf } from './step.ts';
import { checked, type Setting, workshop } from './workshop.ts';

export type { Measure };

/**
 * Throws InputError (1) when the sources hold nothing that could be taught, or the slot is too short for a talk.
 * `measure` counts the words of each beat as they will be said; without it, they are estimated. `lean` is what more or less is
 * asked of.
 */
export function plan(
  model: KnowledgeModel,
  brief: Brief,
  profile: AudienceProfile,
  measure: Measure = () => new Map(),
  lean: Lean = NO_LEAN,
): Outline {
  const material = materialOf(model, brief, profile, lean);
  const { pace, beyond } = material;
  const form = brief.form ?? formOf(brief.slot);
  const candidates = framed(candidatesOf(material), form, brief.slot);
  if (candidates.every(isFrame)) throw nothingToTeach(model);
  const units = ranked(candidates, material, pace);
  const lasting = (beat: Candidate) =>
    secondsOf(beat.purpose, beat.layout, wordsOfScript(beat.script, material.model), pace) + beyond(beat.id);
  const chosen = select(units, teachingOf(brief.slot, brief.questions, brief.form), lasting);
  if (chosen.every((one) => isFrame(one.beat))) throw tooShort(brief, units);
  const ordered = inOrder(chosen, candidates, brief.narrative ?? profile.arc);
  const taught = apart(
    parted(
      ordered.map((one) => stepOf(one, null)),
      material.main.length > 1,
    ),
  );
  const known = { material, candidates, units };
  const draft = (steps: readonly Step[]) => outlineOf(steps, brief, known, pace, true);
  const questions = questionsOf(brief.slot, brief.questions, brief.form);
  const setting: Setting = {
    ...{ slot: brief.slot, questions, material, pace, beyond, measure, outline: draft },
    available: brief.slot - questions,
    aside: asidesOf(units, new Set(chosen.map((one) => one.beat.id))),
    spare: reserve(brief.slot),
  };
  return outlineOf(DOING[doingOf(form)](taught, setting), brief, known, pace);
}

/** What the beats that are left out would say, in the order of their ranks. */
function asidesOf(units: readonly Unit[], taught: ReadonlySet<string>): Aside[] {
  return units.flatMap(({ beat, sentence }) => {
    if (taught.has(beat.id)) return [];
    return (sentence ? [sentence] : beat.script).map((claim) => ({ purpose: beat.purpose, claim }));
  });
}

/** In less than three minutes there is time for a greeting, what is to be said, and where it comes from. */
const LEAN = 180;

/** A lightning talk shows no plan of itself; a very short one doesn't sum up what was hardly said. */
function framed(candidates: readonly Candidate[], form: Form, slot: number): Candidate[] {
  if (form !== 'lightning') return [...candidates];
  const kept = candidates.filter((one) => one.purpose !== 'roadmap' && (slot >= LEAN || one.purpose !== 'recap'));
  return slot >= LEAN ? kept : kept.map((one) => (one.purpose === 'hook' ? { ...one, claims: [], script: [] } : one));
}

/** How a form is put together from what it teaches. */
const DOING = {
  listen: settled,
  checks: (steps: readonly Step[], setting: Setting) => settled(checked(settled(steps, setting), setting), setting),
  // Where all that can be taught is in, there is time for all that can be said.
  practice: (steps: readonly Step[], setting: Setting) =>
    workshop(setting.aside.length === 0 ? settled(steps, setting) : steps, setting),
} as const satisfies Record<ReturnType<typeof doingOf>, (steps: readonly Step[], setting: Setting) => Step[]>;

function nothingToTeach(model: KnowledgeModel): InputError {
  const names = model.sources.map((source) => source.path).join(', ');
  return new InputError(
    `${names}: found nothing to teach, expected definitions, differences, uses, risks or figures; add sources that explain or compare`,
  );
}

function tooShort({ slot, questions }: Brief, units: readonly Unit[]): InputError {
  const frame = units.filter((unit) => isFrame(unit.beat));
  const least =
    frame.reduce((sum, unit) => sum + unit.seconds, 0) + (units.find((unit) => !frame.includes(unit))?.seconds ?? 0);
  const minutes = Math.ceil(least / 60);
  const asked = questions === null ? '' : `, ${Math.round(questions * 100)}% of them for questions`;
  return new InputError(
    `--minutes ${slot / 60}${asked}: too short for opening, one claim and closing, which take ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} of talk; ask for more${questions === null ? '' : ', or for fewer questions'}`,
    2,
  );
}
