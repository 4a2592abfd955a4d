import { type QuoteContent, widthOf } from '../../../model/index.ts';
import { size } from '../../reveal/parts/phrase.ts';
import { panel, words } from '../draw/make.ts';
import { claimSlide } from '../frame/claim.ts';
import type { Page, Plan } from '../frame/plan.ts';
import { scaled, scaleFor } from '../text/fit.ts';
import { heightOf } from '../text/measure.ts';
import { line } from '../text/runs.ts';

/** Georgia is wider than the deck's own serif. */
const SIZES = { z0: 108, z1: 98, z2: 88, z3: 78, z4: 66 } as const;

/** A source's own words, large and alone: they are the slide's title too. */
export function quote({ quote: { text }, speaker }: QuoteContent, page: Page): readonly Plan[] {
  const most = SIZES[size(widthOf(text), [80, 112, 145, 190]) as keyof typeof SIZES];
  const said = line(`“${text}”`, { size: most, serif: true, colour: 'ink', leading: 1.08, tracking: -0.028 });
  return claimSlide(
    page,
    (body) => {
      const foot = speaker ? 100 : 0;
      const [set = said] = scaled([said], scaleFor([said], { w: 1640, h: body.h - foot - 20 }));
      const height = heightOf([set], 1640);
      const y = body.y + (body.h - height - foot) / 2;
      return [
        words('Quotation', { x: body.x, y, w: 1640, h: height + 6 }, [set], { scale: 1, holder: { type: 'title' } }),
        ...(speaker
          ? [
              panel('Line', { x: body.x, y: y + height + 80, w: 64, h: 3 }, { fill: 'ink' }),
              words(
                'Speaker',
                { x: body.x + 84, y: y + height + 60, w: 1400, h: 44 },
                [line(speaker, { size: 30, bold: true, colour: 'ink' })],
                { anchor: 'middle' },
              ),
            ]
          : []),
      ];
    },
    { unseenTitle: true },
  );
}
