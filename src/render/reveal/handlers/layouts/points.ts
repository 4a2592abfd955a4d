import type { Element, ElementContent } from 'hast';
import type { PointsContent, SubjectKey } from '../../../../model/index.ts';
import { h } from '../../../markup/element.ts';
import { type LayoutContext, subjectOf } from '../../context.ts';
import { labels } from '../../labels.ts';
import { contentSlide } from '../../parts/frame.ts';
import { icon } from '../../parts/icon.ts';
import { marker } from '../../parts/marker.ts';
import { certainty, longest, size, words } from '../../parts/phrase.ts';

/** Short statements of one kind, a panel each, in the hue of the subject that each is about. */
export function points(content: PointsContent, context: LayoutContext): ElementContent[] {
  const { items } = content;
  const scale = size(longest(items.map((item) => item.text.text)), [44, 70, 100]);
  return contentSlide(context, [
    h(
      'ul.points',
      { className: [`points-${items.length}`, ...(inRows(items) ? ['points-rows'] : []), scale] },
      items.map((item) =>
        h('li', { className: [panel(item.who), ...certainty(item.text)] }, [
          h('div.points-top', [icon(context, item.icon), ...company(item.who, content.subject, context)]),
          h('p', words(item.text, context)),
        ]),
      ),
    ),
  ]);
}

/** Two that set subjects against each other stand side by side; other twos and threes read like lines. */
function inRows(items: PointsContent['items']): boolean {
  const [one, other] = items.map((item) => item.who.join());
  return items.length === 3 || (items.length === 2 && one === other);
}

function panel(who: readonly SubjectKey[]): string {
  return who.length === 1 ? `panel-${who[0]}` : 'panel-none';
}

/** Whose point it is; said only where the panels differ. */
function company(who: readonly SubjectKey[], subject: SubjectKey | null, context: LayoutContext): Element[] {
  if (who.length === 0 || subject !== null) return [];
  const [only, ...others] = who.map((key) => subjectOf(context, key)?.short ?? key);
  return [h('p.whose', [marker(who), h('span', others.length > 0 ? labels.together : only)])];
}
