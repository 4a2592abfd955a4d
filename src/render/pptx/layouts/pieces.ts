import type { Phrase, SubjectKey } from '../../../model/index.ts';
import { subjectOf } from '../../reveal/context.ts';
import { labels } from '../../reveal/labels.ts';
import { certainty } from '../../reveal/parts/phrase.ts';
import { panel, words } from '../draw/make.ts';
import type { Box, Line, Node, Shape } from '../draw/node.ts';
import { markerShape } from '../draw/sign.ts';
import type { Page } from '../frame/plan.ts';
import type { Colour } from '../look.ts';
import { lengthOf } from '../text/measure.ts';
import { line } from '../text/runs.ts';

/** Dashes where a source forecasts or hedges: line style means certainty. */
export function dashOf(...phrases: readonly (Phrase | null | undefined)[]): 'dash' | undefined {
  return certainty(...phrases).length > 0 ? 'dash' : undefined;
}

/** The outline of a card that shows how certain its words are; none where they are stated. */
export function doubt(...phrases: readonly (Phrase | null | undefined)[]): Line | null {
  return dashOf(...phrases) ? { colour: 'line-2', width: 3, dash: 'dash' } : null;
}

/** A bracket under a term: its ends point up. */
export function bracket({ x, y, w, h }: Box, colour: Colour, dash?: 'dash'): Shape {
  const r = Math.min(14, h);
  const turn = r * 0.45;
  const steps = [
    ['M', [0, 0]],
    ['L', [0, h - r]],
    ['C', [0, h - turn], [turn, h], [r, h]],
    ['L', [w - r, h]],
    ['C', [w - turn, h], [w, h - turn], [w, h - r]],
    ['L', [w, 0]],
  ] as const;
  return {
    kind: 'shape',
    name: 'Bracket',
    alt: null,
    box: { x, y, w, h },
    form: { is: 'path', outlines: [{ steps, filled: false, drawn: true }] },
    fill: null,
    line: { colour, width: 4, dash },
  };
}

/** A line across that may be dashed. */
export function ruled(x: number, y: number, w: number, colour: Colour, width = 2, dash?: 'dash'): Shape {
  if (!dash) return panel('Line', { x, y, w, h: width }, { fill: colour });
  const steps = [
    ['M', [0, 0]],
    ['L', [w, 0]],
  ] as const;
  return {
    kind: 'shape',
    name: 'Line',
    alt: null,
    box: { x, y, w, h: 0 },
    form: { is: 'path', outlines: [{ steps, filled: false, drawn: true }] },
    fill: null,
    line: { colour: 'line-2', width, dash },
  };
}

export function nameOf(page: Page, key: SubjectKey): string {
  return subjectOf(page, key)?.short ?? key;
}

/** The colour of what is about one subject, or about none or several. */
export function hueOf(who: readonly SubjectKey[]): SubjectKey | null {
  return who.length === 1 ? (who[0] ?? null) : null;
}

export function tintOf(key: SubjectKey | null): Colour {
  return key ? `${key}-tint` : 'sunk';
}

/** Whose a point is: the shape and the name; several share "Together". */
export function whose(
  who: readonly SubjectKey[],
  page: Page,
  { x, y }: { readonly x: number; readonly y: number },
  size: number,
  end: 'left' | 'right' = 'left',
): { readonly nodes: Node[]; readonly width: number } {
  const [only] = who;
  if (only === undefined) return { nodes: [], width: 0 };
  const text = who.length > 1 ? labels.together : nameOf(page, only);
  const side = size * 0.8;
  const said = line(text, { size, colour: hueOf(who) ?? 'ink', leading: 1.2 });
  const width = side + 14 + lengthOf(said) * 1.03 + 6;
  const left = end === 'left' ? x : x - width;
  return {
    nodes: [
      markerShape(who, { x: left, y: y + size * 0.6 - side / 2, side }),
      words('Whose', { x: left + side + 14, y, w: width - side - 14, h: size * 1.2 }, [said], {
        anchor: 'middle',
        balance: false,
        wrap: false,
      }),
    ],
    width,
  };
}
