import type { Cues } from '../cues.ts';
import { finiteAt, isFormIn, lowerAt, mainVerb, type Token, verbBefore } from './tokens.ts';

/** The words before a place that form one noun phrase. */
export interface NounPhrase {
  /** Its first token, the determiner if it has one. */
  readonly from: number;
  /** Its determiner, empty where it has none. */
  readonly determiner: string;
  /** Its words without the determiner. */
  readonly words: number;
}

const CLOSED = [
  'grammar/prepositions',
  'grammar/conjunctions',
  'grammar/auxiliaries',
  'grammar/adverbs',
  'grammar/negations',
  'grammar/relatives',
  'grammar/pronouns',
  'grammar/doubts',
] as const;
const DETERMINER =
  /^(?:a|an|the|its|their|his|her|our|your|this|that|these|those|some|any|all|every|each|no|several|certain|various|many|most|few|numerous|other|another|both|either|such|one|two|three)$/;
const QUALITY = /.{2}(?:able|ible|ful|ous|less|ical|ive|ic|ary)$|^(?:more|less|very|better|worse|good|bad|low|high)$/;

const closed = new WeakMap<Cues, Map<string, boolean>>();
const MOST_KEPT = 8192;

function isClosed(lower: string, cues: Cues): boolean {
  const kept = closed.get(cues) ?? new Map<string, boolean>();
  closed.set(cues, kept);
  const known = kept.get(lower) ?? CLOSED.some((entry) => cues.has(lower, entry));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(lower, known);
  return known;
}

/** Whether a noun phrase can end with the token: no word of a closed class, no verb, no adverb, no adjective by its form. */
export function isHead(tokens: readonly Token[], i: number, cues: Cues): boolean {
  const token = tokens[i];
  if (!token || !/^[”"’]?$/.test(token.close) || token.core.length < 2 || DETERMINER.test(token.lower)) return false;
  if (/^\p{Lu}/u.test(token.core) && token.at > 0) return true;
  if (isClosed(token.lower, cues)) return false;
  if (/(?:ly|ing|ed)$/.test(token.lower) || (token.verb && PARTICIPLE.test(token.lower)) || QUALITY.test(token.lower))
    return false;
  return !finiteAt(tokens, i) && !(token.verb && lowerAt(tokens, i - 1) === 'to');
}

/** The noun phrase that ends before token `i`; null when none does. */
export function nounsBefore(tokens: readonly Token[], i: number, cues: Cues): NounPhrase | null {
  if (!isHead(tokens, i - 1, cues)) return null;
  let from = i - 1;
  while (from > 0) {
    const { lower, close, core } = tokens[from - 1] as Token;
    if (close !== '' && !(close === ',' && QUALITY.test(lower))) break;
    if (DETERMINER.test(lower)) return { from: from - 1, determiner: lower, words: i - from };
    if (core === '—' || isClosed(lower, cues) || finiteAt(tokens, from - 1)) break;
    if (lower === 'to' || (/ing$/.test(lower) && tokens[from - 1]?.verb)) break;
    from--;
  }
  return { from, determiner: '', words: i - from };
}

/** Of these some exist, whatever else is said of them: without what narrows them down the sentence stays true. */
const SOME = /^(?:an?|some|certain|several|various|many|numerous|other|another)$/;

/** Whether what stands at token `i` tells more of a thing that the words before it have told enough of. */
export function narrowsFreely(tokens: readonly Token[], i: number, cues: Cues): boolean {
  const nouns = nounsBefore(tokens, i, cues);
  if (!nouns || !isUpward(tokens, i, cues)) return false;
  const joined = /^(?:and|or)$/.test(lowerAt(tokens, nouns.from - 1));
  if (!SOME.test(nouns.determiner) && !(nouns.determiner === '' && (nouns.words > 1 || joined))) return false;
  const head = tokens[i - 1] as Token;
  // "… requirements Applications that": two cells in one.
  if (/^\p{Lu}\p{Ll}+s$/u.test(head.core) && nouns.words > 1 && /^\p{Ll}/u.test(tokens[i - 2]?.core ?? ''))
    return false;
  if (NEEDY.test(lowerAt(tokens, i - 1)) || cues.has(lowerAt(tokens, i - 1), 'grammar/needy')) return false;
  const main = mainVerb(tokens);
  if (nouns.from === 0 || main < 0) {
    if (isComplement(tokens, 0, nouns.from)) return false;
  } else if (main < nouns.from && COPULA.test(lowerAt(tokens, main))) {
    if (isComplement(tokens, main + 1, nouns.from)) return false;
  }
  // "the kind of press that …": of a bare noun behind "of" the one before is meant.
  if (lowerAt(tokens, nouns.from - 1) === 'of') {
    const whole = nounsBefore(tokens, nouns.from - 1, cues);
    if (!whole || !(SOME.test(whole.determiner) || (whole.determiner === '' && whole.words > 1))) return false;
  }
  if (
    nouns.words === 1 &&
    !/^(?:certain|several|some|many)$/.test(nouns.determiner) &&
    ['grammar/class-nouns', 'grammar/kind-nouns'].some((entry) => cues.has(singular(lowerAt(tokens, i - 1)), entry))
  )
    return false;
  return (
    main < i && !tokens.slice(Math.max(0, verbBefore(tokens, i)), nouns.from).some(({ lower }) => FRAMES.test(lower))
  );
}

/** Whether what stands before `to` is still what the verb says the thing to be, and no part of it. */
export function isComplement(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from, to);
  if (between.slice(0, 3).some(({ lower }) => /.{2}(?:ed|ing)$/.test(lower)) && from > 0) return false;
  return !between.some(({ lower }) =>
    /^(?:in|on|for|with|by|from|at|as|to|than|that|which|who|where|within|into|through|during|under|over|between|across|per|via|using|after|before|against|among)$/.test(
      lower,
    ),
  );
}

/** Verbs whose object is not all that they ask for. */
const FRAMES =
  /^(?:forc|compel|oblig|persuad|urg|put|tak|turn|convert|transform|keep|bring|prevent|protect|replac|translat|split|divid|allow|enabl|caus|plac|set|send|help)(?:e|es|ed|s|ing|t|ting)?$/;

function singular(lower: string): string {
  return lower.replace(/([^s])s$/, '$1');
}

const COPULA = /^(?:is|are|was|were|be)$/;
const NEEDY =
  /^(?:thing|things|something|someone|one|ones|person|people|those|way|ways|term|kind|type|case|cases|situation|situations|instance|instances|point|time|times|place|places|area|areas|fact|idea|evidence|item|items)$/;
/** Verbs whose object can't be widened: who avoids some foods need not avoid food. */
const DENIES =
  /^(?:avoid|avoids|avoiding|avoided|prevent\w*|prohibit\w*|ban|bans|banned|lack\w*|fails?|failed|refus\w+|reject\w*|exclud\w+|remov\w+|stops?|stopped|deny|denies|denied|forbid\w*|restrict\w*|limit\w*|reduc\w+|eliminat\w+|minimi[sz]\w+|protect\w*|every|each|all|any|only|most|same|than|unlike|least|majority|against|warn\w*|\w+n['’]t)$/;

/** Whether what is told at token `i` may be told less precisely: nothing before denies it or says it of all. */
export function isUpward(tokens: readonly Token[], i: number, cues: Cues): boolean {
  for (let k = i - 1; k >= 0; k--) {
    const { lower, close } = tokens[k] as Token;
    if (DENIES.test(lower) || cues.has(lower, 'grammar/negations') || /^(?:.{2,}est|best|worst)$/.test(lower))
      return false;
    if (/^(?:if|when|whenever|unless|until|whether|once|after|before|how|what|why)$/.test(lower))
      return tokens.slice(k, i).some((one) => one.close.endsWith(',')) && k === 0;
    if (/[;:]$/.test(close) && k < i - 1) return true;
  }
  return true;
}

const PARTICIPLE =
  /^(?:built|made|held|kept|sold|bought|grown|drawn|found|born|worn|set|put|cut|left|paid|led|shown|known|sent|spent|meant|caught|lost|read|spread|taught|written|given|taken|driven|seen|chosen|broken|stolen|hidden|spoken|thrown)$/;

/** An irregular participle. */
export function isParticiple(lower: string): boolean {
  return PARTICIPLE.test(lower);
}

/** Whether a participle that tells more of the noun before it stands at the token: "used to …", "held at …", "containing …". */
export function isReduced(tokens: readonly Token[], i: number, cues: Cues): boolean {
  const token = tokens[i] as Token;
  if (token.core.length !== token.lower.length || token.close !== '' || /^\p{Lu}/u.test(token.core)) return false;
  const next = lowerAt(tokens, i + 1);
  if (next === '') return false;
  if (/.{2}ing$/.test(token.lower)) return token.verb && !/^(?:and|or|of|is|are|was|can|may)$/.test(next);
  const past = (/.{2}ed$/.test(token.lower) && token.verb) || PARTICIPLE.test(token.lower);
  return past && (cues.has(next, 'grammar/prepositions') || /^(?:to|as|[a-z]+ly|solely|together)$/.test(next));
}

/** "close to the nerves", "capable of flight": an adjective behind its noun, with what it asks for. */
export function isQualityBehind(tokens: readonly Token[], i: number): boolean {
  return (
    /^(?:close|similar|capable|available|responsible|suitable|prone|relevant|necessary|related|unique|common|typical|comparable|identical|equal|adjacent|subject|due|needed|required|essential|free|full|rich|low|high|ready|able|specific|next|parallel|perpendicular|sensitive|resistant|vulnerable|independent)$/.test(
      lowerAt(tokens, i),
    ) && /^(?:to|of|for|in|from|with|on|by)$/.test(lowerAt(tokens, i + 1))
  );
}

/** Nouns and adjectives that an infinitive completes: "the right to appeal". */
export function asksInfinitive(token: Token, cues: Cues): boolean {
  return (
    /^(?:ability|abilities|right|rights|attempts?|opportunit\w+|efforts?|chances?|time|decisions?|plans?|tendenc\w+|permission|failure|means|ways?|need|needs|power|freedom|duty|duties|obligations?|option|options|capacity|willingness|desire|incentives?|reasons?|promises?|license|licence|authority|motivation|potential|pressure|inability|refusal|order|place|something|someone|anything|nothing|much|lot|it|them|you|us|people|users?|computers?|machines?|systems?|one|ones)$/.test(
      token.lower,
    ) ||
    cues.has(token.lower, 'grammar/auxiliaries') ||
    isFormIn(token.lower, 'grammar/willing', cues)
  );
}
