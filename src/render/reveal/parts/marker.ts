import type { Element, ElementContent } from 'hast';
import type { SubjectKey } from '../../../model/index.ts';
import { h, s } from '../../markup/element.ts';
import { type DeckContext, subjectOf } from '../context.ts';
import { labels } from '../labels.ts';

/** A subject's shape: disc a, ring b, square c, diamond d; a and b together are the disc in the ring. No subject: a small dot. */
export function marker(who: readonly SubjectKey[]): Element {
  const key = [...who].sort().join('');
  return s(
    'svg.marker',
    { viewBox: '0 0 24 24', width: 24, height: 24, ariaHidden: 'true' },
    SHAPES[key] ?? several(who),
  );
}

/** A shape with the words for it, for the ears of a screen reader. */
export function markerWithName(context: DeckContext, who: readonly SubjectKey[]): ElementContent[] {
  const names = who.map((key) => subjectOf(context, key)?.short ?? key).join(', ');
  return names ? [marker(who), h('span.unseen', `${names}: `)] : [marker(who)];
}

/** What the shapes mean, for the subjects that a drawing shows. */
export function key(context: DeckContext, used: readonly (readonly SubjectKey[])[]): ElementContent[] {
  const { subjects } = context.deck;
  const single = subjects.filter((subject) => used.some((who) => who.includes(subject.key)));
  if (single.length < 2) return [];
  const together = used.some((who) => who.length > 1);
  return [
    h('ul.key', [
      ...single.map((subject) => h('li', [marker([subject.key]), h('span', subject.short)])),
      ...(together ? [h('li', [marker(['a', 'b']), h('span', labels.together)])] : []),
    ]),
  ];
}

const SHAPES: Readonly<Record<string, Element[]>> = {
  '': [s('circle.dot', { cx: 12, cy: 12, r: 4 })],
  a: [s('circle.disc', { cx: 12, cy: 12, r: 11 })],
  b: [s('circle.ring', { cx: 12, cy: 12, r: 8.75 })],
  c: [s('rect.square', { x: 2, y: 2, width: 20, height: 20, rx: 4 })],
  d: [s('path.diamond', { d: 'M12 -.5L24.5 12L12 24.5L-.5 12Z' })],
  ab: [s('circle.ring.thin', { cx: 12, cy: 12, r: 10 }), s('circle.disc', { cx: 12, cy: 12, r: 5.5 })],
};

/** Any other company: the shapes small, side by side. */
function several(who: readonly SubjectKey[]): Element[] {
  const width = 24 / who.length;
  return who.map((subject, i) => {
    const scale = (width - 1.5) / 24;
    return s('g', { transform: `translate(${i * width} ${12 - 12 * scale}) scale(${scale})` }, SHAPES[subject] ?? []);
  });
}
