import {
  type Beat,
  type Claim,
  capitalise,
  countWords,
  enumerate,
  fitsIn,
  inWords,
  LAYOUTS,
  type Phrase,
  type Purpose,
  plain,
  type TakeawaysContent,
  uncapitalise,
  widthOf,
  withinSentence,
} from '../../model/index.ts';
import { type Context, computed, phraseOf, slidesOf, trimmed } from '../context.ts';
import { figureOf, shownAgain } from './again.ts';
import type { Lay } from './index.ts';
import { industry } from './industry.ts';
import { ofRisks } from './risks.ts';
import { countedIn, fits, HEAD, inFewWords, leaningOn, listed, type Takeaway, TEXT } from './takeaway.ts';

const { items: ITEMS = 3 } = LAYOUTS.takeaways.slots;

/** What each purpose leaves behind, in the order in which it is worth keeping. */
const MAKERS: readonly (readonly [Purpose, (beat: Beat, context: Context) => Takeaway | null])[] = [
  ['relate', (beat, context) => ofRelation(beat, context)],
  ['contrast', (beat, context) => ofContrast(beat, context)],
  ['warn', (beat, context) => ofRisks(beat, context)],
  ['mitigate', (beat, context) => ofRisks(beat, context)],
  ['apply', (beat, context) => ofIndustries(beat, context) ?? ofFields(context)],
  ['number', (beat, context) => ofFigure(beat, context)],
  ['define', (beat, context) => ofTerm(beat, context)],
];

/** Fewer things than these look like nothing was learnt. */
const FEW = 2;

/** Characters of a list of names where words are short. */
const FEW_NAMES = 48;

/** The points to keep, in the words that the slide holds. */
export const takeaways: Lay<'takeaways'> = (_beat, context): TakeawaysContent => ({
  items: inFewWords(toKeep(context)),
});

/** Three things that were taught, said once more: those that this audience would miss most. */
export function toKeep(context: Context): Takeaway[] {
  const found = MAKERS.flatMap(([purpose, make], order) => {
    const [beat] = context.outline.beats
      .filter((one) => one.purpose === purpose && one.mode === 'teach')
      .sort((one, other) => Number(other.layout !== 'dimension') - Number(one.layout !== 'dimension'));
    const made = beat ? make(beat, context) : null;
    return beat && made && fits(made) ? [{ made: leaningOn(beat, made), rank: beat.rank, order }] : [];
  });
  // What a term means is the first thing said and the last to be said again.
  const last = (one: (typeof found)[number]) => Number(one.made.figure === 'definition');
  const kept = [...found]
    .sort((one, other) => last(one) - last(other) || one.rank - other.rank || one.order - other.order)
    .slice(0, ITEMS);
  // Said in the order in which they were taught.
  const items = kept.sort((one, other) => one.order - other.order).map((one) => one.made);
  return items.length >= FEW ? items : [...items, ...shownAgain(items, context)].slice(0, ITEMS);
}

function ofRelation(beat: Beat, context: Context): Takeaway | null {
  const [edge] = context.ofKind(beat, 'taxonomy');
  if (!edge) return null;
  const own = context.model.definitions.filter(
    (one) => one.subject === edge.child && one.short !== null && widthOf(one.short) <= TEXT,
  );
  const sayable = own.filter((one) => one.sentence !== null && widthOf(plain(one.sentence)) <= TEXT);
  const gloss = sayable.find((one) => plain(one.sentence ?? '') !== edge.text.replace(/\.$/, '')) ?? own[0];
  if (!gloss) return null;
  return {
    figure: 'relation',
    head: phraseOf(edge, fitted([beat.title, edge.text])),
    text: phraseOf(gloss, whole(gloss)),
    brief: phraseOf(gloss),
  };
}

/** The whole sentence where it fits, since it names its subject. */
function whole(claim: Claim): string {
  const sentence = plain(claim.sentence ?? '');
  return sentence.length > 0 && widthOf(sentence) <= TEXT ? sentence : (claim.short ?? claim.text);
}

function ofContrast(beat: Beat, context: Context): Takeaway | null {
  const rows = context.ofKind(beat, 'difference');
  const all = context.outline.beats
    .filter((one) => one.purpose === 'contrast')
    .flatMap((one) => context.ofKind(one, 'difference'));
  const count = capitalise(`${inWords(all.length)} ${all.length === 1 ? 'facet sets' : 'facets set'} them apart`);
  const told = context.outline.beats.filter((one) => one.purpose === 'contrast');
  const head = countedIn(computed(count, all), told, 'This sets them apart');
  // What an axis shows is said best by the title over it.
  if (beat.layout === 'dimension') return { figure: 'dimension', head, text: computed(beat.title, rows) };
  const pair = rows.map((row) => pairOf(row, context)).find((text) => text !== null && widthOf(text) <= TEXT);
  const text = pair ?? capitalise(enumerate(all.map((row) => row.facet.toLowerCase().split(' and ')[0] ?? '')));
  const words = computed(text, rows);
  return { figure: 'compare', head, text: pair ? words : { ...words, leans: { needs: slidesOf(told) } } };
}

/** What begins with a number: "220", "10 to 30 years", "About $26". */
const FIGURE = /^(?:(?:about|around|up to|at least|at most|over|under) )?[^\p{L}]*\d/iu;

/** "LLMs: text only. Generative AI: many media": both sides of a row in their short forms; figures with what they count. */
function pairOf(row: ReturnType<Context['ofKind']>[number], context: Context): string | null {
  if (!('sides' in row)) return null;
  const sides = context.subjects.map((subject) => {
    const side = row.sides.find((one) => one.subject === subject.id);
    return side?.short ? `${subject.short}: ${trimmed(side.short)}` : null;
  });
  if (sides.some((side) => side === null)) return null;
  const figures = row.sides.some((side) => side.short !== null && FIGURE.test(side.short));
  return figures ? `${capitalise(row.facet)}. ${sides.join('. ')}` : sides.join('. ');
}

function ofIndustries(beat: Beat, context: Context): Takeaway | null {
  const grids = context.outline.beats.filter((one) => one.layout === 'industry' || one.layout === 'spotlight');
  const names = [...new Set(grids.flatMap((one) => industry(one, context).items.map((item) => item.name)))];
  if (names.length === 0) return null;
  const uses = beat.claims.map((id) => context.claim(id));
  const plainly = names.map(uncapitalise).map(withinSentence);
  const them = context.subjects.length > 1 ? 'them' : 'it';
  const head =
    names.length === 1 ? `One industry puts ${them}` : `${capitalise(inWords(names.length))} industries put ${them}`;
  const leans = { needs: slidesOf(grids) };
  return {
    figure: 'industry',
    head: countedIn(computed(`${head} to work`, uses), grids, `Industries put ${them} to work`),
    text: { ...computed(capitalise(listed(plainly)), uses), leans },
    brief: { ...computed(capitalise(listed(plainly, names.length, FEW_NAMES)), uses), leans },
  };
}

/** "Measure wear, study reefs and preserve food": the tasks that a list showed. */
function ofFields(context: Context): Takeaway | null {
  const lists = context.outline.beats.filter((one) => one.layout === 'points');
  const uses = lists.flatMap((beat) => context.ofKind(beat, 'use'));
  const tasks = uses.flatMap((use) => use.phrases.slice(0, 1));
  if (tasks.length < 2) return null;
  const count = tasks.findIndex((_, i) => !fitsIn(enumerate(tasks.slice(0, i + 1)), TEXT));
  const named = count < 0 ? tasks : tasks.slice(0, count);
  const head = capitalise(`${inWords(named.length)} uses to keep in mind`);
  const text = computed(capitalise(enumerate(named)), uses);
  return {
    figure: 'industry',
    head: countedIn(computed(head, uses), lists, 'Uses to keep in mind'),
    text: { ...text, leans: { needs: slidesOf(lists) } },
  };
}

function ofFigure(beat: Beat, context: Context): Takeaway | null {
  const [figure] = context.ofKind(beat, 'statistic');
  return figure ? figureOf(figure) : null;
}

function ofTerm(beat: Beat, context: Context): Takeaway | null {
  const [gloss] = context.ofKind(beat, 'definition');
  const name = gloss ? context.nameOf(gloss.subject) : null;
  if (!gloss || !name) return null;
  return {
    figure: 'definition',
    head: named(capitalise(name.label)),
    // The head has just named it: the gloss says no more than what it is.
    text: phraseOf(gloss, gloss.short ?? whole(gloss)),
    brief: phraseOf(gloss, isTelling(gloss.kindOf) ? capitalise(gloss.kindOf) : undefined),
  };
}

/** "Library" alone says too little; "single species of yeast" is worth keeping. */
function isTelling(kind: string | null): kind is string {
  return kind !== null && countWords(kind) > 2;
}

function named(text: string): Phrase {
  return { text, claim: null, confidence: 'scaffold', spans: [] };
}

function fitted(texts: readonly string[]): string {
  return trimmed(texts.find((text) => widthOf(text) <= HEAD) ?? texts[0] ?? '');
}
