import {
  type Beat,
  capitalise,
  type Definition,
  LAYOUTS,
  type Phrase,
  type Taxonomy,
  type TaxonomyNode,
  widthOf,
} from '../../model/index.ts';
import { type Context, phraseOf } from '../context.ts';
import type { Lay } from './index.ts';

const GLOSS = LAYOUTS.taxonomy.slots.gloss ?? 44;

/** The tree that the beat's taxonomy claims span: at most three levels, the key edge in the middle. */
export const taxonomy: Lay<'taxonomy'> = (beat, context) => {
  const edges = context.ofKind(beat, 'taxonomy');
  const [key] = edges;
  if (!key) throw new Error('A taxonomy needs an edge');
  const above = edges.find((edge) => edge.child === key.parent);
  const inner = [key, ...edges.filter((edge) => edge.parent === key.parent && edge !== key)];
  const middle = node(
    key.parent,
    above ?? key,
    inner.map((edge) => node(edge.child, edge, [], beat, context)),
    beat,
    context,
  );
  return { root: above ? node(above.parent, above, [middle], beat, context) : middle };
};

function node(
  id: string,
  edge: Taxonomy,
  children: readonly TaxonomyNode[],
  beat: Beat,
  context: Context,
): TaxonomyNode {
  const naming = context.nameOf(id);
  const definitions = [...context.ofKind(beat, 'definition'), ...context.model.definitions].filter(
    (one) => one.subject === id,
  );
  const gloss = definitions.flatMap((one) => glossOf(one) ?? []).at(0) ?? null;
  return {
    label: capitalise(naming?.label ?? id),
    subject: context.keyOf(id),
    gloss,
    spans: edge.spans,
    children,
  };
}

/** What a definition says beyond the class, where the whole doesn't fit: "understand and generate human language". */
function glossOf(definition: Definition): Phrase | null {
  const short = definition.short ?? '';
  const beyond = /\b(?:that|which|(?:designed|trained|used|built|made|meant) to) (.+)$/.exec(short)?.[1];
  const fit = [short, beyond ?? ''].find((text) => text.length > 0 && widthOf(text) <= GLOSS);
  return fit ? phraseOf(definition, fit) : null;
}
