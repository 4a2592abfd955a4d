import type { Document, Mitigation, Risk, Span } from '../model/index.ts';

/** Pairs safeguards with the risks that stand in the same section, or in the section next to it under one heading. */
export function pairWithRisks(
  mitigations: readonly Mitigation[],
  risks: readonly Risk[],
  documents: readonly Document[],
): readonly Mitigation[] {
  const placeOf = placesIn(documents);
  return mitigations.map((mitigation) => {
    const own = new Set(mitigation.spans.flatMap((span) => placeOf(span)));
    const paired = risks.filter((risk) => risk.spans.some((span) => placeOf(span).some((place) => own.has(place))));
    return { ...mitigation, risks: paired.map((risk) => risk.id) };
  });
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
