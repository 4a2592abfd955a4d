import { enumerate, LAYOUTS, type Phrase, type Span, type TaxonomyNode, taxonomyForm } from '../../model/index.ts';

const { siblings: SIBLINGS = 3, alone: ALONE = 5, levels: LEVELS = 4, leaves: LEAVES = 8 } = LAYOUTS.taxonomy.slots;

/** The tree with as many kinds as its drawing has room for; the others are counted beside them, and named for the ear. */
export function withRoom(root: TaxonomyNode): TaxonomyNode {
  return taxonomyForm(root) === 'nested' ? nested(root) : branched(root);
}

/** Small kinds beside something large, or alone. */
function nested(node: TaxonomyNode): TaxonomyNode {
  const large = node.children.filter((child) => child.subject !== null || child.children.length > 0);
  const small = node.children.filter((child) => !large.includes(child));
  const shown = kept(small, large.length > 0 ? SIBLINGS : ALONE);
  const examples = small.length > 0 || large.length > 1 ? [] : node.examples;
  return { ...node, examples, children: [...large.map(nested), ...shown], others: namesOf(small, shown) };
}

/** All where they fit, else one fewer, which leaves room to count the rest. */
function kept<T>(list: readonly T[], most: number): readonly T[] {
  return list.length <= most ? list : list.slice(0, Math.max(1, most - 1));
}

/** All that stands right under the root before what stands deeper: the deeper branches are thinned first, then cut. */
function branched(root: TaxonomyNode): TaxonomyNode {
  const flat = cut(root, LEVELS);
  for (let most = LEAVES; most > 1; most -= 1) {
    for (let deeper = LEAVES; deeper > 0; deeper -= 1) {
      const tree = thinned(flat, [most, deeper]);
      if (leavesOf(tree) <= LEAVES) return tree;
    }
    const short = thinned(cut(flat, 2), [most]);
    if (leavesOf(short) <= LEAVES) return short;
  }
  return thinned(cut(flat, 2), [LEAVES]);
}

function cut(node: TaxonomyNode, levels: number): TaxonomyNode {
  const { children } = node;
  if (levels < 2 && children.length > 0)
    return { ...node, children: [], others: [...node.others, ...namesOf(children, [])] };
  return { ...node, examples: [], children: children.map((child) => cut(child, levels - 1)) };
}

/** With at most so many kinds under the root, and under each that is deeper. */
function thinned(node: TaxonomyNode, [most = 1, ...deeper]: readonly number[]): TaxonomyNode {
  const shown = kept(bySubject(node.children), most);
  const others = [...node.others, ...namesOf(node.children, shown)];
  return { ...node, children: shown.map((child) => thinned(child, deeper.length > 0 ? deeper : [most])), others };
}

/** What the talk is about comes before its siblings, and what branches before what doesn't. */
function bySubject(nodes: readonly TaxonomyNode[]): TaxonomyNode[] {
  const order = (node: TaxonomyNode) => (node.subject !== null ? 0 : node.children.length > 0 ? 1 : 2);
  return [...nodes].sort((one, other) => order(one) - order(other));
}

/** Lines that the drawing needs: one a leaf, and one where others are counted. */
function leavesOf({ children, others }: TaxonomyNode): number {
  if (children.length === 0) return 1;
  return children.reduce((sum, child) => sum + leavesOf(child), others.length > 0 ? 1 : 0);
}

/** Those that are not shown, each with what stands under it. */
function namesOf(all: readonly TaxonomyNode[], shown: readonly TaxonomyNode[]): Phrase[] {
  return all
    .filter((node) => !shown.includes(node))
    .map((node) => ({ text: wholeOf(node), claim: null, confidence: node.confidence, spans: spansOf(node) }));
}

function wholeOf({ label, children, others }: TaxonomyNode): string {
  const under = [...children.map(wholeOf), ...others.map(({ text }) => text)];
  return under.length > 0 ? `${label} (${enumerate(under)})` : label;
}

function spansOf({ spans, children, others }: TaxonomyNode): readonly Span[] {
  return [...spans, ...children.flatMap(spansOf), ...others.flatMap((one) => one.spans)];
}
