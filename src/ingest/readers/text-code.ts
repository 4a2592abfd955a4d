import type { Line } from './lines.ts';
import type { Kind } from './text-lines.ts';

const FENCE = /^\s*(?:```|~~~)/;
const PROMPT = /^\s*(?:\$ (?=[a-z./~])|>>> |PS [A-Z]:\\|[A-Z]:\\[^>\n]*> ?)/;
const COMMAND =
  /^\s+(?:sudo|npm|npx|pnpm|yarn|pip3?|python3?|node|git|docker|kubectl|helm|curl|wget|apt(?:-get)?|dnf|brew|cd|ls|mkdir|cp|mv|rm|cat|echo|chmod|ssh|make|cargo|go|SELECT|INSERT INTO|UPDATE|CREATE TABLE|DELETE FROM|def|class|return|function|const|let|var|import|from|#include|public|private)\s/;
const CODE =
  /[;{}]\s*$|=>|^\s+[\w.[\]"']+\s*=\s*\S|^\s+[\w.]+\([^)\n]*\)\s*$|^\s+<\/?[a-z][^>\n]*>\s*$|\s--[a-z][\w-]+/;

/** The kinds of lines with code among them: between fences, behind prompts, and indented lines that read as code. */
export function withCode(lines: readonly Line[], kinds: readonly Kind[]): readonly Kind[] {
  const fences = fencesIn(lines);
  let before = true;
  return kinds.map((kind, i) => {
    const text = lines[i]?.text ?? '';
    const is = fences[i] === true || PROMPT.test(text) || (before && isIndented(text) && isCode(text));
    before = is || kind.kind === 'blank';
    return is ? { kind: 'code' } : kind;
  });
}

/** For each line, whether it lies between two fences or is one; a fence without its end is none. */
function fencesIn(lines: readonly Line[]): readonly boolean[] {
  const inside = lines.map(() => false);
  let open = -1;
  lines.forEach(({ text }, i) => {
    if (!FENCE.test(text)) return;
    if (open >= 0) inside.fill(true, open, i + 1);
    open = open >= 0 ? -1 : i;
  });
  return inside;
}

function isIndented(text: string): boolean {
  return /^(?: {4}|\t)\s*\S/.test(text);
}

function isCode(text: string): boolean {
  return COMMAND.test(text) ? !/[.!?]$/.test(text) : CODE.test(text);
}
