import type { Element, ElementContent } from 'hast';
import type { OwnBlock, OwnRun } from '../../model/index.ts';
import { h } from '../markup/element.ts';

/** A person's own blocks as a page shows them. */
export function ownBlocks(blocks: readonly OwnBlock[]): Element[] {
  return blocks.map((block) => DRAWINGS[block.kind](block as never));
}

type Drawing<K extends OwnBlock['kind']> = (block: Extract<OwnBlock, { kind: K }>) => Element;

const DRAWINGS: { readonly [K in OwnBlock['kind']]: Drawing<K> } = {
  paragraph: ({ runs }) => h('p', ownRuns(runs)),
  list: ({ ordered, items }) =>
    h(
      ordered ? 'ol' : 'ul',
      items.map((item) => h('li', ownRuns(item))),
    ),
  table: ({ head, rows }) =>
    h('table', [
      h('thead', [
        h(
          'tr',
          head.map((cell) => h('th', { scope: 'col' }, ownRuns(cell))),
        ),
      ]),
      h(
        'tbody',
        rows.map((row) =>
          h(
            'tr',
            row.map((cell) => h('td', ownRuns(cell))),
          ),
        ),
      ),
    ]),
  quote: ({ runs }) => h('blockquote', [h('p', ownRuns(runs))]),
  code: ({ lines }) => h('pre', [h('code', lines.join('\n'))]),
};

/** Words in a line: bold, slanted, code, links. */
export function ownRuns(runs: readonly OwnRun[]): ElementContent[] {
  return runs.map(({ text, strong, emphasis, code, href }) => {
    let node: ElementContent = { type: 'text', value: text };
    if (code) node = h('code', [node]);
    if (emphasis) node = h('em', [node]);
    if (strong) node = h('strong', [node]);
    return href === undefined ? node : h('a.out', { href, target: '_blank', rel: ['noopener'] }, [node]);
  });
}
