import type { Element, ElementContent } from 'hast';
import { beginning, widthOf } from '../../../model/index.ts';
import { h } from '../../markup/element.ts';
import { type LayoutContext, sectionOf } from '../context.ts';
import { labels } from '../labels.ts';
import { subjectsNamed } from '../names.ts';
import { footer } from './footer.ts';
import { counting } from './leaning.ts';
import { bound } from './phrase.ts';

/** Widest line over a slide's title, beside its tag, in average letters. */
const EYEBROW = 96;

export interface FrameOptions {
  /** Instead of the slide's title. */
  readonly title?: string;
  /** The title is heard only (the body says it large). */
  readonly unseenTitle?: boolean;
  /** A text instead of sources at the foot. */
  readonly note?: string;
  /** Colour the subjects even where only one is named. */
  readonly hueAlways?: boolean;
}

/** The anatomy of a content slide: eyebrow, title, body, footer. */
export function contentSlide(
  context: LayoutContext,
  body: readonly ElementContent[],
  options: FrameOptions = {},
): ElementContent[] {
  const text = options.title ?? context.data.title;
  const title = options.unseenTitle
    ? h('h2.unseen', { id: titleId(context) }, text)
    : h(
        'h2.title',
        { id: titleId(context), dataId: 'title', ...counting(context.data.titleFrom) },
        hued(context, text, options.hueAlways ?? false),
      );
  return [h('header.hd', [eyebrow(context), title]), h('div.bd', [...body]), footer(context, options.note ?? null)];
}

/** The id of a slide's title, for what it names. */
export function titleId({ data }: LayoutContext): string {
  return `title-${data.id}`;
}

/** A text with the subjects that it names in their hues, where it sets two against each other. */
export function hued(context: LayoutContext, text: string, always = false): ElementContent[] {
  if (!always && subjectsNamed(context.names, text).length < 2) return [bound(text)];
  return context
    .names(text)
    .map((part) => (part.subject ? h(`span.hue-${part.subject}`, whole(part.text)) : bound(part.text)));
}

/** A short name stays on one line. */
function whole(name: string): string {
  return widthOf(name) <= 20 ? name.replaceAll(' ', '\u00a0') : name;
}

/** The talk's title stands whole on the cover: above a slide as much of it as a line holds. */
function cut(title: string): string {
  return widthOf(title) <= EYEBROW ? title : `${beginning(title, EYEBROW - 1)}…`;
}

function eyebrow(context: LayoutContext): Element {
  const at = sectionOf(context);
  const { tag, mode, layout, series } = context.data;
  // A table tells itself which rows it shows.
  // Counted again where pages are left out on stage.
  const page = series && layout !== 'matrix' ? [h('span.of-series', ` · ${labels.ofSeries(series.i, series.of)}`)] : [];
  return h('div.eyebrow', [
    ...(at
      ? [h('p', [h('strong', String(at.n)), ' ', at.section.name, ...page])]
      : [h('p', [cut(context.deck.title), ...page])]),
    ...(tag ? [h('p.tag', { className: mode === 'work' ? ['act'] : [] }, tag)] : []),
  ]);
}
