import type { LayoutName, Layouts } from '../../../model/index.ts';
import type { LayoutContext } from '../../reveal/context.ts';
import type { Node } from '../draw/node.ts';

/** The file's own layouts, on which slides are laid. */
export const FRAMES = ['cover', 'part', 'claim', 'quote', 'break'] as const;

export type FrameName = (typeof FRAMES)[number];

/** A slide of the file as it is drawn. */
export interface Plan {
  readonly frame: FrameName;
  /** In the order in which they are read, the first at the back. */
  readonly nodes: readonly Node[];
  /** True for the slide that answers the one before it. */
  readonly answer?: boolean;
}

/** What a slide may know. */
export interface Page extends LayoutContext {
  /** The relationships of the brand's logo in every slide and layout, with its shape; null where there is none to show. */
  readonly logo: Logo | null;
}

export interface Logo {
  /** Width by height. */
  readonly ratio: number;
  readonly alt: string;
  readonly vector: boolean;
}

/** Draws a slide's content; a question and its answer are two slides. */
export type Draw<L extends LayoutName> = (content: Layouts[L], page: Page) => readonly Plan[];
