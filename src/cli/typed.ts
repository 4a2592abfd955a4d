/** What every command that reads sources is told. */
export interface SourceOptions {
  readonly sources: readonly string[];
  readonly talk?: string | undefined;
  readonly subjects?: string | undefined;
  readonly limits?: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** What a command that plans a talk is told besides; texts as they were typed. */
export interface TalkOptions extends SourceOptions {
  readonly minutes?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly audience?: string | undefined;
  readonly form?: string | undefined;
  readonly narrative?: string | undefined;
  readonly pace?: string | undefined;
  readonly 'pace-from'?: string | undefined;
  readonly questions?: string | undefined;
  readonly title?: string | undefined;
  readonly theme?: string | undefined;
}

/** Folders of a person's own that decks are drawn with, as they were typed. */
export interface LookOptions {
  readonly templates?: string | undefined;
  readonly layouts?: string | undefined;
}

export interface CheckOptions extends TalkOptions, LookOptions {
  readonly strict: boolean;
  readonly browser: boolean;
  readonly sandbox?: boolean | undefined;
  readonly size?: string | undefined;
}

export interface BuildOptions extends TalkOptions, LookOptions {
  readonly out?: string | undefined;
  readonly format?: string | undefined;
  readonly 'pdf-notes'?: boolean | undefined;
  readonly ink?: string | undefined;
  readonly sandbox?: boolean | undefined;
}

export interface ExportOptions {
  /** The talk's folder, or a file in it. */
  readonly deck: readonly string[];
  readonly format?: string | undefined;
  readonly 'pdf-notes'?: boolean | undefined;
  readonly ink?: string | undefined;
  readonly sandbox?: boolean | undefined;
  readonly out?: string | undefined;
  readonly anew: boolean;
  readonly json: boolean;
  readonly quiet: boolean;
}

export interface InitOptions {
  /** A folder, or the brief's own file; one at most. */
  readonly brief: readonly string[];
  readonly yes?: boolean | undefined;
  readonly minutes?: string | undefined;
  readonly audience?: string | undefined;
  readonly title?: string | undefined;
  readonly speaker?: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
}

export interface VerifyOptions {
  /** Decks, or folders of them. */
  readonly deck: readonly string[];
  readonly sources?: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
}

export interface InspectOptions extends SourceOptions {
  readonly html?: string | undefined;
}

export interface PresentOptions extends BuildOptions {
  /** Begin as a rehearsal. */
  readonly rehearse?: boolean | undefined;
  readonly port: string;
  /** Left out: this machine alone; '': all its addresses; else one of them. */
  readonly host?: string | undefined;
  readonly open?: boolean | undefined;
}
