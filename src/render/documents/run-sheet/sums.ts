import type { Element } from 'hast';
import type { Deck } from '../../../model/index.ts';
import { h, s } from '../../markup/element.ts';
import { SHARES } from '../labels.ts';
import type { Share, Timeline } from '../timeline.ts';
import { elapsed, inTimeWords } from '../times.ts';

const ORDER = Object.keys(SHARES) as Share[];

/** How the slot is spent: a strip to scale, and the sum that is the slot. */
export function sums(deck: Deck, timeline: Timeline): Element {
  const shares = ORDER.filter((share) => timeline.sums[share] > 0);
  return h('section.sums', { ariaLabelledBy: 'sums' }, [
    h('h2', { id: 'sums' }, 'How the time is spent'),
    strip(deck, timeline, shares),
    h('table.sum', [
      h('thead', h('tr', [h('th', { scope: 'col' }, 'For'), h('th.number', { scope: 'col' }, 'Length')])),
      h(
        'tbody',
        shares.map((share) => row(share, timeline.sums[share])),
      ),
      h('tfoot', h('tr', [h('th', { scope: 'row' }, 'The slot'), h('td.number', elapsed(deck.slot))])),
    ]),
  ]);
}

function row(share: Share, seconds: number): Element {
  const { name, note } = SHARES[share];
  return h('tr', [
    h('th', { scope: 'row' }, [
      h(`span.key.${share}`, { ariaHidden: 'true' }),
      name,
      ...(note ? [h('small', ` ${note}`)] : []),
    ]),
    h('td.number', elapsed(seconds)),
  ]);
}

/** One rectangle a stretch of time, as wide as it is long. */
function strip(deck: Deck, { moments, after }: Timeline, shares: readonly Share[]): Element {
  const told = shares.map((share) => SHARES[share].name.toLowerCase()).join(', ');
  const runs = [...moments.map(({ slide, ...time }) => ({ ...time, share: slide.data.mode as Share })), ...after];
  return s(
    'svg',
    {
      className: ['strip'],
      viewBox: `0 0 ${Math.max(1, deck.slot)} 100`,
      preserveAspectRatio: 'none',
      role: 'img',
      ariaLabel: `The ${inTimeWords(deck.slot)} to scale: ${told}`,
    },
    runs.map(({ share, start, seconds }) =>
      s('rect', { className: [share], x: `${start}`, y: '0', width: `${seconds}`, height: '100' }),
    ),
  );
}
