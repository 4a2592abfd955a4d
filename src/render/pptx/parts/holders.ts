import type { Box } from '../draw/node.ts';
import { places } from '../frame/places.ts';
import type { Kept } from './holder.ts';

const NUMBER: Box = { x: places.left + places.width - 64, y: 1004, w: 64, h: 40 };

/** What master and layouts keep alike: the title, and what stands at the foot. Each gives them numbers of its own. */
export const SHARED = {
  title: {
    name: 'Title',
    box: places.title,
    prompt: 'One claim in a sentence',
    size: 64,
    colour: 'ink',
    bold: true,
    leading: 0.95,
    tracking: -0.026,
  },
  sources: { name: 'Sources', box: places.cite, prompt: '', size: 24, colour: 'muted', anchor: 'middle' },
  number: {
    ...{ name: 'Slide number', box: NUMBER, prompt: '‹#›', size: 24, colour: 'ink-2' },
    ...{ bold: true, anchor: 'middle', align: 'r' },
  },
} as const satisfies Record<string, Omit<Kept, 'holder'>>;
