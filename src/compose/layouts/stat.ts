import type { StatContent, Statistic } from '../../model/index.ts';
import { phraseOf } from '../context.ts';
import type { Lay } from './index.ts';

/** The figure large, what it counts beside it. */
export const stat: Lay<'stat'> = (beat, context): StatContent => {
  const [figure] = context.ofKind(beat, 'statistic');
  if (!figure) throw new Error('A stat slide needs a statistic');
  return {
    value: figure.value,
    unit: figure.unit,
    caption: phraseOf(figure, caption(figure)),
    share: shareOf(figure.value),
    when: figure.when,
    attribution: figure.attribution,
  };
};

/** What the figure is about: its words without the figure that stands beside them. */
function caption(figure: Statistic): string {
  const words = figure.short ?? figure.text;
  return words.startsWith(figure.value) ? words.slice(figure.value.length).trim() : words;
}

/** Tens are drawn as ten units, other whole percentages as a hundred; nothing is rounded. */
function shareOf(value: string): StatContent['share'] {
  const percent = /^(\d{1,3})\s?%$/.exec(value)?.[1];
  const share = percent === undefined ? Number.NaN : Number(percent);
  if (!(share <= 100)) return null;
  return share % 10 === 0 ? { filled: share / 10, of: 10 } : { filled: share, of: 100 };
}
