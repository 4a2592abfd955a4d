import { enumerate, type Outline } from '../model/index.ts';
import { clock } from './format.ts';

/** A part of a slot by what it is spent on, in whole seconds. */
export interface Sum {
  readonly name: 'talk' | 'work' | 'breaks' | 'questions' | 'reserve' | 'short';
  readonly seconds: number;
}

/** What the slot is spent on; the parts sum to it. */
export function sumsOf({ beats, work, breaks, questions, buffer, shortfall }: Outline): readonly Sum[] {
  const all = beats.reduce((sum, { seconds }) => sum + seconds, 0);
  return [
    { name: 'talk', seconds: all - work - breaks },
    { name: 'work', seconds: work },
    { name: 'breaks', seconds: breaks },
    { name: 'questions', seconds: questions },
    { name: 'reserve', seconds: buffer },
    { name: 'short', seconds: shortfall },
  ];
}

/**
 * Why a slot isn't full, in one sentence: what the sources hold for this audience, what else fills it, what would fill
 * the rest; null when nothing stays empty.
 */
export function shortfallOf({ audience, slot, work, questions, shortfall, material }: Outline): string | null {
  if (shortfall === 0) return null;
  const others = [
    ...(work > 0 ? [`${clock(work)} of activities`] : []),
    ...(questions > 0 ? [`${clock(questions)} of questions`] : []),
  ];
  const besides = others.length > 0 ? `${enumerate(others)} come on top, ` : '';
  const advice = material.missing.length > 0 ? `add sources on ${enumerate(material.missing)}` : 'add sources';
  return (
    `the sources hold ${clock(material.seconds)} of talk for ${audience} and ${clock(slot)} were asked: ` +
    `${besides}${clock(shortfall)} stay empty; ${advice}`
  );
}
