import type { Document, Mitigation, RawMitigation, RawRisk, Span } from '../model/index.ts';
import { lemmasOf } from './lemmas.ts';

/**
 * Pairs safeguards with the risks that their source sets them against by name; else with those that stand in the same
 * section, or in the section next to it under one heading.
 */
export function pairWithRisks(
  mitigations: readonly RawMitigation[],
  risks: readonly RawRisk[],
  documents: readonly Document[],
): readonly Mitigation[] {
  const placeOf = placesIn(documents);
  return mitigations.map(({ against, ...mitigation }) => {
    const named = risks.filter((risk) => against.some((name) => isNamed(risk, name)));
    if (named.length > 0) return { ...mitigation, risks: named.map((risk) => risk.id) };
    const own = new Set(mitigation.spans.flatMap((span) => placeOf(span)));
    const paired = risks.filter((risk) => risk.spans.some((span) => placeOf(span).some((place) => own.has(place))));
    return { ...mitigation, risks: paired.map((risk) => risk.id) };
  });
}

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
