import { widthOf } from '../../../model/index.ts';
import { LEADING, type Paragraph, trackingOf } from './body.ts';
import { advanceOf } from './metrics.ts';

/** Lines are broken a little before the edge, for programs and faces differ a little. */
const CARE = 0.985;

/** Height in px of paragraphs that are set within a width, all sizes multiplied by `scale`. */
export function heightOf(paragraphs: readonly Paragraph[], width: number, scale = 1): number {
  return paragraphs.reduce((sum, one, i) => {
    const size = one.size * scale;
    return sum + linesOf(one, width, scale) * size * (one.leading ?? LEADING) + (i > 0 ? (one.gap ?? 0) * scale : 0);
  }, 0);
}

/** How many lines a paragraph takes within a width, px; words that are too wide alone count as many as they take. */
export function linesOf(paragraph: Paragraph, width: number, scale = 1): number {
  const room = width * CARE;
  let lines = 1;
  let at = 0;
  for (const word of wordsOf(paragraph, scale)) {
    if (at > 0 && at + word.ink > room) {
      lines += 1;
      at = 0;
    }
    if (word.ink > room) lines += Math.ceil(word.ink / room) - 1;
    at += word.wide;
  }
  return lines;
}

/** Width in px of a paragraph on one line. */
export function lengthOf(paragraph: Paragraph, scale = 1): number {
  return wordsOf(paragraph, scale).reduce((sum, { wide }) => sum + wide, 0);
}

/** Width in px of a paragraph's widest word. */
export function widestOf(paragraph: Paragraph, scale = 1): number {
  return Math.max(0, ...wordsOf(paragraph, scale).map(({ ink }) => ink));
}

/** The least width at which a paragraph takes no more lines than in `width`: so that its lines are about as long. */
export function balancedWidth(paragraph: Paragraph, width: number): number {
  const lines = linesOf(paragraph, width);
  if (lines === 1) return width;
  let [low, high] = [width / 2, width];
  while (high - low > 8) {
    const middle = (low + high) / 2;
    if (linesOf(paragraph, middle) > lines) low = middle;
    else high = middle;
  }
  return Math.min(width, high * 1.02);
}

interface Word {
  /** Without and with the blank behind it. */
  readonly ink: number;
  readonly wide: number;
}

function wordsOf(paragraph: Paragraph, scale: number): Word[] {
  const { runs, size, bold, serif, tracking } = paragraph;
  const found: { ink: number; wide: number }[] = [];
  let open = false;
  for (const run of runs) {
    const px = Math.max(run.least ?? 0, size * scale * (run.share ?? 1));
    const face = (run.serif ?? serif) ? 'serif' : (run.bold ?? bold) ? 'bold' : 'sans';
    const spacing = (tracking ?? trackingOf(size * scale)) * px;
    for (const piece of run.text.split(BREAKS)) {
      if (piece === '') continue;
      const ink = lengthIn(piece.trimEnd(), face, px, spacing);
      const wide = lengthIn(piece, face, px, spacing);
      const last = found.at(-1);
      if (open && last) {
        last.ink = last.wide + ink;
        last.wide += wide;
      } else found.push({ ink, wide });
      open = !/[\s-]$/.test(piece);
    }
  }
  return found;
}

/** Behind blanks that break, hyphens, and signs of scripts without blanks. */
const BREAKS = /(?<=[ \t\n])|(?<=[\p{L}\p{N}][-–—/])|(?<=[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}])/u;

function lengthIn(text: string, face: 'sans' | 'bold' | 'serif', px: number, spacing: number): number {
  let sum = 0;
  for (const sign of text) sum += advanceOf(sign, face) ?? OTHER * widthOf(sign);
  return sum * px + spacing * [...text].length;
}

/** Em of an average letter of what the tables don't hold, rather too wide. */
const OTHER = 0.47;
