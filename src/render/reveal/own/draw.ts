import type { ElementContent, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { h } from 'hastscript';
import { InputError, type LayoutName, type OwnLayout } from '../../../model/index.ts';
import type { LayoutContext } from '../context.ts';
import { page } from '../parts/footer.ts';
import { contentSlide } from '../parts/frame.ts';
import { NoDrawing, proven } from './proof.ts';
import { bodySchema } from './schema.ts';
import { slideFor, toolsFor } from './tools.ts';

/** Layouts without eyebrow and footer: the cover, and pages that are inverted. */
const BARE: ReadonlySet<LayoutName> = new Set(['title', 'section', 'break']);

/**
 * A slide that a layout of a person's own draws: its body as the sanitiser leaves it, in our frame. Throws InputError with
 * the module and the slide for what is no drawing.
 */
export function drawOwn(own: OwnLayout, context: LayoutContext): ElementContent[] {
  const { children } = sanitize({ type: 'root', children: bodyOf(own, context) }, bodySchema) as Root;
  const body = children as ElementContent[];
  const { layout, title } = context.data;
  if (!BARE.has(layout)) return contentSlide(context, body, { unseenTitle: own.unseenTitle });
  const heading = h(layout === 'title' ? 'h1' : 'h2', { className: [own.unseenTitle ? 'unseen' : 'title'] }, title);
  return [h('header.hd', [heading]), h('div.bd', body), h('div.unseen', [page(context)])];
}

/** The body as it is drawn, before it is sanitised. */
export function bodyOf(own: OwnLayout, context: LayoutContext): ElementContent[] {
  try {
    return proven(own.draw(slideFor(context), toolsFor(context)));
  } catch (error) {
    if (!(error instanceof NoDrawing)) throw error;
    throw new InputError(`${own.file}: slide ${context.data.id}: drew ${error.message}.`, 1, { cause: error });
  }
}
