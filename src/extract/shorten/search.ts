import type { Cues } from '../cues.ts';
import type { Bears } from './bears.ts';
import { isBound } from './bounds.ts';
import { mayGo, mayGoBoldly } from './honest.ts';
import { breaksList, isComplete, isReady } from './ready.ts';
import { type Span, spansOf, weightOf } from './spans.ts';
import { lowerAt, mainVerb, type Token, textOf } from './tokens.ts';

/** Sets of spans that are tried for one text, the cheapest first. */
const TRIES = 96;
/** The same where everything is tried that may go. */
const BOLD_TRIES = 400;

/** How far the search may go. */
export interface Reach {
  /** Whether what goes with every main clause stays: on a card either may hold the harm. */
  readonly alone: boolean;
  /** Whether also what tells more of a thing may go. */
  readonly bold?: boolean;
  /** Whether the kind tells one side of a thing, so that what stands behind a "but" may go. */
  readonly oneSided?: boolean;
  /** Whether phrases that tell where, by what or what for may go. */
  readonly phrases?: boolean;
  /** What is shown of the words that are left; null when they can't stand there. */
  readonly told?: (kept: readonly Token[]) => string | null;
  /** Whether what is left must bear out whatever goes. */
  readonly strict?: boolean;
  /** What the words that are left must still tell. */
  readonly bears?: Bears | null;
}

interface Attempt {
  /** Indices of the spans that go, rising. */
  readonly gone: readonly number[];
  readonly weight: number;
}

/** At most `most` words of the text that stand on their own and say nothing else, with the least loss; null when there are none. */
export function fewest(tokens: readonly Token[], most: number, cues: Cues, reach: Reach): string | null {
  const { bold = false } = reach;
  const all = spansOf(tokens, cues, bold);
  const free = new Set(
    all.filter(({ from }) => tokens[from]?.open.includes('(')).flatMap(({ from, to }) => range(from, to)),
  );
  const bears = ({ from, to, clause }: Span): boolean => {
    if (isBound(tokens, from, to)) return false;
    const lost = tokens.slice(from, to);
    const told = free.has(from) ? lost : lost.filter(({ at }) => !free.has(at));
    return bold ? mayGoBoldly(told, free.has(from) || clause, cues) : mayGo(told, free.has(from) || clause, cues);
  };
  const spans = all.filter(
    (span) =>
      (free.has(span.from) || bears(span)) &&
      !(reach.phrases === false && !span.clause && span.cost > 1.2) &&
      !(span.equal && reach.alone) &&
      (reach.oneSided ||
        !tokens[span.from] ||
        !/^(?:but|yet)$/.test(lowerAt(tokens, span.from)) ||
        lowerAt(tokens, span.from + 2) === 'also' ||
        !bold),
  );
  if (left(tokens.length, spans) > most) return null;
  const main = mainVerb(tokens);
  const open: Attempt[] = spans.length > 0 ? [{ gone: [0], weight: weightOf(spans[0] as Span) }] : [];
  let spare: string | null = null;
  for (let n = bold ? BOLD_TRIES : TRIES; n > 0 && open.length > 0; n--) {
    const attempt = takeLightest(open);
    const last = attempt.gone.at(-1) as number;
    const next = spans[last + 1];
    if (next) {
      const more = attempt.weight + weightOf(next);
      open.push({ gone: [...attempt.gone, last + 1], weight: more });
      open.push({ gone: [...attempt.gone.slice(0, -1), last + 1], weight: more - weightOf(spans[last] as Span) });
    }
    const gone = attempt.gone.map((at) => spans[at] as Span);
    if (left(tokens.length, gone) > most || within(gone)) continue;
    const kept = without(tokens, gone);
    const told = reach.told ? reach.told(kept) : isReady(kept, cues) ? textOf(kept) : null;
    if (told === null || !isComplete(kept, tokens, main, cues) || breaksList(kept, tokens)) continue;
    if (!reach.bears || reach.bears(kept)) return told;
    if (!reach.strict && !gone.some(({ equal }) => equal)) spare ??= told;
  }
  return spare;
}

/** Whether a part goes that goes with a longer one anyway. */
function within(gone: readonly Span[]): boolean {
  return gone.some((one) => gone.some((other) => other !== one && other.from <= one.from && one.to <= other.to));
}

/** How many of the words stay. */
function left(words: number, gone: readonly Span[]): number {
  const marks = new Uint8Array(words);
  for (const { from, to } of gone) marks.fill(1, from, to);
  return marks.reduce((sum, mark) => sum - mark, words);
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

function takeLightest(open: Attempt[]): Attempt {
  let best = 0;
  for (let i = 1; i < open.length; i++) if ((open[i] as Attempt).weight < (open[best] as Attempt).weight) best = i;
  return open.splice(best, 1)[0] as Attempt;
}

/** What is left: a comma goes with what it set apart, a closing mark moves to the word before. */
function without(tokens: readonly Token[], spans: readonly Span[]): readonly Token[] {
  const gone = new Set(spans.flatMap(({ from, to }) => range(from, to)));
  const bare = new Set(spans.filter(({ comma }) => comma).map(({ from }) => from));
  const kept: Token[] = [];
  tokens.forEach((token, i) => {
    const before = kept.at(-1);
    if (before && before.close !== '' && bare.has(i) && /^[)”"]?,$/.test(before.close))
      kept[kept.length - 1] = { ...before, close: before.close.slice(0, -1) };
    if (!gone.has(i)) kept.push(token);
    else if (
      before &&
      !gone.has(i + 1) &&
      i + 1 < tokens.length &&
      before.close === '' &&
      /[,;:]$/.test(token.close) &&
      !bare.has(i)
    )
      if (!spans.some(({ to, comma }) => to === i + 1 && comma))
        kept[kept.length - 1] = { ...before, close: token.close.slice(-1) };
  });
  return kept;
}
