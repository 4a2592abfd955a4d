import type { Element, ElementContent } from 'hast';
import { sanitiser } from '../../markup/sanitise.ts';
import { bodySchema, FRAME } from './schema.ts';

/** What the sanitiser takes out of a body, and what to do instead: "<div style>: put it into `css`". Each once. */
export function removedFrom(body: readonly ElementContent[]): readonly string[] {
  const found = new Set<string>();
  const walk = (nodes: readonly ElementContent[], above: readonly string[]) => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      for (const one of faultsOf(node, above)) found.add(one);
      if (!bodySchema.strip?.includes(node.tagName)) walk(node.children, [...above, node.tagName]);
    }
  };
  walk(body, []);
  return [...found];
}

function faultsOf(element: Element, above: readonly string[]): readonly string[] {
  const { tagName } = element;
  const within = bodySchema.ancestors?.[tagName];
  if (bodySchema.strip?.includes(tagName)) return [`<${tagName}> and what is in it: nothing of a slide runs or loads`];
  if (FRAME.includes(tagName)) return [`<${tagName}>: the frame around the body has its own, take another element`];
  if (!bodySchema.tagNames?.includes(tagName))
    return [`<${tagName}>: no element that a slide may hold; its text stays`];
  if (within && !within.some((name) => above.includes(name)))
    return [`<${tagName}>: it stands outside of <${within[0]}>`];
  return propertiesLost(element, within?.[0]).map((name) => `${name} of <${tagName}>: ${adviceOn(name)}`);
}

const sanitise = sanitiser(bodySchema);

/** Properties of an element that don't pass, whole or in part. */
function propertiesLost(element: Element, within: string | undefined): readonly string[] {
  const bare: Element = { ...element, children: [] };
  const tree: Element = within ? { type: 'element', tagName: within, properties: {}, children: [bare] } : bare;
  const [outer] = sanitise([tree]) as Element[];
  const kept = (within ? outer?.children[0] : outer) as Element;
  return Object.entries(element.properties)
    .filter(([, value]) => value !== null && value !== undefined && value !== false)
    .flatMap(([name, value]) => (String(kept.properties[name] ?? '') === String(value) ? [] : [name]));
}

const ADVICE: Readonly<Record<string, string>> = {
  style: 'the page admits no style of an element, use `className` and `css`',
  class: 'hast calls it `className`',
  for: 'hast calls it `htmlFor`, and a slide holds no forms',
  id: 'ids belong to the page, use `className`',
  className: 'a class is made of small letters, digits and dashes',
  src: 'nothing is loaded',
};

function adviceOn(name: string): string {
  if (/^on/i.test(name)) return 'nothing of a slide runs';
  return ADVICE[name] ?? 'no property, or no value of it, that a slide may hold';
}
