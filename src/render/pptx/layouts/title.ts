import type { TitleContent } from '../../../model/index.ts';
import { coverArt } from '../../reveal/motif/cover.ts';
import { subjectsNamed } from '../../reveal/names.ts';
import { hued } from '../../reveal/parts/frame.ts';
import { longest } from '../../reveal/parts/phrase.ts';
import { words } from '../draw/make.ts';
import type { Node } from '../draw/node.ts';
import { shapesOf } from '../draw/svg.ts';
import type { Page, Plan } from '../frame/plan.ts';
import { logoPicture } from '../parts/logo.ts';
import type { Paragraph } from '../text/body.ts';
import { heightOf, lengthOf } from '../text/measure.ts';
import { line, runsOf } from '../text/runs.ts';

const CANVAS = { x: 0, y: 0, w: 1920, h: 1080 };
const WIDTH = 930;

/** The cover: the title in short lines beside the subjects' own picture. */
export function title(content: TitleContent, page: Page): readonly Plan[] {
  const { lead, byline, audience, note, lines } = content;
  const heading = headingOf(content, page);
  const height = lines.length * heading.size * (heading.leading ?? 1);
  const below: readonly (Paragraph & { readonly above: number })[] = [
    ...(lead ? [{ ...line(lead, { size: 40, colour: 'ink-2', leading: 1.25 }), above: 44 }] : []),
    ...(byline ? [{ ...line(byline, { size: 30, bold: true, colour: 'ink' }), above: 32 }] : []),
  ];
  const heights = below.map((one) => Math.ceil(heightOf([one], WIDTH)) + 4);
  const all = height + below.reduce((sum, one, i) => sum + one.above + (heights[i] ?? 0), 0);
  let y = 544 - all / 2;
  const nodes: Node[] = [
    { kind: 'group', name: 'Subjects', alt: null, children: shapesOf(coverArt(page), CANVAS, 'cover') },
    words('Title', { x: 112, y, w: WIDTH, h: height + 6 }, [heading], {
      scale: 1,
      balance: false,
      holder: { type: 'ctrTitle' },
    }),
  ];
  y += height;
  below.forEach((one, i) => {
    y += one.above;
    const holder = one.size === 40 ? { holder: { type: 'subTitle', idx: 1 } as const } : {};
    nodes.push(words(one.size === 40 ? 'Lead' : 'Speaker', { x: 112, y, w: WIDTH, h: heights[i] ?? 0 }, [one], holder));
    y += heights[i] ?? 0;
  });
  nodes.push(
    words('Audience', { x: 112, y: 62, w: 900, h: 40 }, [line(audience, { size: 30, colour: 'muted' })], {
      anchor: 'middle',
    }),
    ...brand(page),
    words('Note', { x: 112, y: 1000, w: 900, h: 40 }, [line(note, { size: 24, colour: 'muted' })], {
      anchor: 'bottom',
      balance: false,
    }),
  );
  return [{ frame: 'cover', nodes }];
}

/** As large as its longest line can be, with the breaks that it was written with. */
function headingOf({ lines }: TitleContent, page: Page): Paragraph {
  const two = subjectsNamed(page.names, lines.join(' ')).length > 1;
  const most = lines.length > 4 ? 64 : lines.length > 3 ? 96 : longest(lines) > 21 ? 96 : 104;
  const set = { size: most, bold: true, colour: 'ink', leading: most > 64 ? 1 : 1.06, tracking: -0.035 };
  const widest = Math.max(...lines.map((one) => lengthOf(line(one, set))));
  const size = Math.max(44, Math.min(most, Math.floor((most * (WIDTH - 20)) / widest)));
  const runs = lines.flatMap((one, i) => [...(i > 0 ? [{ text: '\n' }] : []), ...runsOf(hued(page, one, two))]);
  return { ...set, size, runs };
}

function brand({ deck, logo }: Page): Node[] {
  const box = { x: 112, y: 124, w: 420, h: 72 };
  if (logo) return [logoPicture(logo, box, 'left')];
  return deck.brand?.name
    ? [
        words('Brand', { ...box, w: 620 }, [line(deck.brand.name, { size: 36, bold: true, colour: 'ink' })], {
          anchor: 'middle',
        }),
      ]
    : [];
}
