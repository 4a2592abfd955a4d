import type { Claim, KnowledgeModel } from '../../src/model/index.ts';
import type { Gold, Grade } from './gold.ts';
import { type Agree, touches, wordsOf } from './match.ts';

/** One output of the model, or one label of the gold. */
export interface Unit {
  readonly name: string;
  readonly grade?: Grade;
}

/** The outputs of one kind beside its labels; `hits` decides what counts as found and as right. */
export interface Row<O extends Unit = Unit, G extends Unit = Unit> {
  readonly outs: readonly O[];
  readonly golds: readonly G[];
  readonly hits: (out: O, gold: G) => boolean;
  /** When what is right is less than what is found: two of three sides of a difference. */
  readonly right?: (out: O, gold: G) => boolean;
}

/** What is measured of a document, kind by kind. */
export function rowsOf(model: KnowledgeModel, gold: Gold, agree: Agree): Readonly<Record<string, Row>> {
  return {
    definitions: row(
      claims(model.definitions),
      labels(gold.definitions),
      (o, g) => on(o, g) && agree(o.of.subject, g.of.subject),
    ),
    taxonomy: row(
      claims(model.taxonomy),
      labels(gold.taxonomy),
      (o, g) => agree(o.of.child, g.of.child) && agree(o.of.parent, g.of.parent),
    ),
    differences: differences(model, gold, agree),
    industries: row(
      model.industries.map((one) => ({ name: one.name, of: one })),
      gold.industries.map((one) => ({ name: one.name, grade: one.grade, of: one })),
      (o, g) => agree(o.of.name, g.of.name) || o.of.uses.some((use) => touches(use.text, g.of.quote)),
    ),
    risks: row(
      claims([...model.risks, ...model.limitations]),
      labels(gold.risks),
      (o, g) => on(o, g) && agree(o.of.subject, g.of.subject),
    ),
    mitigations: row(
      claims(model.mitigations),
      labels(gold.mitigations),
      (o, g) => on(o, g) || o.of.items.some((item) => touches(item, g.of.quote)),
    ),
    statistics: row(
      claims(model.statistics),
      labels(gold.statistics),
      (o, g) => on(o, g) && sameValue(o.of.value, g.of.value),
    ),
    examples: examples(model, gold, agree),
    advantages: row(
      claims(model.advantages),
      labels(gold.advantages),
      (o, g) => on(o, g) && agree(o.of.subject, g.of.subject),
    ),
    similarities: row(claims(model.similarities), labels(gold.similarities), on),
    outlook: row(claims(model.outlook), labels(gold.outlook), on),
  } as unknown as Readonly<Record<string, Row>>;
}

function row<O extends Unit, G extends Unit>(
  outs: readonly O[],
  golds: readonly G[],
  hits: (out: O, gold: G) => boolean,
): Row<O, G> {
  return { outs, golds, hits };
}

function claims<C extends Claim>(list: readonly C[]): readonly (Unit & { of: C })[] {
  return list.map((claim) => ({ name: claim.text, of: claim }));
}

function labels<L extends { grade: Grade; quote: string }>(list: readonly L[]): readonly (Unit & { of: L })[] {
  return list.map((label) => ({ name: label.quote, grade: label.grade, of: label }));
}

function on(out: { of: Claim }, gold: { of: { quote: string } }): boolean {
  return (
    touches(out.of.text, gold.of.quote) || out.of.spans.slice(1).some((span) => touches(span.quote, gold.of.quote))
  );
}

function differences(model: KnowledgeModel, gold: Gold, agree: Agree): Row {
  const outs = model.differences.map((one) => ({
    name: `${one.facet}: ${one.sides.map((side) => side.text).join(' | ')}`,
    of: one,
  }));
  const golds = gold.differences.map((one) => ({ name: one.facet, grade: one.grade, of: one }));
  type Out = (typeof outs)[number];
  type Label = (typeof golds)[number];
  const met = (out: Out, label: Label): number =>
    Object.entries(label.of.sides).filter(([subject, quotes]) =>
      out.of.sides.some(
        (side) => agree(side.subject, subject) && [quotes].flat().some((quote) => touches(side.text, quote)),
      ),
    ).length;
  const hits = (out: Out, label: Label): boolean => met(out, label) === Object.keys(label.of.sides).length;
  const right = (out: Out, label: Label): boolean => met(out, label) >= 2;
  return { outs, golds, hits, right } as unknown as Row;
}

function examples(model: KnowledgeModel, gold: Gold, agree: Agree): Row {
  const outs = model.examples.map((one) => ({ name: `${one.subject}: ${one.item}`, of: one }));
  const golds = gold.examples.flatMap((one) =>
    one.items.map((item) => ({ name: `${one.of}: ${item}`, grade: one.grade, of: { ...one, item } })),
  );
  return row(outs, golds, (o, g) => same(o.of.item, g.of.item) && agree(o.of.subject, g.of.of)) as unknown as Row;
}

function same(a: string, b: string): boolean {
  const bare = (text: string) => wordsOf(text.replace(/^(?:the|an?)\s/i, '')).join(' ');
  return bare(a) === bare(b);
}

/** "about 30 %" and "30%" are one value; the unit's words may be left out on either side. */
function sameValue(a: string, b: string): boolean {
  const bare = (text: string) =>
    text
      .toLowerCase()
      .replace(/per ?cent/g, '%')
      .replace(/[\s,]|about|around|roughly|over|nearly/g, '');
  const [x, y] = [bare(a), bare(b)];
  return x === y || ((x.startsWith(y) || y.startsWith(x)) && numberIn(x) === numberIn(y));
}

function numberIn(text: string): string {
  return text.match(/\d[\d.]*(?:[–-]\d[\d.]*)?/)?.[0] ?? text;
}
