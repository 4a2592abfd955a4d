import type { Place } from '../../model/index.ts';

/** The words that the page itself says: scaffolding that claims nothing. */
export const labels = {
  source: 'Source:',
  opensSource: (n: number) => `Source ${n}: show the quoted lines`,
  page: (n: number, of: number, section: string | null) => `Slide ${n} of ${of}${section ? `, ${section}` : ''}`,
  part: (n: number) => `Part ${n}`,
  partOf: (n: number) => `of ${n}`,
  partsMap: 'Parts of this talk',
  examples: 'Examples',
  notSaid: 'Not said in the sources',
  noSafeguard: 'No safeguard named in the sources',
  noRisk: 'No risk named in the sources',
  risk: 'Risk',
  safeguard: 'Safeguard',
  together: 'Together',
  aspect: 'Aspect',
  stage: 'Stage',
  rows: (from: number, to: number, of: number) => (from === to ? `${from} of ${of}` : `${from}–${to} of ${of}`),
  minutes: (seconds: number) => `${minutes(seconds)} min`,
  yourTurn: 'your turn',
  plan: (seconds: number) => `Plan of the talk, ${minutes(seconds)} minutes`,
  timeline: 'Plan of the talk on a time line',
  shareOf: (filled: number, of: number) => `${filled} of ${of} units filled`,
  quotesVerbatim: 'Quotes are verbatim.',
  sources: 'Sources',
  close: 'Close',
  place: ({ unit, n }: Place) => `${unit} ${n}`,
  noQuotes: 'Not quoted on a slide.',
  forecast: 'Forecast',
  hedged: 'Hedged',
} as const;

/** Minutes as people say them: whole from five on, halves below. */
function minutes(seconds: number): string {
  if (seconds >= 300) return String(Math.round(seconds / 60));
  const halves = Math.max(1, Math.round(seconds / 30));
  return `${halves > 1 ? Math.floor(halves / 2) : ''}${halves % 2 ? '½' : ''}`;
}

/** Minutes and seconds from the beginning of the talk: `14:00`. */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
