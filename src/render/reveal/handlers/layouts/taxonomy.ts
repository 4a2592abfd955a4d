import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { type TaxonomyContent, type TaxonomyNode, widthOf } from '../../../../model/index.ts';
import type { LayoutContext } from '../../context.ts';
import { contentSlide } from '../../parts/frame.ts';
import { marker } from '../../parts/marker.ts';
import { certainty, longestWord, size, words } from '../../parts/phrase.ts';

/** Kinds inside kinds: a stadium for what holds others, a disc for a subject at the bottom, small circles beside it. */
export function taxonomy(content: TaxonomyContent, context: LayoutContext): ElementContent[] {
  return contentSlide(context, [h('div.tree', [holder(content.root, context, 0)])]);
}

/** A node drawn large: a stadium when it holds others, else a disc. */
function large(node: TaxonomyNode, context: LayoutContext, depth: number): Element {
  return node.children.length > 0 ? holder(node, context, depth) : disc(node, context);
}

function holder(node: TaxonomyNode, context: LayoutContext, depth: number): Element {
  const big = node.children.filter((child) => child.subject !== null || child.children.length > 0);
  const small = node.children.filter((child) => !big.includes(child));
  const nested = big.some((child) => child.children.length > 0);
  const shape = nested
    ? 'holds-holder'
    : big.length > 1
      ? 'holds-pair'
      : big.length === 1
        ? 'holds-disc'
        : 'holds-small';
  return h('div.holder', { className: [`depth-${depth}`, shape, ...hueOf(node)] }, [
    ...(big.length > 0
      ? [
          h(
            'div.big',
            big.map((child) => large(child, context, depth + 1)),
          ),
        ]
      : []),
    h('div.about', [
      h('p.label', { className: [size(longestWord(node.label), [10, 13])] }, node.label),
      ...(node.gloss ? [h('p.gloss', { className: certainty(node.gloss) }, words(node.gloss, context))] : []),
      ...(small.length > 0 ? [nested || big.length > 1 ? listed(small) : circles(small, context)] : []),
    ]),
  ]);
}

function disc(node: TaxonomyNode, context: LayoutContext): Element {
  return h('div.circle', { className: hueOf(node) }, [
    h(
      'p.label',
      { className: [size(Math.max(longestWord(node.label), widthOf(node.label) * 0.6), [5, 8, 11])] },
      node.label,
    ),
    ...(node.gloss ? [h('p.gloss', { className: certainty(node.gloss) }, words(node.gloss, context))] : []),
  ]);
}

function circles(nodes: readonly TaxonomyNode[], context: LayoutContext): Element {
  return h(
    'ul.small',
    nodes.map((node) =>
      h('li', { className: hueOf(node) }, [
        h('p.label', { className: [size(longestWord(node.label), [7, 9])] }, node.label),
        ...(node.gloss && widthOf(node.gloss.text) <= 13 ? [h('p.gloss', words(node.gloss, context))] : []),
      ]),
    ),
  );
}

function listed(nodes: readonly TaxonomyNode[]): Element {
  return h(
    'ul.listed',
    nodes.map((node) => h('li', [marker([]), h('span', node.label)])),
  );
}

function hueOf(node: TaxonomyNode): string[] {
  return [node.subject ? `is-${node.subject}` : 'is-none'];
}
