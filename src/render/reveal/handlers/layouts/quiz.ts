import type { ElementContent } from 'hast';
import type { QuizContent } from '../../../../model/index.ts';
import { h } from '../../../markup/element.ts';
import type { LayoutContext } from '../../context.ts';
import { labels } from '../../labels.ts';
import { contentSlide, hued } from '../../parts/frame.ts';
import { bound, longest, size, words } from '../../parts/phrase.ts';
import { question } from '../../parts/question.ts';
import { sign } from '../../parts/sign.ts';

const LETTERS = 'ABCD';

/** A question with its options; the next step marks the right one and says why. Nobody hears the answer before that. */
export function quiz({ stem, options, reason }: QuizContent, context: LayoutContext): ElementContent[] {
  const { title, lead } = question(stem, context);
  const step = size(longest(options.map(({ text }) => text.text)), [24, 48]);
  const right = LETTERS[options.findIndex((option) => option.right)] ?? '';
  return contentSlide(
    context,
    [
      h('div.quiz', { className: [step, `options-${options.length}`] }, [
        ...(lead === null ? [] : [h('p.prompt', hued(context, lead))]),
        h('ol.options', [
          ...options.map(({ text, right: isRight }, i) =>
            h('li', { className: isRight ? ['option', 'right'] : ['option'] }, [
              h('span.letter', LETTERS[i] ?? ''),
              ' ',
              h('span.option-text', [bound(text.text)]),
              sign('check'),
            ]),
          ),
        ]),
        h('p.answer.fragment', { dataReveal: '', ariaHidden: 'true' }, [
          sign('check'),
          h('span', [h('span.unseen', labels.answer(right)), ...words(reason, context)]),
        ]),
      ]),
    ],
    { title },
  );
}
