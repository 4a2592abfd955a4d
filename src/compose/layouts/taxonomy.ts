import { type Beat, capitalise, LAYOUTS, type Taxonomy, type TaxonomyNode } from '../../model/index.ts';
import { type Context, phraseOf } from '../context.ts';
import type { Lay } from './index.ts';

const SLOTS = LAYOUTS.taxonomy.slots;

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
  const gloss = definitions.find((one) => one.short !== null && one.short.length <= (SLOTS.gloss ?? 0));
  return {
    label: capitalise(naming?.label ?? id),
    subject: context.keyOf(id),
    gloss: gloss ? phraseOf(gloss) : null,
    spans: edge.spans,
    children,
  };
}
