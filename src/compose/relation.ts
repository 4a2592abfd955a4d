import {
  capitalise,
  type DeckSubject,
  fitted,
  type KnowledgeModel,
  mainSubjects,
  naming,
  type Relation,
  SUBJECT_KEYS,
  type Subject,
  type SubjectKey,
} from '../model/index.ts';
import { holderOf, insideOf } from './kinship.ts';
import { orderOf } from './sequence.ts';

/** Widest name in a table's head, a key, a shape, in average letters. */
const SHORT = 24;

/** The subjects with their keys, and how they belong together: what every drawing of them shows. */
export interface Related {
  readonly subjects: readonly DeckSubject[];
  readonly relation: Relation;
  /** Each subject's narrowest holder among the subjects. */
  readonly within: Readonly<Partial<Record<SubjectKey, SubjectKey>>>;
  /** What all of them are kinds of and none of them is ("Rail vehicles"), or null. */
  readonly holder: string | null;
}

/**
 * Told from claims that state it, never from hedged ones: inside one another, one after another, with something in
 * common, or none of these. An inner subject gets its key before what holds it, an earlier one before a later.
 */
export function relatedIn(model: KnowledgeModel): Related {
  const known = told.get(model) ?? tell(model);
  told.set(model, known);
  return known;
}

/** A talk is composed many times from one model before its seconds fit. */
const told = new WeakMap<KnowledgeModel, Related>();

function tell(model: KnowledgeModel): Related {
  const main = mainSubjects(model).slice(0, SUBJECT_KEYS.length);
  const inside = insideOf(main, model);
  const order = inside.size > 0 ? nestedOrder(main, inside) : orderOf(main, model);
  const ordered = order ?? main;
  const keys = new Map(ordered.map((subject, i) => [subject.id, SUBJECT_KEYS[i] as SubjectKey]));
  const within = Object.fromEntries([...inside].map(([child, parent]) => [keys.get(child), keys.get(parent)]));
  return {
    subjects: ordered.map(deckSubject),
    relation: relationOf(main, inside, order !== null, model),
    within,
    holder: main.length > 1 && inside.size === 0 ? holderOf(main, model) : null,
  };
}

function deckSubject(subject: Subject, i: number): DeckSubject {
  const { name, label } = naming(subject);
  return { key: SUBJECT_KEYS[i] as SubjectKey, id: subject.id, name, short: fitted(label, SHORT) };
}

function relationOf(
  main: readonly Subject[],
  inside: ReadonlyMap<string, string>,
  ordered: boolean,
  model: KnowledgeModel,
): Relation {
  if (main.length < 2) return 'single';
  if (inside.size > 0) return isChain(main, inside) ? 'chain' : 'subset';
  if (ordered) return 'sequence';
  return overlapping(main, model) ? 'overlap' : 'disjoint';
}

/** Three or more, each inside the next. */
function isChain(main: readonly Subject[], inside: ReadonlyMap<string, string>): boolean {
  return main.length > 2 && inside.size === main.length - 1 && new Set(inside.values()).size === inside.size;
}

/** From the innermost outwards, the deepest nest first; what lies in nothing and holds nothing comes last. */
function nestedOrder(main: readonly Subject[], inside: ReadonlyMap<string, string>): readonly Subject[] {
  const depth = (id: string): number => {
    const parent = inside.get(id);
    return parent === undefined ? 0 : 1 + depth(parent);
  };
  const [deepest] = [...main].sort((one, other) => depth(other.id) - depth(one.id));
  const line: string[] = [];
  for (let at = deepest?.id; at !== undefined; at = inside.get(at)) line.push(at);
  const first = main
    .filter(({ id }) => line.includes(id))
    .sort((one, other) => line.indexOf(one.id) - line.indexOf(other.id));
  return [...first, ...main.filter(({ id }) => !line.includes(id))];
}

/** Whether every two of them share something: a statement on both, or an example of both. */
function overlapping(main: readonly Subject[], model: KnowledgeModel): boolean {
  const items = (id: string) =>
    new Set(model.examples.filter((one) => one.subject === id).map((one) => capitalise(one.item).toLowerCase()));
  const shared = (one: Subject, other: Subject) =>
    model.similarities.some(
      ({ subjects, confidence }) =>
        confidence === 'stated' &&
        (subjects.length === 0 ? main.length === 2 : subjects.includes(one.id) && subjects.includes(other.id)),
    ) || [...items(one.id)].some((item) => items(other.id).has(item));
  return main.every((one, i) => main.slice(i + 1).every((other) => shared(one, other)));
}
