import type { Element, ElementContent } from 'hast';
import type { Inspection, InspectionTemplates } from '../../model/index.ts';
import { h } from '../markup/element.ts';
import { sanitiser } from '../markup/sanitise.ts';
import { written } from '../markup/write.ts';
import { assemble, escaped } from '../page.ts';
import { labels } from './labels.ts';
import { differencesPart } from './parts/differences.ts';
import { conflictsPart, gapsPart } from './parts/doubts.ts';
import { editsPart } from './parts/edits.ts';
import { claimsPart, droppedPart, reviewPart } from './parts/lists.ts';
import { overview } from './parts/overview.ts';
import { side } from './parts/side.ts';
import { sourceSection } from './parts/source.ts';
import { subjectsPart } from './parts/subjects.ts';
import { schema } from './schema.ts';
import { sealed, UNSEALED } from './seal.ts';
import { plain } from './signs.ts';
import { type Annotated, annotate } from './sources.ts';

/** A page beyond this has no faces of its own: the reader's serve as well. Bytes. */
const LARGE = 600 * 1024;

/** Inspection → hast → sanitised hast → HTML, set into the page's shell. */
export function renderInspect(inspection: Inspection, templates: InspectionTemplates): string {
  const body = written(sanitise([bodyOf(annotate(inspection))]));
  const fonts = body.length + templates.fonts.length < LARGE ? [templates.fonts] : [];
  const titles = inspection.model.sources.map(({ title }) => title).join(', ');
  const page = assemble(
    { page: templates.page, styles: [...fonts, ...templates.styles] },
    { title: escaped(plain(labels.title(titles))), seal: UNSEALED, body },
  );
  return sealed(page);
}

const sanitise = sanitiser(schema);

function bodyOf(annotated: Annotated): Element {
  const before = [
    { id: 'edits', title: labels.edits, nodes: editsPart(annotated) },
    { id: 'conflicts', title: labels.conflicts, nodes: conflictsPart(annotated) },
    { id: 'gaps', title: labels.gaps, nodes: gapsPart(annotated) },
    { id: 'subjects', title: labels.subjects, nodes: subjectsPart(annotated) },
    { id: 'differences', title: labels.differences, nodes: differencesPart(annotated) },
  ];
  const after = [
    { id: 'claims', title: labels.claims, nodes: claimsPart(annotated) },
    { id: 'review', title: labels.review, nodes: reviewPart(annotated) },
    { id: 'dropped', title: labels.dropped, nodes: droppedPart(annotated) },
  ];
  const parts = [...before, ...after].filter(({ nodes }) => nodes.length > 0);
  const nodesOf = (list: readonly { nodes: ElementContent[] }[]) => list.flatMap(({ nodes }) => nodes);
  return h('div.page', [
    ...side(annotated, parts),
    h('main', [
      overview(annotated),
      ...nodesOf(before),
      ...annotated.sources.map((source) => sourceSection(annotated, source)),
      ...nodesOf(after),
    ]),
  ]);
}
