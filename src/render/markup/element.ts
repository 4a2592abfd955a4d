import type { ElementContent, Properties } from 'hast';
import * as library from 'hastscript';
import { kindOf } from './kinds.ts';

type Make = (selector: string, ...rest: readonly unknown[]) => unknown;

/**
 * Makes an element, called as `hastscript` is and with its very outcome: selectors are read once, and properties that are known to be
 * taken as they are told are not looked up. Whatever else is asked for, that library makes.
 */
export const h = maker(library.h as Make) as typeof library.h;

/** The same for drawings (SVG). */
export const s = maker(library.s as Make) as typeof library.s;

function maker(make: Make): Make {
  return (selector, first, ...rest) => {
    const known = selectorOf(selector);
    const children: ElementContent[] = [];
    const properties = known && started(known, first, children);
    if (!known || !properties || !add(children, rest)) return make(selector, first, ...rest);
    return { type: 'element', tagName: known.tagName, properties, children };
  };
}

/** `p.note.wide`: a name and classes. */
interface Selector {
  readonly tagName: string;
  readonly classes: readonly string[];
}

/** What was read before: a few hundred, written down in the program. */
const selectors = new Map<string, Selector | null>();
const MOST = 2000;

function selectorOf(selector: string): Selector | null {
  const before = selectors.get(selector);
  if (before !== undefined) return before;
  const known = read(selector);
  if (selectors.size < MOST) selectors.set(selector, known);
  return known;
}

function read(selector: string): Selector | null {
  if (!/^[a-z][a-z\d]*(?:\.[^.#]+)*$/.test(selector) || selector === 'template') return null;
  const [tagName = '', ...classes] = selector.split('.');
  return { tagName, classes };
}

/** The properties, from what stands behind the selector, which may be a child instead; null for what isn't known. */
function started({ classes }: Selector, first: unknown, children: ElementContent[]): Properties | null {
  const isTold = first !== null && typeof first === 'object' && !Array.isArray(first);
  if (isTold && typeof (first as { type?: unknown }).type !== 'string') return properties(classes, first as Properties);
  // An element; what else has a type may be either.
  if (isTold && !Array.isArray((first as { children?: unknown }).children)) return null;
  if (!add(children, first)) return null;
  return classes.length > 0 ? { className: [...classes] } : {};
}

/** As told, behind the classes of the selector. */
function properties(classes: readonly string[], told: Properties): Properties | null {
  let isWhole = true;
  for (const name in told) {
    const value = told[name];
    if (value === null || value === undefined) isWhole = false;
    else if (!isKnown(name, value)) return null;
  }
  if (!isWhole)
    return properties(
      classes,
      Object.fromEntries(Object.entries(told).filter(([, one]) => one !== null && one !== undefined)),
    );
  if (classes.length === 0) return { ...told };
  const { className = [], ...others } = told;
  return { className: [...classes, ...(className as string[])], ...others };
}

/** Whether a value stands as it is told. */
function isKnown(name: string, value: NonNullable<Properties[string]>): boolean {
  const kind = kindOf(name);
  if (kind === null || kind === 'list')
    return kind !== null && Array.isArray(value) && value.every((one) => typeof one === 'string');
  return typeof value === 'string'
    ? kind === 'plain'
    : typeof value === 'boolean' || (typeof value === 'number' && !Number.isNaN(value));
}

/** Adds children; false for what is none that is known. */
function add(nodes: ElementContent[], child: unknown): boolean {
  if (child === null || child === undefined) return true;
  if (typeof child === 'string' || typeof child === 'number') {
    nodes.push({ type: 'text', value: String(child) });
    return true;
  }
  if (Array.isArray(child)) return child.every((one) => add(nodes, one));
  const { type } = child as { readonly type?: unknown };
  if (type !== 'element' && type !== 'text') return false;
  nodes.push(child as ElementContent);
  return true;
}
