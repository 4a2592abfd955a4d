import type { Element } from 'hast';
import { contentSlide, type FrameOptions } from '../../reveal/parts/frame.ts';
import { classesOf } from '../draw/frame.ts';
import { words } from '../draw/make.ts';
import type { Box, Group, Node, Shape } from '../draw/node.ts';
import { shapesOf } from '../draw/svg.ts';
import type { Paragraph } from '../text/body.ts';
import { scaleFor } from '../text/fit.ts';
import { heightOf, lengthOf } from '../text/measure.ts';
import { line, runsOf } from '../text/runs.ts';
import { places, TITLE } from './places.ts';
import type { Page, Plan } from './plan.ts';

interface Options extends FrameOptions {
  readonly answer?: boolean;
  /** Another size of the title than usual, with the room above and below it, px. */
  readonly large?: { readonly size: number; readonly above: number; readonly below: number };
}

/** A content slide: section, title, what `draw` puts into the body, sources, how far the talk is. */
export function claimSlide(page: Page, draw: (body: Box) => readonly Node[], options: Options = {}): readonly Plan[] {
  const [head, , foot] = contentSlide(page, [], options) as [Element, Element, Element];
  const title = options.unseenTitle ? null : titleOf(head, options.large);
  const top = title ? title.end : places.eyebrow.y + places.eyebrow.h;
  const body = { x: places.left, y: top, w: places.width, h: places.bottom - top };
  return [
    {
      frame: options.unseenTitle ? 'quote' : 'claim',
      nodes: [...(title ? [title.shape] : []), ...eyebrow(head), ...draw(body), ...footer(foot, page)],
      ...(options.answer && { answer: true }),
    },
  ];
}

/** The title and where it ends: one line leaves the body more room. */
function titleOf(head: Element, large: Options['large']): { readonly shape: Shape; readonly end: number } {
  const [heading] = parts(head, ({ tagName }) => tagName === 'h2');
  const { size, above, below } = large ?? TITLE;
  const paragraph: Paragraph = line(runsOf(heading?.children ?? []), {
    size,
    bold: true,
    colour: 'ink',
    leading: TITLE.leading,
  });
  const most = { w: places.title.w, h: size * TITLE.leading * 2 + 2 };
  const scale = scaleFor([paragraph], most);
  const height = Math.min(most.h, heightOf([paragraph], most.w, scale));
  const box = { ...places.title, y: places.eyebrow.y + places.eyebrow.h + above, h: height + 4 };
  const shape = words('Title', box, [paragraph], { scale, holder: { type: 'title' } });
  return { shape: large ? shape : kept(shape, size), end: box.y + height + below };
}

function eyebrow(head: Element): Node[] {
  const [said, tag] = parts(head, ({ tagName }) => tagName === 'p');
  const text = line(
    runsOf(said?.children ?? []).map((run, i) => (i === 1 ? { ...run, text: `  ${run.text.trim()}` } : run)),
    { size: 28, colour: 'muted', leading: 1.149 },
  );
  const shape = words('Section', places.eyebrow, [text], {
    anchor: 'middle',
    holder: { type: 'body', idx: 10 },
    balance: false,
  });
  return [kept(shape, 28), ...(tag ? [pill(tag)] : [])];
}

/** A placeholder whose text has the size that its layout gives it says no more than its words. */
export function kept(shape: Shape, size: number): Shape {
  if (!shape.body || shape.body.paragraphs.some((one) => one.size !== size)) return shape;
  return { ...shape, body: { ...shape.body, kept: true } };
}

/** What marks a slide: "Forecast", or that the audience acts. */
function pill(tag: Element): Shape {
  const act = classesOf(tag).includes('act');
  const text = line(runsOf(tag.children), { size: 24, colour: act ? 'bg' : 'ink-2', align: 'centre', leading: 1.149 });
  const w = lengthOf(text) + 44;
  const box = { x: places.left + places.width - w, y: places.eyebrow.y - 3, w, h: 42 };
  return {
    ...words('Tag', box, [text], { anchor: 'middle', balance: false, wrap: false }),
    form: { is: 'round', radius: 21 },
    fill: act ? 'ink' : 'sunk',
  };
}

/** Sources at the left; bars and number at the right. */
export function footer(foot: Element, page: Page): Node[] {
  const [cite, number] = parts(foot, ({ tagName }) => tagName === 'p');
  const text = runsOf(cite?.children ?? []);
  const bars = progress(foot, page);
  const size = { size: 24, colour: 'muted', leading: 1.149 };
  const right = bars.children.length > 0 ? places.page(page).x - 40 - widthOf(bars) : places.page(page).x;
  const room = { ...places.cite, w: Math.max(200, right - 30 - places.left) };
  const sources = words('Sources', room, [line(text, size)], {
    anchor: 'middle',
    holder: { type: 'ftr', idx: 11 },
    balance: false,
  });
  const counted = words(
    'Slide number',
    places.page(page),
    [
      line(
        [
          {
            text: String(runsOf(number?.children ?? [])[0]?.text ?? page.number),
            number: true,
            bold: true,
            colour: 'ink-2',
          },
        ],
        { ...size, align: 'right' },
      ),
    ],
    { anchor: 'middle', holder: { type: 'sldNum', idx: 12 }, balance: false },
  );
  return [...(text.length > 0 ? [sources] : []), ...(bars.children.length > 0 ? [bars] : []), counted];
}

function widthOf(bars: Group): number {
  const [first, last] = [bars.children[0], bars.children.at(-1)];
  return first && last && 'box' in first && 'box' in last ? last.box.x + last.box.w - first.box.x : 0;
}

/** One bar for each section, filled as far as the talk has come. */
function progress(foot: Element, page: Page): Group {
  const [svg] = parts(foot, ({ tagName }) => tagName === 'svg');
  const w = Number(svg?.properties.width ?? 0);
  const box = { x: places.page(page).x - 40 - w, y: places.cite.y + places.cite.h / 2 - 3, w, h: 6 };
  return { kind: 'group', name: 'Progress', alt: null, children: svg && w > 0 ? shapesOf(svg, box, 'bars') : [] };
}

function parts(element: Element, is: (one: Element) => boolean): Element[] {
  return element.children.flatMap((child) =>
    child.type === 'element' ? (is(child) ? [child] : parts(child, is)) : [],
  );
}
