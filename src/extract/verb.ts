import { isVerb } from './about.ts';
import type { Cues } from './cues.ts';
import type { Passage } from './passage.ts';

/** Word of the first verb behind a passage's leads; its first word when none is known. */
export function bodyVerb(passage: Passage, cues: Cues): number {
  const at = passage.words.findIndex((_, i) => i >= passage.body && isVerb(passage, i, cues));
  return at < 0 ? passage.body : at;
}
