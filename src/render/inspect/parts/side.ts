import type { Element, ElementContent } from 'hast';
import { h } from '../../markup/element.ts';
import { KIND_NAMES, KINDS, type NoteKind } from '../kinds.ts';
import { labels } from '../labels.ts';
import { oneLine } from '../signs.ts';
import type { Annotated } from '../sources.ts';

/**
 * The way around the page: its parts and sources, and the legend of the marks, which filters them. On a narrow screen it
 * lies over the page while it is the address's target: a link of its own closes it, and so does each that leads away.
 */
export function side(annotated: Annotated, parts: readonly { id: string; title: string }[]): ElementContent[] {
  return [
    h('p.menu', { id: 'menu' }, h('a', { href: '#side' }, labels.index)),
    h('aside.side', { id: 'side', ariaLabel: labels.index }, [
      h('p.close', h('a', { href: '#menu' }, labels.close)),
      contents(annotated, parts),
      legend(annotated),
    ]),
  ];
}

function contents({ sources }: Annotated, parts: readonly { id: string; title: string }[]): Element {
  const before = parts.filter(({ id }) => !AFTER.has(id));
  const after = parts.filter(({ id }) => AFTER.has(id));
  const link = ({ id, title }: { id: string; title: string }) => h('li', h('a', { href: `#${id}` }, title));
  return h('nav', { ariaLabel: labels.contents }, [
    h('ul', [
      ...before.map(link),
      ...sources.map(({ n, info }) =>
        h(
          'li.of',
          h('a', { href: `#s${n}` }, [
            ...(sources.length > 1 ? [h('span.no', `[${n}]`), ' '] : []),
            ...oneLine(info.title),
          ]),
        ),
      ),
      ...after.map(link),
    ]),
  ]);
}

/** Parts that come behind the sources. */
const AFTER: ReadonlySet<string> = new Set(['claims', 'review', 'dropped']);

function legend({ sources }: Annotated): Element {
  const counts = new Map<NoteKind, number>();
  for (const { finding } of sources.flatMap(({ notes }) => notes)) {
    counts.set(finding.kind, (counts.get(finding.kind) ?? 0) + 1);
  }
  const kinds = KIND_NAMES.filter((kind) => counts.has(kind));
  return h('form.legend', { ariaLabel: labels.legend }, [
    h('p.legend-head', [h('b', labels.legend), h('button', { type: 'reset' }, labels.showAll)]),
    h(
      'ul',
      kinds.map((kind) =>
        h(
          'li',
          h('label', { className: [`k-${kind}`] }, [
            h('input', { type: 'checkbox', id: `only-${kind}` }),
            h('span.mk.lane0', { className: [`k-${kind}`] }, KINDS[kind].many),
            ' ',
            h('span.count', String(counts.get(kind) ?? 0)),
          ]),
        ),
      ),
    ),
    h('p.all', h('label', [h('input', { type: 'checkbox', id: 'facts' }), labels.facts])),
  ]);
}
