import type { Editable, EditsTold, EntryReport, SentEdit } from '../../model/index.ts';

/** What a talk may be asked to be; null: as the command line and the brief ask. */
export interface Wish {
  /** Whole seconds. */
  readonly slot: number | null;
  readonly audience: string | null;
  readonly theme: string | null;
}

export interface LiveSlide {
  /** The id of its section: stays when the talk is made again. */
  readonly id: string;
  readonly title: string;
}

/** What a page replaces without being loaded again. */
export interface LiveParts {
  readonly title: string;
  readonly lang: string;
  readonly theme: string;
  /** Whether the brief asked for the theme; a person's own choice beats the default one. */
  readonly themeFrom: 'default' | 'brief';
  /** Seconds of the whole slot. */
  readonly total: number;
  /** Markup: the sections, and what lies behind them. */
  readonly slides: string;
  readonly appendix: string;
}

/** A talk as it is served. */
export interface LiveTalk {
  /** The whole HTML page with the live script. */
  readonly page: () => string;
  /** Hash of all of the page but `parts`: when it differs, pages are loaded again. */
  readonly shell: string;
  readonly parts: LiveParts;
  readonly slides: readonly LiveSlide[];
  /** Paths of the sources that it is made from. */
  readonly sources: readonly string[];
  /** What was asked for, settled; `slot` in seconds. */
  readonly wish: { readonly slot: number; readonly audience: string; readonly theme: string | null };
  /** The bytes of `read.html`, `handout.html` and the like, drawn when asked for; null where there is none. */
  readonly document: (path: string) => string | Uint8Array | null;
  /** What of it can be edited, looked up when asked for. */
  readonly editable: () => Editable;
}

/** An edit that was written, and as which entries; or what stands at its place since somebody else saved the brief (null: nothing). */
export type Edited =
  | { readonly kind: 'kept'; readonly file: string; readonly entries: readonly Pick<EntryReport, 'list' | 'entry'>[] }
  | { readonly kind: 'conflict'; readonly lines: readonly string[]; readonly now: string | null };

/** What can be wished for. */
export interface Choices {
  readonly audiences: readonly { readonly name: string; readonly label: string }[];
  readonly themes: readonly string[];
}

/** What makes a talk again, as often as it is asked. All faults of a person's are `InputError`s or lines like theirs. */
export interface Workbench {
  readonly make: (wish: Wish) => Promise<LiveTalk>;
  /** Writes the wish into the brief; the file that holds it now. Never writes over another's file. */
  readonly keep: (wish: Wish) => Promise<{ readonly file: string }>;
  readonly choices: () => Choices;
  /** Writes what is done to a talk into the brief, or takes back what was done last. */
  readonly edit: (sent: SentEdit, talk: LiveTalk) => Promise<Edited>;
  /** What can be edited of a talk, and the edits that the brief holds now. */
  readonly edits: (talk: LiveTalk) => Promise<Omit<EditsTold, 'version'>>;
  /** Calls `changed` when anything that the talk is made of was saved, and never loses the last save. */
  readonly watch: (changed: () => void) => { close(): void };
  /** Checks and writes a rehearsal under its name. */
  readonly rehearsed: (rehearsal: unknown, name: string) => Promise<{ readonly file: string }>;
}
