import { widthOf } from '../../../model/index.ts';
import { LEADING, type Paragraph, type Run, trackingOf } from './body.ts';
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
    if (word.last) {
      lines += 1;
      at = 0;
    }
  }
  return lines;
}

/** Width in px of a paragraph whose lines are broken only where it says so: that of its longest line. */
export function lengthOf(paragraph: Paragraph, scale = 1): number {
  let [longest, at] = [0, 0];
  for (const { wide, last } of wordsOf(paragraph, scale)) {
    at += wide;
    longest = Math.max(longest, at);
    if (last) at = 0;
  }
  return longest;
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
  /** Whether its line ends with it, however short. */
  readonly last: boolean;
}

function wordsOf(paragraph: Paragraph, scale: number): Word[] {
  const { size, tracking } = paragraph;
  const found: { ink: number; wide: number; last: boolean }[] = [];
  for (const piece of piecesOf(paragraph)) {
    if (piece.ends) {
      found.push({ ink: 0, wide: 0, last: true });
      continue;
    }
    const px = Math.max(piece.least, size * scale * piece.share);
    const spacing = (tracking ?? trackingOf(size * scale)) * px;
    const ink = piece.ink * px + spacing * piece.signs;
    const wide = ink + piece.blank * px + (piece.blank > 0 ? spacing : 0);
    const last = found.at(-1);
    if (piece.joined && last) {
      last.ink = last.wide + ink;
      last.wide += wide;
    } else found.push({ ink, wide, last: false });
  }
  return found;
}

/** A stretch of a run that no line breaks, in em. */
interface Piece {
  readonly ink: number;
  readonly signs: number;
  /** The blank behind it. */
  readonly blank: number;
  readonly share: number;
  readonly least: number;
  /** Whether no line breaks before it either. */
  readonly joined: boolean;
  /** Whether it is no word but the end of a line. */
  readonly ends?: boolean;
}

/** What was measured once: a size is looked for in many steps. */
const MEASURED = new WeakMap<
  readonly Run[],
  Pick<Paragraph, 'bold' | 'serif'> & { readonly pieces: readonly Piece[] }
>();

function piecesOf({ runs, bold, serif }: Paragraph): readonly Piece[] {
  const known = MEASURED.get(runs);
  if (known && known.bold === bold && known.serif === serif) return known.pieces;
  const pieces: Piece[] = [];
  let open = false;
  for (const run of runs) {
    if (run.text === '\n') {
      pieces.push({ ...END, joined: false });
      open = false;
      continue;
    }
    const face = run.mono ? 'mono' : (run.serif ?? serif) ? 'serif' : (run.bold ?? bold) ? 'bold' : 'sans';
    for (const piece of run.text.split(BREAKS)) {
      if (piece === '') continue;
      const shown = piece.trimEnd();
      const measures = {
        ink: widthIn(shown, face),
        signs: [...shown].length,
        blank: widthIn(piece.slice(shown.length), face),
      };
      pieces.push({ ...measures, share: run.share ?? 1, least: run.least ?? 0, joined: open });
      open = !ENDS.test(piece);
    }
  }
  MEASURED.set(runs, { bold, serif, pieces });
  return pieces;
}

/** The end of a line that a paragraph asks for. */
const END = { ink: 0, signs: 0, blank: 0, share: 1, least: 0, ends: true } as const;

/** What a line may end with. */
const ENDS = /[\s\-–—/\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]$/u;

/** Behind blanks that break, hyphens, and signs of scripts without blanks. */
const BREAKS = /(?<=[ \t\n])|(?<=[\p{L}\p{N}][-–—/])|(?<=[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}])/u;

function widthIn(text: string, face: 'sans' | 'bold' | 'serif' | 'mono'): number {
  if (face === 'mono') return MONO * [...text].length;
  let sum = 0;
  for (const sign of text) sum += advanceOf(sign, face) ?? OTHER * widthOf(sign);
  return sum;
}

/** Em of each letter of Courier New. */
const MONO = 0.6;

/** Em of an average letter of what the tables don't hold, rather too wide. */
const OTHER = 0.47;
