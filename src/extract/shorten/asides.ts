import type { Cues } from '../cues.ts';
import { isHead } from './phrase.ts';
import { finiteAt, isFormIn, lowerAt, type Token } from './tokens.ts';

/** "is updated": a passive that nothing must follow. */
export function isDone(tokens: readonly Token[], i: number, cues: Cues): boolean {
  return (
    /.{3}ed$/.test(lowerAt(tokens, i)) &&
    /^(?:be|been|is|are|was|were)$/.test(lowerAt(tokens, i - 1)) &&
    !['grammar/obligatory', 'grammar/needy'].some((entry) => cues.has(lowerAt(tokens, i), entry)) &&
    !isFormIn(lowerAt(tokens, i), 'grammar/willing', cues) &&
    !/^(?:supposed|bound|forced|said|known|believed|thought|expected|intended|tailored|encouraged|required|allowed|advised|asked|told|urged)$/.test(
      lowerAt(tokens, i),
    )
  );
}

/** Whether a word before asks for the infinitive at `i`, and has not had one. */
export function waitsForAim(tokens: readonly Token[], i: number, cues: Cues): boolean {
  for (let k = i - 1; k >= 0; k--) {
    const { lower } = tokens[k] as Token;
    if (lower === 'to' && tokens[k + 1]?.verb) return false;
    if (
      /^(?:too|enough|easy|easier|hard|harder|likely|able|unable|time|way|it|long|takes?|\w+(?:able|ible))$/.test(lower)
    )
      return true;
    if (/^(?:is|are|has|have|had)$/.test(lower) && k + 3 > i) return true;
    if (isFormIn(lower, 'grammar/willing', cues)) {
      const between = tokens.slice(k + 1, i);
      return !between.some((one) => /^(?:in|with|by|for|on|at)$/.test(one.lower));
    }
  }
  return false;
}

/** "of two kinds", "four ways": a noun with its count ends before the mark. */
export function isCounted(tokens: readonly Token[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(1, i - 7); k--) {
    if (k < i - 1 && tokens[k]?.close !== '') return false;
    if (/^(?:two|three|four|five|six|seven|eight|nine|ten)$/.test(lowerAt(tokens, k))) return k < i - 1;
  }
  return false;
}

/** "the fermented kind", between commas or at the end, and nothing joins it to others of a list. */
export function isApposition(tokens: readonly Token[], i: number, cues: Cues): boolean {
  if (!/^(?:a|an|the)$/.test(lowerAt(tokens, i))) return false;
  const noun = { ...(tokens[i - 1] as Token), close: '' };
  if (!isHead([...tokens.slice(0, i - 1), noun], i - 1, cues)) return false;
  const commas = tokens.filter(({ close }) => close.endsWith(','));
  const end = tokens.findIndex((one, k) => k >= i && one.close.endsWith(','));
  // What goes on behind its comma belongs to the clause before: only a verb may.
  if (end > 0 && end + 1 < tokens.length && !finiteAt(tokens, end + 1)) return false;
  const rest = tokens.slice(i, end < 0 ? tokens.length : end + 1);
  if (end > 0 && /^(?:and|or|but|an?)$/.test(lowerAt(tokens, end + 1))) return false;
  if (commas.length > 2 || rest.some(({ lower }) => /^(?:and|or|but)$/.test(lower))) return false;
  if (
    end < 0 &&
    /^(?:if|when|in|on|at|for|with|by|to|as|once|after|before|because|since|unlike|like|while|although|despite|given)$/.test(
      lowerAt(tokens, 0),
    ) &&
    commas.length === 1
  )
    return false;
  const verb = rest.findIndex((_, k) => k > 0 && finiteAt(tokens, i + k));
  const relative = rest.findIndex(({ lower }) => /^(?:that|which|who|where)$/.test(lower));
  return verb < 0 || (relative > 0 && relative < verb);
}
