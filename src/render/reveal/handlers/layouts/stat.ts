import type { Element, ElementContent } from 'hast';
import { figureParts, type StatContent, widthOf } from '../../../../model/index.ts';
import { h, s } from '../../../markup/element.ts';
import type { LayoutContext } from '../../context.ts';
import { labels } from '../../labels.ts';
import { subjectsNamed } from '../../names.ts';
import { contentSlide } from '../../parts/frame.ts';
import { certainty, size, words } from '../../parts/phrase.ts';

/** A number as large as it can be, what it counts, and the same share drawn in units. */
export function stat(content: StatContent, context: LayoutContext): ElementContent[] {
  const { caption, share, when, attribution } = content;
  const { lead, digits: figure, mark, unit } = figureParts(content.value, content.unit);
  const width = digitsWide(figure) + (lead.length + mark.length) * 0.7;
  // The title over it says the same: once is enough.
  const said = bare(caption.text) === bare(context.data.title);
  const from = [attribution, when].filter((part) => part !== null && part !== '').join(', ');
  return contentSlide(context, [
    h(
      'div.stat',
      {
        className: [
          share ? 'with-share' : 'alone',
          width + (content.unit?.length ?? 0) * 0.3 > 3.7 ? 'long' : 'short',
          ...(said && !from ? ['bare'] : []),
          `stat-${hueOf(content, context)}`,
          ...certainty(caption),
        ],
      },
      [
        h('div.count', { className: [size(width, share ? [2.8, 3.8, 4.8] : [4.8, 6, 7.5, 9])] }, [
          h('p.mega', [
            ...(lead ? [h('span.lead', lead)] : []),
            h('span', figure),
            ...(mark ? [h('span.mark', mark)] : []),
          ]),
          ...(unit ? [h('p.unit', unit)] : []),
        ]),
        h('div.what', [
          ...(said
            ? []
            : [h('p.caption', { className: [size(widthOf(caption.text), [60, 96])] }, words(caption, context))]),
          ...(from ? [h('p.from', from)] : []),
        ]),
        ...(share ? [pictogram(share)] : []),
      ],
    ),
  ]);
}

function bare(text: string): string {
  return text.toLowerCase().replace(/^(?:an?|the) |[.\s]+$/g, '');
}

/** In digits, which are all as wide as each other. */
function digitsWide(figure: string): number {
  return [...figure].reduce((sum, sign) => sum + (/[.,:\s]/.test(sign) ? NARROW : 1), 0);
}

const NARROW = 0.5;

/** A number takes the hue of the one subject that it is about, and ink when it is about none or several. */
function hueOf(content: StatContent, context: LayoutContext): string {
  const named = subjectsNamed(context.names, `${context.data.title} ${content.caption.text}`);
  return named.length === 1 && named[0] ? named[0] : 'none';
}

function pictogram({ filled, of }: NonNullable<StatContent['share']>): Element {
  const columns = of === 10 ? 5 : 10;
  const [w, hgt, gap] = of === 10 ? [134, 238, 24] : [62, 46, 14];
  const units = Array.from({ length: of }, (_, i) =>
    s(i < filled ? 'rect.filled' : 'rect.open', {
      x: (i % columns) * (w + gap) + 2,
      y: Math.floor(i / columns) * (hgt + gap) + 2,
      width: w - 4,
      height: hgt - 4,
      rx: of === 10 ? 20 : 10,
    }),
  );
  const width = columns * (w + gap) - gap;
  const height = (of / columns) * (hgt + gap) - gap;
  return s('svg.units', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img' }, [
    s('title', labels.share),
    s('desc', labels.shareOf(filled, of)),
    ...units,
  ]);
}
