import type { Cues } from '../cues.ts';
import { pattern } from '../pattern.ts';
import { listSpans } from './lists.ts';
import { smallSpans } from './small.ts';
import { tailSpans } from './tails.ts';
import { finiteAt, hasFinite, type Token } from './tokens.ts';

/** Tokens `[from, to)` that may go. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** What going without them costs, beside their number: 0 loses nothing. */
  readonly cost: number;
  /** A whole clause of its own goes: what it denies or bounds is its own. */
  readonly clause: boolean;
  /** The comma before goes too. */
  readonly comma: boolean;
  /** What goes is worth as much as what stays. */
  readonly equal?: boolean;
}

/** Everything of a text that may go, the cheapest first. */
export function spansOf(tokens: readonly Token[], cues: Cues, bold = false): readonly Span[] {
  const article = /^(?:an?|the)$/.test(tokens[0]?.lower ?? '') && !ALL.test(tokens[1]?.lower ?? '');
  const all = [
    ...(article ? [{ from: 0, to: 1, cost: 0.3, clause: false, comma: false }] : []),
    ...hypeSpans(tokens, cues),
    ...innerSpans(tokens),
    ...listSpans(tokens, bold),
    ...tailSpans(tokens, cues, bold),
    ...(bold ? smallSpans(tokens, cues) : []),
  ];
  return all.sort((a, b) => weightOf(a) - weightOf(b));
}

/** Counts and ranks that an article belongs to. */
const ALL = pattern(
  /^(?:few|little|lot|number|majority|only|same|most|more|less|first|last|one|\p{L}+est|following)$/u,
);

/** Cost of going without a span, its words counted. */
export function weightOf({ from, to, cost }: Span): number {
  return cost * (1 + 0.25 * (to - from));
}

/** Praise: "a highly useful tool" keeps its article only where it still fits. */
function hypeSpans(tokens: readonly Token[], cues: Cues): readonly Span[] {
  const words = tokens.map(({ lower }, i) => ({ lower, stem: lower, start: i, end: i }));
  const found: Span[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const hit = cues.at(words, 'grammar/hype', i);
    if (!hit || tokens.slice(i, hit.to).some((token) => token.close !== '' || token.open !== '')) continue;
    const [before, next] = [tokens[i - 1], tokens[hit.to]];
    if (!next || ((tokens[hit.to - 1] as Token).lower === 'of' && !isQuantified(tokens, hit.to))) continue;
    if (PREPOSITION.test(next.lower) || (before && /^an?$/.test(before.lower) && vowel(before.lower, next))) continue;
    found.push({ from: i, to: hit.to, cost: 0.2, clause: false, comma: false });
  }
  return found;
}

const PREPOSITION =
  /^(?:of|in|on|at|by|for|from|with|to|into|as|than|through|when|if|where|and|or|more|less|well|few|little|much|many)$/;

/** "a wide range of outputs" is all that is said of a lone noun: without the first words nothing is left. */
function isQuantified(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return next !== undefined && tokens[i]?.close === '' && !/^(?:from|to|in|for|with|and|or)$/.test(next.lower);
}

function vowel(article: string, next: Token): boolean {
  return /^[aeiou]/i.test(next.core) !== (article === 'an');
}

const LEAD =
  /^(?:however|therefore|moreover|furthermore|thus|indeed|instead|also|of course|mind you|too|on top of that|on the other hand|by contrast|in contrast|after all|in turn|for example|for instance|in fact|meanwhile|more broadly|in short|respectively|though|as a result|then|hence)$/;

/** Brackets, asides between commas or dashes, "that are" before a participle, ", or another name,". */
function innerSpans(tokens: readonly Token[]): readonly Span[] {
  const found: Span[] = [];
  tokens.forEach((token, i) => {
    const { open, core, lower } = token;
    if (open.includes('(') && !core.includes(')')) {
      const end = tokens.findIndex((one, k) => k >= i && one.close.includes(')'));
      const inner = tokens.slice(i, end + 1);
      if (
        end >= 0 &&
        (/^(?:e\.g|i\.e|such|like|for|including|see)/.test(lower) ||
          !inner.some((one) => /\d/.test(one.core)) ||
          /^\(\p{Lu}[^()]{0,60}\b(?:1[89]|20)\d\d[a-z]?\)$/u.test(
            inner
              .map((one) => one.open + one.core + one.close)
              .join(' ')
              .replace(/[.,;:]$/, ''),
          ))
      )
        found.push({ from: i, to: end + 1, cost: 0.1, clause: true, comma: false });
    }
    if (i > 0 && tokens[i - 1]?.close === ',') {
      const end = tokens.findIndex((one, k) => k >= i && one.close === ',');
      const words = tokens
        .slice(i, end + 1)
        .map((one) => one.lower)
        .join(' ');
      if (end >= 0 && end < i + 4 && LEAD.test(words))
        found.push({ from: i, to: end + 1, cost: 0.1, clause: false, comma: true });
      if (end > i && end < i + 8 && lower === 'or' && finiteAt(tokens, end + 1 < tokens.length ? end + 1 : 0))
        found.push({ from: i, to: end + 1, cost: 0.3, clause: false, comma: true });
      if (
        end < 0 &&
        LEAD.test(
          tokens
            .slice(i)
            .map((one) => one.lower)
            .join(' '),
        )
      )
        found.push({ from: i, to: tokens.length, cost: 0.1, clause: false, comma: true });
    }
    const next = tokens[i + 1];
    if (
      /^(?:that|which|who)$/.test(lower) &&
      i > 0 &&
      tokens[i - 1]?.close === '' &&
      /^(?:is|are)$/.test(next?.lower ?? '') &&
      /.{3}(?:ed|ing)$/.test(tokens[i + 2]?.lower ?? '')
    )
      found.push({ from: i, to: i + 2, cost: 0.1, clause: false, comma: false });
    if (/^also$/.test(lower) && token.close === '' && i > 0)
      found.push({ from: i, to: i + 1, cost: 0.1, clause: false, comma: false });
    if (token.core === '—' && i > 0) {
      const end = tokens.findIndex((one, k) => k > i && one.core === '—');
      if (
        end > 0 &&
        end + 1 < tokens.length &&
        (hasFinite(tokens, end + 1, tokens.length) ||
          /^(?:in|on|at|by|for|from|with|to|into|and|or|of|as)$/.test(tokens[end + 1]?.lower ?? ''))
      )
        found.push({ from: i, to: end + 1, cost: 0.6, clause: true, comma: false });
    }
  });
  return found;
}
