import { countWords, type Statistic, widthOf } from '../../../model/index.ts';
import type { Taught } from '../../activity.ts';
import { alike } from '../alike.ts';
import { here, soFar } from '../taught.ts';
import { item, OPTION, plainOf, proofOf, STATEMENT, unlike, wrong } from '../words.ts';
import type { Asker, Question } from './question.ts';

/** Which figure was taken out of a sentence: the others are figures of the same unit that the sources state elsewhere. */
export const figures: Asker = (taught) => here(taught, 'statistic').flatMap((one) => ask(one, taught));

function ask(figure: Statistic, taught: Taught): Question[] {
  const gapped = gap(figure);
  if (gapped === null || widthOf(figure.value) > OPTION || isAmbiguous(figure, gapped, taught)) return [];
  const others = soFar(taught, 'statistic').filter(
    (one) =>
      one.id !== figure.id &&
      unitOf(one) === unitOf(figure) &&
      widthOf(one.value) <= OPTION &&
      !gapped.includes(one.value),
  );
  const values = unlike([figure, ...others], (one) => digits(one.value)).slice(1);
  return [
    {
      topic: 'the figure',
      stem: `Which figure belongs in the gap: “${gapped}”?`,
      claim: figure,
      right: item(figure.value, figure),
      wrong: values.map((one) => wrong(item(one.value, one), figure.id)),
      proof: proofOf(figure),
    },
  ];
}

/** Words that a sentence must have beside its gap: less doesn't say what is counted. */
const LEAST_WORDS = 5;

/** The sentence with a gap where its one figure stood. */
function gap(figure: Statistic): string | null {
  const forms = [figure.short, figure.sentence && plainOf(figure)].filter((form) => form !== null);
  const form = forms.find(
    (text) =>
      widthOf(text) <= STATEMENT &&
      text.split(figure.value).length === 2 &&
      countWords(text.replace(figure.value, '')) >= LEAST_WORDS,
  );
  return form?.replace(figure.value, '…') ?? null;
}

/** Whether another sentence has the same gap: its figure would be right too. */
function isAmbiguous(figure: Statistic, gapped: string, { material }: Taught): boolean {
  return material.model.statistics.some((one) => {
    const other = one.id === figure.id ? null : gap(one);
    return other !== null && alike(other, gapped, 0.7);
  });
}

/** "%", "km": what stands beside the digits. */
function unitOf({ value, unit }: Statistic): string {
  const form = /^\d/.test(value) ? 'digits' : 'words';
  return `${form} ${unit?.toLowerCase() ?? value.replace(/[\d\s.,]/g, '').toLowerCase()}`;
}

function digits(value: string): string {
  return value.replace(/[^\d.]/g, '') || value;
}
