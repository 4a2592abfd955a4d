import type { Document, Mitigation, RawMitigation, RawRisk, Span } from '../model/index.ts';
import { lemmasOf } from './lemmas.ts';

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
  return mitigations.map(({ against, ...mitigation }) => {
    const own = new Set(mitigation.spans.flatMap((span) => placeOf(span)));
    const near = risks.filter((risk) => risk.spans.some((span) => placeOf(span).some((place) => own.has(place))));
    const named = risks.filter((risk) => against.some((name) => isNamed(risk, name)));
    const told = named.filter((risk) => against.includes(risk.text));
    const paired =
      named.length === 0
        ? near
        : told.length < named.length
          ? named
          : meant(mitigation, told, near, { documents, common });
    return { ...mitigation, risks: paired.map((risk) => risk.id) };
  });
}

/** Of the dangers told nearby, those that a safeguard's words speak of: the last one told only where nothing is between. */
function meant(
  mitigation: Pick<Mitigation, 'text' | 'spans'>,
  told: readonly RawRisk[],
  near: readonly RawRisk[],
  { documents, common }: { documents: readonly Document[]; common: ReadonlySet<string> },
): readonly RawRisk[] {
  const breath = told.some((risk) => follows(mitigation.spans[0], risk.spans, documents));
  if (breath || near.length < 2) return told;
  const words = lemmasOf(mitigation.text);
  const speaksOf = ({ text }: RawRisk): boolean =>
    [...lemmasOf(text)].some((one) => words.has(one) && !common.has(one));
  return told.some(speaksOf) ? told.filter(speaksOf) : near.filter(speaksOf);
}

/** Whether a span stands in the line of another (a table's row), or goes on in its paragraph: no block begins between. */
function follows(span: Span, before: readonly Span[], documents: readonly Document[]): boolean {
  const text = documents.find(({ source }) => source.id === span.source)?.text ?? '';
  return before.some(
    (one) =>
      one.source === span.source &&
      (one.line === span.line || (span.start >= one.start && GOES_ON.test(text.slice(one.end, span.start)))),
  );
}

const GOES_ON = /^(?!\s*\n\s*(?:\n|[-*+•–]\s))[^\p{L}\p{N}]{0,6}$/u;

/** By its name, or by its own words. */
function isNamed({ term, text }: RawRisk, name: string): boolean {
  const key = (one: string): string => [...lemmasOf(one)].join(' ');
  return text === name || (term !== null && key(term) === key(name));
}

/** The section of a span, as keys that sections of one parent below the title share. */
function placesIn(documents: readonly Document[]): (span: Span) => readonly string[] {
  const starts = new Map(
    documents.map((document) => [
      document.source.id,
      document.sections.flatMap((section) => {
        const start = section.heading?.segments[0]?.start;
        return start === undefined ? [] : [{ start, section }];
      }),
    ]),
  );
  return (span) => {
    const found = (starts.get(span.source) ?? []).filter(({ start }) => start <= span.start).at(-1)?.section;
    if (!found) return [`${span.source}#0`];
    const parent = found.depth > 2 && found.parent !== null ? [`${span.source}^${found.parent}`] : [];
    return [`${span.source}#${found.index}`, ...parent];
  };
}
