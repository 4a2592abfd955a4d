import { type Cell, capitalise, type Difference, type MatrixContent, type SubjectKey } from '../../model/index.ts';
import { type Context, trimmed } from '../context.ts';
import type { Lay } from './index.ts';

/** Facets side by side: an icon and a label a stage. */
export const compare: Lay<'compare'> = (beat, context) => ({
  subjects: keys(context),
  stages: context
    .ofKind(beat, 'difference')
    .map((row) => ({ label: row.facet, icon: context.iconOf([row.facet, row.key]), sides: sides(row, context) })),
});

/** Rows of a longer comparison, with where they stand in it. */
export const matrix: Lay<'matrix'> = (beat, context): MatrixContent => {
  const series = context.outline.beats.filter((one) => one.purpose === 'contrast' && one.layout !== 'dimension');
  const before = series.slice(0, series.indexOf(beat)).flatMap((one) => one.claims).length;
  return {
    subjects: keys(context),
    rows: context.ofKind(beat, 'difference').map((row) => ({ facet: row.facet, sides: sides(row, context) })),
    from: before + 1,
    of: series.flatMap((one) => one.claims).length,
  };
};

function keys(context: Context): SubjectKey[] {
  return context.subjects.map((subject) => subject.key);
}

function sides(row: Difference, context: Context): Cell[] {
  return context.subjects.map((subject) => {
    const side = row.sides.find((one) => one.subject === subject.id);
    if (!side) return null;
    const text = capitalise(trimmed(side.short ?? side.text));
    return { text, claim: row.id, confidence: side.confidence, spans: side.spans };
  });
}
