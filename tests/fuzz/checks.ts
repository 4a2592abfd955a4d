import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Outline, Source } from '../../src/model/index.ts';
import { schema } from '../../src/render/reveal/schema.ts';
import { packageOf } from '../render/ooxml/package.ts';
import { treeOf } from '../render/tree.ts';

/** Nodes of a source whose place isn't in its text, isn't within their parent's, or (words without escapes) says something else. */
export function treeFaults({ file, tree }: Pick<Source, 'file' | 'tree'>): string[] {
  const text = String(file.value);
  const found: string[] = [];
  const walk = (node: Nodes, from: number, to: number): void => {
    const start = node.position?.start.offset ?? from;
    const end = node.position?.end.offset ?? to;
    if (!(start >= from && end >= start && end <= to))
      found.push(`${node.type} at ${start}–${end}, within ${from}–${to}`);
    const said = text.slice(start, end);
    if (node.type === 'text' && node.position && !/[&\\\r\n\0]/.test(said) && said !== node.value)
      found.push(`“${said}” is “${node.value}”`);
    if ('children' in node) for (const child of node.children) walk(child, start, end);
  };
  walk(tree, 0, text.length);
  return found;
}

/** Spans, anywhere in a value, whose quote isn't what stands at their place, word for word. */
export function spanFaults(value: unknown, texts: ReadonlyMap<string, string>): string[] {
  const found: string[] = [];
  const seen = new Set<object>();
  const open: unknown[] = [value];
  for (let one = open.pop(); open.length > 0 || one !== undefined; one = open.pop()) {
    if (typeof one !== 'object' || one === null || seen.has(one)) continue;
    seen.add(one);
    const { source, start, end, quote } = one as Record<string, unknown>;
    if (
      typeof source === 'string' &&
      typeof start === 'number' &&
      typeof end === 'number' &&
      typeof quote === 'string'
    ) {
      const said = texts.get(source)?.slice(start, end);
      if (said !== quote || quote === '') found.push(`${source} ${start}–${end}: “${quote}” is “${said}”`);
    }
    open.push(...Object.values(one));
  }
  return found;
}

/** Seconds of an outline that aren't whole, or don't add up to its slot. */
export function secondFaults({ beats, questions, buffer, shortfall, slot, total, work, breaks }: Outline): string[] {
  const found: string[] = [];
  const parts = [...beats.map(({ seconds }) => seconds), questions, buffer, shortfall];
  if (!parts.every((one) => Number.isInteger(one) && one >= 0)) found.push(`not whole: ${parts}`);
  const sum = parts.reduce((all, one) => all + one, 0);
  if (sum !== slot || total !== slot - shortfall) found.push(`${sum} and ${total} of ${slot}`);
  if (work + breaks > total) found.push(`${work} and ${breaks} of ${total}`);
  let at = 0;
  for (const beat of beats) {
    if (beat.start !== at) found.push(`${beat.id} begins at ${beat.start}, expected ${at}`);
    at += beat.seconds;
  }
  return found;
}

const TAGS = new Set([...(schema.tagNames ?? []), 'html', 'head', 'body']);
const ADDRESS = /^(?:#|https?:\/\/|mailto:|data:image\/)/;

/** Elements, attributes and addresses in markup that no handler of ours writes, as a browser's parser finds them. */
export function markupFaults(html: string): string[] {
  const found: string[] = [];
  visit(treeOf(html), (node) => {
    if (node.type === 'comment' || node.type === 'doctype') found.push(node.type);
    if (node.type !== 'element') return;
    if (!TAGS.has(node.tagName)) found.push(`<${node.tagName}>`);
    for (const [name, value] of Object.entries(node.properties)) {
      if (/^on|^style$|^srcdoc$|^formAction$|^srcSet$/i.test(name)) found.push(`${node.tagName} ${name}`);
      if (/^(?:href|src|action|data|poster|cite|xLinkHref)$/.test(name) && !ADDRESS.test(String(value)))
        found.push(`${name}=${value}`);
    }
  });
  return found;
}

/** Parts of an Office file that are no XML or hold what rearranges text, and addresses that aren't the web's. */
export function packageFaults(bytes: Uint8Array): string[] {
  const found: string[] = [];
  const file = packageOf(bytes);
  for (const name of file.names.filter((one) => /\.(?:xml|rels)$/.test(one))) {
    const text = JSON.stringify(file.part(name));
    if (/[\u202a-\u202e\u2066-\u2069]/.test(text)) found.push(`${name}: turns directions`);
    for (const { external, target } of file.relations(name)) {
      if (external && !/^(?:https?|mailto):/.test(target)) found.push(`${name}: leads to ${target}`);
    }
  }
  return found;
}

const markdown = unified().use(remarkParse).use(remarkGfm);

/** Notes, places of quotes, and steps of reveal.js. */
const OURS = /^<(?:!--|\/?sup>|div class="fragment">$|\/div>$)/;

/** Markup and addresses in Markdown that no writer of ours puts there. */
export function markdownFaults(text: string): string[] {
  const found: string[] = [];
  visit(markdown.parse(text.replace(/^---\n.*?\n---\n/s, '')), (node) => {
    if (node.type === 'html' && !OURS.test(node.value)) found.push(node.value.slice(0, 80));
    if (
      (node.type === 'link' || node.type === 'image' || node.type === 'definition') &&
      !/^(?:#|https?:|mailto:|[\w./-]+$)/.test(node.url)
    ) {
      found.push(`${node.type} ${node.url}`);
    }
  });
  return found;
}
