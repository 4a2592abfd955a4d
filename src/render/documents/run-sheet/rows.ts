import type { Element } from 'hast';
import type { Deck } from '../../../model/index.ts';
import { oneLine } from '../../inspect/signs.ts';
import { h } from '../../markup/element.ts';
import { SHARES } from '../labels.ts';
import { skipInWords } from '../skips.ts';
import { tag } from '../tag.ts';
import type { Moment, Stretch, Timeline } from '../timeline.ts';
import { elapsed, timeOfDay } from '../times.ts';
import { cue } from './cue.ts';

/** The columns of the schedule; the rows below fill them in this order. */
export const COLUMNS = ['Time', 'Length', 'Slide', 'Say or do'] as const;

/** The rows of one part, under its name and its sum. */
export function stretchRows(deck: Deck, stretch: Stretch): Element {
  return h('tbody', [
    ...partRow(deck, stretch),
    ...stretch.moments.flatMap((moment) => [momentRow(deck, moment), ...skipRows(deck, moment)]),
  ]);
}

/** What is left of the slot after the last slide's own time. */
export function afterRows(deck: Deck, after: Timeline['after']): Element[] {
  if (after.length === 0) return [];
  const rows = after.map(({ share, start, seconds }) =>
    h(`tr.${share}`, [
      ...times(deck, start, seconds),
      h('th.what', { scope: 'row' }, SHARES[share].name),
      h('td.do', SHARES[share].note),
    ]),
  );
  return [h('tbody', rows)];
}

function partRow(deck: Deck, { part, again, start, seconds }: Stretch): Element[] {
  if (part === null) return [];
  const { n, section } = part;
  const told = section.title.text === section.name ? [] : [h('span.says', oneLine(section.title.text))];
  const name = h('b', [`Part ${n}: `, ...oneLine(section.name), ...(again ? [', continued'] : [])]);
  return [h('tr.part', [...times(deck, start, seconds), h('th', { scope: 'rowgroup', colSpan: 2 }, [name, ...told])])];
}

function momentRow(deck: Deck, moment: Moment): Element {
  return h(`tr.${moment.slide.data.mode}`, [
    ...times(deck, moment.start, moment.seconds),
    h('th.what', { scope: 'row' }, named(moment)),
    h('td.do', cue(moment, deck.from)),
  ]);
}

function named({ slide: { data }, n, href }: Moment): Element {
  const told = tag(data);
  return h('div.named', [
    h('a.n', { href, ariaLabel: `Slide ${n}` }, `${n}`),
    h('div', [h('span.title', oneLine(data.title)), ...(told === null ? [] : [' ', told])]),
  ]);
}

function skipRows({ from }: Deck, { cuts }: Moment): Element[] {
  return cuts.map((skip) => h('tr.skip', h('td', { colSpan: COLUMNS.length }, skipInWords(skip, from))));
}

/** The time on the wall where it is known, with the time since the beginning below it; and the length. */
function times({ from }: Deck, start: number, seconds: number): Element[] {
  const length = h('td.number', { dataLabel: 'Length' }, elapsed(seconds));
  if (from === null) return [h('td.time', h('b', elapsed(start))), length];
  const { minute, rest } = timeOfDay(from + start);
  const clock = [h('b', minute), ...(rest ? [h('span.rest', rest)] : [])];
  return [h('td.time', [...clock, h('small', elapsed(start))]), length];
}
