import type { Element } from 'hast';
import type { Child } from 'hastscript';
import { FOOTER_CHARACTERS, phrasesWithin, widthOf } from '../../../model/index.ts';
import { h, s } from '../../markup/element.ts';
import type { Quote } from '../citations.ts';
import { type LayoutContext, sectionOf } from '../context.ts';
import { labels } from '../labels.ts';
import { smallBrand } from './brand.ts';

const BAR_HEIGHT = 6;
const GAP = 6;
/** Most that the bars take, px; less where a logo or a name stands beside them. */
const WIDEST = 700;
const BRANDED = 360;

/** The line at the foot: where the slide's words come from, how far the talk is, the page. */
export function footer(context: LayoutContext, note: string | null = null): Element {
  return h('footer.ft', [
    h('p.cite', ...(note === null ? cited(context) : [note])),
    h('div.where', [bars(context), page(context), ...smallBrand(context)]),
  ]);
}

/** "Slide 7 of 23, How they differ" to those who hear the slide; the number of it to those who see it. */
export function page(context: LayoutContext): Element {
  const { slides, number } = context;
  const { before, after } = labels.page(slides.length, sectionOf(context)?.section.name ?? null);
  return h('p.page', [h('span.unseen', before), String(number), h('span.unseen', after)]);
}

/** The mark `[1]` that opens the lines that are quoted. */
export function cite({ id, n }: Quote): Element {
  return h('a', { href: `#${id}`, ariaLabel: labels.opensSource(n) }, `[${n}]`);
}

function cited(context: LayoutContext): Child[] {
  const firsts = new Map<number, Quote>();
  for (const quote of context.citations.shown(context.data)) if (!firsts.has(quote.n)) firsts.set(quote.n, quote);
  if (firsts.size === 0) return hasOwn(context) ? [labels.ownWords] : [];
  const quotes = [...firsts.values()].sort((a, b) => a.n - b.n);
  const names = shortNames(context, quotes);
  return [
    `${labels.source} `,
    ...quotes.flatMap((quote, i) => [
      ...(i > 0 ? [names[i] ? h('span.sep', ' · ') : ' '] : []),
      cite(quote),
      ...(names[i] ? [` ${names[i]}`] : []),
    ]),
  ];
}

/** Whether words of the speaker's own stand on the slide. */
function hasOwn({ data }: LayoutContext): boolean {
  return [data.titleFrom, ...phrasesWithin(data.content)].some(({ confidence }) => confidence === 'own');
}

/** The sources' names, in as many words as the line holds; none when not even one word each fits. */
function shortNames(context: LayoutContext, quotes: readonly Quote[]): readonly string[] {
  const full = quotes.map(({ n }) => context.deck.sources.find((source) => source.n === n)?.shortName ?? '');
  for (const words of [Number.POSITIVE_INFINITY, 3, 2, 1]) {
    const names = full.map((name) => shortened(name, words));
    const line = `${labels.source} ${quotes.map(({ n }, i) => `[${n}] ${names[i]}`).join(' · ')}`;
    if (widthOf(line) <= FOOTER_CHARACTERS) return names;
  }
  return [];
}

/** The first words of a name, without a small word left hanging at the end ("Costs of"). */
function shortened(name: string, words: number): string {
  const kept = name.split(' ').slice(0, words);
  while (words < name.split(' ').length && kept.length > 1 && /^\p{Ll}{1,3}\.?$/u.test(kept.at(-1) ?? '')) kept.pop();
  return kept.join(' ');
}

/** One bar for each section, as wide as it has slides, filled as far as the talk has come. */
function bars(context: LayoutContext): Element {
  const unit = Math.min(
    14,
    Math.floor(((context.deck.brand ? BRANDED : WIDEST) - GAP * context.progress.length) / context.slides.length),
  );
  const width = context.slides.length * unit + GAP * (context.progress.length - 1);
  let x = 0;
  const shapes = context.progress.flatMap((run) => {
    const at = x;
    x += run.count * unit + GAP;
    const done = Math.min(run.count, Math.max(0, context.number - run.from)) * unit;
    const bar = (w: number, name: string) =>
      s(`rect.${name}`, { x: at, y: 0, width: w, height: BAR_HEIGHT, rx: BAR_HEIGHT / 2 });
    return [bar(run.count * unit, 'todo'), ...(done > 0 ? [bar(done, 'done')] : [])];
  });
  return s(
    'svg.bars',
    { viewBox: `0 0 ${width} ${BAR_HEIGHT}`, width, height: BAR_HEIGHT, ariaHidden: 'true' },
    shapes,
  );
}
