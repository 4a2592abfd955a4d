import type { Place } from '../../model/index.ts';

/** The words that the page itself says. */
export const labels = {
  page: 'What Talkwright understood',
  title: (titles: string) => `Inspection: ${titles}`,
  index: 'Index and legend',
  close: 'Close',
  contents: 'On this page',
  sources: 'Sources',
  source: (n: number) => `Source ${n}`,
  legend: 'Show only',
  legendHint: 'Tick kinds to see just those.',
  showAll: 'Show all',
  facts: 'Scores and rules',
  subjects: 'Subjects',
  main: 'main subject',
  differences: 'Differences',
  differencesHint: 'Every cell leads to its place in the text.',
  facet: 'Facet',
  notSaid: 'not said',
  conflicts: 'Conflicts',
  conflictsHint: 'These can’t both hold. Decide which source is right before you say it on a stage.',
  edits: 'Your edits',
  editsHint: 'What your brief changes by hand, and what became of it in its talk.',
  states: {
    applied: 'Applied',
    waiting: 'Waiting: not told in this talk',
    stale: 'Stale: its words are gone from the sources',
    refused: 'Not done',
  },
  ownWords: 'speaker’s own words, cite nothing',
  madeAgainst: 'It was made against',
  saysNow: 'The source says now',
  nothingNear: 'No source says anything like it now.',
  pinned: (words: string) => `Pinned: “${words}”`,
  excluded: (words: string) => `Left out everywhere: “${words}”`,
  ownSlide: (title: string) => `Slide of the speaker’s own: “${title}”`,
  reworded: (from: string, to: readonly string[]) => `“${from}” → ${to.map((one) => `“${one}”`).join(', ')}`,
  ofSlide: (slide: string, parts: readonly string[]) => `Slide ${slide}: ${parts.join('; ')}`,
  hidden: 'left out',
  retitled: (title: string) => `title “${title}”`,
  noted: (note: string) => `note “${note}”`,
  behind: (slide: string) => `behind ${slide}`,
  laidOut: (layout: string) => `as ${layout}`,
  gaps: 'Gaps',
  gapsHint: 'Announced by a source, but not there.',
  claims: 'Claims by kind',
  review: 'For review',
  reviewHint: 'Too doubtful to be taught: never on a slide, never said.',
  dropped: 'Set aside',
  droppedHint: 'No part of what the sources explain: navigation, adverts, pointers to other pages.',
  none: 'Nothing was found.',
  note: (n: number, kind: string) => `Note ${n}: ${kind}`,
  back: (n: number) => `Note ${n}, to its place in the text`,
  also: 'Also',
  wordedAsIn: 'In the words of',
  leftOut: (count: number, from: number, to: number) =>
    count === 1
      ? `Line ${from} is left out: nothing in it is marked`
      : `Lines ${inFigures(from)} to ${inFigures(to)} are left out: nothing in them is marked`,
  cut: (count: number) => `… ${inFigures(count)} characters …`,
  long: 'This text is long: only the lines around its marks are shown.',
  notesLeftOut: (count: number) =>
    `${amount(count, 'more finding')} of this source ${count === 1 ? 'is' : 'are'} not shown; inspect --json lists all.`,
  more: (count: number) => `… and ${count} more; inspect --json lists all.`,
  morePlaces: (count: number) => `and ${amount(count, 'more place')}`,
  place: (source: number | null, { unit, n }: Place) => `${source === null ? '' : `[${source}] `}${unit} ${n}`,
  setAside: (reason: string) => `Set aside: ${reason}`,
} as const;

/** `1 claim`, `2 claims`. */
export function amount(n: number, one: string, many = `${one}s`): string {
  return `${inFigures(n)} ${n === 1 ? one : many}`;
}

/** `12,345`. */
export function inFigures(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
