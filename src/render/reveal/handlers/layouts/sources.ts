import type { Element, ElementContent } from 'hast';
import type { SourcesContent } from '../../../../model/index.ts';
import { h } from '../../../markup/element.ts';
import type { LayoutContext } from '../../context.ts';
import { labels } from '../../labels.ts';
import { contentSlide } from '../../parts/frame.ts';
import { bound, longest, size } from '../../parts/phrase.ts';

type Row = SourcesContent['rows'][number];

/** What the talk is made from: each source by number, in its own words, with its name. */
export function sources(content: SourcesContent, context: LayoutContext): ElementContent[] {
  const { rows } = content;
  const quoted = rows.some((row) => row.quote);
  const scale = size(longest(rows.map((row) => row.quote?.text)), rows.length > 3 ? [36, 76] : [60, 96]);
  return contentSlide(
    context,
    [
      h(
        'ol.refs',
        { className: [`rows-${rows.length}`, scale, quoted ? 'quoted' : 'plain'] },
        rows.map((row) =>
          h('li', [
            h('span.numeral', String(row.n)),
            ...(row.quote ? [h('blockquote', [h('p', ['“', bound(row.quote.text), '”'])])] : []),
            reference(row, context),
          ]),
        ),
      ),
    ],
    { note: quoted ? labels.quotesVerbatim : labels.sources },
  );
}

function reference(row: Row, context: LayoutContext): Element {
  const quote = context.citations.bySource.get(row.n)?.[0];
  const title = quote ? [h('a', { href: `#${quote.id}` }, row.title)] : [row.title];
  return h('div.ref', [h('p.ref-title', title), ...(row.detail ? [h('p.ref-detail', row.detail)] : [])]);
}
