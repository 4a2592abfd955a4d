import type { Element, ElementContent } from 'hast';
import type { MatrixContent } from '../../../../model/index.ts';
import { h, s } from '../../../markup/element.ts';
import type { LayoutContext } from '../../context.ts';
import { labels } from '../../labels.ts';
import { contentSlide, titleId } from '../../parts/frame.ts';
import { longest, size } from '../../parts/phrase.ts';
import { cell, head } from './compare.ts';

/** Aspects down, subjects across; the corner says which rows of the whole table these are. */
export function matrix(content: MatrixContent, context: LayoutContext): ElementContent[] {
  const { subjects, rows } = content;
  const cells = rows.flatMap((row) => row.sides.map((side) => side?.text));
  const room = subjects.length > 2 ? [40, 66] : subjects.length > 1 ? [64, 92] : [110, 200];
  return contentSlide(context, [
    h(
      'table.grid',
      {
        className: [`of-${subjects.length}`, `rows-${rows.length}`, size(longest(cells), room)],
        ariaLabelledBy: titleId(context),
      },
      [
        h('thead', [h('tr', [corner(content), ...subjects.map((key) => head(key, context))])]),
        h(
          'tbody',
          rows.map((row) =>
            h('tr', [
              h('th', { scope: 'row' }, [h('span', row.facet)]),
              ...subjects.map((key, i) => cell(row.sides[i] ?? null, key, context)),
            ]),
          ),
        ),
      ],
    ),
  ]);
}

/** A dot for each row of the series, filled for the rows shown here. */
function corner({ from, of, rows }: MatrixContent): Element {
  const to = from + rows.length - 1;
  if (of <= rows.length) return h('th', { scope: 'col' }, [h('span.unseen', labels.aspect)]);
  const dots = Array.from({ length: Math.min(of, 12) }, (_, i) =>
    s(i + 1 >= from && i + 1 <= to ? 'circle.now' : 'circle.other', { cx: 7 + i * 16, cy: 8, r: 6 }),
  );
  return h('th', { scope: 'col' }, [
    h('span.series', [
      ...(of <= 12
        ? [s('svg', { viewBox: `0 0 ${of * 16} 16`, width: of * 16, height: 16, ariaHidden: 'true' }, dots)]
        : []),
      h('span', labels.rows(from, to, of)),
    ]),
  ]);
}
