import type { ElementContent } from 'hast';
import { type QuoteContent, widthOf } from '../../../../model/index.ts';
import { h } from '../../../markup/element.ts';
import type { LayoutContext } from '../../context.ts';
import { contentSlide } from '../../parts/frame.ts';
import { bound, size } from '../../parts/phrase.ts';

/** A source's own words, large and alone. */
export function quote(content: QuoteContent, context: LayoutContext): ElementContent[] {
  return contentSlide(
    context,
    [
      h('div.saying', [
        h('blockquote', { className: [size(widthOf(content.quote.text), [80, 112, 145, 190])] }, [
          h('p', ['“', bound(content.quote.text), '”']),
        ]),
        ...(content.speaker ? [h('p.said-by', [content.speaker])] : []),
      ]),
    ],
    { unseenTitle: true },
  );
}
