import {
  askedOn,
  countWords,
  type Deck,
  LAYOUTS,
  type LayoutName,
  type Layouts,
  overrunOf,
  type Phrase,
  phrasesWithin,
  type Slide,
  slidesOf,
  TITLE_CHARACTERS,
} from '../model/index.ts';

/** Values of a slide's content that are no words on it. */
const UNSEEN = new Set([
  'icon',
  'subject',
  'subjects',
  'who',
  'kind',
  'figure',
  'form',
  'aspect',
  'mode',
  'spans',
  'claim',
  'confidence',
  'leans',
  'start',
  'n',
  'others',
  'href',
]);

/** Every phrase of a slide's content and script. */
export function phrasesOf(slide: Slide): readonly Phrase[] {
  return [...shownPhrases(slide), ...slide.children[0].data.script];
}

/** Every phrase of a slide's content. */
export function shownPhrases(slide: Slide): readonly Phrase[] {
  return readOnce(phrases, slide.data.content, found);
}

/** Whether a slide shows or says words of the speaker's own: what they come to is told, and stops nothing. */
export function hasOwnWords({ data, children: [{ data: notes }] }: Slide): boolean {
  const all = [data.titleFrom, ...phrasesWithin([data.content, data.activity]), ...notes.script];
  return all.some(({ confidence }) => confidence === 'own');
}

/** Every text that stands on a slide besides its title and footer. */
export function textsOf(slide: Slide): readonly string[] {
  return readOnce(texts, slide.data.content, strings);
}

/** Words to read in the body of a slide: besides its title, footer and map of parts, names of tools and references. */
export function bodyWords(slide: Slide): number {
  return readOnce(bodies, slide.data.content, () => {
    const beside = (BESIDE[slide.data.layout] as ((content: SlideContent) => readonly unknown[]) | undefined) ?? none;
    const count = (one: unknown) => sum(strings(one).map(countWords));
    return count(slide.data.content) - sum(beside(slide.data.content).map(count));
  });
}

/** What of a layout's content is no word of the body. */
const BESIDE: { readonly [L in LayoutName]?: (content: Layouts[L]) => readonly unknown[] } = {
  title: ({ lines }) => [lines],
  section: ({ parts }) => [parts],
  objectives: ({ part, parts }) => [part, parts],
  definition: ({ examples }) => [examples],
  // Its years are marks of an axis.
  timeline: ({ items }) => items.map(({ when }) => when),
  quiz: ({ stem }) => titled(stem),
  exercise: ({ prompt }) => titled(prompt),
  discussion: ({ question }) => titled(question),
};

const none = () => [];

/** What the audience is asked stands as the slide's title where it fits one. */
function titled(text: string): readonly string[] {
  return text.length <= TITLE_CHARACTERS ? [text] : [];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** Words that are said on a slide. */
export function spokenWords(slide: Slide): number {
  return readOnce(words, slide.children[0].data.script, (script) =>
    script.reduce((sum, one) => sum + countWords(one.text), 0),
  );
}

/** Rules and scores read the same contents and scripts again and again. */
const phrases = new WeakMap<SlideContent, readonly Phrase[]>();
const texts = new WeakMap<SlideContent, readonly string[]>();
const bodies = new WeakMap<SlideContent, number>();
const words = new WeakMap<readonly Phrase[], number>();

type SlideContent = Slide['data']['content'];

function readOnce<K extends object, V>(known: WeakMap<K, V>, key: K, read: (key: K) => V): V {
  const kept = known.get(key);
  if (kept !== undefined) return kept;
  const made = read(key);
  known.set(key, made);
  return made;
}

function found(value: unknown): Phrase[] {
  if (value === null || typeof value !== 'object') return [];
  if ('text' in value && 'spans' in value && 'confidence' in value) return [value as Phrase];
  return Object.values(value).flatMap(found);
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => (UNSEEN.has(key) ? [] : strings(inner)));
}

/** Seconds that a slide's words take at the deck's pace, and those beside them; a fraction. */
export function spokenSeconds(slide: Slide, deck: Deck): number {
  return (spokenWords(slide) * 60) / deck.pace + besideWords(slide, deck);
}

/** Whole seconds of a slide beside its words: the looking time of its layout, and what it took beyond in rehearsals. */
export function besideWords({ data }: Slide, { habits, title }: Deck): number {
  return LAYOUTS[data.layout].looking + overrunOf(habits, title, data.id);
}

/** Seconds that a slide is shown for itself: one stays during questions and buffer, which are left out. */
export function ownSeconds(slide: Slide, deck: Deck): number {
  return (
    slide.data.seconds -
    (slide === askedOn(slidesOf(deck), ({ data }) => data.purpose) ? deck.questions + deck.buffer : 0)
  );
}

/** The slides on which something is taught or framed, not worked on or rested, and that the speaker didn't write. */
export function teaching(deck: Deck): readonly Slide[] {
  return slidesOf(deck).filter(({ data }) => data.mode === 'teach' && data.layout !== 'own');
}

/** "1 hour 2 minutes", "1 minute 5 seconds", "40 seconds". */
export function lasting(seconds: number): string {
  const whole = Math.round(seconds);
  const parts = [
    [Math.floor(whole / 3600), 'hour'],
    [Math.floor((whole % 3600) / 60), 'minute'],
    [whole % 60, 'second'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, noun]) => `${count} ${noun}${count === 1 ? '' : 's'}`);
  return told.join(' ') || '0 seconds';
}
