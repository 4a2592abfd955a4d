import {
  type Beat,
  capitalise,
  classOf,
  type Definition,
  kindKey,
  LAYOUTS,
  type Phrase,
  saidOfMany,
  type Taxonomy,
  type TaxonomyNode,
  widthOf,
} from '../../model/index.ts';
import { type Context, phraseOf } from '../context.ts';
import { examplesOf } from './examples.ts';
import type { Lay } from './index.ts';
import { withRoom } from './room.ts';

const GLOSS = LAYOUTS.taxonomy.slots.gloss ?? 44;

/** The tree that the beat's taxonomy claims span, as much of it as the drawing has room for. */
export const taxonomy: Lay<'taxonomy'> = (beat, context) => {
  const edges = context.ofKind(beat, 'taxonomy');
  const [key] = edges;
  if (!key) throw new Error('A taxonomy needs an edge');
  const top = topOf(key, edges);
  return { root: withRoom(node(top.parent, top, edges, [], beat, context)) };
};

/** The edge whose parent lies in nothing else. */
function topOf(key: Taxonomy, edges: readonly Taxonomy[]): Taxonomy {
  const seen = new Set([kindKey(key.child)]);
  let top = key;
  for (let above: Taxonomy | undefined = key; above; ) {
    top = above;
    seen.add(kindKey(top.parent));
    above = edges.find((edge) => kindKey(edge.child) === kindKey(top.parent) && !seen.has(kindKey(edge.parent)));
  }
  return top;
}

function node(
  id: string,
  edge: Taxonomy,
  edges: readonly Taxonomy[],
  path: readonly string[],
  beat: Beat,
  context: Context,
): TaxonomyNode {
  const here = [...path, kindKey(id)];
  const children = below(id, edges).flatMap((one) =>
    here.includes(kindKey(one.child)) ? [] : [node(one.child, one, edges, here, beat, context)],
  );
  return {
    label: capitalise(context.nameOf(id)?.label ?? pluralOf(id, context)),
    subject: context.keyOf(id),
    gloss: agreeing(glossFor(id, context.nameOf(edge.parent)?.name ?? edge.parent, beat, context), id, context),
    spans: edge.spans,
    confidence: path.length > 0 ? edge.confidence : 'stated',
    children,
    examples: children.length > 0 ? examplesOf(id, edges, context) : [],
    others: [],
  };
}

/** A class is named in the plural where the sources write it so: "Rail vehicles". */
function pluralOf(id: string, { model }: Context): string {
  const forms = model.taxonomy.map(({ parent }) => parent).filter((parent) => kindKey(parent) === kindKey(id));
  return forms.find((form) => form.endsWith('s')) ?? id;
}

/** What belongs right under it, each once. */
function below(id: string, edges: readonly Taxonomy[]): Taxonomy[] {
  const seen = new Set<string>();
  return edges.filter(
    (edge) => kindKey(edge.parent) === kindKey(id) && !seen.has(kindKey(edge.child)) && seen.add(kindKey(edge.child)),
  );
}

function glossFor(id: string, parent: string, beat: Beat, context: Context): Phrase | null {
  const own = [...context.ofKind(beat, 'definition'), ...context.model.definitions].filter((one) => one.subject === id);
  return own.flatMap((one) => glossOf(one, parent) ?? []).at(0) ?? null;
}

/** "specialize in language" under a name that stands for many. */
function agreeing(gloss: Phrase | null, id: string, context: Context): Phrase | null {
  return gloss && context.nameOf(id)?.plural ? { ...gloss, text: saidOfMany(gloss.text) } : gloss;
}

/**
 * What a definition says beyond the class that it names ("that tells" of "carries a message that tells" is said of another thing), where the whole doesn't fit or says no more than where the drawing puts it:
 * "understand and generate human language".
 */
function glossOf(definition: Definition, parent: string): Phrase | null {
  const { short, text } = definition;
  const texts = [
    classOnly(short ?? '', parent) ? '' : (short ?? ''),
    ...(definition.kindOf === null ? [] : [short ?? '', text].map(beyond)),
  ];
  const fit = texts.find((one) => one.length > 0 && widthOf(one) <= GLOSS);
  return fit ? phraseOf(definition, fit) : null;
}

function classOnly(text: string, parent: string): boolean {
  return kindKey(classOf(text)) === kindKey(parent);
}

function beyond(text: string): string {
  return (
    /\b(?:that|which|(?:designed|trained|used|built|made|meant) to) (.+)$/.exec(text.replace(/\.$/, ''))?.[1] ?? ''
  );
}
