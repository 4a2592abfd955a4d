import type { ElementContent } from 'hast';
import type { TitleContent } from '../../../../model/index.ts';
import { h } from '../../../markup/element.ts';
import type { LayoutContext } from '../../context.ts';
import { coverArt } from '../../motif/cover.ts';
import { subjectsNamed } from '../../names.ts';
import { coverBrand } from '../../parts/brand.ts';
import { page } from '../../parts/footer.ts';
import { hued } from '../../parts/frame.ts';
import { leaning } from '../../parts/leaning.ts';
import { longest, size } from '../../parts/phrase.ts';

/** The cover: the title in short lines beside the subjects' own picture. */
export function title(content: TitleContent, context: LayoutContext): ElementContent[] {
  const two = subjectsNamed(context.names, content.lines.join(' ')).length > 1;
  const many = content.lines.length > 4 ? 26 : content.lines.length > 3 ? 2 : 0;
  const scale = size(longest(content.lines) + many, [18, 21, 24, 28]);
  return [
    coverArt(context),
    h('p.cover-audience', content.audience),
    ...coverBrand(context),
    h('div.cover-words', [
      h(
        'h1',
        { className: [scale] },
        content.lines.flatMap((line, i) => [...(i > 0 ? [' ', h('br')] : []), ...hued(context, line, two)]),
      ),
      ...(content.lead ? [h('p.cover-lead', timed(content.lead, context), content.lead)] : []),
      ...(content.byline ? [h('p.cover-byline', content.byline)] : []),
    ]),
    h('p.cover-note', content.note),
    h('div.unseen', [page(context)]),
  ];
}

/** A lead that tells how long the talk is, for want of a question, is true while it is as long. */
function timed(lead: string, { deck }: LayoutContext) {
  return lead === deck.lead ? {} : leaning({ needs: ['@length'] });
}
