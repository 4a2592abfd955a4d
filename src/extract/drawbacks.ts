import { gapBefore } from './about.ts';
import type { Cues } from './cues.ts';
import type { Passage } from './passage.ts';
import { pattern } from './pattern.ts';
import { shortfallAt } from './shortfalls.ts';
import { decays, deniedNear, isBad, isCondition, turnsBad } from './worsens.ts';

type Clause = Pick<Passage, 'text' | 'words'>;

/**
 * Whether a sentence says in plain words what is bad about something: "X is brittle", "X loses its crust", "X tends to
 * have more side effects", "The biggest problem with X is that …". What others do better, what is denied, what was so
 * once and what is only a merit ("X kills germs") do not count.
 */
export function statesDrawback(clause: Clause, cues: Cues): boolean {
  if (SUPPOSED.test(clause.text)) return false;
  return WAYS.some((way) => {
    const at = way(clause, cues);
    return at !== null && !isElsewhere(clause, at, cues);
  });
}

/** Word at which a way of telling a drawback is met, or null. */
type Way = (clause: Clause, cues: Cues) => number | null;

const WAYS: readonly Way[] = [
  namesTrouble,
  isBad,
  turnsBad,
  decays,
  strikes,
  lacks,
  loses,
  needsMuch,
  canOnly,
  isBlamed,
  shortfallAt,
];

/** "Say that", "Suppose": no fact. */
const SUPPOSED = /^(?:Say|Suppose|Imagine|Assume|Picture|Pretend)\s/;

/** Whether what stands before word `at` sets it on another's side: "Unlike X, which is …", "instead of costly …". */
function isElsewhere({ words }: Clause, at: number, cues: Cues): boolean {
  const before = words.slice(0, at);
  const hit = cues.find(before, 'drawbacks/elsewhere');
  return hit !== null || cues.find(before, 'dangers/guards') !== null || SOLVES.test(words[at + 1]?.lower ?? '');
}

const SOLVES = /^(?:solved|fixed|addressed|overcome|avoided|resolved)$/;

/** "One of the biggest problems with X is that", "Another risk is". */
function namesTrouble(clause: Clause, cues: Cues): number | null {
  const { words } = clause;
  if (!OPENS_NAME.test(words[0]?.lower ?? '')) return null;
  const noun = cues.find(words.slice(0, 9), 'drawbacks/troubles');
  if (!noun || noun.from === 0 || COUNTED.test(words[noun.from - 1]?.lower ?? '')) return null;
  for (let i = noun.to; i < Math.min(words.length, noun.to + 9); i++) {
    if (/[,;:]/.test(gapBefore(clause, i))) return null;
    const [verb, next, third] = [words[i]?.lower ?? '', words[i + 1]?.lower ?? '', words[i + 2]?.lower ?? ''];
    if (/^(?:is|are|remains|remain|lies)$/.test(verb)) return ANSWERED.test(next) || ANSWERED.test(third) ? null : i;
    if (/^(?:will|may|can|could)$/.test(verb)) return next === 'come' || next === 'be' ? i : null;
    if (verb === 'comes' || verb === 'arises') return i;
    if (/^(?:was|were|that|which|who|has|had|have)$/.test(verb)) return null;
  }
  return null;
}

const OPENS_NAME =
  /^(?:the|a|an|another|one|its|their|ironically|other|some|major|main|further|yet|also|but|however|key|common)$/;
const COUNTED = /^(?:no|few|any|less|fewer|little)$/;
/** "The problem is solved by", "One problem is now rarer". */
const ANSWERED =
  /^(?:solved|fixed|no|not|smaller|rarer|low|lower|minimal|addressed|overcome|avoided|gone|reduced|easily|called|known)$/;

/** "Fees put off small firms", "The herb interferes with other drugs"; not "Lights deter burglars". */
function strikes(clause: Clause, cues: Cues): number | null {
  const { words } = clause;
  for (let hit = cues.find(words, 'drawbacks/strikes', 1); hit; hit = cues.find(words, 'drawbacks/strikes', hit.to)) {
    const last = words[hit.from - 1]?.lower ?? '';
    const noun = cues.has(last, 'grammar/determiners') || cues.has(last, 'grammar/prepositions');
    const names = /^(?:of|on|for|and|is|are)$/.test(words[hit.to]?.lower ?? '');
    if (noun || names || last === 'to' || deniedNear(clause, hit.from, cues) || harmsFoe(clause, hit.to, cues))
      continue;
    return hit.from;
  }
  return null;
}

/** "It lacks brakes", "is not as accurate as", "no better than a placebo". */
function lacks(clause: Clause, cues: Cues): number | null {
  const { words } = clause;
  const hit = cues.find(words, 'drawbacks/lacking', 1);
  const last = words[(hit?.from ?? 0) - 1]?.lower ?? '';
  if (hit && isCondition(clause, hit.from)) return null;
  const noun = /^(?:a|the|this|any|their|its|no|of|for|not|t|by|with|from|to)$/.test(last) || /n['’]t$/.test(last);
  return hit && !(noun && /^lacks?$/.test(words[hit.from]?.lower ?? '')) ? hit.from : null;
}

/** "The crust loses its crispness", "both parties give up some control". */
function loses(clause: Clause, cues: Cues): number | null {
  const hit = cues.find(clause.words, 'drawbacks/given-up', 1);
  if (!hit || deniedNear(clause, hit.from, cues)) return null;
  return /^(?:to|not|the|a)$/.test(clause.words[hit.from - 1]?.lower ?? '') ? null : hit.from;
}

/** "It takes up a lot of room", "requires constant care". */
function needsMuch(clause: Clause, cues: Cues): number | null {
  const { words } = clause;
  for (let hit = cues.find(words, 'drawbacks/needs', 1); hit; hit = cues.find(words, 'drawbacks/needs', hit.to)) {
    if (deniedNear(clause, hit.from, cues)) continue;
    const at = words[hit.to]?.lower === 'some' ? hit.to + 1 : hit.to;
    if (cues.at(words, 'drawbacks/heavy-needs', at)) return hit.from;
  }
  return null;
}

/** "It can only be fitted by a plumber"; not "can only be called brandy if". */
function canOnly(clause: Clause): number | null {
  const match = ONLY.exec(clause.text);
  return match ? clause.words.findIndex(({ start }) => start >= match.index) : null;
}

const ONLY = pattern(
  /\b(?<!\b(?:I|we|You|We) )(?:can|may) only (?:be (?!called|considered|described|defined|understood|explained|seen|regarded|told|said|guessed|imagined)\p{Ll}+|(?:hold|handle|run|carry|store|reach|serve|cover|support|fly|work|travel|perform|detect|operate|grow|survive|treat)\b)|\bonly works?\b/u,
);

/** "Critics say that …", "has been criticised for": somebody finds fault. */
function isBlamed(clause: Clause): number | null {
  const match = BLAMES.exec(clause.text);
  return match ? clause.words.findIndex(({ end }) => end > match.index) : null;
}

const BLAMES =
  /\b(?:[Cc]ritics|[Oo]pponents|[Ss](?:c|k)eptics|[Dd]etractors|[Cc]ampaigners|[Ee]xperts) (?:also |often |have )?(?:say|argue|warn|warned|fear|complain|object|point out|worry)\b|\b(?:criticis|criticiz|condemn|fault)ed (?:for|as)\b/u;

/** Whether the harm done behind word `to` is done to what is harmful itself. */
export function harmsFoe({ words }: Clause, to: number, cues: Cues): boolean {
  const foe = cues.find(words.slice(0, to + 6), 'drawbacks/foes', to);
  if (foe !== null && foe.from <= to + 3) return true;
  return words.slice(to, to + 2).some(({ lower }) => lower === 'unwanted' || cues.has(lower, 'drawbacks/noxious'));
}
