import type { Cues } from '../cues.ts';
import { behindComma, hasFinite, lowerAt, mainVerb, type Token } from './tokens.ts';

/** "…, reducing waste", "…, potentially reducing waste": no item of a list of such words. */
export function isResult(tokens: readonly Token[], from: number): boolean {
  const i = /.ly$|^thus$/.test(lowerAt(tokens, from)) ? from + 1 : from;
  const lower = lowerAt(tokens, i);
  if (!/.{2}ing$/.test(lower) || lower === 'including' || lower === 'depending' || tokens[i]?.close !== '')
    return false;
  const others = tokens
    .slice(0, from)
    .some(({ lower: one }, k) => /.{3}ing$/.test(one) && (behindComma(tokens, k) || lower === one));
  const joined = tokens
    .slice(i + 1)
    .some(
      ({ close }, k) =>
        close === ',' &&
        /^(?:and|or)$/.test(lowerAt(tokens, i + k + 2)) &&
        /ing$/.test(
          lowerAt(tokens, i + k + (/^(?:even|also|then|finally|\w+ly)$/.test(lowerAt(tokens, i + k + 3)) ? 4 : 3)),
        ),
    );
  return !others && !joined && (/.{2}(?:ing|ed)$/.test(lowerAt(tokens, 0)) || mainVerb(tokens.slice(0, from)) >= 0);
}

/** "Three things count:" announces; what "tells" is whole without what follows. */
export function tells(tokens: readonly Token[], i: number): boolean {
  return (
    hasFinite(tokens, 0, i) &&
    !tokens
      .slice(0, i)
      .some(({ lower }) =>
        /^(?:following|follows|some|several|these|this|two|three|four|five|many|things?|ways?|warning|them|few|main|key|common|here|differ|differs|vary|include|includes|are|is)$/.test(
          lower,
        ),
      )
  );
}

/** "in areas", "to corners": the examples are all that is said. */
export function isHollow(tokens: readonly Token[], i: number, cues: Cues): boolean {
  const before = tokens[i - 1];
  return (
    /[^s]s$/.test(lowerAt(tokens, i)) &&
    before !== undefined &&
    (cues.has(before.lower, 'grammar/prepositions') || /^(?:various|different|certain|other)$/.test(before.lower))
  );
}

/** Up to the word that leads examples, with its comma. */
export function shapeOf(tokens: readonly Token[]): string {
  const end = tokens.findIndex(({ lower }) => /^(?:like|such|including)$/.test(lower));
  return tokens
    .slice(0, end + 1)
    .map(({ lower, close }) => lower + close)
    .join(' ');
}

/** The token and the two behind it. */
export function three(tokens: readonly Token[], i: number): string {
  return `${lowerAt(tokens, i)} ${lowerAt(tokens, i + 1)} ${lowerAt(tokens, i + 2)}`;
}
