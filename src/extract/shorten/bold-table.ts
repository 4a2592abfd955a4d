import { isAdjunctOf } from './adjunct.ts';
import { isApposition, isCounted, isDone, waitsForAim } from './asides.ts';
import { CLAUSES } from './clause-tails.ts';
import { asksInfinitive, isHead, isQualityBehind, isReduced, isUpward, narrowsFreely } from './phrase.ts';
import type { Tail } from './tail-table.ts';
import { behindComma, finiteAt, lowerAt, type Token, verbBefore } from './tokens.ts';

/** What a sentence can end with that tells more of what it has already told: tried where nothing less will do. */
export const BOLD: readonly Tail[] = [
  // " that is surrounded by wire", of a thing that needs no telling apart
  {
    cost: 1.2,
    clause: true,
    phrase: true,
    opens: (tokens, i, cues) =>
      /^(?:that|which|who|whose|where)$/.test(lowerAt(tokens, i)) &&
      tokens[i]?.close === '' &&
      i + 1 < tokens.length &&
      narrowsFreely(tokens, i, cues) &&
      !isSuch(tokens, i),
  },
  // " used to treat burns", " close to the wall"
  {
    cost: 1.2,
    clause: true,
    phrase: true,
    opens: (tokens, i, cues) =>
      (isReduced(tokens, i, cues) || isQualityBehind(tokens, i)) && narrowsFreely(tokens, i, cues),
  },
  ...CLAUSES,
  // " partly to save space", ", in part because it is cheap"
  {
    cost: 0.9,
    clause: true,
    opens: (tokens, i) =>
      i > 3 &&
      verbBefore(tokens, i) >= 0 &&
      (/^(?:partly|mainly|largely|primarily|mostly|chiefly) (?:to|because|due|by|for|through)$/.test(
        `${lowerAt(tokens, i)} ${lowerAt(tokens, i + 1)}`,
      ) ||
        /^in (?:part|large|no) (?:because|to|due|part|small)$/.test(
          `${lowerAt(tokens, i)} ${lowerAt(tokens, i + 1)} ${lowerAt(tokens, i + 2)}`,
        )),
  },
  // " or about 1% of it": the same said otherwise
  {
    cost: 1,
    clause: true,
    opens: (tokens, i) =>
      lowerAt(tokens, i) === 'or' &&
      !/\d/.test(tokens[i - 1]?.core ?? '') &&
      /^(?:about|around|roughly|nearly|approximately|almost|some)$/.test(lowerAt(tokens, i + 1)) &&
      /\d/.test(tokens[i + 2]?.core ?? ''),
  },
  // ", easily"
  {
    cost: 0.3,
    clause: true,
    opens: (tokens, i) => behindComma(tokens, i) && i === tokens.length - 1 && /.{3}ly$/.test(lowerAt(tokens, i)),
  },
  // ", specifically the one at the door"
  {
    cost: 0.5,
    clause: true,
    closes: true,
    opens: (tokens, i) => behindComma(tokens, i) && /^(?:specifically|namely|i\.e|ie|e\.g)$/.test(lowerAt(tokens, i)),
  },
  // ", a culture of …"
  {
    cost: 0.7,
    clause: true,
    closes: true,
    opens: (tokens, i, cues) => behindComma(tokens, i) && isApposition(tokens, i, cues),
  },
  // ", available in shops"
  { cost: 0.8, clause: true, closes: true, opens: (tokens, i) => behindComma(tokens, i) && isQualityBehind(tokens, i) },
  // " in two forms, loaves and rolls": how many there are is told
  {
    cost: 0.9,
    clause: true,
    opens: (tokens, i) =>
      i > 4 &&
      /[,:]$/.test(tokens[i - 1]?.close ?? '') &&
      verbBefore(tokens, i) >= 0 &&
      isCounted(tokens, i) &&
      !finiteAt(tokens, i + 1),
  },
  // " with respect to trade", ", or more generally to trade"
  {
    cost: 1,
    clause: true,
    opens: (tokens, i) =>
      i > 4 &&
      (/^(?:with (?:respect|regard) to|in (?:terms|respect) of|in relation to)$/.test(
        `${lowerAt(tokens, i)} ${lowerAt(tokens, i + 1)} ${lowerAt(tokens, i + 2)}`,
      ) ||
        (behindComma(tokens, i) &&
          /^or (?:more|rather|alternatively|simply|even)$/.test(`${lowerAt(tokens, i)} ${lowerAt(tokens, i + 1)}`))) &&
      !/^(?:is|are|was|were|be|differ|differs|vary|varies|similar|different)$/.test(lowerAt(tokens, i - 1)),
  },
  // " which makes it cheap", behind a whole clause
  {
    cost: 0.8,
    clause: true,
    opens: (tokens, i) =>
      lowerAt(tokens, i) === 'which' &&
      i > 3 &&
      verbBefore(tokens, i) >= 0 &&
      (/ly$/.test(lowerAt(tokens, i - 1)) || /^\p{Lu}/u.test(tokens[i - 1]?.core ?? '')),
  },
  // " meaning that more can be added", " allowing users to …"
  {
    cost: 0.9,
    clause: true,
    opens: (tokens, i, cues) =>
      /^(?:meaning|allowing|enabling|causing|making|ensuring|requiring)$/.test(lowerAt(tokens, i)) &&
      (behindComma(tokens, i) || isHead(tokens, i - 1, cues)) &&
      verbBefore(tokens, i) >= 0 &&
      lowerAt(tokens, i - 1) !== 'and',
  },
  // " as an alternative to steel"
  {
    cost: 1.3,
    phrase: true,
    opens: (tokens, i, cues) =>
      lowerAt(tokens, i) === 'as' &&
      isHead(tokens, i - 1, cues) &&
      /^(?:an?|the|part|well)$/.test(lowerAt(tokens, i + 1)) &&
      isUpward(tokens, i, cues) &&
      !tokens.slice(0, i).some(({ lower }) => AS.test(lower)),
  },
  // " to find better routes", where nothing asks for it
  {
    cost: 1.5,
    clause: true,
    opens: (tokens, i, cues) =>
      lowerAt(tokens, i) === 'to' &&
      (tokens[i + 1]?.verb === true || /^(?:have|be|do)$/.test(lowerAt(tokens, i + 1))) &&
      (isHead(tokens, i - 1, cues) || isDone(tokens, i - 1, cues)) &&
      !asksInfinitive(tokens[i - 1] as Token, cues) &&
      verbBefore(tokens, i) >= 0 &&
      isUpward(tokens, i, cues) &&
      !waitsForAim(tokens, i, cues),
  },
  // " in the north"
  { cost: 1.6, phrase: true, opens: (tokens, i, cues) => isAdjunctOf(tokens, i, cues) },
];

/** "so … that", "such … that" say how much. */
function isSuch(tokens: readonly Token[], i: number): boolean {
  return lowerAt(tokens, i) === 'that' && tokens.slice(0, i).some(({ lower }) => /^(?:so|such)$/.test(lower));
}

/** Verbs and words that "as" completes. */
const AS =
  /^(?:use|used|uses|using|serve\w*|serving|act|acts|acting|work|works|function\w*|treat\w*|regard\w*|see|seen|view\w*|know|known|defin\w+|describ\w+|classif\w+|consider\w*|refer\w*|such|same|as|just|so|well|recogni[sz]\w+|label\w*|sold|sell|start\w*|operat\w+|count\w*|intend\w*|design\w*|marketed|employ\w*|chosen|term\w*)$/;
