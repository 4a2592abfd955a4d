import { type DefinitionContent, widthOf } from '../../../model/index.ts';
import { labels } from '../../reveal/labels.ts';
import { longest, words as said, size } from '../../reveal/parts/phrase.ts';
import { grid, words } from '../draw/make.ts';
import type { Box, Node } from '../draw/node.ts';
import { claimSlide } from '../frame/claim.ts';
import type { Page, Plan } from '../frame/plan.ts';
import { scaled, scaleFor, scaleForAll } from '../text/fit.ts';
import { heightOf, lengthOf } from '../text/measure.ts';
import { line, runsOf } from '../text/runs.ts';
import { chips } from './chips.ts';
import { bracket, dashOf, ruled } from './pieces.ts';

const TERM = { z0: 180, z1: 156, z2: 136, z3: 112, z4: 94, z5: 84 } as const;

/** The term under the microscope: set large, bracketed in its subject's hue, defined, exemplified. */
export function definition(content: DefinitionContent, page: Page): readonly Plan[] {
  return claimSlide(page, (body) => drawn(content, page, body), { hueAlways: true });
}

function drawn(content: DefinitionContent, page: Page, body: Box): Node[] {
  const { term, abbreviation, gloss, traits, examples, subject } = content;
  const shown = abbreviation && abbreviation !== term ? abbreviation : null;
  const step = size(widthOf(term) + (shown ? widthOf(shown) * 0.6 + 2 : 0), [13, 20, 24, 30, 36]);
  const airy = traits.length === 0;
  const foot = examples.length > 0 ? chips(examples, subject, page, { ...body, y: 0 }, labels.examples) : null;
  const traitsHeight = airy ? 0 : traits.length > 2 ? 190 : 150;
  const room = body.h - (foot ? foot.height + 28 : 0) - (airy ? 0 : traitsHeight + 28) - 12;
  const heading = line([{ text: term }, ...(shown ? [{ text: ` ${shown}`, share: 0.6, colour: subject }] : [])], {
    size: TERM[step as keyof typeof TERM] * (airy && step === 'z0' ? 1.2 : 1),
    serif: true,
    colour: 'ink',
    leading: 1.06,
    tracking: -0.03,
  });
  const what = line(runsOf(said(gloss, page)), { size: airy ? 60 : 46, colour: 'ink', leading: 1.22 });
  const gap = airy ? 92 : 64;
  const [setTerm = heading, setWhat = what] = fitted(heading, what, body.w, room - gap);
  const termHeight = heightOf([setTerm], body.w);
  const whatHeight = heightOf([setWhat], 1560);
  const used = termHeight + gap + whatHeight;
  const y = body.y + 12 + (airy && !foot ? Math.max(0, (room - used) / 2 - 30) : 0);
  const width = Math.min(body.w, lengthOf(setTerm) + 10);
  return [
    words('Term', { x: body.x, y, w: body.w, h: termHeight + 4 }, [setTerm], { scale: 1, balance: false }),
    bracket({ x: body.x, y: y + termHeight + 10, w: width, h: 22 }, `${subject}-solid`),
    words('Definition', { x: body.x, y: y + termHeight + gap - 4, w: 1560, h: whatHeight + 8 }, [setWhat], {
      scale: 1,
    }),
    ...traitsOf(content, page, {
      ...body,
      y: body.y + body.h - (foot ? foot.height + 28 : 0) - traitsHeight,
      h: traitsHeight,
    }),
    ...(foot ? foot.at(body.y + body.h - foot.height) : []),
  ];
}

function fitted(heading: ReturnType<typeof line>, what: ReturnType<typeof line>, w: number, h: number) {
  const one = scaleFor([heading], { w, h: h * 0.62 });
  const termHeight = heightOf([heading], w, one);
  return [...scaled([heading], one), ...scaled([what], scaleFor([what], { w: 1560, h: h - termHeight }))];
}

function traitsOf({ traits, subject }: DefinitionContent, page: Page, box: Box): Node[] {
  if (traits.length === 0) return [];
  const boxes = traits.length === 1 ? [{ ...box, w: box.w * 0.66 }] : grid(box, 3, 1, [48, 0]);
  const lines = traits.map((one) =>
    line(runsOf(said(one, page)), {
      size: traits.length === 1 ? 44 : longest(traits.map(({ text }) => text)) > 40 ? 32 : 36,
      colour: 'ink-2',
      leading: 1.24,
    }),
  );
  const scale = scaleForAll(lines.map((one) => [[one], { w: boxes[0]?.w ?? 0, h: box.h - 24 }] as const));
  return traits.flatMap((trait, i) => {
    const place = boxes[i];
    const one = lines[i];
    if (!place || !one) return [];
    return [
      ruled(place.x, place.y, place.w, `${subject}-line`, 3, dashOf(trait)),
      words('Trait', { ...place, y: place.y + 22, h: place.h - 22 }, [one], { scale }),
    ];
  });
}
