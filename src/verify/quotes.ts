import { type Exhibit, type ExhibitQuote, locate, type Places, plainText } from '../model/index.ts';
import type { SourcePlace } from './verdict.ts';

/** A source as it is now. */
export interface Evidence {
  /** As it is shown to people. */
  readonly path: string;
  readonly sha256: string;
  /** Decoded, as spans point into it. */
  readonly text: string;
  readonly places: Places | null;
}

/** A place that a deck cites, held against its source. */
export interface Judged {
  readonly quote: ExhibitQuote;
  /** Words at their place; elsewhere; nowhere; or nobody can tell. */
  readonly state: 'exact' | 'moved' | 'gone' | 'missing';
  /** Where it stands now, or should stand; null where its source is missing. */
  readonly place: SourcePlace | null;
  /** What the source holds around it: the paragraph, for words and figures that a quote alone cuts off. */
  readonly around: string;
  /** All of its source; empty where that is missing. */
  readonly source: string;
}

/** Holds every quote of a deck against the sources, which are numbered as the deck numbers them. */
export function judgeQuotes({ quotes }: Exhibit, sources: ReadonlyMap<number, Evidence>): readonly Judged[] {
  return quotes.map((quote) => judge(quote, sources.get(quote.n)));
}

function judge(quote: ExhibitQuote, source: Evidence | undefined): Judged {
  if (!source) return { quote, state: 'missing', place: null, around: '', source: '' };
  const { text } = source;
  const words = plainText(quote.quote);
  const isExact = words !== '' && plainText(text.slice(quote.start, quote.end)) === words;
  const at = isExact ? quote.start : words === '' ? -1 : placeOf(words, text);
  const place = placeAt(at < 0 ? Math.min(quote.start, text.length) : at, source);
  const around = at < 0 ? '' : paragraph(text, at, at + quote.end - quote.start);
  return { quote, state: isExact ? 'exact' : at < 0 ? 'gone' : 'moved', place, around, source: text };
}

/** Where words begin in a text, however it breaks its lines; −1: nowhere. */
function placeOf(words: string, text: string): number {
  const direct = text.indexOf(words);
  if (direct >= 0) return direct;
  const pattern = words
    .split(' ')
    .map((word) => [...word].map((sign) => sign.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('\\u00ad?'))
    .join('\\s+');
  return new RegExp(pattern, 'u').exec(text)?.index ?? -1;
}

function placeAt(at: number, { text, path, places }: Evidence): SourcePlace {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const { unit, n } = locate({ line, start: at }, places);
  return { source: path, unit, n, column: places === null ? at - before.lastIndexOf('\n') : 1 };
}

/** Most characters that are taken on either side. */
const NEAR = 1500;

function paragraph(text: string, start: number, end: number): string {
  const before =
    text
      .slice(Math.max(0, start - NEAR), start)
      .split(BLANK)
      .at(-1) ?? '';
  const [after = ''] = text.slice(end, end + NEAR).split(BLANK, 1);
  return before + text.slice(start, end) + after;
}

const BLANK = /\n[ \t\r]*\n/;
