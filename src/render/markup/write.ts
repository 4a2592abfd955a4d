import type { Element, Nodes } from 'hast';
import { attributeName } from './names.ts';

type Value = Element['properties'][string];

/** Elements that hold nothing and have no end. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Elements of a drawing that hold HTML again. */
const BACK = new Set(['title', 'desc', 'foreignObject']);

/**
 * Nodes as HTML, sign by sign what `hast-util-to-html` makes of them with numeric references, in a tenth of its time: for trees
 * that passed the sanitiser, which hold elements and texts alone.
 */
export function written(nodes: readonly Nodes[]): string {
  return all(nodes, false);
}

function all(nodes: readonly Nodes[], drawn: boolean): string {
  let markup = '';
  for (const node of nodes) {
    if (node.type === 'text') markup += escapedText(node.value);
    else if (node.type === 'element') markup += element(node, drawn);
  }
  return markup;
}

function element({ tagName, properties, children }: Element, drawn: boolean): string {
  const within = drawn || tagName === 'svg';
  let markup = `<${tagName}`;
  for (const name in properties) markup += attribute(attributeName(name, within), properties[name]);
  const content = all(children, within && !BACK.has(tagName));
  if (content === '' && !drawn && VOID.has(tagName)) return `${markup}>`;
  return `${markup}>${content}</${tagName}>`;
}

function attribute(name: string, value: Value): string {
  if (typeof value === 'string') return ` ${name}="${escapedValue(value)}"`;
  if (typeof value === 'number' && !Number.isNaN(value)) return ` ${name}="${value}"`;
  if (value === null || value === undefined || value === false || Number.isNaN(value)) return '';
  if (value === true) return ` ${name}`;
  return ` ${name}="${escapedValue(Array.isArray(value) ? value.join(' ').trim() : String(value))}"`;
}

function escapedText(text: string): string {
  return /[<&]/.test(text) ? text.replace(/[<&]/g, reference) : text;
}

function escapedValue(text: string): string {
  return /[\0"&'`]/.test(text) ? text.replace(/[\0"&'`]/g, reference) : text;
}

function reference(sign: string): string {
  return `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`;
}
