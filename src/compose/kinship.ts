import { capitalise, classOf, type KnowledgeModel, kindKey, type Subject } from '../model/index.ts';

/**
 * Which subject lies in which other subject, the narrowest only, through kinds between them too ("A is a kind of X, X is
 * a kind of B"). What two sources tell the other way round is left out.
 */
export function insideOf(main: readonly Subject[], model: KnowledgeModel): ReadonlyMap<string, string> {
  const above = new Map(main.map(({ id }) => [id, ancestors(id, model)]));
  const lies = (child: string, parent: string) =>
    child !== parent && above.get(child)?.has(parent) === true && above.get(parent)?.has(child) !== true;
  const pairs = main.flatMap((child) => {
    const holders = main.filter((parent) => lies(child.id, parent.id));
    const narrowest = holders.find((one) => holders.every((other) => other === one || lies(one.id, other.id)));
    return narrowest ? [[child.id, narrowest.id] as const] : [];
  });
  return new Map(pairs);
}

/** What all of them are stated to be kinds of, as a label: by the tree of kinds, else by how they are defined. */
export function holderOf(main: readonly Subject[], model: KnowledgeModel): string | null {
  const ids = new Set(main.map(({ id }) => id));
  const named = main.map(({ id }) => kindsOf(id, model).filter(([key]) => !ids.has(key)));
  const [first = [], ...rest] = named;
  const shared = first.find(([key]) => rest.every((one) => one.some(([other]) => other === key)));
  if (!shared) return null;
  const forms = named.flatMap((one) => one.filter(([key]) => key === shared[0]).map(([, name]) => name));
  return capitalise(forms.find((name) => name.endsWith('s')) ?? shared[1]);
}

/** Every class that a subject is stated to belong to, by key and name, nearest first. */
function kindsOf(id: string, model: KnowledgeModel): (readonly [key: string, name: string])[] {
  const names = new Map(model.subjects.map((subject) => [subject.id, subject.name]));
  const edges = [...ancestors(id, model)].map((name) => [kindKey(name), names.get(name) ?? name] as const);
  const defined = model.definitions.flatMap(({ subject, kindOf, confidence }) =>
    subject === id && kindOf !== null && confidence === 'stated' && isClass(classOf(kindOf))
      ? [[kindKey(classOf(kindOf)), classOf(kindOf)] as const]
      : [],
  );
  return [...edges, ...defined];
}

function ancestors(id: string, model: KnowledgeModel): ReadonlySet<string> {
  const stated = model.taxonomy.filter(({ confidence }) => confidence === 'stated');
  const found = new Set<string>();
  for (let next = [id]; next.length > 0; ) {
    next = stated.filter((edge) => next.includes(edge.child) && !found.has(edge.parent)).map((edge) => edge.parent);
    for (const one of next) found.add(one);
  }
  return found;
}

/** A class has a name of its own: "rail vehicle", not "way of heating food" or "thing". */
function isClass(kind: string): boolean {
  const words = kind.split(' ');
  return (
    words.length < 4 && !/\b(?:of|way|kind|sort|type|form|thing|something|term|concept|set|part|one)s?\b/i.test(kind)
  );
}
