import type { Element, ElementContent, Root, RootContent } from 'hast';
import { broken } from './breaks.ts';
import { directionOf, hasScripts, runsOf } from './scripts.ts';

/** Elements that set lines of their own: a direction belongs to them, not to what stands within their lines. */
const BLOCKS = new Set(
  'p h1 h2 h3 h4 li dt dd td th caption blockquote figcaption summary div article section'.split(' '),
);
/** Drawings place each text themselves. */
const DRAWN = new Set(['svg']);

/**
 * Prepares a tree for letters of any script, whoever wrote them: words of other scripts carry their language, those
 * that run from right to left are isolated, so that they don't rearrange what stands beside them, a block that is mostly such is set
 * from right to left; long words and code get places where a line may break. Plain text stays as it is.
 */
export function typeset(tree: Root): Root {
  return { ...tree, children: tree.children.map((node) => set(node as ElementContent, false) as RootContent) };
}

function set(node: ElementContent, reversed: boolean): ElementContent {
  if (node.type !== 'element' || DRAWN.has(node.tagName)) return node;
  const turned = BLOCKS.has(node.tagName) && leadsText(node) ? directionOf(textOf(node)) === 'rtl' : reversed;
  const children = node.children.flatMap((child) =>
    child.type === 'text' ? whole(words(child.value, turned)) : [set(child, turned)],
  );
  const properties = turned && !reversed ? { ...node.properties, dir: 'rtl' } : node.properties;
  return { ...node, properties, children };
}

/** A block of lines: no block stands in it, and no drawing, beside which text keeps its place. */
function leadsText({ children }: Element): boolean {
  return children.every(
    (child) =>
      child.type !== 'element' || (!BLOCKS.has(child.tagName) && !DRAWN.has(child.tagName) && leadsText(child)),
  );
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' && !DRAWN.has(node.tagName) ? node.children.map(textOf).join('') : '';
}

/** One text stays one box, also where its block lays out boxes: a flexible one would set its words apart. */
function whole(nodes: ElementContent[]): ElementContent[] {
  return nodes.length < 2
    ? nodes
    : [{ type: 'element', tagName: 'span', properties: { className: ['set'] }, children: nodes }];
}

function words(text: string, reversed: boolean): ElementContent[] {
  if (!hasScripts(text)) return broken(text);
  return runsOf(text).flatMap(({ text: part, script }): ElementContent[] => {
    if (!script) return broken(part);
    const { lang, rtl, name } = script;
    const properties = { ...(lang ? { lang } : {}), className: ['script', name] };
    // The whole block runs this way already; a run within it needs its language alone.
    const tagName = rtl && !reversed ? 'bdi' : 'span';
    return [{ type: 'element', tagName, properties, children: [{ type: 'text', value: part }] }];
  });
}
