import type { ElementContent } from 'hast';
import type { TakeawaysContent } from '../../../../model/index.ts';
import { h } from '../../../markup/element.ts';
import type { LayoutContext } from '../../context.ts';
import { miniature } from '../../motif/miniature.ts';
import { contentSlide, hued } from '../../parts/frame.ts';
import { counting, standing } from '../../parts/leaning.ts';
import { certainty, longest, size, words } from '../../parts/phrase.ts';

/** What to keep: each point under a miniature of the drawing that made it. */
export function takeaways(content: TakeawaysContent, context: LayoutContext): ElementContent[] {
  const { items } = content;
  const scale = size(longest(items.map((item) => item.text.text)), [70, 110]);
  const head = size(longest(items.map((item) => item.head.text)), [24, 36]);
  return contentSlide(context, [
    h(
      'ul.keep',
      { className: [`keep-${items.length}`, scale, `head-${head}`] },
      items.map((item) =>
        h('li', standing(item.head), [
          h('div.figure', [miniature(item.figure, context)]),
          h('p.head', counting(item.head), hued(context, item.head.text)),
          ...(item.text.text
            ? [h('p.text', { className: certainty(item.text), ...standing(item.text) }, words(item.text, context))]
            : []),
        ]),
      ),
    ),
  ]);
}
