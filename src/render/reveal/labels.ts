import { type Place, wholeMinutes } from '../../model/index.ts';

/** The words that the page itself says: scaffolding that claims nothing. */
export const labels = {
  source: 'Source:',
  opensSource: (n: number) => `Source ${n}: show the quoted lines`,
  /** What is said before and after the number that stands there. */
  page: (of: number, section: string | null) => ({
    before: 'Slide ',
    after: ` of ${of}${section ? `, ${section}` : ''}`,
  }),
  part: (n: number) => `Part ${n}`,
  partOf: (n: number) => `of ${n}`,
  ofSeries: (n: number, all: number) => `${n} of ${all}`,
  partsMap: 'Parts of this talk',
  examples: 'Examples',
  others: (n: number) => `${n} ${n === 1 ? 'other' : 'others'}`,
  kinds: (n: number) => `${n} ${n === 1 ? 'kind' : 'kinds'}`,
  notSaid: 'Not said in the sources',
  noSafeguard: 'No safeguard on this slide',
  noRisk: 'No risk on this slide',
  risk: 'Risk',
  safeguard: 'Safeguard',
  together: 'Together',
  aspect: 'Aspect',
  rows: (from: number, to: number, of: number) => (from === to ? `${from} of ${of}` : `${from}–${to} of ${of}`),
  minutes: (seconds: number) => `${minutes(seconds)} min`,
  inShort: (seconds: number) => inShort(seconds),
  wholeMinutes,
  yourTurn: 'Your turn',
  talk: 'Talk',
  timeLeft: 'Time left',
  start: 'Start',
  reset: 'Reset',
  plusMinute: '+1 min',
  oneMinuteMore: '+1 min, for the countdown',
  answer: (letter: string) => `${letter} is right. `,
  more: (n: number) => `and ${n} more on the handout`,
  scenario: 'Planned uses',
  backAt: (time: string) => `Back at ${time}`,
  next: 'Next:',
  afterPart: 'After this part, you can',
  atTheEnd: 'At the end, you can',
  parts: (n: number) => `${n} ${n === 1 ? 'part' : 'parts'}`,
  plan: (seconds: number) => `Plan of the talk, ${length(seconds)}`,
  timeline: 'Plan of the talk on a time line',
  barOf: (part: string) => `When it comes: ${part}`,
  stretch: (start: string, length: string) => `From ${start}, ${length}`,
  share: 'The share, as a picture of units',
  shareOf: (filled: number, of: number) => `${filled} of ${of} units filled`,
  quotesVerbatim: 'Quotes are verbatim.',
  sources: 'Sources',
  close: 'Close',
  place: ({ unit, n }: Place) => `${unit} ${n}`,
  noQuotes: 'Not quoted on a slide.',
  logo: 'Logo',
  covers: (names: readonly string[], of: number) => `Named: ${names.join(', ')} (${names.length} of ${of})`,
  today: 'Today',
  forecast: 'Forecast',
  hedged: 'Hedged',
  ownWords: 'Speaker’s own words',
  onSlide: 'On the slide:',
} as const;

/** "45 minutes"; beyond ninety in hours: "1 hour 46 minutes". */
function length(seconds: number): string {
  const all = Math.round(seconds / 60);
  if (all <= 90) return `${minutes(seconds)} minutes`;
  const [hours, rest] = [Math.floor(all / 60), all % 60];
  return `${hours} ${hours === 1 ? 'hour' : 'hours'}${rest > 0 ? ` ${rest} ${rest === 1 ? 'minute' : 'minutes'}` : ''}`;
}

/** Minutes as people say them: whole from five on, halves below. */
function minutes(seconds: number): string {
  if (seconds >= 300) return String(Math.round(seconds / 60));
  const halves = Math.max(1, Math.round(seconds / 30));
  return `${halves > 1 ? Math.floor(halves / 2) : ''}${halves % 2 ? '½' : ''}`;
}

/** "45 min", "2 h", "2 h 15 min": short enough for a drawing. */
function inShort(seconds: number): string {
  const all = Math.round(seconds / 60);
  if (all < 90) return `${minutes(seconds)} min`;
  return `${Math.floor(all / 60)} h${all % 60 ? ` ${all % 60} min` : ''}`;
}

/** Minutes and seconds from the beginning of the talk: `14:00`. */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
