import type { Element, ElementContent } from 'hast';
import type { Cell, CompareContent, SubjectKey } from '../../../../model/index.ts';
import { h } from '../../../markup/element.ts';
import { type LayoutContext, subjectOf } from '../../context.ts';
import { labels } from '../../labels.ts';
import { contentSlide, titleId } from '../../parts/frame.ts';
import { icon } from '../../parts/icon.ts';
import { marker } from '../../parts/marker.ts';
import { certainty, longest, nothing, size, words } from '../../parts/phrase.ts';

type Stage = CompareContent['stages'][number];

/** Two subjects mirrored about a spine of stages; one or three stand beside the spine. */
export function compare(content: CompareContent, context: LayoutContext): ElementContent[] {
  const { subjects, stages } = content;
  const spineAt = subjects.length === 2 ? 1 : 0;
  const cells = stages.flatMap((stage) => stage.sides.map((side) => side?.text));
  const room = subjects.length > 2 ? [38, 60, 74] : stages.length > 3 ? [34, 60, 74] : [64, 96, 130];
  const className = [`of-${subjects.length}`, `rows-${stages.length}`, size(longest(cells), room)];
  return contentSlide(context, [
    h('table.sides', { className, ariaLabelledBy: titleId(context) }, [
      h('thead', [
        h(
          'tr',
          insert(
            subjects.map((key) => head(key, context)),
            spineAt,
            corner(),
          ),
        ),
      ]),
      h(
        'tbody',
        stages.map((stage) =>
          h(
            'tr',
            insert(
              subjects.map((key, i) => cell(stage.sides[i] ?? null, key, context)),
              spineAt,
              spine(stage, context),
            ),
          ),
        ),
      ),
    ]),
  ]);
}

/** The head of a subject's column: its shape and its name. */
export function head(key: SubjectKey, context: LayoutContext): Element {
  return h('th', { scope: 'col', className: [`head-${key}`], dataId: `head-${key}` }, [
    h('span.head', [marker([key]), h('span', subjectOf(context, key)?.short ?? key)]),
  ]);
}

/** What one subject says, or that nothing is said. */
export function cell(side: Cell, key: SubjectKey, context: LayoutContext): Element {
  return h(
    'td',
    { className: [`cell-${key}`, ...(side ? certainty(side) : ['empty'])] },
    side ? [h('p', words(side, context))] : [nothing(labels.notSaid)],
  );
}

function corner(): Element {
  return h('th.spine', { scope: 'col' }, [h('span.unseen', labels.aspect)]);
}

function spine(stage: Stage, context: LayoutContext): Element {
  return h('th.spine', { scope: 'row' }, [
    h('div.stage', [...(stage.icon ? [icon(context, stage.icon)] : []), h('span', stage.label)]),
  ]);
}

function insert(list: readonly Element[], at: number, element: Element): Element[] {
  return [...list.slice(0, at), element, ...list.slice(at)];
}
