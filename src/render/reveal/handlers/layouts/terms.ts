import type { ElementContent } from 'hast';
import type { TermsContent } from '../../../../model/index.ts';
import { h } from '../../../markup/element.ts';
import type { LayoutContext } from '../../context.ts';
import { contentSlide } from '../../parts/frame.ts';
import { certainty, longest, size, words } from '../../parts/phrase.ts';

/** Terms under the microscope, smaller than the subjects': each set in serif, bracketed, with what it is. */
export function terms({ items }: TermsContent, context: LayoutContext): ElementContent[] {
  const term = size(longest(items.map((item) => item.term)), [20, 27, 30]);
  const gloss = size(longest(items.map((item) => item.gloss.text)), [60]);
  return contentSlide(context, [
    h(
      'dl.lexicon',
      { className: [`lexicon-${items.length}`, term, `gloss-${gloss}`] },
      items.map((item) =>
        h('div', { className: certainty(item.gloss) }, [h('dt', item.term), h('dd', words(item.gloss, context))]),
      ),
    ),
  ]);
}
