import {
  type Beat,
  type Claim,
  capitalise,
  categoryOf,
  type Dimension,
  type DimensionContent,
  type DimensionLane,
  dimensionOf,
  enumerate,
  inWords,
  isPlural,
  LAYOUTS,
  type Lane,
  type Phrase,
  reachOf,
  uncapitalise,
  widthOf,
} from '../../model/index.ts';
import { type Context, phraseOf, trimmed } from '../context.ts';
import type { Lay } from './index.ts';

const { example: EXAMPLE = 18, examples: EXAMPLES = 2, note: NOTE = 60 } = LAYOUTS.dimension.slots;

/** As many categories are named in a note; more are counted. */
const FEW = 2;

/** A facet over its axis: what each side names, what is hedged beyond it, and examples of the categories. */
export const dimension: Lay<'dimension'> = (beat, context): DimensionContent => {
  const [row] = context.ofKind(beat, 'difference');
  const found = row ? dimensionOf(row) : null;
  if (!row || !found) throw new Error('A dimension needs a row whose sides name kinds of one thing');
  const place = (lane: DimensionLane) => context.subjects.findIndex((one) => one.key === lane.subject);
  const lanes = found.lanes
    .flatMap((lane) => laneOf(lane, found, row.id, beat, context) ?? [])
    .sort((one, other) => place(one) - place(other));
  return {
    aspect: row.facet,
    categories: categories(found, row.id, context),
    form: formOf(found, lanes, context),
    lanes,
  };
};

function categories(found: Dimension, claim: string, context: Context): DimensionContent['categories'] {
  const taken = new Set<string>();
  return found.categories.map((name, at) => {
    const naming = found.lanes.find((lane) => lane.covers.includes(at)) ?? found.lanes[0];
    const icon = context.iconOf([name], taken);
    taken.add(icon);
    const { confidence = 'stated', spans = [] } = naming?.side ?? {};
    return {
      text: { text: begun(name), claim, confidence, spans },
      icon,
      examples: examplesOf(at, found, claim, context),
    };
  });
}

/** What the side itself gives as kinds of the category, else named things that a source puts under it. */
function examplesOf(at: number, found: Dimension, claim: string, context: Context): Phrase[] {
  const own = found.examples.get(at);
  const kinds = own?.items.map((text) => ({
    text: begun(text),
    claim,
    confidence: own.side.confidence,
    spans: own.side.spans,
  }));
  const named = context.model.examples
    .filter((one) => context.keyOf(one.subject) !== null && categoryOf(one, found.categories) === at)
    .map((one) => phraseOf(one, one.item));
  const fit = [...(kinds ?? []), ...named].filter(({ text }) => widthOf(text) <= EXAMPLE);
  return fit.filter(({ text }, i) => fit.findIndex((other) => other.text === text) === i).slice(0, EXAMPLES);
}

function laneOf(lane: Lane, found: Dimension, claim: string, beat: Beat, context: Context): DimensionLane | null {
  const subject = context.keyOf(lane.side.subject);
  if (subject === null) return null;
  return {
    subject,
    covers: lane.covers,
    denies: lane.denies,
    note: noteOf(lane, found, claim),
    reach: reach(lane, found, beat, context),
  };
}

/** The side's own words; where it names every category or they don't fit, which ones it names, or how many. */
function noteOf({ side, covers }: Lane, { categories: all }: Dimension, claim: string): Phrase {
  const words = trimmed(side.short ?? side.text);
  if (covers.length < all.length && widthOf(words) <= NOTE)
    return { text: begun(words), claim, confidence: side.confidence, spans: side.spans };
  const names = covers.map((at) => all[at] ?? '');
  const many = names.length > 1 || isPlural(names[0] ?? '');
  const some = `Only ${enumerate(names.map(uncapitalise))} ${many ? 'are' : 'is'} named`;
  const count =
    covers.length === all.length
      ? `All ${inWords(all.length)}`
      : `${capitalise(inWords(covers.length))} of ${inWords(all.length)}`;
  const text =
    covers.length < all.length && covers.length <= FEW && widthOf(some) <= NOTE ? some : `${count} are named`;
  return { text, claim: null, confidence: 'computed', spans: side.spans };
}

/** What a claim of the beat hedges beyond the lane, where that lies together. */
function reach(lane: Lane, found: Dimension, beat: Beat, context: Context): DimensionLane['reach'] {
  const subject = context.model.subjects.find((one) => one.id === lane.side.subject);
  const claims = beat.claims.map((id) => context.claim(id)).filter((one): one is Claim => !('sides' in one));
  for (const claim of subject ? claims : []) {
    const covers = subject ? reachOf(claim, lane, subject, found) : [];
    const together = covers.every((at, i) => i === 0 || at === (covers[i - 1] ?? 0) + 1);
    if (covers.length > 0 && together) return { covers, text: phraseOf(claim) };
  }
  return null;
}

/** One inside the other where the sources say so of the subjects and the lanes agree. */
function formOf(found: Dimension, lanes: readonly DimensionLane[], context: Context): DimensionContent['form'] {
  if (!found.contiguous) return 'lattice';
  const [inner, outer] = lanes;
  if (!inner || !outer || lanes.length > 2) return 'bars';
  const inside = inner.covers.every((at) => outer.covers.includes(at));
  return context.related.within[inner.subject] === outer.subject && inside ? 'nested' : 'bars';
}

function begun(text: string): string {
  return /^\p{Ll}\S*\p{Lu}/u.test(text) ? text : capitalise(text);
}
