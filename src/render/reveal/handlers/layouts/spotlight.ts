import type { Element, ElementContent } from 'hast';
import type { SpotlightContent, SubjectKey } from '../../../../model/index.ts';
import { h } from '../../../markup/element.ts';
import { type LayoutContext, subjectOf } from '../../context.ts';
import { contentSlide } from '../../parts/frame.ts';
import { icon } from '../../parts/icon.ts';
import { marker } from '../../parts/marker.ts';
import { certainty, longest, longestWord, size, words } from '../../parts/phrase.ts';

type Lane = SpotlightContent['lanes'][number];

/** How all lanes of one slide are drawn, so that they are alike. */
interface Manner {
  /** Step of the type scale that the fullest lane needs. */
  readonly scale: string;
  /** True when every subject's name fits into its shape. */
  readonly inside: boolean;
}

/** One industry close up: its picture, and a lane for each subject with what it does there. */
export function spotlight(content: SpotlightContent, context: LayoutContext): ElementContent[] {
  const manner = mannerOf(content, context);
  return contentSlide(context, [
    h('div.spot', { className: [`lanes-${content.lanes.length}`] }, [
      h('div.pane', [
        icon(context, content.icon),
        h('p', { className: [size(longestWord(content.name), [12, 16])] }, content.name),
      ]),
      h(
        'ul.lanes',
        content.lanes.map((lane) => laneOf(lane, manner, context)),
      ),
    ]),
  ]);
}

function mannerOf({ lanes }: SpotlightContent, context: LayoutContext): Manner {
  const columns = Math.max(1, ...lanes.map((lane) => lane.texts.length));
  const room = columns > 2 ? [28, 44] : columns > 1 ? [40, 64] : [60, 110];
  const names = lanes.flatMap((lane) => namesOf(lane.who, context));
  const alone = lanes.every((lane) => lane.who.length < 2);
  const letters = longestWord(...names);
  return {
    scale: size(longest(lanes.flatMap((lane) => lane.texts.map((text) => text.text))), room),
    inside: alone && letters <= (lanes.length > 2 ? 8 : 11.1) && longest(names) <= 14.6,
  };
}

function laneOf(lane: Lane, { scale, inside }: Manner, context: LayoutContext): Element {
  const hue = lane.who.length === 1 ? `lane-${lane.who[0]}` : 'lane-none';
  return h('li.lane', { className: [hue] }, [
    ...(lane.who.length > 0 ? [inside ? node(lane.who, context) : company(lane.who, context)] : []),
    h('div.cards', { className: [scale] }, [
      ...lane.texts.map((text) => h('p.card', { className: certainty(text) }, words(text, context))),
    ]),
  ]);
}

function namesOf(who: readonly SubjectKey[], context: LayoutContext): string[] {
  return who.map((key) => subjectOf(context, key)?.short ?? key);
}

/** The subject as a big shape with its name in it. */
function node(who: readonly SubjectKey[], context: LayoutContext): Element {
  const names = namesOf(who, context);
  const letters = longestWord(...names);
  return h('p.node', { className: [`node-${who[0]}`, size(letters, [4, 7, 9.5])] }, names);
}

/** The shapes of those who do it, with their names below. */
function company(who: readonly SubjectKey[], context: LayoutContext): Element {
  return h('div.company', [marker(who), ...namesOf(who, context).map((name) => h('p', name))]);
}
