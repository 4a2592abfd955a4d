import {
  type ClaimEdit,
  type Deck,
  type LayoutName,
  type Layouts,
  type Phrase,
  phrasesWithin,
  type Slide,
  type SlideData,
  slidesOf,
  TITLE_CHARACTERS,
  widthOf,
} from '../model/index.ts';
import { groundOf, isAbout, namesIn, reworded } from './phrases.ts';
import type { Reading } from './reading.ts';
import { isSame } from './script.ts';
import { bare } from './words.ts';

/** The texts on slides that an edit means, by their bare words: those that it was made against, else the words with which its claim is shown first. */
export function shownTexts(deck: Deck, edit: ClaimEdit, reading: Reading): ReadonlySet<string> {
  const ids = reading.idsOf(edit);
  if (ids.size === 0) return new Set();
  const about = (phrases: readonly Phrase[]) => phrases.filter((one) => isAbout(one, edit, ids, reading));
  const slides = slidesOf(deck);
  const inBody = about(slides.flatMap(({ data }) => phrasesWithin([data.content, data.activity])));
  const all = [...inBody, ...about(slides.map(({ data }) => data.titleFrom))];
  const same = all.filter((one) => isSame(one, edit.was));
  if (same.length > 0) return new Set(same.map(({ text }) => bare(text)));
  const texts = new Set(all.map(({ text }) => bare(text)));
  // Words that were made against others mean what the claim shows now only where it shows one thing.
  return edit.was === null || texts.size === 1 ? new Set([...texts].slice(0, 1)) : new Set();
}

/** What a slide shows in a person's words. */
export function withShown(data: SlideData, edit: ClaimEdit, texts: ReadonlySet<string>, reading: Reading): SlideData {
  const { say } = edit;
  if (say === null || texts.size === 0) return data;
  const ids = reading.idsOf(edit);
  const [ground, names] = [groundOf(edit, reading), namesIn(reading)];
  const change = (one: Phrase) =>
    texts.has(bare(one.text)) && isAbout(one, edit, ids, reading) ? reworded(one, say, ground, names) : one;
  const titleFrom = change(data.titleFrom);
  return {
    ...data,
    content: changed(data.content, change),
    activity: changed(data.activity, change),
    titleFrom,
    title: titleFrom === data.titleFrom ? data.title : titleFrom.text,
  } as SlideData;
}

/** The same value with other phrases in it; what holds none of them stays itself. */
function changed<T>(value: T, change: (phrase: Phrase) => Phrase): T {
  if (value === null || typeof value !== 'object') return value;
  if ('text' in value && 'spans' in value && 'confidence' in value) {
    const next = change(value as unknown as Phrase);
    return (next === (value as unknown) ? value : { ...value, ...next }) as T;
  }
  if (Array.isArray(value)) {
    const next = value.map((one) => changed(one, change));
    return (next.some((one, i) => one !== value[i]) ? next : value) as T;
  }
  const entries = Object.entries(value).map(([key, one]) => [key, changed(one, change)] as const);
  const same = entries.every(([key, one]) => one === (value as Record<string, unknown>)[key]);
  return same ? value : (Object.fromEntries(entries) as T);
}

/** A slide under another title: places stay where it keeps to the words that the slide tells. */
export function withTitle(slide: Slide, title: string, reading: Reading): SlideData {
  const { data } = slide;
  const said = [...phrasesWithin(data.content), ...slide.children.flatMap((notes) => notes.data.script)];
  const ground = [data.titleFrom, ...said].flatMap(({ spans }) => spans.map(({ quote }) => quote));
  const titleFrom = reworded(data.titleFrom, title, ground, namesIn(reading));
  return {
    ...data,
    title,
    titleFrom,
    content: HEADED[data.layout]?.(data.content as never, titleFrom) ?? data.content,
  } as SlideData;
}

/** What else says the title, where a layout draws it from its content. */
const HEADED: { readonly [L in LayoutName]?: (content: Layouts[L], title: Phrase) => Layouts[L] } = {
  section: (content, title) => ({ ...content, lead: title }),
  quiz: (content, { text }) => (isTitle(content.stem) ? { ...content, stem: text } : content),
  exercise: (content, { text }) => (isTitle(content.prompt) ? { ...content, prompt: text } : content),
  discussion: (content, { text }) => (isTitle(content.question) ? { ...content, question: text } : content),
};

/** A question that stands as the title; a longer one stands below it and stays. */
function isTitle(text: string): boolean {
  return widthOf(text) <= TITLE_CHARACTERS;
}
