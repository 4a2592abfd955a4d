import type { SectionContent } from '../../../model/index.ts';
import { labels } from '../../reveal/labels.ts';
import { dividerArt } from '../../reveal/motif/divider.ts';
import { longestWord, size } from '../../reveal/parts/phrase.ts';
import { grid, panel, words } from '../draw/make.ts';
import type { Node } from '../draw/node.ts';
import { shapesOf } from '../draw/svg.ts';
import type { Page, Plan } from '../frame/plan.ts';
import type { Paragraph } from '../text/body.ts';
import { scaled, scaleFor, scaleForAll } from '../text/fit.ts';
import { heightOf, lengthOf } from '../text/measure.ts';
import { line } from '../text/runs.ts';

const SIZES = { z0: 132, z1: 120, z2: 112 } as const;

/** A divider: which part begins, what it shows, how long it takes, and where it stands among the others. */
export function section(content: SectionContent, page: Page): readonly Plan[] {
  const { name, lead, part, parts, seconds } = content;
  const most = SIZES[size(longestWord(name), [10, 13]) as keyof typeof SIZES];
  const named = line(name, { size: most, bold: true, colour: 'inv-ink', leading: 0.99 });
  const [heading = named] = scaled([named], scaleOf(named));
  const said = lead ? line(lead.text, { size: 40, colour: 'inv-muted', leading: 1.3 }) : null;
  const height = heightOf([heading], 960);
  const more = said ? 44 + heightOf([said], 760) : 0;
  const y = Math.max(130, 500 - (height + more) / 2);
  const nodes: Node[] = [
    {
      kind: 'group',
      name: 'Subjects',
      alt: null,
      children: shapesOf(dividerArt(page), { x: 0, y: 0, w: 1920, h: 1080 }, 'divider'),
    },
    words('Title', { x: 112, y, w: 960, h: height + 6 }, [heading], { scale: 1, holder: { type: 'title' } }),
    ...(said
      ? [
          words('Lead', { x: 112, y: y + height + 44, w: 760, h: more - 34 }, [said], {
            holder: { type: 'body', idx: 1 },
          }),
        ]
      : []),
    words(
      'Part',
      { x: 112, y: 62, w: 900, h: 40 },
      [
        line(
          [
            { text: labels.part(part), bold: true, colour: 'inv-ink' },
            { text: ` ${labels.partOf(parts.length)}      ${labels.wholeMinutes(seconds)}` },
          ],
          { size: 30, colour: 'inv-muted' },
        ),
      ],
      { anchor: 'middle' },
    ),
    { kind: 'group', name: 'Parts', alt: `${labels.partsMap}: ${parts.join(', ')}`, children: map(content) },
  ];
  return [{ frame: 'part', nodes }];
}

/** A name that nearly fits on one line stands on one: the face is a little wider than the page's. */
function scaleOf(named: Paragraph): number {
  const one = (960 * 0.98) / lengthOf(named);
  return one < 1 && one > 0.86 ? one : scaleFor([named], { w: 960, h: 400 });
}

/** The parts under lines, this one bright. */
function map({ parts, part }: SectionContent): Node[] {
  const boxes = grid({ x: 112, y: 944, w: 1696, h: 96 }, parts.length, 1, [parts.length > 5 ? 20 : 32, 0]);
  const lines = parts.map((one, i) =>
    line(one, { size: 26, bold: i + 1 === part, colour: i + 1 === part ? 'inv-ink' : 'inv-muted', leading: 1.25 }),
  );
  const scale = scaleForAll(lines.map((one, i) => [[one], { w: boxes[i]?.w ?? 0, h: 74 }] as const));
  return boxes.flatMap((box, i) => {
    const one = lines[i];
    if (!one) return [];
    return [
      panel('Line', { ...box, h: 4 }, { fill: i + 1 === part ? 'inv-ink' : 'inv-line' }),
      words(parts[i] ?? '', { ...box, y: box.y + 18, h: 76 }, [one], { scale }),
    ];
  });
}
