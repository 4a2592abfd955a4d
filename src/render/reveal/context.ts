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
import { slidesOf } from '../../model/index.ts';
import { type Citations, citations } from './citations.ts';
import { type NameFinder, nameFinder } from './names.ts';
import { type Progress, progressOf } from './progress.ts';

/** What every handler may know of the whole deck. */
export interface DeckContext {
  readonly deck: Deck;
  readonly slides: readonly Slide[];
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
    icons,
    citations: citations(deck, slides),
    progress: progressOf(slides),
    names: nameFinder(deck.subjects),
    own,
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
