import type { BreakContent } from '../../../model/index.ts';
import { clock, labels } from '../../reveal/labels.ts';
import { words } from '../draw/make.ts';
import type { Node } from '../draw/node.ts';
import type { Page, Plan } from '../frame/plan.ts';
import { line } from '../text/runs.ts';

/** A rest: how long, until when, what comes after it. */
export function pause({ seconds, until, next }: BreakContent, page: Page): readonly Plan[] {
  const nodes: Node[] = [
    words(
      'Title',
      { x: 112, y: 300, w: 880, h: 190 },
      [line(page.data.title, { size: 172, bold: true, colour: 'inv-ink', leading: 0.99 })],
      { holder: { type: 'title' } },
    ),
    words('Length', { x: 112, y: 520, w: 880, h: 84 }, [
      line(labels.wholeMinutes(seconds), { size: 64, bold: true, colour: 'inv-ink' }),
    ]),
    ...(until === null
      ? []
      : [
          words('Until', { x: 112, y: 612, w: 880, h: 64 }, [
            line(labels.backAt(until), { size: 48, colour: 'inv-muted' }),
          ]),
        ]),
    {
      kind: 'shape',
      name: 'Time',
      box: { x: 1128, y: 220, w: 640, h: 640 },
      form: { is: 'ring', thick: 12 },
      fill: 'inv-ink',
      line: null,
      alt: undefined,
      body: {
        paragraphs: [line(clock(seconds), { size: 186, bold: true, colour: 'inv-ink', align: 'centre' })],
        anchor: 'middle',
        inset: [0, 0, 0, 0],
        wrap: false,
      },
    },
    ...(next === null
      ? []
      : [
          words('Next', { x: 112, y: 950, w: 1300, h: 60 }, [
            line([{ text: `${labels.next} ` }, { text: next, bold: true, colour: 'inv-ink' }], {
              size: 40,
              colour: 'inv-muted',
            }),
          ]),
        ]),
  ];
  return [{ frame: 'break', nodes }];
}
