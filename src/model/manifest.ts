/** A source that a talk was made from. */
export interface SourceRecord {
  readonly id: string;
  /** From the talk's folder, `/`-separated. */
  readonly path: string;
  /** Lower-case hex digest of the file's bytes. */
  readonly sha256: string;
}

/** What was asked for, as options of the command line; paths are seen from the talk's folder. What wasn't said is left out. */
export type Asked = Readonly<Record<string, string | readonly string[]>>;

/** Digests of all that a talk is made from besides its sources, each of its JSON. */
export interface InputRecord {
  /** Brief and options, settled. */
  readonly brief: string;
  readonly audience: string;
  readonly lexicon: string;
  readonly templates: string;
}

/** How the talk of a folder was made: enough to make it again, and to tell what has changed since. */
export interface TalkRecord {
  /** The version that made it. */
  readonly talkwright: string;
  readonly title: string;
  readonly asked: Asked;
  /** The folder whose own `content` was read, from the talk's; null where it had none. */
  readonly folder: string | null;
  readonly sources: readonly SourceRecord[];
  readonly inputs: InputRecord;
  /** Digest of the deck's JSON. */
  readonly deck: string;
  /** The files that were made of this very talk, sorted. */
  readonly made: readonly string[];
}

/** `talkwright.json` beside a talk. */
export interface ManifestFile {
  readonly version: 2;
  /** Path in the folder → digest of the bytes that were written there. */
  readonly files: Readonly<Record<string, string>>;
  readonly talk?: TalkRecord;
}
