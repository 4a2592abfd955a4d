import type { ThemeName } from './theme.ts';

/** A token that a look of a person's own sets: `--bg: #fff` is `bg` and `#fff`. */
export interface OwnToken {
  readonly theme: string;
  /** The theme of ours that it begins with. */
  readonly base: ThemeName;
  readonly name: string;
  readonly value: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
