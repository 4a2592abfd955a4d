import { countOf, type LedgerText } from '../model/index.ts';
import { type Beside, isQuoted, nearest, strangeFigures, strangeWords } from './carried.ts';
import type { Paired } from './pair.ts';
import type { Judged } from './quotes.ts';
import type { Finding, OwnWords } from './verdict.ts';

/** What was found on a slide. */
export interface Looked {
  readonly findings: readonly Finding[];
  readonly own: readonly OwnWords[];
  readonly cited: number;
  readonly scaffolding: number;
}

/** What all slides are held against. */
export interface Ground extends Beside {
  readonly quotes: ReadonlyMap<string, readonly Judged[]>;
}

/** Holds a slide against what it was made with, and that against the sources. */
export function lookAt(pair: Paired, ground: Ground): Looked {
  const known = new Map(pair.made?.texts.map((text) => [text.checksum, text]) ?? []);
  const told = pair.texts.map(({ text, checksum: sum }) => ({ text, entry: known.get(sum) ?? null }));
  const count = (standings: string) => told.filter(({ entry }) => entry && standings.includes(entry.standing)).length;
  const own = shortest(told.flatMap(({ text, entry }) => (entry?.standing === 'o' ? [text] : [])));
  const found = pair.made
    ? [...madeFindings(pair, told, ground), ...citationFindings(pair, ground)]
    : addedSlide(pair, told, ground);
  return {
    findings: found.length > 0 ? found : drawingFindings(pair),
    own: own.map((text) => ({ slide: pair.n, title: pair.slide.title, text })),
    cited: count('sc'),
    scaffolding: count('f'),
  };
}

/** The texts without those that hold another: a file may show words alone and with others beside them. */
function shortest(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => !texts.some((other) => other !== text && text.includes(other)));
}

/** What is no text: a drawing says something too. */
function drawingFindings(pair: Paired): readonly Finding[] {
  const { slide, made } = pair;
  if (!made?.markup || made.markup === slide.markup) return [];
  const reason =
    'its texts are as they were written, but something else was changed by hand: a drawing, a mark or how it looks';
  return [finding(pair, 'drawing', 'error', { reason })];
}

type Told = readonly { readonly text: string; readonly entry: LedgerText | null }[];

function madeFindings(pair: Paired, told: Told, ground: Ground): readonly Finding[] {
  const quotes = placesOf([...(pair.made?.cites ?? []), ...(pair.slide.cites ?? [])], ground);
  const strange = told.filter(({ text, entry }) => entry === null && !isQuoted(text, quotes.filter(stands)));
  const held = new Set(pair.texts.map((one) => one.checksum));
  const gone = pair.made?.texts.filter((one) => one.standing !== 'f' && !held.has(one.checksum)).length ?? 0;
  const left = gone - strange.length;
  const isReplaced = left > 0 && pair.made?.count === countOf(pair.slide);
  return [
    ...strange.map(({ text }) => changed(pair, text, quotes, ground)),
    ...told.flatMap(({ text, entry }) => (entry?.standing === 's' ? unsupported(pair, text, entry, ground) : [])),
    ...(isReplaced ? [finding(pair, 'text', 'error', { reason: REPLACED })] : []),
    ...(left > 0 && !isReplaced
      ? [finding(pair, 'gone', 'note', { reason: `${left} of its texts ${left === 1 ? 'is' : 'are'} gone` })]
      : []),
  ];
}

const REPLACED = 'one of its texts was replaced by hand with another text of this slide';

/** A text that isn't the one that was written, and that no quote of its slide holds. */
function changed(pair: Paired, text: string, quotes: readonly Judged[], ground: Ground): Finding {
  const near = nearest(text, quotes.filter(stands));
  const figures = strangeFigures(text, quotes.filter(stands), ground);
  const words = near ? strangeWords(text, [near], ground) : [];
  const lacking = [...figures, ...words.slice(0, 5).map((word) => `"${word}"`)];
  const reason =
    near === null
      ? `was changed or added by hand, and ${figures.length > 0 ? `no quote of this slide has ${figures.join(', ')}` : 'no quote of this slide says it'}`
      : `was changed or added by hand${lacking.length > 0 ? `: its source has no ${lacking.join(', ')}` : ''}; it says: "${near.quote.quote}"`;
  return finding(pair, 'text', 'error', { text, place: near?.place ?? null, reason });
}

/** What is wrong with a text that is as it was written: what it rests on. */
function unsupported(pair: Paired, text: string, entry: LedgerText, ground: Ground): readonly Finding[] {
  const quotes = placesOf(entry.cites, ground).filter(stands);
  // What became of its quotes is told of the quotes.
  if (quotes.length === 0) return [];
  const near = nearest(text, quotes) ?? quotes[0] ?? null;
  const place = near?.place ?? null;
  const figures = strangeFigures(text, quotes, ground);
  const words = strangeWords(text, quotes, ground);
  return [
    ...(figures.length > 0
      ? [finding(pair, 'figure', 'error', { text, place, reason: `its source has no ${figures.join(', ')}` })]
      : []),
    ...(words.length > 0
      ? [finding(pair, 'words', 'error', { text, place, reason: `its source has no "${words.join('", "')}"` })]
      : []),
  ];
}

/** Places that the slide was made to cite, and cites no more. */
function citationFindings({ slide, made, n }: Paired, ground: Ground): readonly Finding[] {
  if (!made) return [];
  const lost = made.cites.filter(
    (key) => !ground.quotes.has(key) || (slide.cites !== null && !slide.cites.includes(key)),
  );
  return lost.map((key) => {
    const [quote] = ground.quotes.get(key) ?? [];
    const reason = quote
      ? `no longer cites "${quote.quote.quote}"`
      : `cites a place (${key}) whose quote is gone from the deck`;
    return finding({ slide, n }, 'citation', 'error', { place: quote?.place ?? null, reason });
  });
}

/** A slide that the deck wasn't made with stands only on words that it cites and that are its source's own. */
function addedSlide(pair: Paired, told: Told, ground: Ground): readonly Finding[] {
  const quotes = placesOf(pair.slide.cites ?? [], ground).filter(stands);
  const strange = told.filter(({ text }) => !isQuoted(text, quotes));
  return strange.map(({ text }) => {
    const near = nearest(text, quotes);
    const reason = `stands on a slide that the deck was not made with, and ${near ? `its source says: "${near.quote.quote}"` : 'nothing is cited for it'}`;
    return finding(pair, 'slide', 'error', { text, place: near?.place ?? null, reason });
  });
}

function placesOf(keys: readonly string[], { quotes }: Ground): readonly Judged[] {
  return [...new Set(keys)].flatMap((key) => quotes.get(key) ?? []);
}

/** Whether a source holds it, wherever. */
function stands({ state }: Judged): boolean {
  return state === 'exact' || state === 'moved';
}

function finding(
  { slide, n }: Pick<Paired, 'slide' | 'n'>,
  fault: Finding['fault'],
  level: Finding['level'],
  more: { readonly text?: string; readonly place?: Finding['place']; readonly reason: string },
): Finding {
  return { fault, level, slide: n, title: slide.title, text: null, place: null, ...more };
}
