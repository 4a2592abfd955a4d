import type { Element, ElementContent } from 'hast';

/** Deepest nesting and most nodes of a body: beyond, a drawing goes round in circles. */
const DEEPEST = 48;
const MOST = 5000;

/** What is wrong with a drawing: "a number at children[1], expected …". */
export class NoDrawing extends Error {
  override readonly name = 'NoDrawing';
}

/** A drawing of a person's own as hast of our own making. Throws NoDrawing for anything but elements and texts. */
export function proven(value: unknown): ElementContent[] {
  const left = { nodes: MOST };
  if (isRoot(value)) return listed(value.children, 'children', 0, left);
  return Array.isArray(value) ? listed(value, '', 0, left) : [node(value, '', 0, left)];
}

function listed(values: readonly unknown[], at: string, depth: number, left: { nodes: number }): ElementContent[] {
  // What is left out on a condition is no fault: `share && h(…)`.
  return values.flatMap((value, i) =>
    value === null || value === undefined || value === false ? [] : [node(value, `${at}[${i}]`, depth, left)],
  );
}

function node(value: unknown, at: string, depth: number, left: { nodes: number }): ElementContent {
  left.nodes -= 1;
  if (depth > DEEPEST) throw new NoDrawing(`elements more than ${DEEPEST} deep, expected none within itself`);
  if (left.nodes < 0) throw new NoDrawing(`more than ${MOST} nodes, expected what a slide can show`);
  const { type, value: text } = (value ?? {}) as Record<string, unknown>;
  if (type === 'text' && typeof text === 'string') return { type, value: text };
  if (type === 'element') return element(value as Record<string, unknown>, at, depth, left);
  throw new NoDrawing(`${named(value)}${at && ` at ${at}`}, expected ${EXPECTED}`);
}

const EXPECTED = 'an element or a text as `tools.h` makes them';

function element(value: Record<string, unknown>, at: string, depth: number, left: { nodes: number }): Element {
  const { tagName, properties = {}, children = [] } = value;
  const where = at && ` at ${at}`;
  if (typeof tagName !== 'string' || !/^[a-zA-Z][a-zA-Z0-9-]*$/.test(tagName))
    throw new NoDrawing(`an element without a name${where}, expected ${EXPECTED}`);
  if (!Array.isArray(children))
    throw new NoDrawing(`<${tagName}>${where} whose children are ${named(children)}, expected a list`);
  const known = properties as Record<string, unknown>;
  for (const [name, one] of Object.entries(known)) {
    if (!isPlain(one))
      throw new NoDrawing(`<${tagName}>${where} whose ${name} is ${named(one)}, expected a text or number`);
  }
  return {
    type: 'element',
    tagName,
    properties: { ...(known as Element['properties']) },
    children: listed(children, `${at}${at && '.'}children`, depth + 1, left),
  };
}

function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((one) => typeof one === 'string' || typeof one === 'number');
  return value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value);
}

function isRoot(value: unknown): value is { readonly children: readonly unknown[] } {
  const { type, children } = (value ?? {}) as Record<string, unknown>;
  return type === 'root' && Array.isArray(children);
}

function named(value: unknown): string {
  if (value === undefined) return 'nothing (is a `return` missing?)';
  if (value === null) return 'null';
  if (typeof (value as { then?: unknown }).then === 'function')
    return 'a promise (a drawing is made at once, without waiting)';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') {
    const { type } = value as { type?: unknown };
    return typeof type === 'string' ? `a node of type \`${type.slice(0, 20)}\`` : 'an object';
  }
  return typeof value === 'string' ? `the plain text \`${value.slice(0, 20)}\`` : `a ${typeof value}`;
}
