import type { Element } from 'hast';
import { oneLine } from '../../inspect/signs.ts';
import { h } from '../../markup/element.ts';
import { by } from './by.ts';
import type { Draw } from './knowledge.ts';

/** Where a thing is used: a row an industry, what is done there, and by which of the subjects. */
export const industry: Draw<'industry'> = ({ items }, sheet) => [
  h(
    'dl.uses',
    items.flatMap(({ name, jobs }) => [
      h('dt', oneLine(name)),
      ...jobs.map(({ who, text }) => h('dd', by(who, text, sheet))),
    ]),
  ),
];

/** One industry in depth. */
export const spotlight: Draw<'spotlight'> = ({ lanes }, sheet) => [
  h(
    'ul',
    lanes.flatMap(({ who, texts }) => texts.map((text): Element => h('li', by(who, text, sheet)))),
  ),
];
