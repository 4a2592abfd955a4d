import type { Element, ElementContent, Nodes, Root, RootContent, Text } from 'hast';
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
 * from right to left; long words and code get places where a line may break. Plain text stays as it is; nodes that nothing is done to are the
 * tree's own.
 */
export function typeset(tree: Root): Root {
  // In most trees no text holds letters of another script, so nothing turns round.
  const scripts = tree.children.some(holdsScripts);
  return { ...tree, children: tree.children.map((node) => set(node as ElementContent, false, scripts) as RootContent) };
}

function holdsScripts(node: Nodes): boolean {
  if (node.type === 'text') return hasScripts(node.value);
  return node.type === 'element' && !DRAWN.has(node.tagName) && node.children.some(holdsScripts);
}

function set(node: ElementContent, reversed: boolean, scripts: boolean): ElementContent {
  if (node.type !== 'element' || DRAWN.has(node.tagName)) return node;
  const turned = scripts && BLOCKS.has(node.tagName) && leadsText(node) ? isTurned(node) : reversed;
  const children = inside(node.children, turned, scripts);
  if (turned && !reversed) return { ...node, properties: { ...node.properties, dir: 'rtl' }, children };
  return children === node.children ? node : { ...node, children };
}

/** The very children where nothing is done to them. */
function inside(children: ElementContent[], turned: boolean, scripts: boolean): ElementContent[] {
  let all: ElementContent[] | null = null;
  for (const [i, child] of children.entries()) {
    const done = child.type === 'text' ? words(child, turned, scripts) : set(child, turned, scripts);
    if (done === child && all === null) continue;
    all ??= children.slice(0, i);
    all.push(done);
  }
  return all ?? children;
}

function isTurned(block: Element): boolean {
  return directionOf(textOf(block)) === 'rtl';
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
function words(text: Text, reversed: boolean, scripts: boolean): ElementContent {
  const nodes = scripts && hasScripts(text.value) ? inRuns(text.value, reversed) : broken(text);
  const [only = text] = nodes;
  if (nodes.length < 2) return only;
  return { type: 'element', tagName: 'span', properties: { className: ['set'] }, children: nodes };
}

function inRuns(text: string, reversed: boolean): ElementContent[] {
  return runsOf(text).flatMap(({ text: value, script }): ElementContent[] => {
    const part: Text = { type: 'text', value };
    if (!script) return broken(part);
    const { lang, rtl, name } = script;
    const properties = { ...(lang ? { lang } : {}), className: ['script', name] };
    // The whole block runs this way already; a run within it needs its language alone.
    const tagName = rtl && !reversed ? 'bdi' : 'span';
    return [{ type: 'element', tagName, properties, children: [part] }];
  });
}
