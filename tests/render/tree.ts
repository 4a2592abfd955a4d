import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Deck, Templates } from '../../src/model/index.ts';
import { render } from '../../src/render/index.ts';

/** Templates as small as they may be: the shell's slots, one sheet, one script, the neutral icon. */
export const small: Templates = {
  page: '<!doctype html><html lang="{{lang}}" data-theme="{{theme}}" data-theme-from="{{themeFrom}}"><head><meta http-equiv="Content-Security-Policy" content="{{policy}}"><title>{{title}}</title><meta name="description" content="{{description}}">{{styles}}</head><body><main data-total="{{total}}">{{slides}}</main>{{appendix}}{{scripts}}</body></html>',
  styles: ['.s{color:red}'],
  scripts: ['start()'],
  icons: { 'circle-dot': [['circle', { cx: '12', cy: '12', r: '1' }]], house: [['path', { d: 'M1 1h9' }]] },
  documents: {
    page: '<!doctype html><html lang="{{lang}}"><head><meta http-equiv="Content-Security-Policy" content="{{policy}}"><title>{{title}}</title>{{styles}}</head><body>{{body}}</body></html>',
    styles: ['.d{color:red}'],
  },
};

export function htmlOf(deck: Deck, templates: Templates = small): string {
  return String(render(deck, templates)[0]?.content);
}

/** A page as a browser's parser would read it. */
export function treeOf(html: string): Root {
  return unified().use(rehypeParse).parse(html);
}

export function all(tree: Root, holds: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (holds(element)) found.push(element);
  });
  return found;
}

export function slidesIn(tree: Root): Element[] {
  return all(tree, ({ tagName, properties }) => tagName === 'section' && properties.dataTiming !== undefined);
}

export function textOf(element: Element): string {
  let text = '';
  visit(element, 'text', (node) => {
    text += node.value;
  });
  return text;
}

export function has(element: Element, name: string): boolean {
  return Array.isArray(element.properties.className) && element.properties.className.includes(name);
}
