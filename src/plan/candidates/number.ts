import {
  boundOf,
  countWords,
  LAYOUTS,
  namedBy,
  pointsBack,
  type Statistic,
  statisticForm,
  TITLE_CHARACTERS,
  TITLE_WORDS,
  widthOf,
} from '../../model/index.ts';
import type { Candidate, Maker, Material } from '../candidate.ts';

const SLOTS = LAYOUTS.stat.slots;
/** Worth of the first figure that is shown large, of the second, and so on: a row of them tires. */
const WORTH = [4, 2, 1.5] as const;

/** One beat a figure, when it is short enough to be shown large. */
export const number: Maker = (material) => {
  const figures = material.free(material.model.statistics).filter(showable);
  const known = [...figures].sort(
    (one, other) => named(other) - named(one) || Number(inTable(one)) - Number(inTable(other)),
  );
  const shown = known.slice(0, WORTH.length);
  material.take(...shown);
  return shown.map((figure, i) => candidate(figure, i, material));
};

/** A figure with a name behind it goes before one without. */
function named(one: Statistic): number {
  return one.attribution === null ? 0 : 1;
}

/** A number of a table, which says less than a sentence does. */
function inTable({ rule }: Statistic): boolean {
  return rule === 'statistic/table-number';
}

/** Has a form that is short enough to be shown large, and with words that say what it counts or who says so. */
function showable(one: Statistic): boolean {
  const says = [one.short ?? '', one.text.replace(/\.$/, '')].some(asserts);
  return statisticForm(one, SLOTS.value ?? 0) !== null && (says || one.attribution !== null);
}

function candidate(figure: Statistic, index: number, material: Material): Candidate {
  return {
    id: `number:${figure.id}`,
    purpose: 'number',
    layout: 'stat',
    title: titleOf(figure),
    titleClaim: figure.id,
    claims: [figure],
    script: [figure],
    more: [],
    needs: [],
    value: (WORTH[index] ?? 1) * material.valueOf(figure),
    why: 'a figure that a source states, with who says it',
  };
}

function titleOf(figure: Statistic): string {
  const forms = [figure.short, figure.text].filter((text) => text !== null).map((text) => text.replace(/\.$/, ''));
  const fit = forms.find(asserts);
  if (fit) return fit;
  const told = boundOf(figure)?.words ?? figure.value;
  const by = namedBy(figure);
  return by === null ? `A figure to remember: ${told}` : `A figure to remember: ${told}, says ${by}`;
}

/** A title says what the figure means: "30 years" is none. */
function asserts(text: string): boolean {
  const words = countWords(text);
  return !pointsBack(text) && words > 3 && words <= TITLE_WORDS && widthOf(text) <= TITLE_CHARACTERS;
}
