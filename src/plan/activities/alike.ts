import { claimsOf, type KnowledgeModel, wordsOf } from '../../model/index.ts';

/** Texts that are kept: the same ones are compared again and again. */
const KEPT = 4000;
const stems = new Map<string, ReadonlySet<string>>();

/** The longer words of a text, endings off. */
export function stemsOf(text: string): ReadonlySet<string> {
  const kept = stems.get(text);
  if (kept) return kept;
  if (stems.size >= KEPT) stems.clear();
  const made = cut(text);
  stems.set(text, made);
  return made;
}

function cut(text: string): ReadonlySet<string> {
  const words = wordsOf(text.toLowerCase()).flatMap((word) => word.split(/[-/’']/u));
  return new Set(words.filter((word) => word.length > 2 && !EMPTY.has(word)).map(stem));
}

const EMPTY = new Set(
  'the and for with from into that this these those they their its are was were has have had can may might will would which who whom than such like more most less very also not but all any each other some one what when where how'.split(
    ' ',
  ),
);

function stem(word: string): string {
  return word.replace(/(?:ations?|ating|ates?|ings?|ies|ied|ed|es|s|e)$/, '').slice(0, 6);
}

/** Shared stems by the smaller set, 0..1; 0 when either is empty. */
export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, big] = one.size <= other.size ? [one, other] : [other, one];
  if (small.size === 0) return 0;
  return [...small].filter((word) => big.has(word)).length / small.size;
}

/** Whether two texts say nearly the same, or one says the other too. */
export function alike(one: string, other: string, most = 0.5): boolean {
  const a = stemsOf(one);
  const b = stemsOf(other);
  return a.size === 0 || b.size === 0 ? one.toLowerCase() === other.toLowerCase() : overlap(a, b) > most;
}

const known = new WeakMap<KnowledgeModel, ReadonlyMap<string, readonly ReadonlySet<string>[]>>();

/** Whether anything that the sources say of a subject, taught or not, may come to the same as these words. */
export function isSaidOf(model: KnowledgeModel, subject: string, text: string): boolean {
  const words = stemsOf(text);
  const said = known.get(model) ?? sayings(model);
  known.set(model, said);
  return (said.get(subject) ?? []).some((other) => overlap(words, other) > 0.5);
}

function sayings(model: KnowledgeModel): ReadonlyMap<string, readonly ReadonlySet<string>[]> {
  const said = new Map<string, ReadonlySet<string>[]>();
  const add = (subject: unknown, text: string) => {
    if (typeof subject !== 'string') return;
    const before = said.get(subject);
    if (before) before.push(stemsOf(text));
    else said.set(subject, [stemsOf(text)]);
  };
  for (const row of model.differences) for (const side of row.sides) add(side.subject, side.text);
  for (const claim of claimsOf(model)) {
    if ('subject' in claim) add(claim.subject, claim.text);
    if ('subjects' in claim && Array.isArray(claim.subjects)) for (const one of claim.subjects) add(one, claim.text);
  }
  return said;
}
