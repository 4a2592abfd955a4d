import { oneLine } from '../../inspect/signs.ts';
import { h } from '../../markup/element.ts';
import { bare } from '../bare.ts';
import { by } from './by.ts';
import type { Draw } from './knowledge.ts';

/** A number with what it counts, since when and by whom; nothing that the title says already. */
export const stat: Draw<'stat'> = ({ value, unit, caption, when, attribution }, { phrase }, _, title) => {
  const told = [when, attribution].filter((fact) => fact !== null && fact !== '').join(', ');
  const figure = unit === null || value.includes(unit) ? value : `${value} ${unit}`;
  const words = [
    ...(caption.text.includes(value) ? [] : [h('b', oneLine(figure)), ' ']),
    ...(bare(caption.text) === bare(title) ? [] : phrase(caption)),
    ...(told === '' ? [] : [h('small', [' ', ...oneLine(`(${told})`)])]),
  ];
  return words.length > 0 ? [h('p.figure', words)] : [];
};

export const quote: Draw<'quote'> = ({ quote: words, speaker }, { phrase }) => [
  h('figure.quote', [h('blockquote', phrase(words)), h('figcaption', oneLine(speaker))]),
];

export const points: Draw<'points'> = ({ items }, sheet) => [
  h(
    'ul',
    items.map(({ who, text }) => h('li', by(who, text, sheet))),
  ),
];

/** A list of what is expected, in its order and with its years where each has one. */
export const timeline: Draw<'timeline'> = ({ dated, items }, sheet) => [
  h(
    dated ? 'ol' : 'ul',
    items.map(({ who, text, when }) => h('li', by(who, text, sheet, when ?? ''))),
  ),
];

/** What to keep; a point whose head says all has no second line. */
export const takeaways: Draw<'takeaways'> = ({ items }, { phrase }) => [
  h(
    'ol.keep',
    items.map(({ head, text }) => {
      // As on the slide, how sure it is stands once, behind the words below.
      const sure = text.text === '' || head.confidence === 'own' ? head.confidence : 'stated';
      return h('li', [
        h('p', h('b', phrase({ ...head, confidence: sure }))),
        ...(text.text === '' ? [] : [h('p', phrase(text))]),
      ]);
    }),
  ),
];
