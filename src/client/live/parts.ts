/** What of a page comes from its deck; `slides` and `appendix` are markup that passed the sanitiser on the server. */
export interface Parts {
  readonly title: string;
  readonly lang: string;
  readonly theme: string;
  /** Seconds of the whole slot. */
  readonly total: number;
  readonly slides: string;
  readonly appendix: string;
}

/** The talk as the server holds it now. */
export interface LiveDeck {
  readonly version: number;
  readonly shell: string;
  readonly parts: Parts;
  readonly slides: readonly { readonly id: string; readonly title: string }[];
  readonly wish: Settled;
  readonly choices: Choices;
}

/** What the talk was made for: `slot` in whole seconds. */
export interface Settled {
  readonly slot: number;
  readonly audience: string;
  readonly theme: string | null;
}

export interface Choices {
  readonly audiences: readonly { readonly name: string; readonly label: string }[];
  readonly themes: readonly string[];
}
