/**
 * verify: a deck's file as it was read, and the sources as they are now → Verdict.
 * Guarantees: pure; believes nothing that the deck says of itself but its ledger, and holds that against the sources. A text that the
 * ledger doesn't know counts only where a quote of its slide holds it word for word. A ledger that was forged with the texts passes
 * as far as its words and figures stand in the sources.
 * Reports: errors (claims that nothing supports) and notes, in the order of the slides.
 */
import { checksum, type Exhibit, type Ledger, plainText } from '../model/index.ts';
import { paired } from './pair.ts';
import { type Evidence, type Judged, judgeQuotes } from './quotes.ts';
import { lookAt } from './slides.ts';
import type { Finding, SourceState, Verdict } from './verdict.ts';

export type { Evidence } from './quotes.ts';
export type { Finding, SourcePlace, Verdict } from './verdict.ts';

/** What becomes of a deck's claims; `evidence` holds the sources that were found, by the id under which the deck names them. */
export function verify(exhibit: Exhibit, evidence: ReadonlyMap<string, Evidence>): Verdict {
  const { ledger } = exhibit;
  const sources = ledger?.sources ?? [];
  const byNumber = new Map(
    sources.flatMap(({ n, id }) => (evidence.has(id) ? [[n, evidence.get(id) as Evidence]] : [])),
  );
  const judged = judgeQuotes(exhibit, byNumber);
  const quotes = byKey(judged);
  const looked = paired(exhibit.slides, ledger).map((pair) => lookAt(pair, { quotes, names: ledger?.names ?? [] }));
  const sum = (one: 'cited' | 'scaffolding') => looked.reduce((all, slide) => all + slide[one], 0);
  const own = looked.flatMap((slide) => slide.own);
  const ofQuotes = ledger ? quoteFindings(judged, exhibit, ledger, byNumber) : [];
  const ofSlides = looked.flatMap((slide) => slide.findings);
  const isTold = [...ofQuotes, ...ofSlides].some(({ fault }) => PANEL.has(fault));
  const findings = ledger ? [...ofSlides, ...besideFindings(exhibit, ledger, isTold)] : [noLedger(exhibit.format)];
  return {
    format: exhibit.format,
    slides: exhibit.slides.length,
    citations: quotes.size,
    sources: sources.map(({ n, id, sha256 }) =>
      stateOf(
        id,
        sha256,
        evidence.get(id),
        judged.filter(({ quote }) => quote.n === n),
      ),
    ),
    texts: { cited: sum('cited'), scaffolding: sum('scaffolding'), own: own.length },
    findings: ledger ? [...sourceFindings(ledger, evidence), ...ofQuotes, ...findings] : findings,
    own,
    unchecked: UNCHECKED[exhibit.format],
  };
}

function byKey(judged: readonly Judged[]): ReadonlyMap<string, readonly Judged[]> {
  const quotes = new Map<string, Judged[]>();
  for (const one of judged) quotes.set(one.quote.key, [...(quotes.get(one.quote.key) ?? []), one]);
  return quotes;
}

/** What is found where the panel of sources was changed, and told more exactly than by its checksum. */
const PANEL: ReadonlySet<Finding['fault']> = new Set(['quote', 'place', 'citation']);

/** What a format doesn't tell. */
const UNCHECKED = {
  html: [],
  pptx: ['colours, pictures and the places of shapes'],
  json: [],
} as const satisfies Record<Exhibit['format'], readonly string[]>;

const AROUND = { slide: null, title: null, text: null, place: null } as const;

/** Why a deck may hold no ledger, and what to do. */
const UNTOLD = {
  html: 'Build it again',
  pptx: 'A program that saved it anew may have left that out (LibreOffice does): change words in the brief and build it again, or edit the built file with PowerPoint',
  json: 'Build it again',
} as const satisfies Record<Exhibit['format'], string>;

function noLedger(format: Exhibit['format']): Finding {
  const reason = `nothing in it tells what it was made with (taken out, or made by an older Talkwright): its texts cannot be followed to their quotes. ${UNTOLD[format]}`;
  return { ...AROUND, fault: 'ledger', level: 'error', reason };
}

function stateOf(id: string, sha256: string, now: Evidence | undefined, judged: readonly Judged[]): SourceState {
  const count = (state: Judged['state']) => judged.filter((one) => one.state === state).length;
  const state = now === undefined ? 'missing' : now.sha256 === sha256 ? 'same' : 'changed';
  return { id, state, exact: count('exact'), moved: count('moved'), gone: count('gone') };
}

function sourceFindings(ledger: Ledger, evidence: ReadonlyMap<string, Evidence>): readonly Finding[] {
  return ledger.sources
    .filter(({ id }) => !evidence.has(id))
    .map(({ id }) => ({
      ...AROUND,
      fault: 'source',
      level: 'error',
      reason: `source ${id} was not found: what rests on it can't be checked`,
    }));
}

/** Quotes that their source doesn't hold where the deck says. In a source that has changed, they may have moved. */
function quoteFindings(
  judged: readonly Judged[],
  { slides }: Exhibit,
  ledger: Ledger,
  sources: ReadonlyMap<number, Evidence>,
): readonly Finding[] {
  return judged.flatMap((one): Finding[] => {
    const { quote, state, place } = one;
    const isChanged = sources.get(quote.n)?.sha256 !== ledger?.sources.find(({ n }) => n === quote.n)?.sha256;
    const isAstray = !isChanged && isToldElsewhere(one);
    if (
      (state === 'exact' && !isAstray) ||
      (state === 'missing' && ledger !== null && quote.n <= ledger.sources.length)
    )
      return [];
    const at = ledger?.slides.filter(({ id }) => id !== '').findIndex(({ cites }) => cites.includes(quote.key)) ?? -1;
    const id = ledger?.slides.filter((one) => one.id !== '')[at]?.id;
    const shown = slides.findIndex((slide) => (slide.id === null ? false : slide.id === id));
    const slide = shown >= 0 ? shown : at;
    const title = slides[slide]?.title ?? null;
    const common = { slide: slide < 0 ? null : slide + 1, title, text: quote.quote, place };
    if (state === 'missing')
      return [
        { ...common, fault: 'quote', level: 'error', reason: 'is quoted from a source that the deck does not name' },
      ];
    if (isAstray)
      return [
        {
          ...common,
          text: quote.told,
          fault: 'place',
          level: 'error',
          reason: `stands at ${place?.unit} ${place?.n} of its source: "${quote.quote}"`,
        },
      ];
    if (state === 'moved')
      return [
        {
          ...common,
          fault: 'place',
          level: isChanged ? 'note' : 'error',
          reason: 'stands elsewhere in its source than the deck says',
        },
      ];
    const reason = isChanged
      ? 'is gone from its source, which has changed since'
      : `is not what its source says there: "${said(quote, sources)}"`;
    return [{ ...common, fault: 'quote', level: 'error', reason }];
  });
}

/** Whether a deck tells another line, page or paragraph than that where a quote stands. */
function isToldElsewhere({ quote, state, place }: Judged): boolean {
  return state === 'exact' && quote.told !== null && quote.told.match(/\d+/)?.[0] !== String(place?.n);
}

function said({ n, start, end }: Judged['quote'], sources: ReadonlyMap<number, Evidence>): string {
  return plainText(sources.get(n)?.text.slice(start, Math.min(end, start + 300)) ?? '');
}

/** What stands around the slides; `isTold`: something of the panel of sources was told already. */
function besideFindings({ beside, panel, frame }: Exhibit, ledger: Ledger, isTold: boolean): readonly Finding[] {
  const around = ledger.slides.find(({ id }) => id === '');
  const made = new Set(around?.texts.map((one) => one.checksum) ?? []);
  const strange = beside.map(plainText).filter((text) => text !== '' && !made.has(checksum(text)));
  const changed = strange.map((text): Finding => {
    const reason = 'was changed or added by hand in the panel of sources';
    return { ...AROUND, fault: 'text', level: 'error', text, reason };
  });
  const isTouched = Boolean(around?.markup) && around?.markup !== panel && !isTold && changed.length === 0;
  const isFramed = ledger.frame !== null && ledger.frame !== frame;
  return [
    ...changed,
    ...(isTouched ? [ofFrame('in the panel of sources (an order, a link or a mark)')] : []),
    ...(isFramed
      ? [ofFrame('around the slides (title, sources, scripts, style sheets or what else the file holds)')]
      : []),
  ];
}

function ofFrame(where: string): Finding {
  return { ...AROUND, fault: 'frame', level: 'error', reason: `something was changed by hand ${where}` };
}
