import type { KnowledgeModel } from '../../model/index.ts';

/** Longest chain of "is a kind of" that is followed. */
const DEEP = 4;

/**
 * Whether what is said of `upper` may hold for `lower` too, since the sources call `lower` a kind of `upper`. Names
 * are compared without case and number: a parent may be a subject or plain words.
 */
export function isKindOf(model: KnowledgeModel, lower: string, upper: string): boolean {
  const { formsOf, parents } = kinOf(model);
  const goal = new Set(formsOf(upper));
  let level = formsOf(lower);
  for (let depth = 0; depth < DEEP && level.length > 0; depth++) {
    level = [...new Set(level.flatMap((form) => parents.get(form) ?? []))];
    if (level.some((form) => goal.has(form))) return true;
  }
  return false;
}

interface Kin {
  readonly formsOf: (name: string) => readonly string[];
  /** The forms of what is above each form. */
  readonly parents: ReadonlyMap<string, readonly string[]>;
}

const known = new WeakMap<KnowledgeModel, Kin>();

function kinOf(model: KnowledgeModel): Kin {
  const kept = known.get(model);
  if (kept) return kept;
  const forms = new Map(
    model.subjects.map((one) => [one.id, formsIn([one.id, one.name, one.abbreviation ?? '', ...one.aliases])]),
  );
  const formsOf = (name: string) => forms.get(name) ?? formsIn([name]);
  const parents = new Map<string, string[]>();
  const add = (child: string, parent: string) => {
    for (const form of formsOf(child)) parents.set(form, [...(parents.get(form) ?? []), ...formsOf(parent)]);
  };
  for (const edge of model.taxonomy) add(edge.child, edge.parent);
  for (const one of model.definitions) if (one.kindOf !== null) add(one.subject, one.kindOf);
  const kin = { formsOf, parents };
  known.set(model, kin);
  return kin;
}

function formsIn(names: readonly string[]): string[] {
  return [...new Set(names.filter((name) => name !== '').map(single))];
}

function single(name: string): string {
  return name.toLowerCase().replaceAll('-', ' ').replace(/s$/, '');
}
