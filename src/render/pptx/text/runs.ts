import type { Element, ElementContent } from 'hast';
import { classesOf } from '../draw/frame.ts';
import type { Paragraph, Run } from './body.ts';

/** Inline content of the page as runs: hues, tags of certainty, marks of sources. What is only heard is left out. */
export function runsOf(nodes: readonly ElementContent[]): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (node.type === 'text') return [{ text: node.value }];
    return node.type === 'element' && !classesOf(node).includes('unseen') ? inline(node) : [];
  });
}

function inline(element: Element): Run[] {
  const classes = classesOf(element);
  const inner = runsOf(element.children);
  const hue = classes.find((name) => name.startsWith('hue-'))?.slice(4);
  if (hue) return inner.map((run) => ({ ...run, colour: hue }));
  if (classes.includes('sure-tag'))
    return inner.map((run) => ({ ...run, bold: false, colour: 'ink-2', share: TAG, least: 24, dashed: true }));
  if (element.tagName === 'strong') return inner.map((run) => ({ ...run, bold: true, colour: 'ink' }));
  if (element.tagName === 'a')
    return inner.map((run) => ({ ...run, bold: true, colour: 'ink-2', link: sourceOf(element) }));
  if (element.tagName === 'svg') return [];
  return inner;
}

/** Size of a written tag beside its words. */
const TAG = 0.72;

/** The number of the source that a mark opens: `#q-2-…`. */
function sourceOf({ properties }: Element): number | undefined {
  const [, n] = /^#q-(\d+)-/.exec(String(properties.href ?? '')) ?? [];
  return n === undefined ? undefined : Number(n);
}

/** A paragraph of a text or of runs. */
export function line(text: string | readonly Run[], style: Omit<Paragraph, 'runs'>): Paragraph {
  return { ...style, runs: typeof text === 'string' ? [{ text }] : text };
}
