import type { ElementContent } from 'hast';
import type { InspectedEdit } from '../../../model/index.ts';
import { h } from '../../markup/element.ts';
import { againstOf, editKey, placeOf, plainly, whatOf } from '../edits.ts';
import { labels } from '../labels.ts';
import { oneLine } from '../signs.ts';
import type { Annotated } from '../sources.ts';
import { placeLinks } from './place.ts';
import { atMost, section } from './section.ts';

/** What a person changed by hand, and what became of it. */
export function editsPart(annotated: Annotated): ElementContent[] {
  const rows = (annotated.inspection.edits ?? []).map((edit, i) => ({ edit, i }));
  const list = h(
    'ul.edits',
    atMost(rows, ({ edit, i }) => row(annotated, edit, editKey(i))),
  );
  return section('edits', labels.edits, labels.editsHint, rows.length > 0 ? [list] : []);
}

function row(annotated: Annotated, one: InspectedEdit, key: string): ElementContent {
  const { edit, state, reason, own, spans } = one;
  const place = placeOf(edit);
  return h('li', { className: [`is-${state}`] }, [
    h('p.state', [
      h('b', labels.states[state]),
      ...(own ? [' ', h('span.own', labels.ownWords)] : []),
      ...(place === null ? [] : [' ', h('span.facts', oneLine(place))]),
      ...(spans.length === 0 ? [] : [' ', ...placeLinks(annotated, { key, spans })]),
    ]),
    h('p', oneLine(whatOf(edit))),
    ...(reason === null || state === 'stale' ? [] : [h('p.facts', oneLine(plainly(reason)))]),
    ...(state === 'stale' ? [both(one)] : []),
  ]);
}

/** The words that it was made against, beside the nearest that the sources hold now. */
function both({ edit, now }: InspectedEdit): ElementContent {
  const words = (label: string, text: string) => h('figure', [h('figcaption', label), h('blockquote', oneLine(text))]);
  const then = againstOf(edit);
  return h('div.pair', [
    ...(then === null ? [] : [words(labels.madeAgainst, then)]),
    now === null ? h('p.facts', labels.nothingNear) : words(labels.saysNow, now),
  ]);
}
