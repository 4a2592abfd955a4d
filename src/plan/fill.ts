import { type AudienceProfile, type Brief, type Form, InputError } from '../model/index.ts';
import { apart } from './apart.ts';
import { type Candidate, isFrame } from './candidate.ts';
import { doingOf, questionsOf, reserve, teachingOf } from './form.ts';
import { inOrder } from './order.ts';
import { type Known, outlineOf } from './outline.ts';
import { parted } from './parts.ts';
import type { Unit } from './rank.ts';
import { secondsOf, wordsOfScript } from './seconds.ts';
import { type Chosen, select } from './select.ts';
import { type Aside, type Measure, settled } from './settle.ts';
import { lasting, type Step, stepOf } from './step.ts';
import { checked, type Setting, workshop } from './workshop.ts';

/** What a slot is filled from. */
export interface Filling {
  readonly brief: Brief;
  readonly profile: AudienceProfile;
  readonly form: Form;
  readonly known: Known;
  readonly measure: Measure;
  /** Whole seconds of a beat beyond its words and its looking, those of the speaker's notes among them. */
  readonly beyond: (beat: string) => number;
  /** Whole seconds of slides that the speaker adds. */
  readonly taken: number;
}

/** Rounds in which what a person's hand adds or takes away is made up for. */
const ROUNDS = 8;

/**
 * The steps that fill the slot as a person's hand puts them: where slides were left out, others use their time; where
 * what is added takes more than was kept for it, less is taught.
 */
export function filled(filling: Filling): Step[] {
  const { brief, known, taken } = filling;
  const available = brief.slot - questionsOf(brief.slot, brief.questions, brief.form);
  let [less, freed] = [0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    const made = DOING[doingOf(filling.form)](...taughtIn(filling, less, freed));
    const shown = lasting(known.arranged(made));
    const open = lasting(made) + taken - shown;
    if (shown <= available && open <= freed) return made;
    less += Math.max(0, shown - available);
    freed = shown > available ? Math.min(freed, open) : open;
  }
  throw tooShort(brief, known.units, taken + less);
}

/** What is taught when `less` seconds are kept for other things, and what it may be filled up with when `freed` seconds are open. */
function taughtIn(filling: Filling, less: number, freed: number): [taught: Step[], setting: Setting] {
  const { brief, profile, known, measure, beyond, taken } = filling;
  const { material, units, candidates } = known;
  const questions = questionsOf(brief.slot, brief.questions, brief.form);
  const least = (beat: Candidate) =>
    secondsOf(beat.purpose, beat.layout, wordsOfScript(beat.script, material.model), material.pace) + beyond(beat.id);
  const chosen = select(units, teachingOf(brief.slot, brief.questions, brief.form) - taken - less, least);
  if (chosen.every((one) => isFrame(one.beat))) throw tooShort(brief, units, taken + less);
  const ordered = inOrder(chosen, candidates, brief.narrative ?? profile.arc).map((one) => stepOf(one, null));
  const slot = brief.slot - taken + freed;
  const setting: Setting = {
    ...{ slot, questions, material, pace: material.pace, beyond: material.beyond, measure },
    outline: (steps) => outlineOf(steps, brief, known, material.pace, true),
    available: slot - questions,
    aside: asidesOf(units, chosen),
    spare: reserve(brief.slot),
  };
  return [apart(parted(ordered, material.main.length > 1)), setting];
}

/** What the beats that are left out would say, in the order of their ranks. */
function asidesOf(units: readonly Unit[], chosen: readonly Chosen[]): Aside[] {
  const taught = new Set(chosen.map((one) => one.beat.id));
  return units.flatMap(({ beat, sentence }) => {
    if (taught.has(beat.id)) return [];
    return (sentence ? [sentence] : beat.script).map((claim) => ({ purpose: beat.purpose, claim }));
  });
}

/** How a form is put together from what it teaches. */
const DOING = {
  listen: settled,
  checks: (steps: readonly Step[], setting: Setting) => settled(checked(settled(steps, setting), setting), setting),
  // Where all that can be taught is in, there is time for all that can be said.
  practice: (steps: readonly Step[], setting: Setting) =>
    workshop(setting.aside.length === 0 ? settled(steps, setting) : steps, setting),
} as const satisfies Record<ReturnType<typeof doingOf>, (steps: readonly Step[], setting: Setting) => Step[]>;

/** `own`: whole seconds of what the speaker adds. */
function tooShort({ slot, questions }: Brief, units: readonly Unit[], own: number): InputError {
  const frame = units.filter((unit) => isFrame(unit.beat));
  const least =
    frame.reduce((sum, unit) => sum + unit.seconds, 0) + (units.find((unit) => !frame.includes(unit))?.seconds ?? 0);
  const minutes = Math.ceil(least / 60);
  const asked = questions === null ? '' : `, ${Math.round(questions * 100)}% of them for questions`;
  return new InputError(
    `--minutes ${slot / 60}${asked}: too short for opening, one claim and closing, which take ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} of talk${own === 0 ? '' : `, beside ${own} seconds of your own slides and notes`}; ask for more${questions === null ? '' : ', or for fewer questions'}`,
    2,
  );
}
