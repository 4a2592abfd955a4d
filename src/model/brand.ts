/** A picture or a face that goes into a page as it is: its type as its bytes tell it, and the bytes. */
export interface Asset {
  readonly type: 'image/svg+xml' | 'image/png' | 'image/jpeg' | 'image/webp' | 'font/woff2' | 'font/ttf' | 'font/otf';
  readonly base64: string;
}

/** The face that a brand writes in: embedded, or (file null) hoped to be installed where the talk is shown. */
export interface BrandFont {
  /** Letters, digits, blanks and hyphens only. */
  readonly family: string;
  readonly file: Asset | null;
  /** Whether it holds a range of weights. */
  readonly variable: boolean;
}

/** Whose talk it is; null where nothing is said. Colours are `#rrggbb`, small letters. */
export interface Brand {
  readonly name: string | null;
  /** The first subject's hue. */
  readonly accent: string | null;
  /** The second subject's hue. */
  readonly accent2: string | null;
  readonly logo: Asset | null;
  readonly font: BrandFont | null;
}
