import type { Document, Mitigation, RawMitigation, RawRisk, Span } from '../model/index.ts';
import { lemmasOf } from './lemmas.ts';
import { groupBy, listBy } from './listing.ts';
import { placesIn } from './places.ts';

/**
 * Pairs safeguards with the risks that their source sets them against by name; else with the one that was told before,
 * unless its words speak of another of the same section; else with those that stand in the same section, or in the
 * section next to it under one heading. `common` are words that pair nothing: the subjects' own.
 */
export function pairWithRisks(
  mitigations: readonly RawMitigation[],
  risks: readonly RawRisk[],
  documents: readonly Document[],
  common: ReadonlySet<string>,
): readonly Mitigation[] {
  const placeOf = placesIn(documents);
  const placesOf = ({ spans }: { readonly spans: readonly Span[] }): ReadonlySet<string> =>
    new Set(spans.flatMap((span) => placeOf(span)));
  const ranks = new Map(risks.map((risk, i) => [risk, i]));
  const inOrder = (some: readonly RawRisk[]): readonly RawRisk[] =>
    [...new Set(some)].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
  const named = namedAmong(risks);
  const near = nearAmong(risks, placesOf, inOrder);
  const texts = new Map(documents.map(({ source, text }) => [source.id, text]));
  const around = { texts, wordsOf: plainWords(common) };
  return mitigations.map(({ against, ...mitigation }) => {
    const meantBy = inOrder(against.flatMap((name) => named(name)));
    if (meantBy.length === 0) return { ...mitigation, risks: near(mitigation).ids };
    const told = meantBy.filter((risk) => against.includes(risk.text));
    const paired = told.length < meantBy.length ? meantBy : meant(mitigation, told, near(mitigation).risks, around);
    return { ...mitigation, risks: idsOf(paired) };
  });
}

function idsOf(risks: readonly RawRisk[]): readonly string[] {
  return risks.map((risk) => risk.id);
}

interface Near {
  readonly risks: readonly RawRisk[];
  readonly ids: readonly string[];
}

/** The risks in the sections of a safeguard: one list for all safeguards of the same sections, however many. */
function nearAmong(
  risks: readonly RawRisk[],
  placesOf: (one: { readonly spans: readonly Span[] }) => ReadonlySet<string>,
  inOrder: (some: readonly RawRisk[]) => readonly RawRisk[],
): (mitigation: { readonly spans: readonly Span[] }) => Near {
  const there = listBy(risks, placesOf);
  const known = new Map<string, Near>();
  return (mitigation) => {
    const places = [...placesOf(mitigation)];
    const key = places.join('\n');
    const found = known.get(key);
    if (found) return found;
    const all = inOrder(places.flatMap((place) => there.get(place) ?? []));
    const near = { risks: all, ids: idsOf(all) };
    known.set(key, near);
    return near;
  };
}

/** The risks that go by a name: their own, or all their words. */
function namedAmong(risks: readonly RawRisk[]): (name: string) => readonly RawRisk[] {
  const fold = (one: string): string => [...lemmasOf(one)].join(' ');
  const byText = groupBy(risks, (risk) => risk.text);
  const byTerm = listBy(risks, ({ term }) => (term === null ? [] : [fold(term)]));
  return (name) => [...(byText.get(name) ?? []), ...(byTerm.get(fold(name)) ?? [])];
}

/** Folded words of a risk but for those that pair nothing; read once for each. */
function plainWords(common: ReadonlySet<string>): (risk: RawRisk) => readonly string[] {
  const known = new Map<RawRisk, readonly string[]>();
  return (risk) => {
    const words = known.get(risk) ?? [...lemmasOf(risk.text)].filter((one) => !common.has(one));
    known.set(risk, words);
    return words;
  };
}

/** Of the dangers told nearby, those that a safeguard's words speak of: the last one told only where nothing is between. */
function meant(
  mitigation: Pick<Mitigation, 'text' | 'spans'>,
  told: readonly RawRisk[],
  near: readonly RawRisk[],
  { texts, wordsOf }: { texts: ReadonlyMap<string, string>; wordsOf: (risk: RawRisk) => readonly string[] },
): readonly RawRisk[] {
  const breath = told.some((risk) => follows(mitigation.spans[0], risk.spans, texts));
  if (breath || near.length < 2) return told;
  const words = lemmasOf(mitigation.text);
  const speaksOf = (risk: RawRisk): boolean => wordsOf(risk).some((one) => words.has(one));
  return told.some(speaksOf) ? told.filter(speaksOf) : near.filter(speaksOf);
}

/** Whether a span stands in the line of another (a table's row), or goes on in its paragraph: no block begins between. */
function follows(span: Span, before: readonly Span[], texts: ReadonlyMap<string, string>): boolean {
  const text = texts.get(span.source) ?? '';
  return before.some(
    (one) =>
      one.source === span.source &&
      (one.line === span.line || (span.start >= one.start && GOES_ON.test(text.slice(one.end, span.start)))),
  );
}

const GOES_ON = /^(?!\s*\n\s*(?:\n|[-*+•–]\s))[^\p{L}\p{N}]{0,6}$/u;
