import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { SectionContent } from '../../../../model/index.ts';
import type { LayoutContext } from '../../context.ts';
import { labels } from '../../labels.ts';
import { dividerArt } from '../../motif/divider.ts';
import { page } from '../../parts/footer.ts';
import { longest, size } from '../../parts/phrase.ts';

/** A divider: which part begins, and where it stands among the others. */
export function section(content: SectionContent, context: LayoutContext): ElementContent[] {
  return [
    dividerArt(context, content.part),
    h('p.part', [h('strong', labels.part(content.part)), ' ', labels.partOf(content.parts.length)]),
    h('div.part-words', [
      h('h2', { className: [size(longest(content.name.split(' ')), [10, 13])] }, content.name),
      ...(content.lead ? [h('p.part-lead', content.lead)] : []),
    ]),
    h('ol.map', { ariaLabel: labels.partsMap }, [
      ...content.parts.map((name, i) => h('li', { className: i + 1 === content.part ? ['here'] : [] }, name)),
    ]),
    h('div.unseen', [page(context)]),
  ];
}
