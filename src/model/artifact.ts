/** Path (relative, `/`-separated) and content, ready to write. */
export interface Artifact {
  readonly path: string;
  readonly content: string | Uint8Array;
}
