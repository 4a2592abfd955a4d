import { type Claim, countWords, fitsTitle, type Taxonomy } from '../../model/index.ts';
import { distinct } from '../alike.ts';
import type { Maker, Material } from '../candidate.ts';

/** How the subjects belong together: one inside the other, or side by side under what both are. */
export const relate: Maker = (material) => {
  const edges = material.free(material.model.taxonomy);
  const isMain = (name: string) => material.main.some((subject) => subject.id === name);
  const key =
    edges.find((edge) => isMain(edge.child) && isMain(edge.parent)) ?? edges.find((edge) => isMain(edge.parent));
  if (!key) return [];
  const above = edges
    .filter((edge) => edge.child === key.parent)
    .sort((one, other) => one.parent.length - other.parent.length)
    .slice(0, 1);
  const beside = siblings(key, edges);
  const glosses = beside.flatMap((edge) =>
    material.free(material.model.definitions.filter((one) => one.subject === edge.child)).slice(0, 1),
  );
  const similar = material.free(material.model.similarities);
  const claims = [key, ...above, ...beside];
  material.take(...edges.filter((edge) => same(edge, key)), ...claims, ...glosses, ...similar);
  return [
    {
      id: 'relate',
      purpose: 'relate',
      layout: 'taxonomy',
      ...titleOf(key, material),
      claims: [...claims, ...glosses],
      script: [key, ...similar.slice(0, 1), ...glosses.slice(0, 2)],
      more: distinct<Claim>([...similar.slice(1), ...above, ...glosses.slice(2)], [key]),
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

function same(one: Taxonomy, other: Taxonomy): boolean {
  return one.child === other.child && one.parent === other.parent;
}

function siblings(key: Taxonomy, edges: readonly Taxonomy[]): Taxonomy[] {
  const seen = new Set([key.child]);
  return edges
    .filter((edge) => edge.parent === key.parent && !seen.has(edge.child) && seen.add(edge.child))
    .slice(0, 3);
}

function titleOf(key: Taxonomy, material: Material): { title: string; titleClaim: string | null } {
  const text = shortest(key);
  if (fitsTitle(text)) return { title: text, titleClaim: key.id };
  const child = material.nameOf(key.child);
  const parent = material.nameOf(key.parent)?.name ?? key.parent;
  return {
    title: `${child?.label ?? key.child} ${child?.plural ? 'belong' : 'belongs'} to ${parent}`,
    titleClaim: key.id,
  };
}
