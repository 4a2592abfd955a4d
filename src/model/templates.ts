import type { OwnLayouts } from './own-layout.ts';

/** What render draws with: read by ingest from `templates/` and the built assets, handed on as values. */
export interface Templates {
  /** The HTML shell, with `{{slot}}` marks. */
  readonly page: string;
  /** All style sheets in the order of the cascade: reveal, fonts, themes, layouts. */
  readonly styles: readonly string[];
  /** Classic scripts in order: the style shim, reveal.js with our client. */
  readonly scripts: readonly string[];
  /** Icon name → inner markup of a 24×24 stroke icon, parsed to hast by render. */
  readonly icons: Readonly<Record<string, readonly IconShape[]>>;
  /** Layouts of a person's own, which draw in place of ours. */
  readonly layouts?: OwnLayouts;
  /** SHA-256 of the files that they are made of: what a function does isn't seen in it. */
  readonly drawnBy?: string;
  /** The shell and the sheets of what lies beside the deck: pages without scripts, for screen and paper. */
  readonly documents: { readonly page: string; readonly styles: readonly string[] };
}

/** One shape of an icon: `['path', { d: 'M…' }]`. */
export type IconShape = readonly [tag: string, attributes: Readonly<Record<string, string>>];

/** What a page that the local server shows has more than a deck on disk. */
export interface LiveAssets {
  /** A classic script that runs before the deck's own. */
  readonly script: string;
  /** A sheet after the deck's own. */
  readonly style: string;
}

/** What such a page proves itself by to its server, and knows another start of the server by. */
export interface LiveTicket {
  readonly token: string;
  readonly boot: string;
}
