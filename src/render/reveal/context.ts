import type {
  Deck,
  DeckSection,
  DeckSubject,
  OwnLayouts,
  Slide,
  SlideData,
  SubjectKey,
  Templates,
} from '../../model/index.ts';
import { askedOn, slidesOf } from '../../model/index.ts';
import { type Citations, citations } from './citations.ts';
import { type NameFinder, nameFinder } from './names.ts';
import { type Progress, progressOf } from './progress.ts';

/** What every handler may know of the whole deck. */
export interface DeckContext {
  readonly deck: Deck;
  readonly slides: readonly Slide[];
  /** Asked for each slide, so found once. */
  readonly places: Places;
  readonly icons: Templates['icons'];
  readonly citations: Citations;
  readonly progress: Progress;
  readonly names: NameFinder;
  /** Layouts of a person's own, which draw in place of ours. */
  readonly own: OwnLayouts;
}

/** What a layout may know besides its content. */
export interface LayoutContext extends DeckContext {
  readonly data: SlideData;
  /** 1-based. */
  readonly number: number;
}

export function deckContext(deck: Deck, icons: Templates['icons'], own: OwnLayouts = {}): DeckContext {
  const slides = slidesOf(deck);
  return {
    deck,
    slides,
    places: placesOf(slides),
    icons,
    citations: citations(deck, slides),
    progress: progressOf(slides),
    names: nameFinder(deck.subjects),
    own,
  };
}

/** Where slides stand in the whole deck. */
export interface Places {
  /** 1-based, by the slide. */
  readonly numbers: ReadonlyMap<Slide, number>;
  /** Id of the first slide of each section. */
  readonly first: ReadonlyMap<string | null, string>;
  readonly ids: ReadonlySet<string>;
  /** The slide that stays on screen during questions. */
  readonly asked: Slide | undefined;
}

function placesOf(slides: readonly Slide[]): Places {
  // Of the last to the first, so that of two the first stays.
  const backwards = slides.map((slide, i) => [slide, i + 1] as const).reverse();
  return {
    numbers: new Map(backwards),
    first: new Map(backwards.map(([{ data }]) => [data.section, data.id])),
    ids: new Set(slides.map(({ data }) => data.id)),
    asked: askedOn(slides, ({ data }) => data.purpose),
  };
}

export function subjectOf(context: DeckContext, key: SubjectKey): DeckSubject | undefined {
  return context.deck.subjects.find((subject) => subject.key === key);
}

/** A slide's section with its 1-based number, or null for frame slides. */
export function sectionOf(context: LayoutContext): { readonly n: number; readonly section: DeckSection } | null {
  const at = context.deck.sections.findIndex((section) => section.id === context.data.section);
  const section = context.deck.sections[at];
  return section ? { n: at + 1, section } : null;
}
