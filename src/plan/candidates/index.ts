import type { Candidate, Maker, Material } from '../candidate.ts';
import { apply } from './apply.ts';
import { contrast } from './contrast.ts';
import { define } from './define.ts';
import { frame, quote } from './frame.ts';
import { number } from './number.ts';
import { outlook } from './outlook.ts';
import { relate } from './relate.ts';
import { warn } from './warn.ts';

/** What a talk can be made of; a maker takes its claims before the ones below it. */
const MAKERS: readonly Maker[] = [quote, frame, relate, define, contrast, apply, number, warn, outlook];

/** Every beat that the material can carry for this audience. No claim is in two of them. */
export function candidatesOf(material: Material): Candidate[] {
  return MAKERS.flatMap((make) => make(material));
}
