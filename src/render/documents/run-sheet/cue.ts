import type { Element, ElementContent } from 'hast';
import { oneLine } from '../../inspect/signs.ts';
import { h } from '../../markup/element.ts';
import { spokenOn } from '../script.ts';
import type { Moment } from '../timeline.ts';
import { inShort, timeOfDay } from '../times.ts';

/** Words of a script that are enough to find one's way into it. */
const FIRST_WORDS = 18;

/** What to say on a slide, by its first words, or what people do on it, step by step. */
export function cue({ slide, start, seconds }: Moment, from: number | null): ElementContent[] {
  const { activity, mode } = slide.data;
  if (activity) {
    const steps = activity.steps.map((step) => h('li', [...oneLine(step.text), ` (${inShort(step.seconds)})`]));
    const ready = activity.materials.join(', ');
    return [
      h('p', oneLine(activity.prompt)),
      ...(steps.length > 0 ? [h('ol.steps', steps)] : []),
      ...(ready === '' ? [] : [h('p.ready', [h('b', 'Have ready: '), ...oneLine(ready)])]),
    ];
  }
  if (mode === 'break') return from === null ? [] : [back(from + start + seconds)];
  const words = spokenOn(slide).split(/\s+/).filter(Boolean);
  const first = words.slice(0, FIRST_WORDS).join(' ');
  return first === '' ? [] : [h('p.say', oneLine(`“${first}${words.length > FIRST_WORDS ? ' …' : ''}”`))];
}

function back(seconds: number): Element {
  const { minute, rest } = timeOfDay(seconds);
  return h('p', `Back at ${minute}${rest}`);
}
