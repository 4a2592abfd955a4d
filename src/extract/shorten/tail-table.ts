import type { Cues } from '../cues.ts';
import { asksFor, isAdjunct } from './adjunct.ts';
import { isPurpose } from './aim.ts';
import { isClauseFrom, joinsVerbs } from './joined.ts';
import { isHollow, isResult, shapeOf, tells, three } from './remarks.ts';
import { behindComma, hasFinite, lowerAt, mainVerb, type Token, verbBefore } from './tokens.ts';

/** What a sentence may end with. */
export interface Tail {
  readonly cost: number;
  readonly clause?: boolean;
  /** Whether the tail may end before the sentence does, at a comma with a finite verb behind it. */
  readonly closes?: boolean;
  /** Whether what it says is worth as much as what stands before. */
  readonly equal?: boolean;
  /** Whether it ends where the next clause opens. */
  readonly phrase?: boolean;
  readonly opens: (tokens: readonly Token[], i: number, cues: Cues) => boolean;
}

/** What a sentence can end with that it says beside its fact, by the token that opens it. */
export const TAILS: readonly Tail[] = [
  // ", which keeps the heat in"
  {
    cost: 0.5,
    clause: true,
    closes: true,
    opens: (tokens, i) =>
      behindComma(tokens, i) &&
      (/^(?:which|who|whose|where)$/.test(lowerAt(tokens, i)) ||
        (/^(?:which|whom)$/.test(lowerAt(tokens, i + 1)) &&
          /^(?:in|of|for|from|with|on|to|by|at)$/.test(lowerAt(tokens, i))) ||
        (lowerAt(tokens, i + 1) === 'of' && /^(?:which|whom)$/.test(lowerAt(tokens, i + 2)))),
  },
  // ", such as wool"; "like" only behind a comma
  {
    cost: 0.4,
    clause: true,
    closes: true,
    phrase: true,
    opens: (tokens, i, cues) =>
      !isHollow(tokens, i - 1, cues) &&
      (/^(?:such as|including \S+|for example|for instance|e\.g \S+)$/.test(
        `${lowerAt(tokens, i)} ${lowerAt(tokens, i + 1)}`,
      ) ||
        (lowerAt(tokens, i) === 'like' &&
          (behindComma(tokens, i) || (i < 4 && /^\p{Lu}/u.test(tokens[i + 1]?.core ?? ''))))),
  },
  // ", reducing what they cost"
  { cost: 0.7, clause: true, closes: true, opens: (tokens, i) => behindComma(tokens, i) && isResult(tokens, i) },
  // ", and thereby", " resulting in"
  {
    cost: 0.7,
    clause: true,
    opens: (tokens, i) =>
      /^(?:resulting|leading|thus|thereby)$/.test(lowerAt(tokens, i)) &&
      !/^(?:and|or|of|by|for|in|is|are|to|with|from|at|on|the|a|an|of)$/.test(lowerAt(tokens, i - 1)),
  },
  // ", whereas boats do not"
  {
    cost: 0.8,
    clause: true,
    closes: true,
    opens: (tokens, i) =>
      (behindComma(tokens, i) &&
        /^(?:while|whereas|although|though|because|since|so|as)$/.test(lowerAt(tokens, i)) &&
        !/^(?:well|long|soon|far|if)$/.test(lowerAt(tokens, i + 1))) ||
      /^(?:whereas|although|because)$/.test(lowerAt(tokens, i)) ||
      (i > 4 &&
        /^(?:due to|thanks to)$/.test(`${lowerAt(tokens, i)} ${lowerAt(tokens, i + 1)}`) &&
        !/^(?:is|are|be|was|were|not|and|or|largely|mainly|mostly|partly|often)$/.test(lowerAt(tokens, i - 1))),
  },
  // "; boats do not"
  {
    cost: 0.9,
    clause: true,
    equal: true,
    opens: (tokens, i) => tokens[i - 1]?.close === ';' && mainVerb(tokens.slice(0, i)) >= 0,
  },
  // ". It does this by …": the first of two sentences
  {
    cost: 0.9,
    clause: true,
    equal: true,
    opens: (tokens, i) =>
      /[a-z\d)]\.$/.test(`${tokens[i - 1]?.core}${tokens[i - 1]?.close}`) &&
      /^\p{Lu}/u.test(tokens[i]?.core ?? '') &&
      lowerAt(tokens, i - 1).length > 2 &&
      !tokens
        .slice(i)
        .some(({ lower }) => /^(?:but|however|otherwise|unless|except|only|none|instead|yet|although)$/.test(lower)),
  },
  { cost: 0.6, clause: true, opens: (tokens, i) => tokens[i]?.core === '—' },
  { cost: 0.8, clause: true, opens: (tokens, i) => i > 5 && tokens[i - 1]?.close === ':' && tells(tokens, i) },
  // ", and boats do not"
  {
    cost: 0.7,
    clause: true,
    opens: (tokens, i) =>
      behindComma(tokens, i) &&
      lowerAt(tokens, i) === 'and' &&
      COMMENTS.test(lowerAt(tokens, i + 1)) &&
      isClauseFrom(tokens, i + 1),
  },
  {
    cost: 0.9,
    clause: true,
    equal: true,
    opens: (tokens, i) => behindComma(tokens, i) && lowerAt(tokens, i) === 'and' && isClauseFrom(tokens, i + 1),
  },
  // " and keeps the heat in"
  { cost: 1.1, clause: true, equal: true, opens: (tokens, i) => lowerAt(tokens, i) === 'and' && joinsVerbs(tokens, i) },
  // ", used by bakers"
  {
    cost: 0.8,
    closes: true,
    opens: (tokens, i) =>
      behindComma(tokens, i) && /.{2}ed$/.test(lowerAt(tokens, i)) && PREPOSITION.test(lowerAt(tokens, i + 1)),
  },
  // ", especially in winter"
  {
    cost: 0.4,
    closes: true,
    opens: (tokens, i) =>
      behindComma(tokens, i) && /^(?:especially|particularly|notably|even)$/.test(lowerAt(tokens, i)),
  },
  { cost: 0.6, opens: (tokens, i) => behindComma(tokens, i) && lowerAt(tokens, i) === 'depending' },
  // ", mostly in the north"
  {
    cost: 0.6,
    clause: true,
    opens: (tokens, i) =>
      behindComma(tokens, i) &&
      /^(?:mostly|mainly|often|usually|sometimes|chiefly|primarily|typically|generally)$/.test(lowerAt(tokens, i)) &&
      PREPOSITION.test(lowerAt(tokens, i + 1)),
  },
  // " known as dendrites"
  {
    cost: 0.5,
    closes: true,
    opens: (tokens, i) =>
      /^(?:known as|referred to|called \S+|abbreviated as)$/.test(`${lowerAt(tokens, i)} ${lowerAt(tokens, i + 1)}`) &&
      !/^(?:is|are|be|was|were|been|often|also|and|or|sometimes|commonly|usually)$/.test(lowerAt(tokens, i - 1)),
  },
  // " for tasks like sowing"
  {
    cost: 0.8,
    clause: true,
    phrase: true,
    opens: (tokens, i) =>
      /^(?:in|for|across)$/.test(lowerAt(tokens, i)) &&
      /^(?:various |different |many |several |other )?(?:tasks|purposes|things|uses|applications|activities|areas|fields|industries|sectors|settings|domains|contexts)(?: like| such|, including| including|, such)$/.test(
        shapeOf(tokens.slice(i + 1, i + 4)),
      ) &&
      verbBefore(tokens, i) >= 0 &&
      !asksFor(tokens[i - 1] as Token),
  },
  // " to find the best routes"
  { cost: 1.4, clause: true, opens: (tokens, i, cues) => isPurpose(tokens, i, cues) },
  // ", from bread to cakes"
  {
    cost: 0.6,
    opens: (tokens, i) =>
      behindComma(tokens, i) &&
      lowerAt(tokens, i) === 'from' &&
      tokens.slice(i, i + 7).some(({ lower }) => lower === 'to'),
  },
  // ", with steam driving the wheel"
  {
    cost: 0.8,
    clause: true,
    opens: (tokens, i) =>
      behindComma(tokens, i) &&
      lowerAt(tokens, i) === 'with' &&
      hasFinite(tokens, 0, i) &&
      tokens.slice(i + 2, i + 8).some(({ lower }) => /.{3}ing$/.test(lower)),
  },
  // " in order to keep", " so that it keeps", ", to keep"
  {
    cost: 1.2,
    clause: true,
    opens: (tokens, i) =>
      /^(?:in order to|so that \S+|so as to)$/.test(three(tokens, i)) ||
      (behindComma(tokens, i) && lowerAt(tokens, i) === 'to' && tokens[i + 1]?.verb === true),
  },
  // " as well as reports"
  {
    cost: 0.8,
    clause: true,
    opens: (tokens, i) =>
      /^(?:as well as|along with \S+|together with \S+|in addition to|alongside \S+ \S+)$/.test(three(tokens, i)),
  },
  // " in the cold rooms of the north"
  { cost: 1.5, opens: (tokens, i, cues) => isAdjunct(tokens, i, cues) },
];

/** What opens a remark on the clause before. */
const COMMENTS = /^(?:that|it|this|these|they|you|we|which|nobody|there)(?:['’]\w+)?$/;

const PREPOSITION = /^(?:to|for|by|on|in|with|from|at|of|as|into|through)$/;
