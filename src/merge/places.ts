import type { Document, Section, Span } from '../model/index.ts';

/** The section of a span, as keys that sections of one parent below the title share. */
export function placesIn(documents: readonly Document[]): (span: Span) => readonly string[] {
  const starts = new Map(documents.map((document) => [document.source.id, headsOf(document)]));
  return (span) => {
    const found = lastBefore(starts.get(span.source) ?? [], span.start);
    if (!found) return [`${span.source}#0`];
    const parent = found.depth > 2 && found.parent !== null ? [`${span.source}^${found.parent}`] : [];
    return [`${span.source}#${found.index}`, ...parent];
  };
}

interface Head {
  readonly start: number;
  readonly section: Section;
}

/** Where the sections begin, in the order of the text. */
function headsOf({ sections }: Document): readonly Head[] {
  return sections.flatMap((section) => {
    const start = section.heading?.segments[0]?.start;
    return start === undefined ? [] : [{ start, section }];
  });
}

/** The last section that begins at a place or before; found by halves, since long texts have thousands. */
function lastBefore(heads: readonly Head[], at: number): Section | undefined {
  let [low, high] = [0, heads.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((heads[middle] as Head).start <= at) low = middle + 1;
    else high = middle;
  }
  return heads[low - 1]?.section;
}
