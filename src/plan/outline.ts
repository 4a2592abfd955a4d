import type { Brief, HiddenBeat, Outline } from '../model/index.ts';
import { allot } from './allot.ts';
import type { Candidate, Material } from './candidate.ts';
import { cutsOf } from './cuts.ts';
import { missingKinds, omittedOf } from './explain.ts';
import { formOf, questionsOf } from './form.ts';
import { withNeeds } from './needs.ts';
import { describe } from './parts.ts';
import type { Unit } from './rank.ts';
import { beatsOf, type Step } from './step.ts';
import { titleOf } from './title.ts';

export interface Known {
  readonly material: Material;
  readonly candidates: readonly Candidate[];
  readonly units: readonly Unit[];
  /** The steps as a person's hand puts them. */
  arranged(steps: readonly Step[]): readonly Step[];
  /** Candidates that it left out. */
  readonly hidden: readonly HiddenBeat[];
  /** Ids of all candidates, or null where no hand names any. */
  readonly offered: readonly string[] | null;
}

/** The steps as an outline: what they leave of the slot is shared out, and what is not in them is explained; a draft explains nothing. */
export function outlineOf(steps: readonly Step[], brief: Brief, known: Known, pace: number, draft = false): Outline {
  const { material, candidates, units } = known;
  const questions = questionsOf(brief.slot, brief.questions, brief.form);
  const taught = new Set(steps.map((step) => step.id));
  const unsaid = candidates.some((one) => !taught.has(one.id));
  const placed = known.arranged(steps);
  const shown = new Set(placed.map(({ id }) => id));
  const hidden = [...known.hidden, ...steps.filter(({ id }) => !shown.has(id)).map((one) => hiddenOf(one, steps))];
  const { steps: timed, buffer, shortfall } = allot(placed, brief.slot - questions, brief.slot, unsaid);
  const beats = draft ? beatsOf(timed) : withNeeds(beatsOf(timed));
  const lasting = (mode: string) => beats.reduce((sum, beat) => sum + (beat.mode === mode ? beat.seconds : 0), 0);
  const carried = units.reduce((sum, unit) => sum + unit.seconds, 0);
  const said = new Set(beats.flatMap((beat) => [...beat.claims, ...beat.script]));
  return {
    title: brief.title ?? titleOf(material),
    audience: brief.audience,
    form: brief.form ?? formOf(brief.slot),
    slot: brief.slot,
    total: brief.slot - shortfall,
    questions,
    buffer,
    shortfall,
    work: lasting('work'),
    breaks: lasting('break'),
    pace,
    from: brief.from,
    parts: describe(timed, material),
    cuts: draft ? [] : cutsOf(beats),
    beats,
    omitted: draft ? [] : omittedOf(material, candidates, said, taught),
    ...(hidden.length > 0 && { hidden }),
    ...(known.offered !== null && { offered: known.offered }),
    material: { seconds: Math.max(carried, lasting('teach')), missing: missingKinds(material) },
  };
}

/** What is left out, with those of all that rest on it. */
export function hiddenOf(
  { id, claims }: Pick<Candidate, 'id' | 'claims'>,
  all: readonly Pick<Candidate, 'id' | 'needs'>[],
): HiddenBeat {
  const restedOn = all.filter(({ needs }) => needs.includes(id)).map((one) => one.id);
  return { id, claims: claims.map((claim) => claim.id), restedOn };
}
