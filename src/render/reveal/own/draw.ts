import type { ElementContent } from 'hast';
import { InputError, type LayoutName, type OwnLayout } from '../../../model/index.ts';
import { h } from '../../markup/element.ts';
import { sanitiser } from '../../markup/sanitise.ts';
import type { LayoutContext } from '../context.ts';
import { coverBrand, smallBrand } from '../parts/brand.ts';
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
  const body = sanitise(bodyOf(own, context));
  const { layout } = context.data;
  if (!BARE.has(layout)) return contentSlide(context, body, { unseenTitle: own.unseenTitle });
  return [h('header.hd', headOf(own, context)), h('div.bd', body), h('div.unseen', [page(context)])];
}

const sanitise = sanitiser(bodySchema);

/** Whose talk it is, and the heading: the cover's in its own lines. */
function headOf(own: OwnLayout, context: LayoutContext): ElementContent[] {
  const { data } = context;
  const className = [own.unseenTitle ? 'unseen' : 'title'];
  if (data.layout !== 'title') {
    const brand = smallBrand(context);
    return [...(brand.length > 0 ? [h('p.part', brand)] : []), h('h2', { className }, data.title)];
  }
  const lines = data.content.lines.flatMap((line, i) => (i > 0 ? [h('br'), line] : [line]));
  return [...coverBrand(context), h('h1', { className }, lines)];
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
