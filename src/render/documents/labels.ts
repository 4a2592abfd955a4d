import type { Activity, Purpose } from '../../model/index.ts';
import type { Share } from './timeline.ts';

/** What a slide is for, in the words of whoever gives the talk. */
export const PURPOSES = {
  hook: 'Opening',
  roadmap: 'Plan',
  objectives: 'Objectives',
  section: 'New part',
  define: 'Terms',
  detail: 'Detail',
  relate: 'How they relate',
  contrast: 'Comparison',
  apply: 'Uses',
  number: 'Figure',
  warn: 'Risks',
  mitigate: 'Safeguards',
  outlook: 'Outlook',
  quote: 'Quote',
  quiz: 'Quiz',
  exercise: 'Exercise',
  discussion: 'Discussion',
  lab: 'Practice',
  break: 'Break',
  recap: 'Recap',
  sources: 'Close',
  own: 'Your own',
} as const satisfies Record<Purpose, string>;

/** Says of words that no source is named for whose they are. */
export const OWN_WORDS = 'Speaker’s own words';

/** What time is for, with what a person is told of it. */
export const SHARES = {
  teach: { name: 'Teaching', note: 'you speak' },
  work: { name: 'Activities', note: 'they work' },
  break: { name: 'Breaks', note: '' },
  questions: { name: 'Questions', note: 'from the audience' },
  buffer: { name: 'Reserve', note: 'for whatever takes longer' },
  shortfall: { name: 'Not filled', note: 'the sources hold no more' },
} as const satisfies Record<Share, { readonly name: string; readonly note: string }>;

/** Who works together. */
export const GROUPINGS = {
  alone: 'on your own',
  pairs: 'in pairs',
  groups: 'in groups',
  all: 'all together',
} as const satisfies Record<Activity['grouping'], string>;

/** The same, said of the audience. */
export const WORKING = { ...GROUPINGS, alone: 'each alone' } as const satisfies Record<Activity['grouping'], string>;

/** What an activity is called. */
export const ACTIVITIES = {
  quiz: 'Quiz',
  sort: 'Sort',
  match: 'Match',
  spot: 'Spot the claim',
  discussion: 'Discussion',
  case: 'Case',
} as const satisfies Record<Activity['kind'], string>;

/** `slide 7`, `slides 7–8`. */
export function slides(first: number, last: number): string {
  return first === last ? `slide ${first}` : `slides ${first}–${last}`;
}

/** `A`, `B`, …, `Z`, `AA`: the name of the card at `index` (0-based). */
export function letter(index: number): string {
  const before = Math.floor(index / 26);
  return `${before > 0 ? letter(before - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}
