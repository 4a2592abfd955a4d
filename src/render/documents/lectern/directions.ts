import type { Element } from 'hast';
import { LAYOUTS, type SlideData } from '../../../model/index.ts';
import { oneLine } from '../../inspect/signs.ts';
import { h } from '../../markup/element.ts';
import { WORKING } from '../labels.ts';
import { clockAt, inShort } from '../times.ts';

/** What to do on a slide besides speaking, in brackets. `end`: seconds from the beginning at which the slide is over; `from`: since midnight, or null. */
export function directions(data: SlideData, end: number, from: number | null): readonly Element[] {
  if (data.mode === 'break') return [direction(`Break: back at ${clockAt(end, from)}`)];
  const answer = data.layout === 'quiz' ? [direction('One step further, the answer appears')] : [];
  if (data.activity) return [...work(data.activity), ...answer];
  const { looking } = LAYOUTS[data.layout];
  return [...(looking > 0 ? [direction(`Let them look for ${inShort(looking)}`)] : []), ...answer];
}

/** Whose turn it is, what to have ready, and the steps with their countdowns. */
function work({ grouping, materials, steps }: NonNullable<SlideData['activity']>): readonly Element[] {
  const seconds = steps.reduce((sum, step) => sum + step.seconds, 0);
  return [
    direction(`They work ${WORKING[grouping]}, ${inShort(seconds)} (key C: countdown)`),
    ...(materials.length > 0 ? [direction(`Have ready: ${materials.join(', ')}`)] : []),
    h(
      'ol.steps',
      steps.map((step) => h('li', [...oneLine(step.text), ` (${inShort(step.seconds)})`])),
    ),
  ];
}

function direction(text: string): Element {
  return h('p.do', oneLine(`[${text}]`));
}
