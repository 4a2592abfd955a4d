import { type Claim, type Difference, linesOf } from '../../model/index.ts';
import { type Candidate, isFrame, type Maker, type Material } from '../candidate.ts';
import { wordsOfScript } from '../seconds.ts';
import { apply } from './apply.ts';
import { attached } from './attach.ts';
import { contrast } from './contrast.ts';
import { define } from './define.ts';
import { dimension } from './dimension.ts';
import { frame, quote } from './frame.ts';
import { number } from './number.ts';
import { outlook } from './outlook.ts';
import { overflow } from './overflow.ts';
import { benefits, fields, limits, terms } from './points.ts';
import { relate } from './relate.ts';
import { rest } from './rest.ts';
import { warn } from './warn.ts';

/** What a talk can be made of; a maker takes its claims before the ones below it. */
const MAKERS: readonly Maker[] = [
  quote,
  frame,
  relate,
  define,
  dimension,
  contrast,
  apply,
  fields,
  number,
  warn,
  terms,
  benefits,
  limits,
  outlook,
  rest,
];

/** A slide wants some twenty seconds of speech; what has less than a third of that to say is no beat of its own. */
const WANTED = 36;
const LEAST = 8;

/** Every beat that the material can carry for this audience. No claim is in two of them. */
export function candidatesOf(material: Material): Candidate[] {
  const made = unrepeated(
    MAKERS.flatMap((make) => make(material)),
    material,
  );
  const whole = attached(made, material);
  const full = [...whole, ...overflow(material, whole)].map((one) => fed(one, material));
  const kept = full.filter((one) => isFrame(one) || wordsOfScript(one.script, material.model) >= LEAST);
  const ids = new Set(kept.map((one) => one.id));
  return kept.map((one) => ({ ...one, needs: one.needs.filter((id) => ids.has(id)) }));
}

/** Leaves out further sentences that another beat says in any case, or that come to the same words. */
function unrepeated(candidates: readonly Candidate[], material: Material): Candidate[] {
  const textOf = (claim: Claim | Difference) =>
    linesOf(claim, material.model.subjects)
      .map((line) => line.text)
      .join(' ');
  const said = new Set(candidates.flatMap((one) => one.script.map(textOf)));
  return candidates.map((one) => ({
    ...one,
    more: one.more.filter((claim) => !said.has(textOf(claim)) && said.add(textOf(claim))),
  }));
}

/** Says further sentences in any case where the claims of the slide alone give little to say. */
function fed(candidate: Candidate, material: Material): Candidate {
  if (isFrame(candidate)) return candidate;
  const script = [...candidate.script];
  const more = [...candidate.more];
  while (more.length > 0 && wordsOfScript(script, material.model) < WANTED) script.push(...more.splice(0, 1));
  return { ...candidate, script, more };
}
