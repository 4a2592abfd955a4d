import { DEFAULT_THEME, type Deck, isTheme, type Templates } from '../../model/index.ts';
import { tokensOf } from '../brand/tokens.ts';

/** A colour: a token of the theme ("a-solid"), or `#rrggbb`. */
export type Colour = string;

/** What a file looks like: colours by token as `RRGGBB`, and faces that presentation programs have. */
export interface Look {
  readonly dark: boolean;
  /** `RRGGBB`; of an unknown token that of the ink. */
  readonly hex: (colour: Colour) => string;
  /** Face of what the deck says, and of what it quotes. */
  readonly sans: string;
  readonly serif: string;
}

/** Faces as wide as ours that Windows, macOS and the usual programs bring; our own are on nobody's machine. */
export const FACES = { sans: 'Arial', serif: 'Georgia' } as const;

/** The deck's theme and brand as a file can hold them. A look of a person's own is read over the usual one. */
export function lookOf(deck: Deck, { styles }: Templates): Look {
  const name = isTheme(deck.theme) ? deck.theme : DEFAULT_THEME;
  const tokens = {
    ...USUAL,
    ...tokensOf(styles)[name],
    ...(name === deck.theme || deck.theme === null ? {} : own(styles, deck.theme)),
  };
  const hex = (colour: Colour) =>
    (colour.startsWith('#') ? colour : (tokens[colour] ?? tokens.ink ?? '#000000')).slice(1).toUpperCase();
  return {
    dark: bright(hex('bg')) < bright(hex('ink')),
    hex,
    sans: deck.brand?.font?.family ?? FACES.sans,
    serif: FACES.serif,
  };
}

/** Tokens of a theme that a person's own sheet sets. */
function own(styles: readonly string[], theme: string): Readonly<Record<string, string>> {
  const renamed = styles.map((css) =>
    css.replaceAll(new RegExp(`\\[data-theme=(['"]?)${theme}\\1\\]`, 'g'), `[data-theme='${DEFAULT_THEME}']`),
  );
  return tokensOf(renamed)[DEFAULT_THEME];
}

/** Rec. 709 luma of `RRGGBB`, 0..255. */
function bright(hex: string): number {
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** What stands where the sheets set nothing. */
const USUAL: Readonly<Record<string, string>> = { bg: '#fafafc', ink: '#10121f', surface: '#ffffff' };
