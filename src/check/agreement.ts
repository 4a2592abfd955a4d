import { type Deck, type LayoutName, type Slide, stemListOf, wordsOf } from '../model/index.ts';
import { teaching, textsOf } from './words.ts';

/** Slides on which nothing is explained. */
const FRAME: ReadonlySet<LayoutName> = new Set(['title', 'roadmap', 'section', 'objectives', 'sources']);
/** Between these, a script neither reads the slide out nor speaks of something else. */
const LOW = 0.25;
const HIGH = 0.55;
/** Shorter words carry little. */
const LONG = 5;

/** How well slides and scripts complement each other, 0..1 (mean over the slides that explain); null without any. */
export function agreement(deck: Deck): number | null {
  const slides = teaching(deck).filter((slide) => !FRAME.has(slide.data.layout));
  if (slides.length === 0) return null;
  const shown = slides.map((slide) => stemListOf(shownText(slide)));
  const said = slides.map((slide) => stemListOf(saidText(slide)));
  const weigh = weights([...shown, ...said]);
  const scores = slides.map(
    (slide, i) => (fitness(cosine(weigh(shown[i] ?? []), weigh(said[i] ?? []))) + covered(slide)) / 2,
  );
  return scores.reduce((sum, one) => sum + one, 0) / scores.length;
}

function shownText(slide: Slide): string {
  return [slide.data.title, ...textsOf(slide)].join(' ');
}

function saidText(slide: Slide): string {
  return slide.children[0].data.script.map((one) => one.text).join(' ');
}

/** 1 between the two bounds, falling to 0 at nothing in common and at the same words. */
function fitness(likeness: number): number {
  if (likeness < LOW) return likeness / LOW;
  return likeness > HIGH ? (1 - likeness) / (1 - HIGH) : 1;
}

/** Share of the slide's longer words that the script says. */
function covered(slide: Slide): number {
  const long = (text: string) => new Set(wordsOf(text.toLowerCase()).filter((word) => word.length >= LONG));
  const shown = [...long(shownText(slide))];
  const said = long(saidText(slide));
  return shown.length === 0 ? 1 : shown.filter((word) => said.has(word)).length / shown.length;
}

type Vector = ReadonlyMap<string, number>;

/** TF-IDF over all texts: occurrences × (ln((1 + texts) ÷ (1 + texts with the word)) + 1). */
function weights(texts: readonly (readonly string[])[]): (text: readonly string[]) => Vector {
  const holding = new Map<string, number>();
  for (const text of texts) for (const word of new Set(text)) holding.set(word, (holding.get(word) ?? 0) + 1);
  const rarity = (word: string) => Math.log((1 + texts.length) / (1 + (holding.get(word) ?? 0))) + 1;
  return (text) => {
    const vector = new Map<string, number>();
    for (const word of text) vector.set(word, (vector.get(word) ?? 0) + rarity(word));
    return vector;
  };
}

function cosine(one: Vector, other: Vector): number {
  const length = (vector: Vector) => Math.hypot(...vector.values());
  const product = [...one].reduce((sum, [word, weight]) => sum + weight * (other.get(word) ?? 0), 0);
  return product === 0 ? 0 : Math.min(1, product / (length(one) * length(other)));
}
