import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Phrase, SubjectKey } from '../../../model/index.ts';
import { oneLine } from '../../inspect/signs.ts';
import type { Draw } from './knowledge.ts';
import type { Sheet } from './sheet.ts';

/** Where a thing is used: a row an industry, what is done there, and by which of the subjects. */
export const industry: Draw<'industry'> = ({ items }, sheet) => [
  h(
    'dl.uses',
    items.flatMap(({ name, jobs }) => [
      h('dt', oneLine(name)),
      ...jobs.map(({ who, text }) => h('dd', by(who, [text], sheet))),
    ]),
  ),
];

/** One industry in depth. */
export const spotlight: Draw<'spotlight'> = ({ lanes }, sheet) => [
  h(
    'ul',
    lanes.flatMap(({ who, texts }) => texts.map((text): Element => h('li', by(who, [text], sheet)))),
  ),
];

/** "LLMs: write email campaigns"; without the name where it isn't said, or where there is only one subject. */
function by(who: readonly SubjectKey[], texts: readonly Phrase[], sheet: Sheet): ElementContent[] {
  const name = sheet.deck.subjects.length > 1 ? sheet.names(who) : '';
  return [...(name === '' ? [] : [h('b.who', [...oneLine(name), ': '])]), ...texts.flatMap(sheet.phrase)];
}
