import type { Span } from './spans.ts';
import { hasFinite, mainVerb, type Token } from './tokens.ts';

/** Words that ask for the whole of what they join, or count it. */
const WHOLE =
  /^(?:not|no|never|without|nor|neither|only|both|between|all|each|every|either|consists?|combin\w+|compris\w+|composed|mix\w*|together|total|sum|two|three|four|five|six|seven|eight|nine|ten|requires?|needs?|must|cannot|if|when|unless|until|whether|from|first|then|including|vary|varies|differs?)$/;

/**
 * The inner items of "a, b, and c", one span each: what is left reads "a and c". None where the text counts its items,
 * denies them or asks for all.
 */
export function listSpans(tokens: readonly Token[], bold = false): readonly Span[] {
  const open = bold && OPEN.test(tokens[0]?.lower ?? '');
  if (tokens.some(({ lower }) => WHOLE.test(lower) || lower === 'or') || (!open && orders(tokens))) return [];
  const commas = tokens.flatMap(({ close }, i) => (close === ',' ? [i] : []));
  return commas.flatMap((comma, k): Span[] => {
    const from = comma + 1;
    const next = (commas[k + 1] ?? tokens.length) + 1;
    const and = tokens.findIndex((one, i) => i > from && i < Math.min(next, from + 7) && one.lower === 'and');
    const to = and > 0 ? and : next;
    const last = and > 0 ? and + 1 : lastOf(tokens, commas, k + 1);
    if (last === null || to >= tokens.length || last >= tokens.length || to - from > 6 || to <= from) return [];
    if ((k === 0 && !opensList(tokens, from)) || !areParallel(tokens, from, to, last)) return [];
    return [{ from, to, cost: 1.1, clause: false, comma: tokens[to]?.lower === 'and' }];
  });
}

/** What opens a sentence that names no more than some of its things. */
const OPEN = /^(?:some|examples?|other|popular|notable|typical|common|well-known|famous)$/;

/** Steps to be taken, and "the best are a, b, and c": every part counts. */
function orders(tokens: readonly Token[]): boolean {
  const first = tokens[0] as Token;
  if (first.verb && !/(?:s|ing|ed)$/.test(first.lower)) return true;
  const comma = tokens.findIndex(({ close }) => close === ',');
  const copula = tokens.findLastIndex(({ lower }, i) => i < comma && /^(?:is|are|was|were|be)$/.test(lower));
  return copula >= 0 && !tokens.slice(copula + 1, comma).some(({ lower }) => /.(?:ed|en|ing|t)$/.test(lower));
}

/** The token behind the "and" that ends the list with comma `k` or with an item behind it; null when none does. */
function lastOf(tokens: readonly Token[], commas: readonly number[], k: number): number | null {
  for (let i = k; i < commas.length; i++) {
    const next = (commas[i] as number) + 1;
    const end = Math.min(commas[i + 1] ?? tokens.length, next + 7);
    const and = tokens.findIndex((one, at) => at >= next && at < end && one.lower === 'and');
    if (and >= 0) return and + 1;
    if (end - next > 6) return null;
  }
  return null;
}

/** Whether what stands before the first comma ends with an item: "In winter," and "However," don't. */
function opensList(tokens: readonly Token[], to: number): boolean {
  const first = tokens[0] as Token;
  return (
    hasFinite(tokens, 0, to) ||
    (!/^(?:in|on|at|for|with|by|to|as|under|over|after|before|because|since|while|although|though|like|unlike|from|during|within|among|despite|given|so|also|thus)$/.test(
      first.lower,
    ) &&
      !/ly$/.test(first.lower) &&
      to > 1)
  );
}

function areParallel(tokens: readonly Token[], from: number, to: number, last: number): boolean {
  const end = tokens.findIndex((one, i) => i >= last && one.close !== '');
  const stop = end < 0 ? tokens.length : end + 1;
  const shape = shapeOf(tokens[from] as Token);
  // Behind a whole clause they tell what comes of it, and none is an item of its list.
  if (shape === 'ing' && hasFinite(tokens, 0, from) && !tokens.slice(0, from).some((one) => shapeOf(one) === 'ing'))
    return false;
  if (
    /^(?:which|who|whose|where|that|while|whereas|although|though|as|because|since|so|but|yet|and|usually|often|especially|particularly|however|too)$/.test(
      (tokens[from] as Token).lower,
    )
  )
    return false;
  if (shape !== shapeOf(tokens[last] as Token)) return false;
  if (shape === 'ed' && /^(?:in|by|for|to|on|with|from|at|as)$/.test(tokens[from + 1]?.lower ?? '')) return false;
  return shape === 'verb' || (!hasFinite(tokens, from + 1, to) && mainVerb(tokens.slice(last, stop)) < 0);
}

function shapeOf({ core, lower, verb }: Token): string {
  if (core.length !== lower.length) return 'noun';
  if (/^(?:a|an|the|its|their|this|these)$/.test(lower)) return 'determiner';
  if (/^(?:in|on|at|for|with|by|to|from|of|into|through)$/.test(lower)) return lower;
  if (/.{2}ing$/.test(lower)) return 'ing';
  if (/.{2}ed$/.test(lower)) return 'ed';
  return verb ? 'verb' : 'noun';
}
