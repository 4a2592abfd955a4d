import type { ElementContent } from 'hast';
import type { SectionContent } from '../../../../model/index.ts';
import { h } from '../../../markup/element.ts';
import type { LayoutContext } from '../../context.ts';
import { labels } from '../../labels.ts';
import { dividerArt } from '../../motif/divider.ts';
import { smallBrand } from '../../parts/brand.ts';
import { page } from '../../parts/footer.ts';
import { allParts, leaning, mapped, slidesWithin } from '../../parts/leaning.ts';
import { longestWord, size } from '../../parts/phrase.ts';

/** A divider: which part begins, what it shows, how long it takes, and where it stands among the others. */
export function section(content: SectionContent, context: LayoutContext): ElementContent[] {
  const { name, lead, part, parts, seconds } = content;
  return [
    dividerArt(context),
    h('p.part', [
      h('strong', labels.part(part)),
      ' ',
      h('span', leaning({ needs: allParts(context) }), labels.partOf(parts.length)),
      ' ',
      h('span.part-length', leaning({ needs: slidesWithin(context) }), labels.wholeMinutes(seconds)),
      ...smallBrand(context),
    ]),
    h('div.part-words', [
      h('h2', { className: [size(longestWord(name), [10, 13])] }, name),
      ...(lead ? [h('p.part-lead', lead.text)] : []),
    ]),
    h('ol.map', { ariaLabel: labels.partsMap, className: [size(parts.length, [5, 6])] }, [
      ...parts.map((one, i) => h('li', { className: i + 1 === part ? ['here'] : [], ...mapped(context, i) }, one)),
    ]),
    h('div.unseen', [page(context)]),
  ];
}
