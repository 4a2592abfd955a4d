import type { Element, ElementContent } from 'hast';
import { type TaxonomyContent, type TaxonomyNode, taxonomyForm, widthOf } from '../../../../model/index.ts';
import { h } from '../../../markup/element.ts';
import type { LayoutContext } from '../../context.ts';
import { labels } from '../../labels.ts';
import { treeDrawing } from '../../motif/tree.ts';
import { contentSlide } from '../../parts/frame.ts';
import { marker } from '../../parts/marker.ts';
import { bound, certainty, longestWord, size, sureTag, words } from '../../parts/phrase.ts';

/**
 * Kinds inside kinds. Whatever is drawn, it is a list within a list: a screen reader tells how deep one stands and lets
 * people step through the kinds, which one long description of a picture wouldn't, and without style sheets it still
 * reads. Shapes in shapes are that list itself; the drawn tree is hidden from the ear and stands beside its list.
 */
export function taxonomy({ root }: TaxonomyContent, context: LayoutContext): ElementContent[] {
  if (taxonomyForm(root) === 'nested') return contentSlide(context, [h('ul.tree', [holder(root, context, 0)])]);
  return contentSlide(context, [h('div.branches', [treeDrawing(root), h('ul.unseen', [heard(root)])])]);
}

/** A stadium for what holds others: in it what it is, what it holds large, and what it holds besides. */
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
  return h('li.holder', { className: [`depth-${depth}`, shape, ...looks(node)] }, [
    h('div.about', [
      h('p.label', { className: [size(longestWord(node.label), [10, 13])] }, [node.label, ...sureTag(node.confidence)]),
      ...(node.gloss ? [h('p.gloss', { className: certainty(node.gloss) }, words(node.gloss, context))] : []),
      ...(small.length > 0 ? [nested || big.length > 1 ? listed(small, node) : circles(small, node, context)] : []),
      ...(node.examples.length > 0 ? [examples(node, context)] : []),
    ]),
    ...(big.length > 0
      ? [
          h(
            'ul.big',
            big.map((child) => (child.children.length > 0 ? holder(child, context, depth + 1) : disc(child, context))),
          ),
        ]
      : []),
  ]);
}

function disc(node: TaxonomyNode, context: LayoutContext): Element {
  const scale = size(Math.max(longestWord(node.label), widthOf(node.label) * 0.6), [5, 8, 11]);
  return h('li.circle', { className: looks(node) }, [
    h('p.label', { className: [scale] }, [node.label, ...sureTag(node.confidence)]),
    ...(node.gloss ? [h('p.gloss', { className: certainty(node.gloss) }, words(node.gloss, context))] : []),
  ]);
}

function circles(nodes: readonly TaxonomyNode[], { others }: TaxonomyNode, context: LayoutContext): Element {
  const count = nodes.length + (others.length > 0 ? 1 : 0);
  return h('ul.small', { className: [`kinds-${count}`] }, [
    ...nodes.map((node) =>
      h('li', { className: looks(node) }, [
        h('p.label', { className: [size(longestWord(node.label), [7, 9, 12])] }, [
          node.label,
          ...sureTag(node.confidence),
        ]),
        ...(node.gloss && widthOf(node.gloss.text) <= 13 ? [h('p.gloss', words(node.gloss, context))] : []),
      ]),
    ),
    ...(others.length > 0 ? [h('li.rest-of', [h('p.label', more(others))])] : []),
  ]);
}

function listed(nodes: readonly TaxonomyNode[], { others }: TaxonomyNode): Element {
  return h('ul.listed', [
    ...nodes.map((node) =>
      h('li', { className: looks(node) }, [marker([]), h('span', [node.label, ...sureTag(node.confidence)])]),
    ),
    ...(others.length > 0 ? [h('li', [marker([]), h('span', more(others))])] : []),
  ]);
}

/** What is in the set without being in what it holds: its own examples, with its own mark. */
function examples({ examples: list, subject }: TaxonomyNode, context: LayoutContext): Element {
  return h('div.members', [
    h('p.members-label', labels.examples),
    h(
      'ul',
      list.map((one) =>
        h('li', { className: certainty(one) }, [marker(subject ? [subject] : []), h('span', words(one, context))]),
      ),
    ),
  ]);
}

/** "3 others" to the eye, their names to the ear. */
function more(others: TaxonomyNode['others']): ElementContent[] {
  return [bound(labels.others(others.length)), h('span.unseen', `: ${others.map(({ text }) => text).join(', ')}`)];
}

/** The tree as it is heard: every kind, with what it is where the sources say it. */
function heard({ label, gloss, confidence, children, others }: TaxonomyNode): Element {
  return h('li', [
    h('span', [label, ...sureTag(confidence), ...(gloss ? [bound(`: ${gloss.text}`)] : [])]),
    ...(children.length + others.length > 0
      ? [h('ul', [...children.map(heard), ...others.map(({ text }) => h('li', text))])]
      : []),
  ]);
}

function looks(node: TaxonomyNode): string[] {
  return [node.subject ? `is-${node.subject}` : 'is-none', ...certainty({ ...NOTHING, confidence: node.confidence })];
}

const NOTHING = { text: '', claim: null, spans: [] } as const;
