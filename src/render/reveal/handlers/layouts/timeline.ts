import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import type { Phrase, SubjectKey, TimelineContent } from '../../../../model/index.ts';
import { type LayoutContext, subjectOf } from '../../context.ts';
import { labels } from '../../labels.ts';
import { contentSlide } from '../../parts/frame.ts';
import { icon } from '../../parts/icon.ts';
import { marker } from '../../parts/marker.ts';
import { certainty, longest, size, words } from '../../parts/phrase.ts';

/** A fan of lines from today to what is expected: side by side, for a path would claim an order that nobody states. */
export function timeline({ items }: TimelineContent, context: LayoutContext): ElementContent[] {
  const scale = size(longest(items.map(({ text }) => text.text)), [44, 70]);
  return contentSlide(context, [
    h('div.fan', { className: [`fan-${items.length}`, scale] }, [
      h('div.fan-now', { ariaHidden: 'true' }, h('p', labels.today)),
      fan(items),
      h(
        'ul.fan-cards',
        items.map(({ who, text, icon: name }) =>
          h('li', { className: [`panel-${hueOf(who)}`, ...certainty(text)] }, [
            icon(context, name),
            h('div', [...whose(who, context), h('p', words(text, context))]),
          ]),
        ),
      ),
    ]),
  ]);
}

/** Height of the cards and the gap between two, in px of the sheet; titles of one line leave a little more. */
const HEIGHT = 680;
const GAP = 24;
const WIDTH = 250;

/** A line to the middle of each card, in a box that the sheet stretches to the height of all cards. */
function fan(items: TimelineContent['items']): Element {
  const row = (HEIGHT + GAP) / items.length;
  const paths = items.map(({ who, text }, i) => {
    const to = row * (i + 0.5) - GAP / 2;
    const d = `M0 ${HEIGHT / 2} C${WIDTH * 0.6} ${HEIGHT / 2} ${WIDTH * 0.4} ${to} ${WIDTH} ${to}`;
    return s('path', { className: lineOf(who, text), d });
  });
  const box = { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT };
  return s('svg.fan-lines', { ...box, preserveAspectRatio: 'none', ariaHidden: 'true' }, paths);
}

/** In the hue of what it leads to; dashed where that isn't stated for certain. */
function lineOf(who: readonly SubjectKey[], text: Phrase): string[] {
  return [`fan-${hueOf(who)}`, ...certainty(text)];
}

function hueOf(who: readonly SubjectKey[]): SubjectKey | 'none' {
  return (who.length === 1 && who[0]) || 'none';
}

/** Whom it is about, where the talk is about more than one. */
function whose(who: readonly SubjectKey[], context: LayoutContext): Element[] {
  if (who.length === 0 || context.deck.subjects.length < 2) return [];
  const [only, ...others] = who.map((key) => subjectOf(context, key)?.short ?? key);
  return [h('p.whose', [marker(who), h('span', others.length > 0 ? labels.together : only)])];
}
