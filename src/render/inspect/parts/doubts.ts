import type { ElementContent } from 'hast';
import type { Conflict, Gap, Span } from '../../../model/index.ts';
import { h } from '../../markup/element.ts';
import { labels } from '../labels.ts';
import { oneLine, shown } from '../signs.ts';
import type { Annotated } from '../sources.ts';
import { placeLinks } from './place.ts';
import { atMost, section } from './section.ts';

/** Claims that can't both hold, side by side. */
export function conflictsPart(annotated: Annotated): ElementContent[] {
  const rows = annotated.inspection.model.conflicts.map((conflict, i) => ({ conflict, i }));
  const list =
    rows.length > 0
      ? [
          h(
            'ul.conflicts',
            atMost(rows, ({ conflict, i }) => pair(annotated, conflict, i)),
          ),
        ]
      : [];
  return section('conflicts', labels.conflicts, labels.conflictsHint, list);
}

function pair(annotated: Annotated, { between, reason }: Conflict, i: number): ElementContent {
  return h('li', [
    h('p.reason', oneLine(reason)),
    h(
      'div.pair',
      between.map((span, side) => quote(annotated, `conflict-${i}/${side}`, span)),
    ),
  ]);
}

function quote(annotated: Annotated, key: string, span: Span): ElementContent {
  const title = annotated.sourceOf(span.source)?.info.title ?? span.source;
  return h('figure', [
    h('blockquote', inContext(annotated, span)),
    h('figcaption', [...oneLine(title), ' ', ...placeLinks(annotated, { key, spans: [span] })]),
  ]);
}

/** Characters of its line that a quote is shown with, on either side. */
const AROUND = 120;

/** A quote may be one word: the words around it say what it is about. */
function inContext({ sourceOf }: Annotated, { source, start, end, quote }: Span): ElementContent[] {
  const text = sourceOf(source)?.text ?? quote;
  const before = text.slice(Math.max(0, start - AROUND), start).replace(/^[\s\S]*[\r\n]/, '');
  const after = text.slice(end, end + AROUND).replace(/[\r\n][\s\S]*$/, '');
  const from = before.length < AROUND ? before : `… ${before.slice(before.indexOf(' ') + 1)}`;
  const to = after.length < AROUND ? after : `${after.slice(0, after.lastIndexOf(' '))} …`;
  return [...shown(from), h('strong', shown(quote)), ...shown(to)];
}

/** What a source announces and doesn't hold. */
export function gapsPart(annotated: Annotated): ElementContent[] {
  const rows = annotated.inspection.model.gaps.map((gap, i) => ({ gap, i }));
  const list =
    rows.length > 0
      ? [
          h(
            'ul.rows',
            atMost(rows, ({ gap, i }) => gapRow(annotated, gap, i)),
          ),
        ]
      : [];
  return section('gaps', labels.gaps, labels.gapsHint, list);
}

function gapRow(annotated: Annotated, { span, reason, heading }: Gap, i: number): ElementContent {
  return h('li', [
    ...placeLinks(annotated, { key: `gap-${i}`, spans: [span] }),
    h('p', h('q', oneLine(span.quote))),
    h('p.facts', oneLine(heading === null ? reason : `${reason}, under “${heading}”`)),
  ]);
}
