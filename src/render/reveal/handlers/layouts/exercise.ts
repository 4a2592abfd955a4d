import type { Element, ElementContent } from 'hast';
import type { ActivityKind, ExerciseContent } from '../../../../model/index.ts';
import { h } from '../../../markup/element.ts';
import type { LayoutContext } from '../../context.ts';
import { labels } from '../../labels.ts';
import { contentSlide, hued } from '../../parts/frame.ts';
import { marker } from '../../parts/marker.ts';
import { bound, longest, size } from '../../parts/phrase.ts';
import { question } from '../../parts/question.ts';
import { steps } from '../../parts/steps.ts';
import { timer } from '../../parts/timer.ts';

/** Most characters of a card that is a chip, and most steps that stand above a bank of them. */
const CHIP = 18;
const STEPS = 3;

/** What people do with which cards, and the time that they have for it. */
export function exercise(content: ExerciseContent, context: LayoutContext): ElementContent[] {
  const { title, lead } = question(content.prompt, context);
  const { seconds } = content;
  const roomy = lead === null && content.more === 0 && content.steps.length <= STEPS && isBankOfChips(content);
  const way = steps(content.steps);
  return contentSlide(
    context,
    [
      h('div.exercise', { className: [roomy ? 'roomy' : 'full'] }, [
        h('div.material', [
          ...(roomy ? [way] : []),
          ...(lead === null ? [] : [h('p.prompt', hued(context, lead))]),
          ...MATERIAL[content.kind](content),
          ...(content.more > 0 ? [h('p.more', labels.more(content.more))] : []),
        ]),
        h('div.pace', [timer(seconds), ...(roomy ? [] : [way])]),
      ]),
    ],
    { title },
  );
}

/** Short cards in two lines at most, and places for them that take one line. */
function isBankOfChips({ kind, items, bins }: ExerciseContent): boolean {
  const most = textsOf(items);
  return kind === 'sort' && most <= CHIP && items.length <= 2 * columnsOf(items) && bins.length <= 3;
}

const MATERIAL = {
  sort,
  match,
  spot,
  case: scenario,
  quiz: sort,
  discussion: sort,
} satisfies Record<ActivityKind, (content: ExerciseContent) => Element[]>;

/** Places to put the cards to, and the cards. */
function sort({ items, bins }: ExerciseContent): Element[] {
  return [
    h('ul.bins', { className: [`bins-${bins.length}`, size(longest(bins.map(({ text }) => text.text)), [20, 32])] }, [
      ...bins.map(({ text, subject }) =>
        h('li', { className: subject ? [`bin-${subject}`] : [] }, [
          ...(subject ? [marker([subject])] : []),
          h('span', [bound(text.text)]),
        ]),
      ),
    ]),
    cards(items),
  ];
}

/** Two columns, one numbered and one lettered. */
function match({ items, bins }: ExerciseContent): Element[] {
  const sides = [...items, ...bins.map(({ text }) => text)];
  const step = size(longest(sides.map(({ text }) => text)), [40]);
  const short = textsOf(items) <= 24;
  return [
    h('div.pairs', { className: [step, `pairs-${items.length}`, ...(short ? ['terms'] : [])] }, [
      h('ol.left', [...items.map(({ text }, i) => entry(String(i + 1), text))]),
      h('ol.right', [...bins.map(({ text }, i) => entry(String.fromCharCode(65 + i), text.text))]),
    ]),
  ];
}

function entry(mark: string, text: string): Element {
  return h('li', [h('span.badge', mark), ' ', h('span', [bound(text)])]);
}

/** Numbered statements with a box for each verdict. */
function spot({ items, bins }: ExerciseContent): Element[] {
  const verdicts = bins.map(({ text }) => text.text);
  return [
    h('div.verdicts', [
      h('div.verdict-heads', [...verdicts.map((text) => h('p', text))]),
      h('ol.statements', { className: [size(textsOf(items), [60, 90]), `statements-${items.length}`] }, [
        ...items.map(({ text }, i) =>
          h('li', [
            h('span.badge', String(i + 1)),
            ' ',
            h('p', [bound(text)]),
            ...verdicts.map(() => h('span.tick', { ariaHidden: 'true' })),
          ]),
        ),
      ]),
    ]),
  ];
}

/** The uses that are planned, and the cards to weigh for them. */
function scenario({ items, bins }: ExerciseContent): Element[] {
  if (bins.length === 0) return [cards(items)];
  return [
    h('div.planned', { className: bins.length > 2 ? ['many'] : [] }, [
      h('p.planned-head', labels.scenario),
      h('ul', [...bins.map(({ text }) => h('li', [bound(text.text)]))]),
    ]),
    cards(items),
  ];
}

function cards(items: ExerciseContent['items']): Element {
  const columns = columnsOf(items);
  const rows = Math.ceil(items.length / columns);
  const names = [size(textsOf(items), [CHIP, 30, 44]), `columns-${columns}`, `rows-${rows}`];
  return h('ul.bank', { className: names }, [...items.map(({ text }) => h('li', [bound(text)]))]);
}

function columnsOf(items: ExerciseContent['items']): number {
  const most = textsOf(items);
  if (items.length <= 4 && most > CHIP) return 1;
  return most <= 11 ? 5 : most <= CHIP ? 4 : most <= 24 ? 3 : 2;
}

/** Characters of the longest of some phrases. */
function textsOf(phrases: ExerciseContent['items']): number {
  return longest(phrases.map(({ text }) => text));
}
