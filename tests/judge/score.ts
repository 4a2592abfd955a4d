import { claimsOf, type KnowledgeModel } from '../../src/model/index.ts';
import type { Gold } from './gold.ts';
import { type Row, rowsOf } from './kinds.ts';
import { type Agree, agreement, holds, touches, wordsOf } from './match.ts';

/** Counts of one kind: `must` labels and how many were found; outputs and how many were right. */
export interface Tally {
  readonly must: number;
  readonly found: number;
  readonly outs: number;
  readonly right: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

export interface Score {
  readonly kinds: Readonly<Record<string, Tally>>;
  /** Boilerplate that reached a claim. */
  readonly leaks: readonly string[];
  /** Facts that stand on another subject's side. */
  readonly crossed: readonly string[];
  /** Traps that the labels name. */
  readonly trapped: readonly string[];
  /** Shorts of more than 12 words. */
  readonly long: readonly string[];
}

/** Measures a model of one document against its labels. */
export function score(model: KnowledgeModel, gold: Gold): Score {
  const agree = agreement(gold, model);
  const rows = rowsOf(model, gold, agree);
  const kinds = Object.fromEntries(Object.entries(rows).map(([kind, row]) => [kind, tally(row)]));
  return {
    kinds,
    leaks: leaksOf(model, gold),
    crossed: crossedOf(model, gold, agree),
    trapped: gold.mustNot.flatMap(({ kind, quote }) =>
      (kinds[kind]?.wrong ?? []).filter((out) => touches(out, quote)).map((out) => `${kind}: ${out}`),
    ),
    long: claimsOf(model).flatMap(({ kind, short }) =>
      short && short.trim().split(/\s+/).length > (kind === 'definition' ? 20 : 12) ? [short] : [],
    ),
  };
}

function tally({ outs, golds, hits, right = hits }: Row): Tally {
  const must = golds.filter((gold) => gold.grade === 'must');
  const missed = must.filter((gold) => !outs.some((out) => hits(out, gold)));
  const wrong = outs.filter((out) => !golds.some((gold) => right(out, gold)));
  return {
    must: must.length,
    found: must.length - missed.length,
    outs: outs.length,
    right: outs.length - wrong.length,
    missed: missed.map(({ name }) => name),
    wrong: wrong.map(({ name }) => name),
  };
}

/** Every text that could end up on a slide. */
function textsOf(model: KnowledgeModel): readonly string[] {
  const sides = model.differences.flatMap((one) => [one.facet, ...one.sides.map((side) => side.text)]);
  const names = [...model.subjects, ...model.industries].map(({ name }) => name);
  return [...claimsOf(model).flatMap(({ text, short }) => [text, ...(short ? [short] : [])]), ...sides, ...names];
}

function leaksOf(model: KnowledgeModel, gold: Gold): readonly string[] {
  const texts = textsOf(model);
  return gold.boilerplate.filter((line) =>
    texts.some((text) =>
      wordsOf(line).length < 4 ? wordsOf(text).join(' ') === wordsOf(line).join(' ') : holds(text, line),
    ),
  );
}

/** Sides that say what only other subjects' sides say. */
function crossedOf(model: KnowledgeModel, gold: Gold, agree: Agree): readonly string[] {
  const quotes = gold.differences.flatMap(({ sides }) =>
    Object.entries(sides).flatMap(([subject, list]) => [list].flat().map((quote) => ({ subject, quote }))),
  );
  return model.differences.flatMap(({ facet, sides }) =>
    sides.flatMap((side) => {
      const owners = quotes.filter(({ quote }) => wordsOf(side.text).length > 2 && touches(side.text, quote));
      const swapped = owners.length > 0 && !owners.some(({ subject }) => agree(side.subject, subject));
      return swapped ? [`${facet}: ${side.subject}: ${side.text}`] : [];
    }),
  );
}
