import type { Cues } from '../cues.ts';
import { isQualityBehind, isUpward } from './phrase.ts';
import type { Span } from './spans.ts';
import { lowerAt, type Token } from './tokens.ts';

/** Single words and fixed phrases that say no more of the fact: tried where nothing less will do. */
export function smallSpans(tokens: readonly Token[], cues: Cues): readonly Span[] {
  return tokens.flatMap((token, i): Span[] => {
    const span = (to: number, cost: number): Span[] => [{ from: i, to, cost, clause: true, comma: false }];
    if (token.open.includes('(')) {
      const end = tokens.findIndex((one, k) => k >= i && one.close.includes(')'));
      return end < 0 ? [] : span(end + 1, 0.4);
    }
    if (token.close !== '' || token.open !== '' || tokens[i + 1] === undefined) return [];
    const two = `${token.lower} ${lowerAt(tokens, i + 1)}`;
    if (/^(?:in order|so as)$/.test(two) && lowerAt(tokens, i + 2) === 'to') return span(i + 2, 0.1);
    // "think that it is", where the verb needs no "that"
    if (
      /^(?:thinks?|says?|believes?|knows?|shows?|shown|suggests?|ensures?|means?|finds?|found|hopes?|feels?)$/.test(
        lowerAt(tokens, i - 1),
      ) &&
      token.lower === 'that'
    )
      return /^(?:a|an|the|it|they|you|we|its|their|this|these|most|some|many|\p{L}+s)$/u.test(lowerAt(tokens, i + 1))
        ? span(i + 1, 0.15)
        : [];
    if (token.lower === 'both' && tokens.slice(i + 2, i + 8).some(({ lower }) => lower === 'and') && i > 0)
      return span(i + 1, 0.2);
    if (/^(?:many|several|various)$/.test(lowerAt(tokens, i - 1)) && token.lower === 'different')
      return span(i + 1, 0.2);
    if (
      two === 'the process' &&
      tokens[i - 1]?.close !== ',' &&
      lowerAt(tokens, i + 2) === 'of' &&
      /ing$/.test(lowerAt(tokens, i + 3))
    )
      return span(i + 3, 0.3);
    if (WHIZ.test(two) && isSaidOf(tokens, i + 2) && i > 0 && tokens[i - 1]?.close === '') return span(i + 2, 0.2);
    if (i > 0 && isStance(token, cues) && isUpward(tokens, i, cues) && isDescribed(tokens, i + 1, cues))
      return span(i + 1, 0.8);
    if (i > 0 && tokens[i - 1]?.close === '' && FILLER.test(token.lower) && !/^an?$/.test(lowerAt(tokens, i - 1)))
      return span(i + 1, 0.6);
    return [];
  });
}

/** "that is kept in" → "kept in". */
const WHIZ = /^(?:that|which|who) (?:is|are)$/;

function isSaidOf(tokens: readonly Token[], i: number): boolean {
  return (
    isQualityBehind(tokens, i) ||
    (/(?:ed|en|wn|ght|lt|de|ld|pt)$/.test(lowerAt(tokens, i)) &&
      /^(?:in|on|by|for|from|to|with|at|of|as|into)$/.test(lowerAt(tokens, i + 1)))
  );
}

const FILLER =
  /^(?:various|respective|particular|overall|own|existing|corresponding|already|currently|now|even|still|typical)$/;

/** An adverb of manner: none that doubts, counts, bounds or compares. */
function isStance({ lower }: Token, cues: Cues): boolean {
  return (
    /.{4}ly$/.test(lower) &&
    !BOUNDS.test(lower) &&
    !['grammar/negations', 'grammar/hedges', 'grammar/doubts'].some((entry) => cues.has(lower, entry))
  );
}

const BOUNDS =
  /^(?:only|partly|partially|solely|exclusively|merely|hardly|barely|scarcely|seldom|rarely|fully|entirely|completely|wholly|exactly|equally|early|family|supply|apply|reply|rely|daily|weekly|monthly|yearly|hourly|annually|likely|unlikely|occasionally|normally|commonly|generally|usually|typically|partial|relatively|comparatively|fairly|slightly|less|slowly|quickly|directly|indirectly|temporarily|permanently|legally|illegally|newly|previously|formerly|initially|originally|historically|traditionally|allegedly|reportedly|supposedly|theoretically|nominally|virtually|practically|especially|mainly|mostly|largely|primarily|nearly|friendly|costly|deadly|timely|orderly|elderly|regularly|routinely|similarly|differently|poorly|badly|wrongly|incorrectly|improperly|falsely|assembly|anomaly|monopoly|italy|july|poly|fly|globally|locally|nationally|internationally|freely|separately|jointly|manually|automatically|randomly|recently|finally|eventually|gradually|continuously|constantly|immediately)$/;

/** What an adverb can stand before and leave: a verb, a participle, an adjective. */
function isDescribed(tokens: readonly Token[], i: number, cues: Cues): boolean {
  const { lower, verb } = tokens[i] as Token;
  return verb || /.{2}(?:ed|ing|able|ible|ful|ous|ive|ical)$/.test(lower) || cues.has(lower, 'grammar/auxiliaries');
}
