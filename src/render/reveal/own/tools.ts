import type { ElementContent } from 'hast';
import { h, s } from 'hastscript';
import type { Drawn, DrawnElement, Phrase, Span, UserSlide, UserTools } from '../../../model/index.ts';
import type { Quote } from '../citations.ts';
import { type LayoutContext, sectionOf } from '../context.ts';
import { labels } from '../labels.ts';
import { cite } from '../parts/footer.ts';
import { icon } from '../parts/icon.ts';
import { marker } from '../parts/marker.ts';
import { nothing, words } from '../parts/phrase.ts';
import { timer } from '../parts/timer.ts';

/** What a layout of a person's own is told of its slide. */
export function slideFor(context: LayoutContext): UserSlide {
  const { data, deck, slides, number } = context;
  const at = sectionOf(context);
  return {
    id: data.id,
    layout: data.layout,
    title: data.title,
    content: structuredClone(data.content),
    number,
    of: slides.length,
    section: at ? { n: at.n, name: at.section.name } : null,
    seconds: data.seconds,
    tag: data.tag,
    subjects: structuredClone(deck.subjects),
    talk: deck.title,
  };
}

/** Our parts, for a layout of a person's own. */
export function toolsFor(context: LayoutContext): UserTools {
  const drawn = (nodes: readonly ElementContent[]) => nodes as readonly Drawn[];
  return {
    h: h as unknown as UserTools['h'],
    s: s as unknown as UserTools['s'],
    words: (phrase) => drawn(phrase ? words(phrase, context) : [nothing(labels.notSaid)]),
    source: (phrase) => drawn(marksOf(context, phrase)),
    icon: (name) => icon(context, name) as unknown as DrawnElement,
    marker: (who) => marker(who) as unknown as DrawnElement,
    timer: (seconds) => timer(seconds) as unknown as DrawnElement,
  };
}

/** A layout is told copies: the spans are the same where their places are. */
function isSame(a: Span, b: Span): boolean {
  return a.source === b.source && a.start === b.start && a.end === b.end;
}

/** `[1] [3]`: each source once. */
function marksOf(context: LayoutContext, phrase: Phrase | undefined): ElementContent[] {
  const isOf = ({ span }: Quote) => phrase?.spans.some((one) => isSame(one, span)) ?? true;
  const firsts = new Map<number, Quote>();
  for (const quote of context.citations.shown(context.data)) {
    if (isOf(quote) && !firsts.has(quote.n)) firsts.set(quote.n, quote);
  }
  return [...firsts.values()]
    .sort((a, b) => a.n - b.n)
    .flatMap((quote, i) => [...(i > 0 ? [{ type: 'text' as const, value: ' ' }] : []), cite(quote)]);
}
