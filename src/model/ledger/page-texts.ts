import type { Element, ElementContent, Nodes } from 'hast';
import type { SlideTexts } from './slide-texts.ts';

/** Elements that stand within a line; all others begin and end one. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi br cite code del em i img mark s small span strong sub sup tspan u wbr'.split(' '),
);
/** Attributes whose words are read out or shown. */
const SPOKEN = ['ariaLabel', 'alt', 'title', 'placeholder', 'dataPartName', 'dataOwn'] as const;

/** The texts of a slide of a page: line by line what is shown, sentence by sentence what is said. */
export function pageTexts(section: Element): SlideTexts {
  const [shown, said]: [string[], string[]] = [[], []];
  attributes(section, shown);
  const beside = section.children.filter((child) => !isNotes(child));
  lines(beside, shown);
  for (const notes of section.children.filter(isNotes)) lines(notes.children.flatMap(sentences), said);
  return { shown, said };
}

/** The slides of a page, below whatever they are stacked in, and what stands among them and is no slide. */
export function slidesOfPage(nodes: readonly Nodes[]): {
  readonly sections: readonly Element[];
  readonly among: readonly string[];
} {
  const [sections, among]: [Element[], string[]] = [[], []];
  for (const node of nodes) {
    if (node.type !== 'element' || node.tagName !== 'section') lines([node], among);
    else if (node.children.some(isSection)) {
      const inner = slidesOfPage(node.children);
      sections.push(...inner.sections);
      among.push(...inner.among);
    } else sections.push(node);
  }
  return { sections, among };
}

function isSection(node: Nodes): boolean {
  return node.type === 'element' && node.tagName === 'section';
}

/** The texts of the panel of sources but its quotes. */
export function panelTexts(panel: readonly Nodes[]): readonly string[] {
  const found: string[] = [];
  lines(panel.map(withoutQuotes), found);
  return found;
}

function withoutQuotes<T extends Nodes>(node: T): T {
  if (!('children' in node)) return node;
  const kept = node.children.filter((child) => !(child.type === 'element' && child.tagName === 'blockquote'));
  return { ...node, children: kept.map((child) => withoutQuotes(child)) };
}

function isNotes(node: Nodes): node is Element {
  return node.type === 'element' && node.tagName === 'aside' && String(node.properties.className).includes('notes');
}

/** Each sentence of a paragraph as a line of its own. */
function sentences(node: ElementContent): ElementContent[] {
  if (node.type !== 'element' || node.tagName !== 'p') return [node];
  const line = (child: ElementContent): ElementContent => {
    return child.type === 'element' && child.tagName === 'span' ? { ...child, tagName: 'div' } : child;
  };
  return [{ ...node, children: node.children.map(line) }];
}

/** The texts of nodes, a run of inline ones as one; what was collected goes to `found`. */
export function lines(nodes: readonly Nodes[], found: string[]): void {
  let run = '';
  for (const node of nodes) {
    if (isInline(node)) run += inlineText(node, found);
    else {
      if (run.trim() !== '') found.push(run);
      run = '';
      if (node.type !== 'element') continue;
      attributes(node, found);
      lines(node.children, found);
    }
  }
  if (run.trim() !== '') found.push(run);
}

function isInline(node: Nodes): boolean {
  return node.type === 'text' || (node.type === 'element' && INLINE.has(node.tagName));
}

function inlineText(node: Nodes, found: string[]): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  attributes(node, found);
  if (node.tagName === 'br') return ' ';
  if (node.children.every(isInline)) return node.children.map((child) => inlineText(child, found)).join('');
  lines(node.children, found);
  return '';
}

function attributes({ properties }: Element, found: string[]): void {
  for (const name in properties) {
    if (!TELLING.has(name)) continue;
    spoken(properties, found);
    return;
  }
}

/** Properties that are asked for, so that most elements aren't. */
const TELLING: ReadonlySet<string> = new Set([...SPOKEN, 'href']);

function spoken(properties: Element['properties'], found: string[]): void {
  for (const name of SPOKEN) {
    const value = properties[name];
    if (typeof value === 'string' && value.trim() !== '') found.push(...value.split('\n'));
  }
  const { href } = properties;
  // What opens a place within the page is part of its markup.
  if (typeof href === 'string' && !href.startsWith('#')) found.push(href);
}
