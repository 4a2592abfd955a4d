import type { Element, ElementContent, Properties } from 'hast';
import type { Schema } from 'hast-util-sanitize';
import { type Gate, gateOf, NONE, type Rule, type Test } from './gate.ts';

type Value = Properties[string];

/** Lets nodes through: what no schema names is left out, or turned into what it holds. */
export type Sanitiser = (nodes: readonly unknown[]) => ElementContent[];

/**
 * What `hast-util-sanitize` lets through by a schema, which is read once instead of at every node. Comments, doctypes, data and positions never
 * pass. The schema says all that counts, nothing is taken from a standard one; throws for one that renames ids or takes any `data*`.
 */
export function sanitiser(schema: Schema): Sanitiser {
  const gate = gateOf(schema);
  return (nodes) => {
    const kept: ElementContent[] = [];
    through(nodes, gate, [], kept);
    return kept;
  };
}

function through(nodes: unknown, gate: Gate, above: string[], kept: ElementContent[]): void {
  if (!Array.isArray(nodes)) return;
  for (const node of nodes) {
    if (node === null || typeof node !== 'object') continue;
    if (node.type === 'text') kept.push(typeof node.value === 'string' ? node : { type: 'text', value: '' });
    else if (node.type === 'element') element(node, gate, above, kept);
    else if (node.type === 'root') through(node.children, gate, above, kept);
  }
}

function element(node: Element, gate: Gate, above: string[], kept: ElementContent[]): void {
  const { tagName, children } = node;
  const rule = gate.rules.get(tagName);
  const passes = rule !== undefined && (rule.within === null || rule.within.some((name) => above.includes(name)));
  if (!passes && gate.strip.has(tagName)) return;
  const inner: ElementContent[] = passes ? [] : kept;
  above.push(tagName);
  through(children, gate, above, inner);
  above.pop();
  if (!passes) return;
  const properties = allowed(node.properties, rule);
  kept.push({ type: 'element', tagName, properties, children: inner });
}

/** The very properties where all of them pass, as nearly all do. */
function allowed(properties: Properties, { tests, required }: Rule): Properties {
  let all = required === NONE && typeof properties === 'object' && properties !== null;
  for (const name in properties) {
    const own = tests.get(name);
    all &&= own !== undefined && Object.hasOwn(properties, name) && passing(properties[name], own) === properties[name];
    if (!all) break;
  }
  return all ? properties : picked(properties, tests, required);
}

function picked(properties: Properties, tests: Rule['tests'], required: Properties): Properties {
  const kept: Properties = {};
  for (const name in properties) {
    const own = tests.get(name);
    if (own === undefined || !Object.hasOwn(properties, name)) continue;
    const value = passing(properties[name], own);
    if (value !== undefined) kept[name] = value;
  }
  for (const name in required) if (!Object.hasOwn(kept, name)) kept[name] = required[name];
  return kept;
}

/** A value, or of a list what passes the first test, the very list where all of it does; undefined for what no test lets through. */
function passing(value: Value, tests: readonly Test[]): Value {
  if (Array.isArray(value)) {
    const [first] = tests;
    const passes = (one: unknown) => typeof one !== 'boolean' && isPrimitive(one) && first?.(one) === true;
    return value.every(passes) ? value : value.filter(passes);
  }
  return isPrimitive(value) && tests.some((test) => test(value)) ? value : undefined;
}

function isPrimitive(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
