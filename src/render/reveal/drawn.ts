import type { RootContent } from 'hast';
import { toHast } from 'mdast-util-to-hast';
import type { DeckContext } from './context.ts';
import { handlers } from './handlers/handlers.ts';

/**
 * What `write` makes of each slide as it is drawn, and of what parts two, in their order: a slide's tree is gone before the next one is
 * made.
 */
export function eachDrawn<T>(context: DeckContext, write: (node: RootContent) => T): readonly T[] {
  const { children } = context.deck.root;
  const made: T[] = [];
  const take = (node: RootContent) => {
    if (made.length > 0) made.push(write({ type: 'text', value: '\n' }));
    made.push(write(node));
  };
  // What slides refer to, as definitions, stands beside them, never in them.
  const beside = children.filter(({ type }) => type !== 'slide' && type !== 'stack');
  const rest = toHast(
    { type: 'root', children: beside },
    {
      handlers: {
        ...handlers(context),
        root: (state) => {
          for (const child of children) [state.one(child, context.deck.root) ?? []].flat().forEach(take);
          return [];
        },
      },
    },
  );
  // Footnotes, with a line's end before them.
  if (rest.type === 'root') made.push(...rest.children.map((node) => write(node as RootContent)));
  return made;
}
