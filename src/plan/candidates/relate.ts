import { type Claim, capitalise, countWords, enumerate, fitsTitle, kindKey, type Taxonomy } from '../../model/index.ts';
import { distinct } from '../alike.ts';
import type { Maker, Material } from '../candidate.ts';

/** Kinds that one slide shows or counts, and of how many it says what they are. */
const MOST = 24;
const GLOSSED = 3;

/** How the subjects belong together: one inside the other, or side by side under what both are. */
export const relate: Maker = (material) => {
  const edges = material.free(material.model.taxonomy);
  const key = keyOf(edges, material);
  if (!key) return [];
  const above = edges
    .filter((edge) => kindKey(edge.child) === kindKey(key.parent))
    .sort((one, other) => one.parent.length - other.parent.length)
    .slice(0, 1);
  const beside = around(key, above, edges, material);
  const glosses = beside
    .slice(0, GLOSSED)
    .flatMap((edge) =>
      material.free(material.model.definitions.filter((one) => one.subject === edge.child)).slice(0, 1),
    );
  const similar = material.free(material.model.similarities);
  const claims = [key, ...above, ...beside];
  const isMain = (name: string) => material.main.some(({ id }) => id === name);
  // Of every further subject, what it is a kind of is said as well: two such are alike in words and not in sense.
  const told = [...above.filter((edge) => isMain(edge.parent)), ...beside].filter(
    (edge) => isMain(edge.child) && edge.text !== key.text && edge.sentence !== key.sentence,
  );
  material.take(...edges.filter((edge) => same(edge, key)), ...claims, ...glosses, ...similar);
  return [
    {
      id: 'relate',
      purpose: 'relate',
      layout: 'taxonomy',
      ...titleOf(key, beside, edges, material),
      claims: [...claims, ...glosses],
      script: [key, ...told, ...similar.slice(0, 1), ...glosses.slice(0, 2)],
      more: distinct<Claim>([...similar.slice(1), ...above, ...glosses.slice(2)], [key, ...told]),
      needs: material.main.map((subject) => `define:${subject.id}`),
      value: 9 * material.valueOf(key),
      why: 'how the subjects belong together carries the comparison',
    },
  ];
};

/** The fewest words in which a source says it. */
export function shortest(edge: Taxonomy): string {
  const quotes = edge.spans.map((span) => span.quote).filter((quote) => !/[\n*_`<[|]/.test(quote));
  const forms = [edge.text, ...quotes].map((text) => text.replace(/\.$/, ''));
  return forms.reduce((least, text) => (text.length < least.length && countWords(text) > 3 ? text : least));
}

/** One subject in another; else what is a kind of a subject; else what two subjects are kinds of. */
function keyOf(edges: readonly Taxonomy[], { main }: Material): Taxonomy | undefined {
  const isMain = (name: string) => main.some((subject) => subject.id === name);
  const shared = (one: Taxonomy) =>
    edges.some((other) => other.child !== one.child && isMain(other.child) && sameKind(one.parent, other.parent));
  return (
    edges.find((edge) => isMain(edge.child) && isMain(edge.parent)) ??
    edges.find((edge) => isMain(edge.parent)) ??
    edges.find((edge) => isMain(edge.child) && shared(edge))
  );
}

function same(one: Taxonomy, other: Taxonomy): boolean {
  return one.child === other.child && one.parent === other.parent;
}

function sameKind(one: string, other: string): boolean {
  return kindKey(one) === kindKey(other);
}

/** What stands beside it and above, and, where none of it lies in a subject, what they hold in turn. */
function around(key: Taxonomy, above: readonly Taxonomy[], edges: readonly Taxonomy[], material: Material): Taxonomy[] {
  const seen = new Set([key, ...above].flatMap(({ child, parent }) => [kindKey(child), kindKey(parent)]));
  const under = (parent: string) =>
    edges.filter(
      (edge) => sameKind(edge.parent, parent) && !seen.has(kindKey(edge.child)) && seen.add(kindKey(edge.child)),
    );
  const subjects = (one: Taxonomy) => Number(!material.main.some(({ id }) => id === one.child));
  const siblings = under(key.parent).sort((one, other) => subjects(one) - subjects(other));
  const aunts = above.flatMap(({ parent }) => under(parent));
  const nested = material.main.some(({ id }) => id === key.parent) && material.main.some(({ id }) => id === key.child);
  const below = nested ? [] : [key, ...siblings].flatMap(({ child }) => under(child));
  const last = below.flatMap(({ child }) => under(child));
  return [...siblings, ...aunts, ...below, ...last].slice(0, MOST);
}

function titleOf(
  key: Taxonomy,
  beside: readonly Taxonomy[],
  edges: readonly Taxonomy[],
  material: Material,
): { title: string; titleClaim: string | null } {
  const kinds = [key, ...beside].filter((edge) => sameKind(edge.parent, key.parent));
  const subjects = material.main.filter(({ id }) => kinds.some(({ child }) => child === id));
  if (subjects.length > 1) {
    const form = edges.find(
      ({ parent }) => sameKind(parent, key.parent) && parent.includes(' ') && parent.endsWith('s'),
    )?.parent;
    const names = capitalise(enumerate(subjects.map(({ id }) => material.nameOf(id)?.name ?? id)));
    const title = form
      ? `${names} are ${form}`
      : `${names} are kinds of ${material.nameOf(key.parent)?.name ?? key.parent}`;
    if (fitsTitle(title)) return { title, titleClaim: key.id };
  }
  const text = shortest(key);
  if (fitsTitle(text)) return { title: text, titleClaim: key.id };
  const child = material.nameOf(key.child);
  const parent = material.nameOf(key.parent)?.name ?? key.parent;
  return {
    title: `${child?.label ?? capitalise(key.child)} ${(child?.plural ?? /[^su]s$/.test(key.child)) ? 'belong' : 'belongs'} to ${parent}`,
    titleClaim: key.id,
  };
}
