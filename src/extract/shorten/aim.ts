import type { Cues } from '../cues.ts';
import { asksFor } from './adjunct.ts';
import { isFormIn, lowerAt, type Token } from './tokens.ts';

/** "keeps records to find faults": an aim behind a noun, where no verb asks for one. */
export function isPurpose(tokens: readonly Token[], i: number, cues: Cues): boolean {
  const [before, next] = [tokens[i - 1] as Token, tokens[i + 1]];
  if (i < 5 || lowerAt(tokens, i) !== 'to' || !cues.has(next?.lower, 'grammar/aims') || before.close !== '')
    return false;
  if (tokens.slice(0, i).some(({ close }) => close === ';')) return false;
  if (asksFor(before) || /(?:ed|en|al|ful|ous|ive|able|ible|y|er|nt|ic)$/.test(before.lower)) return false;
  if (
    ['grammar/obligatory', 'grammar/needy', 'grammar/adverbs', 'grammar/prepositions', 'grammar/auxiliaries'].some(
      (entry) => cues.has(before.lower, entry),
    )
  )
    return false;
  return !tokens
    .slice(0, i)
    .some(
      ({ lower }, k) =>
        (WORDS.test(lower) || isFormIn(lower, 'grammar/willing', cues)) &&
        !(/^help/.test(lower) && lowerAt(tokens, k + 1) === 'in'),
    );
}

/** Words that an infinitive completes, and clauses that it may belong to. */
const WORDS =
  /^(?:has|have|had|too|enough|easy|easier|hard|harder|likely|able|unable|how|that|which|who|when|if|free|not|no)$/;
