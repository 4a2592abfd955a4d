import type { DeckSubject, Phrase, SubjectKey } from './deck.ts';
import type { Cell, LayoutName, Layouts } from './layouts.ts';

/** A text of a page, as a hast node. */
export interface DrawnText {
  readonly type: 'text';
  readonly value: string;
}

/** An element of a page, as a hast node; properties are called as in hast (`className`, `ariaLabel`). */
export interface DrawnElement {
  readonly type: 'element';
  readonly tagName: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly children: readonly Drawn[];
}

export type Drawn = DrawnText | DrawnElement;

/** What may stand in an element that `h` or `s` makes. */
export type DrawnChild = Drawn | string | number | null | undefined | readonly DrawnChild[];

/** Makes an element as hastscript does: `h('p.large', { ariaLabel: '…' }, 'Text')`. */
export interface Draw {
  (selector: string, ...children: readonly DrawnChild[]): DrawnElement;
  (
    selector: string,
    properties: Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>>,
    ...children: readonly DrawnChild[]
  ): DrawnElement;
}

/** A slide, as a layout of a person's own is told of it. Nothing of it may be changed. */
export interface UserSlide<L extends LayoutName = LayoutName> {
  /** The same in every build of the same talk. */
  readonly id: string;
  readonly layout: L;
  /** The title that stands over the body. */
  readonly title: string;
  readonly content: Layouts[L];
  /** 1-based, and how many slides there are. */
  readonly number: number;
  readonly of: number;
  readonly section: { readonly n: number; readonly name: string } | null;
  /** Whole seconds that it is shown. */
  readonly seconds: number;
  /** "Forecast" and the like, which stands above the title, or null. */
  readonly tag: string | null;
  readonly subjects: readonly DeckSubject[];
  readonly talk: string;
}

/** What a layout of a person's own draws with. */
export interface UserTools {
  /** Makes an element of HTML. */
  readonly h: Draw;
  /** Makes an element of SVG. */
  readonly s: Draw;
  /** A phrase's words, with a written tag where the source hedges or forecasts; for null, that no source says anything. */
  readonly words: (phrase: Cell) => readonly Drawn[];
  /** The marks `[1]` that open the quoted lines of a phrase, or of the whole slide. */
  readonly source: (phrase?: Phrase) => readonly Drawn[];
  /** A decorative stroke icon of `content/lexicon/icons.yaml`; a small disc for an unknown name. */
  readonly icon: (name: string | null) => DrawnElement;
  /** The shape of the subjects: disc, ring, square. */
  readonly marker: (who: readonly SubjectKey[]) => DrawnElement;
  /** A clock that runs down, with its buttons, for whole seconds. */
  readonly timer: (seconds: number) => DrawnElement;
}

/**
 * Draws the body of a slide: what stands between its title and its footer. The same slide must give the same drawing:
 * no clock, no chance, nothing read from outside.
 */
export type UserLayout<L extends LayoutName = LayoutName> = (
  slide: UserSlide<L>,
  tools: UserTools,
) => Drawn | readonly (Drawn | null | undefined | false)[];

/** A layout of a person's own that is loaded. */
export interface OwnLayout {
  /** Its module, as messages name it. */
  readonly file: string;
  /** Whether the title over the body is heard only. */
  readonly unseenTitle: boolean;
  /** Draws as the module does. Throws InputError with its place where the module throws or takes too long. */
  readonly draw: (slide: UserSlide, tools: UserTools) => unknown;
}

export type OwnLayouts = { readonly [L in LayoutName]?: OwnLayout };
