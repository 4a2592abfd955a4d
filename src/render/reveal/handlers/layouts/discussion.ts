import type { ElementContent } from 'hast';
import type { DiscussionContent } from '../../../../model/index.ts';
import { h } from '../../../markup/element.ts';
import type { LayoutContext } from '../../context.ts';
import { contentSlide, hued } from '../../parts/frame.ts';
import { markerWithName } from '../../parts/marker.ts';
import { certainty, longest, size, words } from '../../parts/phrase.ts';
import { question } from '../../parts/question.ts';
import { steps } from '../../parts/steps.ts';
import { timer } from '../../parts/timer.ts';

/** A question for the room, the statements to hold it against, and how the time is used. */
export function discussion(content: DiscussionContent, context: LayoutContext): ElementContent[] {
  const { points, seconds } = content;
  const { title, lead } = question(content.question, context);
  const step = size(longest(points.map(({ text }) => text.text)), [60, 85]);
  return contentSlide(
    context,
    [
      h('div.talk-over', [
        ...(lead === null ? [] : [h('p.prompt', hued(context, lead))]),
        h('ul.views', { className: [`views-${points.length}`, step] }, [
          ...points.map(({ who, text }) =>
            h('li', { className: certainty(text) }, [
              ...(who.length > 0 ? markerWithName(context, who) : []),
              h('p', words(text, context)),
            ]),
          ),
        ]),
        h('div.time-line', [steps(content.steps), timer(seconds)]),
      ]),
    ],
    { title },
  );
}
