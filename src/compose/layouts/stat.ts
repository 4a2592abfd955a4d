import { LAYOUTS, plain, type StatContent, type Statistic, statisticForm, widthOf } from '../../model/index.ts';
import { phraseOf } from '../context.ts';
import { sameWords } from '../reason.ts';
import type { Lay } from './index.ts';

/** Characters by which a sentence says more than its short form. */
const MORE = 12;
const { caption: CAPTION = 131, value: VALUE = 12 } = LAYOUTS.stat.slots;

/** The figure large, what it counts beside it. */
export const stat: Lay<'stat'> = (beat, context): StatContent => {
  const [figure] = context.ofKind(beat, 'statistic');
  if (!figure) throw new Error('A stat slide needs a statistic');
  const form = statisticForm(figure, VALUE);
  if (!form) throw new Error(`A stat slide can't show \`${figure.value}\``);
  return {
    value: form.value,
    unit: form.unit,
    caption: phraseOf(figure, caption(figure, beat.title, form.rewritten)),
    share: shareOf(form.value),
    when: figure.when,
    attribution: figure.attribution,
  };
};

/**
 * What the figure is about: its words without the figure that stands beside them. Where the title says these words
 * already, the whole sentence, if that says more and fits. A figure that is shown in other digits stands here or in the
 * title as the source writes it.
 */
function caption(figure: Statistic, title: string, rewritten: boolean): string {
  const words = figure.short ?? figure.text;
  const whole = plain(figure.sentence ?? '');
  if (sameWords(words, title) && whole.length > words.length + MORE && widthOf(whole) <= CAPTION) return whole;
  if (rewritten && !title.includes(figure.value)) return words.includes(figure.value) ? words : figure.text;
  return words.startsWith(figure.value) ? words.slice(figure.value.length).trim() : words;
}

/** Tens are drawn as ten units, other whole percentages as a hundred; nothing is rounded. */
function shareOf(value: string): StatContent['share'] {
  const percent = /^~?(\d{1,3})\s?%$/.exec(value)?.[1];
  const share = percent === undefined ? Number.NaN : Number(percent);
  if (!(share <= 100)) return null;
  return share % 10 === 0 ? { filled: share / 10, of: 10 } : { filled: share, of: 100 };
}
