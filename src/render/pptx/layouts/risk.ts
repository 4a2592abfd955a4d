import type { Phrase, RiskContent } from '../../../model/index.ts';
import { labels } from '../../reveal/labels.ts';
import { longest, words as said, size } from '../../reveal/parts/phrase.ts';
import { card, grid, words } from '../draw/make.ts';
import type { Box, Line, Node } from '../draw/node.ts';
import { iconShape } from '../draw/sign.ts';
import { claimSlide } from '../frame/claim.ts';
import type { Page, Plan } from '../frame/plan.ts';
import type { Paragraph } from '../text/body.ts';
import { scaleForAll } from '../text/fit.ts';
import { line, runsOf } from '../text/runs.ts';
import { dashOf } from './pieces.ts';

type Kind = 'risk' | 'safeguard';

/** Risks with their safeguards in pairs; or one kind alone as cards, with what the sources leave out said plainly. */
export function risk(content: RiskContent, page: Page): readonly Plan[] {
  const risks = content.rows.some((row) => row.risk);
  const safeguards = content.rows.some((row) => row.safeguard);
  return claimSlide(page, (body) =>
    risks && safeguards ? pairs(content, page, body) : alone(content, page, body, risks ? 'risk' : 'safeguard'),
  );
}

const OUTLINE: Readonly<Record<Kind, Line>> = {
  risk: { colour: 'line-2', width: 3 },
  safeguard: { colour: 'ink', width: 3 },
};
const FILL: Readonly<Record<Kind, string>> = { risk: 'bg', safeguard: 'surface' };
const INK: Readonly<Record<Kind, string>> = { risk: 'muted', safeguard: 'ink' };
const SIGN: Readonly<Record<Kind, string>> = { risk: 'triangle-alert', safeguard: 'shield-check' };

interface Manner {
  readonly size: number;
  readonly icon: number;
  readonly pad: number;
  readonly gap: number;
  /** The icon over the words instead of before them. */
  readonly stacked: boolean;
}

function pairs({ rows }: RiskContent, page: Page, body: Box): Node[] {
  const step = Number(size(longest(rows.flatMap((row) => [row.risk?.text, row.safeguard?.text])), [50, 70]).slice(1));
  const sizes = rows.length === 1 ? [60, 54, 50] : rows.length === 2 ? [46, 42, 38] : [40, 36, 32];
  const manner: Manner =
    rows.length === 1
      ? { size: sizes[step] ?? 50, icon: 120, pad: 56, gap: 24, stacked: true }
      : { size: sizes[step] ?? 32, icon: 60, pad: 44, gap: 32, stacked: false };
  const side = (body.w - 130) / 2;
  const boxes = grid({ ...body, y: body.y + 54, h: body.h - 54 }, 1, rows.length, [0, rows.length > 3 ? 18 : 26]);
  const both = (phrase: Phrase | null, kind: Kind) =>
    textOf(phrase, kind === 'risk' ? labels.noRisk : labels.noSafeguard, page, manner.size);
  const scale = scaleForAll(
    rows
      .flatMap((row) => [both(row.risk, 'risk'), both(row.safeguard, 'safeguard')])
      .map((one) => [[one], roomOf({ w: side, h: boxes[0]?.h ?? 0 }, manner)] as const),
  );
  const head = (text: string, x: number) =>
    words('Column', { x, y: body.y, w: side, h: 40 }, [line(text, { size: 26, bold: true, colour: 'muted' })], {
      anchor: 'middle',
    });
  return [
    head(labels.risk, body.x),
    head(labels.safeguard, body.x + side + 130),
    ...rows.flatMap((row, i): Node[] => {
      const box = boxes[i];
      if (!box) return [];
      const one = (kind: Kind, x: number) =>
        cardOf(row[kind], kind, both(row[kind], kind), { ...box, x, w: side }, manner, scale, page, row.icon);
      return [
        ...one('risk', box.x),
        iconShape(page, 'arrow-right', { x: box.x + side + 41, y: box.y + box.h / 2 - 24, side: 48 }, 'ink'),
        ...one('safeguard', box.x + side + 130),
      ];
    }),
  ];
}

const ALONE: Readonly<Record<number, Manner & { readonly sizes: readonly number[] }>> = {
  1: { sizes: [88, 76, 68], size: 0, icon: 176, pad: 72, gap: 32, stacked: true },
  2: { sizes: [64, 56, 50], size: 0, icon: 132, pad: 72, gap: 64, stacked: false },
  3: { sizes: [54, 46, 40], size: 0, icon: 88, pad: 60, gap: 52, stacked: false },
  4: { sizes: [40, 36, 32], size: 0, icon: 72, pad: 34, gap: 10, stacked: true },
};

function alone({ rows, missing }: RiskContent, page: Page, body: Box, kind: Kind): Node[] {
  const cards = rows.flatMap(({ [kind]: phrase, icon }) => (phrase ? [{ phrase, icon }] : []));
  const { sizes, ...rest } = ALONE[Math.min(4, cards.length)] ?? (ALONE[4] as (typeof ALONE)[number]);
  const manner = {
    ...rest,
    size: sizes[Number(size(longest(cards.map(({ phrase }) => phrase.text)), [50, 70]).slice(1))] ?? 32,
  };
  const top = missing ? 112 : 0;
  const columns = cards.length > 3 ? 2 : 1;
  const boxes = grid(
    { ...body, y: body.y + top, h: body.h - top },
    columns,
    Math.ceil(cards.length / columns),
    [32, 28],
  );
  const texts = cards.map(({ phrase }) => textOf(phrase, '', page, manner.size));
  const scale = scaleForAll(texts.map((one) => [[one], roomOf(boxes[0] ?? body, manner)] as const));
  return [
    ...(missing ? absent(missing, page, { ...body, h: 84 }) : []),
    ...cards.flatMap(({ phrase, icon }, i) =>
      cardOf(phrase, kind, texts[i] as Paragraph, boxes[i] ?? body, manner, scale, page, icon),
    ),
  ];
}

function absent(missing: Phrase, page: Page, box: Box): Node[] {
  return [
    card(
      'Missing',
      box,
      { fill: null, line: { colour: 'line-2', width: 3, dash: 'dash' }, radius: 20 },
      [line(runsOf(said(missing)), { size: 30, colour: 'ink-2', leading: 1.3 })],
      { inset: [100, 4, 32, 4], balance: false },
    ),
    iconShape(page, 'file-question-mark', { x: box.x + 32, y: box.y + 20, side: 44 }, 'ink-2'),
  ];
}

function textOf(phrase: Phrase | null, nothing: string, page: Page, size: number): Paragraph {
  if (!phrase) return line(`– ${nothing}`, { size: 28, colour: 'ink-2' });
  return line(runsOf(said(phrase, page)), { size, colour: 'ink', leading: size > 60 ? 1.08 : 1.18 });
}

function insetOf({ icon, pad, gap, stacked }: Manner, bare: boolean) {
  if (bare) return [pad, 8, pad, 8] as const;
  return stacked ? ([pad, pad + icon + gap, pad, pad] as const) : ([pad + icon + gap, 8, pad, 8] as const);
}

function roomOf({ w, h }: { readonly w: number; readonly h: number }, manner: Manner) {
  const [l, t, r, b] = insetOf(manner, false);
  return { w: w - l - r, h: h - t - b };
}

function cardOf(
  phrase: Phrase | null,
  kind: Kind,
  text: Paragraph,
  box: Box,
  manner: Manner,
  scale: number,
  page: Page,
  sign?: string,
): Node[] {
  const label = kind === 'risk' ? labels.risk : labels.safeguard;
  if (!phrase)
    return [
      card(label, box, { fill: null, line: { colour: 'line', width: 2 }, radius: 32 }, [text], {
        inset: insetOf(manner, true),
      }),
    ];
  const { icon, pad, stacked } = manner;
  const outline = dashOf(phrase) ? { colour: 'line-2', width: 3, dash: 'dash' as const } : OUTLINE[kind];
  return [
    card(label, box, { fill: FILL[kind], line: outline, radius: 32 }, [text], {
      inset: insetOf(manner, false),
      scale,
      anchor: stacked ? 'bottom' : 'middle',
    }),
    iconShape(
      page,
      sign ?? SIGN[kind],
      { x: box.x + pad, y: stacked ? box.y + pad : box.y + (box.h - icon) / 2, side: icon },
      INK[kind],
      icon > 100 ? 1.25 : 1.5,
    ),
  ];
}
