import { lowerAt, type Token } from './tokens.ts';

/**
 * Whether words bound or narrow what stands before them, so that they can't go: "80 years or more", "people with a weak
 * heart", "children under five".
 */
export function isBound(tokens: readonly Token[], from: number, to: number): boolean {
  const first = lowerAt(tokens, from);
  const second = lowerAt(tokens, from + 1);
  if (/^(?:or|and)$/.test(first) && MORE.test(second) && to <= from + 3) return true;
  // "burns gas or oil" without its second is told of less than it is true of.
  if (first === 'or') return true;
  if (tokens[from - 1]?.close === ',' && isAlternative(tokens, from, to)) return true;
  return PEOPLE.test(lowerAt(tokens, from - 1)) && tokens[from - 1]?.close === '' && NARROWS.test(first);
}

/** "from the air, the ground or water": what goes is one of several that the sentence allows for. */
function isAlternative(tokens: readonly Token[], from: number, to: number): boolean {
  if (!/^(?:an?|the|its|their)$/.test(lowerAt(tokens, from))) return false;
  return tokens.slice(from, to).some(({ lower }, i) => i > 0 && i < ALTERNATIVE && lower === 'or');
}

/** Words within which a second alternative follows. */
const ALTERNATIVE = 5;

const MORE =
  /^(?:more|less|fewer|longer|older|younger|over|under|above|below|so|higher|lower|later|earlier|up|beyond)$/;

/** Words for anybody, which say nothing without what tells who is meant. */
const PEOPLE =
  /^(?:people|persons?|those|anyone|anybody|everyone|patients?|adults?|children|women|men|users?|households?|homes|houses|owners|buyers|workers|students|places|areas|countries|regions|cases|ones|parents|families)$/;

const NARROWS = /^(?:with|without|who|whose|that|which|aged|under|over|on|from|living|taking|where|of)$/;
