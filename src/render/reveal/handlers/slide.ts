import type { Element } from 'hast';
import type { State } from 'mdast-util-to-hast';
import { countWords, LAYOUTS, type LayoutName, ownWordsOf, type Slide, type SlideData } from '../../../model/index.ts';
import { h } from '../../markup/element.ts';
import type { DeckContext, LayoutContext } from '../context.ts';
import { layOut } from './layouts/layouts.ts';

/** Layouts that invert the page. */
const DARK: ReadonlySet<LayoutName> = new Set(['section', 'break']);

/** A date as files are named by it. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** One slide: its facts as data attributes, its layout drawn, its notes. */
export function slide(state: State, node: Slide, context: DeckContext): Element {
  const { data } = node;
  const at: LayoutContext = { ...context, data, number: context.places.numbers.get(node) ?? 0 };
  return h('section', facts(node, context), [
    h('div', { className: [...namesOf(data, context), ...(data.series ? ['in-series'] : [])] }, layOut(data, at)),
    ...state.all(node),
  ]);
}

/** A layout of a person's own begins without our sheet of that layout. */
function namesOf({ layout }: SlideData, { own }: DeckContext): string[] {
  if (!own[layout]) return ['s', `s-${layout}`];
  return ['s', 's-own', `own-${layout}`, ...(DARK.has(layout) ? ['s-inv'] : [])];
}

function facts(node: Slide, context: DeckContext) {
  const { data } = node;
  return {
    id: data.id,
    dataLayout: data.layout,
    dataTiming: String(Math.max(1, Math.round(data.seconds))),
    dataRank: String(data.rank),
    ...(data.needs.length > 0 && { dataNeeds: data.needs.join(' ') }),
    ...(data.section !== null && { dataSection: data.section }),
    ...(data.series && { dataSeries: data.series.id }),
    ...citesOf(node, context),
    ...(DARK.has(data.layout) && { dataBackgroundColor: 'var(--inv-bg)' }),
    ...seriesOf(data),
    ...partOf(data, context),
    ...skipOf(data, context),
    ...spokenOf(node, context),
    ...ownOf(node),
    ...(context.slides[0] === node && talkOf(context)),
  };
}

/** What a rehearsal is held against: words that are said, seconds of looking, and seconds after the slide's own. */
function spokenOf(node: Slide, { deck, places }: DeckContext) {
  const [{ data: said }] = node.children;
  const words = said.script.reduce((sum, { text }) => sum + countWords(text), 0);
  const after = places.asked === node ? Math.round(deck.questions + deck.buffer) : 0;
  return {
    ...(node.data.mode === 'teach' && {
      dataWords: String(words),
      dataLooking: String(LAYOUTS[node.data.layout].looking),
    }),
    ...(after > 0 && { dataAfter: String(after) }),
  };
}

/** The speaker's own words on it and in its script, a line each. */
function ownOf(node: Slide) {
  const { shown, said } = ownWordsOf(node);
  const own = [...new Set([...shown, ...said])];
  return own.length > 0 ? { dataOwn: own.join('\n') } : {};
}

/** Facts of the whole talk: for whom, how fast, from when on, and on which day where that was written as 2031-05-02. The first slide holds them. */
function talkOf({ deck }: DeckContext) {
  return {
    dataAudience: deck.audience,
    dataPace: String(deck.pace),
    ...(deck.from !== null && { dataFrom: String(deck.from) }),
    ...(DAY.test(deck.date ?? '') && { dataDate: deck.date }),
  };
}

/** Its part's number; the name stands once, on the part's first slide. */
function partOf({ id, section }: SlideData, { deck, places }: DeckContext) {
  const at = deck.sections.findIndex((one) => one.id === section);
  const part = deck.sections[at];
  if (!part) return {};
  const first = places.first.get(section) === id;
  return { dataPart: String(at + 1), ...(first && { dataPartName: part.name }) };
}

/** Where a speaker who is late after this slide goes on, and the seconds that it saves. */
function skipOf({ id }: SlideData, { deck, places }: DeckContext) {
  const cut = deck.cuts.find(({ after }) => after === id);
  if (!cut || !places.ids.has(cut.to)) return {};
  return { dataSkip: cut.to, dataSaves: String(Math.round(cut.saves)) };
}

function citesOf(node: Slide, context: DeckContext) {
  const quotes = context.citations.all(node);
  return quotes.length > 0 ? { dataCites: quotes.map((quote) => quote.id).join(' ') } : {};
}

/** Only a table of several pages moves: its frame stays while its rows change. */
function seriesOf({ layout, series }: SlideData) {
  return layout === 'matrix' && series && series.of > 1 ? { dataAutoAnimate: '', dataAutoAnimateId: series.id } : {};
}
