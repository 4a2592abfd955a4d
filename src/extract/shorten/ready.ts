import type { Cues } from '../cues.ts';
import { asksFor } from './adjunct.ts';
import { pointsElsewhere } from './elsewhere.ts';
import { finiteAt, hasFinite, type Token } from './tokens.ts';

/** Whether the words stand on a slide as they are: nothing loose at either end, marks closed, no part without its other half. */
export function isReady(tokens: readonly Token[], cues: Cues): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return false;
  const core = tokens.map((one) => one.core).join('');
  // A cell may hold a figure, or "no": nothing is loose about it.
  if (tokens.length === 1 && /^\p{N}+$|^(?:yes|no)$/iu.test(core)) return true;
  if (core.length < 3) return false;
  if (!isClosed(tokens) || isLoose(tokens, cues)) return false;
  return !pointsElsewhere(tokens, cues) && !isHalf(tokens);
}

/** Words that ask for a second one: it may not go without them. */
const PAIRS: readonly {
  readonly one: RegExp;
  readonly other: RegExp;
  readonly within: number;
  readonly comma?: true;
}[] = [
  { one: /^between$/, other: /^and$/, within: 12, comma: true },
  { one: /^both$/, other: /^and$/, within: 12, comma: true },
  { one: /^either$/, other: /^or$/, within: 12, comma: true },
  { one: /^neither$/, other: /^nor$/, within: 12, comma: true },
  { one: /^whether$/, other: /^or$/, within: 12, comma: true },
  { one: /^from$/, other: /^(?:to|into)$/, within: 12 },
  { one: /^(?:too|enough)$/, other: /^(?:to|for)$/, within: 6 },
  { one: /^(?:more|less|fewer|better|worse|rather|\p{L}+er)$/u, other: /^than$/, within: 5 },
  { one: /^so$/, other: /^that$/, within: 6 },
];

function hasHalfPair(kept: readonly Token[], whole: readonly Token[]): boolean {
  return PAIRS.some(({ one, other, within, comma }) => {
    const first = kept.find(({ lower }) => one.test(lower));
    if (!first) return false;
    const after = whole.slice(first.at + 1, first.at + 1 + within);
    const end = comma ? -1 : after.findIndex(({ close }) => close.endsWith(','));
    const second = after.find(({ lower }, i) => (end < 0 || i <= end) && other.test(lower));
    return second !== undefined && !kept.some(({ at }) => at === second.at);
  });
}

function isClosed(tokens: readonly Token[]): boolean {
  const marks = tokens.map(({ open, close }) => open + close).join('');
  const count = (mark: RegExp): number => marks.match(mark)?.length ?? 0;
  return count(/\(/g) === count(/\)/g) && count(/“/g) === count(/”/g) && count(/"/g) % 2 === 0;
}

/** Ends on a word that something must follow. */
function isLoose(tokens: readonly Token[], cues: Cues): boolean {
  const last = tokens.at(-1) as Token;
  const lower = last.core.toLowerCase();
  if (tokens.length > 1 && /^\p{Lu}/u.test(last.core)) return false;
  if (
    /^(?:a|an|the|to|of|such|their|its|that['’]s|who|which|that|as|is|are|be|being|been|has|have|following)$/.test(
      lower,
    )
  )
    return true;
  return tokens.length > 2 && LOOSE.some((entry) => cues.has(lower, entry)) && !PARTICLE.test(lower);
}

const LOOSE = ['grammar/prepositions', 'grammar/conjunctions', 'grammar/modals'] as const;
const PARTICLE =
  /^(?:before|after|behind|since|under|over|in|on|by|near|around|across|throughout|within|without|through|so|yet|about|plus)$/;

/** A clause that waits for another: "Once the dough has risen", "Since any change, however small". */
function isHalf(tokens: readonly Token[]): boolean {
  const first = tokens[0] as Token;
  if (
    !/^(?:if|when|once|since|because|although|though|while|whereas|unless|until|whenever|as)$/.test(first.lower) ||
    tokens.length < 3
  )
    return false;
  const comma = tokens.findIndex(({ close }) => close.endsWith(','));
  if (comma < 0) return /^(?:since|because|although|though|whereas|once|whenever|unless)$/.test(first.lower);
  return !isMain(tokens, comma + 1);
}

/** Whether a main clause starts there: a finite verb, or an order. */
export function isMain(tokens: readonly Token[], from: number): boolean {
  return (
    hasFinite(tokens, from + 1, tokens.length) ||
    (tokens[from]?.verb === true && !/(?:ed|ing)$/.test(tokens[from]?.lower ?? ''))
  );
}

/** What holds for words that are left of a longer text: they end where a part of it ends, and have its verb (at `main`). */
export function isComplete(kept: readonly Token[], whole: readonly Token[], main: number, cues: Cues): boolean {
  const last = kept.at(-1) as Token;
  if (/^there (?:is|are)$/.test(`${kept[0]?.lower} ${kept[1]?.lower}`) && kept.length < 6) return false;
  if (/^(?:you|we|i)$/.test(kept[0]?.lower ?? '') && kept.length < 6) return false;
  if (kept.length < 3 || kept.some(({ core }) => core === '—')) return false;
  if (last.at !== whole.at(-1)?.at) {
    if (
      cues.has(last.lower, 'grammar/obligatory') ||
      cues.has(last.lower, 'grammar/needy') ||
      /^(?:depending|only|even|also|not|more|less|however|in|on|by|so|about|through|over|under|before|after|since|yet)$/.test(
        last.lower,
      )
    )
      return false;
    if (last.verb && !/s$|ed$/.test(last.lower) && kept.length > 2 && finiteAt(kept, kept.length - 1)) return false;
  }
  if (main >= 0 && !kept.some(({ at }) => at === (whole[main] as Token).at)) return false;
  if (
    /^(?:if|when|once|since|because|although|though|while|whereas|unless|until|whenever|as)$/.test(
      (kept[0] as Token).lower,
    ) &&
    !kept.some(({ close }) => close.endsWith(','))
  )
    return false;
  return !hasOpenClause(kept) && !hasOpenFront(kept) && !hasHalfPair(kept, whole);
}

/** "a tool that", "until life": the last clause that opens has no verb. */
function hasOpenClause(kept: readonly Token[]): boolean {
  for (let i = kept.length - 1; i >= 0; i--) {
    const { lower } = kept[i] as Token;
    if (
      !/^(?:that|which|who|whose|where|when|if|because|until|unless|while|whether|how|what|why|once|whereas|although)$/.test(
        lower,
      )
    )
      continue;
    if (/^(?:when|while|once|until|if)$/.test(lower) && /(?:ing|ed|en)$/.test(kept[i + 1]?.lower ?? '')) return false;
    if (lower === 'that' && /^(?:of|in|like|with|to)$/.test(kept[i - 1]?.lower ?? '')) return false;
    const rest = kept.slice(i + 1);
    return (
      !rest.some((one, k) => one.verb || finiteAt(kept, i + 1 + k)) &&
      !rest.some((one) => /(?:s|ed)$/.test(one.lower) && rest.length > 3)
    );
  }
  return false;
}

/** "At the plant it took years, power": a lead-in whose clause is gone. */
function hasOpenFront(kept: readonly Token[]): boolean {
  const first = (kept[0] as Token).lower;
  if (
    !/^(?:in|on|at|for|with|by|to|as|under|over|after|before|from|during|within|among|despite|given|like|unlike|of)$/.test(
      first,
    )
  )
    return false;
  const comma = kept.findIndex(({ close }) => close.endsWith(','));
  return comma > 0 && !isMain(kept, comma + 1);
}

/** Whether what is left ends within an enumeration: the cut took the part with its "and". */
export function breaksList(kept: readonly Token[], whole: readonly Token[]): boolean {
  const end = whole.findIndex(({ at }) => at === kept.at(-1)?.at);
  const cut = end < 0 ? kept.length : end + 1;
  const lost = whole.slice(cut);
  const comma = kept.findLastIndex(({ close }) => /[,:]$/.test(close));
  if (lost.length === 0 || comma < 0) return false;
  const last = kept.slice(comma + 1);
  if (last.some(({ lower }) => /^(?:and|or)$/.test(lower)) || last.length === 0) return false;
  const joined = lost.some(({ lower }) => /^(?:and|or)$/.test(lower)) || lost.some(({ close }) => close === ',');
  const opening = last[0] as Token;
  return (
    joined &&
    !hasFinite(kept, comma + 2, kept.length) &&
    !/ing$/.test(opening.lower) &&
    !/^(?:in|on|at|for|with|by|to|but|not)$/.test(opening.lower) &&
    !asksFor(opening)
  );
}
