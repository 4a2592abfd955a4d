import type { ElementContent } from 'hast';
import { type ObjectivesContent, uncapitalise } from '../../../../model/index.ts';
import { h } from '../../../markup/element.ts';
import type { LayoutContext } from '../../context.ts';
import { labels } from '../../labels.ts';
import { contentSlide } from '../../parts/frame.ts';
import { allParts, leaning, mapped } from '../../parts/leaning.ts';
import { longest, size } from '../../parts/phrase.ts';

/** Most lines that leave room for the part's name in large. */
const BIG = 3;

/** What people can do afterwards, and where the part stands in the day. */
export function objectives(content: ObjectivesContent, context: LayoutContext): ElementContent[] {
  const { part, parts, objectives: lines, seconds } = content;
  const step = size(longest(lines), [44, 64]);
  const place = part
    ? [
        h('strong', labels.part(part.n)),
        ' ',
        h('span', leaning({ needs: allParts(context) }), labels.partOf(parts.length)),
      ]
    : [labels.parts(parts.length)];
  return contentSlide(
    context,
    [
      h('div.goals', { className: part && lines.length <= BIG ? ['opener'] : [] }, [
        h('div.goals-words', [
          h('p.prompt', part ? labels.afterPart : labels.atTheEnd),
          h('ul.goal-list', { className: [step, `goals-${lines.length}`] }, [
            ...lines.map((line) => h('li', [h('span.tick', { ariaHidden: 'true' }), h('span', uncapitalise(line))])),
          ]),
        ]),
        h('div.goals-side', [
          h('p.goals-place', place),
          h('p.goals-length', labels.wholeMinutes(seconds)),
          h('ol.way', { ariaLabel: labels.partsMap }, [
            ...parts.map((name, i) =>
              h('li', { className: part?.n === i + 1 ? ['here'] : [], ...mapped(context, i) }, name),
            ),
          ]),
        ]),
      ]),
    ],
    { note: '' },
  );
}
