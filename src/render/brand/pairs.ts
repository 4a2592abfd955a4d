import { SUBJECT_KEYS, type ThemeName } from '../../model/index.ts';

const PAGES = ['bg', 'surface', 'sunk'] as const;

/** Which token is written on which, and must be read there. */
export const TEXT_PAIRS: readonly string[] = [
  ...crossed(['ink', 'ink-2', ...SUBJECT_KEYS], [...PAGES, ...SUBJECT_KEYS.map((key) => `${key}-tint`)]),
  ...crossed(['muted'], PAGES),
  ...SUBJECT_KEYS.flatMap((key) => [`${key}-on ${key}-solid`, `${key}-glow-on ${key}-glow-2`]),
  ...['inv-ink inv-bg', 'inv-muted inv-bg'],
  ...['ok bg', 'ok surface', 'ok ok-tint', 'ok-on ok', 'ink ok-tint'],
];

/** Which token is drawn on which, and must be seen there: shapes, outlines, and names in letters of 64 px and more. */
export const SHAPE_PAIRS: readonly string[] = [
  ...crossed(['line-2', ...SUBJECT_KEYS.map((key) => `${key}-solid`)], PAGES),
  ...SUBJECT_KEYS.flatMap((key) => [`${key}-solid ${key}-tint`, `inv-${key} inv-bg`]),
  ...SUBJECT_KEYS.flatMap((key) => [`${key}-glow-on ${key}-glow-1`, `${key}-glow-on ${key}-glow-3`]),
  ...['ok ok-tint', 'inv-ink inv-line'],
];

/** The least contrast of text and of shapes: WCAG 2.2, AA (1.4.3, 1.4.11); AAA for text (1.4.6) where contrast is asked for. */
export function needOf(theme: ThemeName): { readonly text: number; readonly shape: number } {
  return theme === 'contrast' ? { text: 7, shape: 4.5 } : { text: 4.5, shape: 3 };
}

function crossed(over: readonly string[], grounds: readonly string[]): string[] {
  return over.flatMap((one) => grounds.map((ground) => `${one} ${ground}`));
}
