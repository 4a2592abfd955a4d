import { gapBefore } from './about.ts';
import type { Cues } from './cues.ts';
import type { Passage } from './passage.ts';

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

const COPULA =
  /^(?:is|are|be|become|becomes|became|remain|remains|proves|prove|proved|proven|seem|seems|feel|feels|get|gets|been)$/;

/** "X is brittle", "X has proven relatively ineffective", "X is more costly than Y". */
function isBad(clause: Clause, cues: Cues): number | null {
  const { words } = clause;
  for (const [i, { lower }] of words.entries()) {
    if (!COPULA.test(lower) || denied(clause, i, cues) || NAMES.test(words[i - 1]?.lower ?? '')) continue;
    const worse = worseAt(clause, i + 1, cues);
    if (worse) return i;
    let at = i + 1;
    while (at < i + 4 && cues.has(words[at]?.lower, 'drawbacks/degrees')) at++;
    const hit = cues.at(words, 'drawbacks/bad', at);
    const next = words[hit?.to ?? 0]?.lower ?? '';
    // "is volatile memory" names a kind, "is resistant to" is a strength.
    if (hit && ENDS.test(next || '.') && !relative(words[i - 1]?.lower)) return i;
    if (hit && /[,.;:)!]/.test(gapBefore(clause, hit.to)) && !relative(words[i - 1]?.lower)) return i;
  }
  return null;
}

/** What is misleading about a name is no one's fault. */
const NAMES = /^(?:names?|terms?|words?|labels?|titles?|phrases?|expressions?)$/;

const ENDS =
  /^(?:\.|and|or|but|for|to|in|when|if|because|since|as|at|on|than|with|by|that|while|especially|although|so|due|once|during|under|even|after|compared|until|from|here|of|about)$/;

function worseAt({ words }: Clause, from: number, cues: Cues): boolean {
  let at = from;
  while (
    at < from + 3 &&
    /^(?:much|far|even|also|often|usually|generally|a|bit|little|slightly|considerably|significantly|typically|somewhat|still|lot)$/.test(
      words[at]?.lower ?? '',
    )
  )
    at++;
  return cues.at(words, 'drawbacks/worse', at) !== null;
}

function relative(lower: string | undefined): boolean {
  return /^(?:which|that|who)$/.test(lower ?? '');
}

/** "The crumb becomes hard", "Milk goes sour". */
function turnsBad(clause: Clause, cues: Cues): number | null {
  const { words } = clause;
  for (const [i, { lower }] of words.entries()) {
    if (i === 0 || !/^(?:become|becomes|get|gets|turn|turns|go|goes|grow|grows)$/.test(lower)) continue;
    if (denied(clause, i, cues) || untilThen(clause, i)) continue;
    let at = i + 1;
    while (at < i + 4 && cues.has(words[at]?.lower, 'drawbacks/degrees')) at++;
    const hit = cues.at(words, 'drawbacks/worse-states', at);
    if (hit && !/^(?:enough|and|to|water|drinks?|cash)$/.test(words[hit.to]?.lower ?? '')) return i;
  }
  return null;
}

/** "Until it turns dry", "when they go cold", "let it get cold": a sign, not a drawback. */
function untilThen({ words }: Clause, at: number): boolean {
  return words
    .slice(Math.max(0, at - 6), at)
    .some(({ lower }) => /^(?:until|till|when|once|if|as|before|let|to)$/.test(lower));
}

/** "Dough will start to mould", "The coating tends to peel", "The bread dries out quickly". */
function decays(clause: Clause, cues: Cues): number | null {
  const { words } = clause;
  for (let hit = cues.find(words, 'drawbacks/decay', 1); hit; hit = cues.find(words, 'drawbacks/decay', hit.to)) {
    const { from, to } = hit;
    const before = words.slice(Math.max(0, from - 4), from).map(({ lower }) => lower);
    const last = before.at(-1) ?? '';
    if (denied(clause, from, cues) || untilThen(clause, from - (last === 'to' ? 1 : 0))) continue;
    const led =
      /\b(?:will|would|may|might|could|can)(?: \p{Ll}+ly| also| start to| begin to| then| soon| often| even)*$|\b(?:tends?|starts?|begins?|likely|apt|known) to$/u.test(
        before.join(' '),
      );
    const phrase = to - from > 1 && /s$/.test(words[from]?.lower ?? '') && !cues.has(last, 'grammar/determiners');
    if (led || phrase) return from;
  }
  return null;
}

/** "Fees put off small firms", "The herb interferes with other drugs"; not "Lights deter burglars". */
function strikes(clause: Clause, cues: Cues): number | null {
  const { words } = clause;
  for (let hit = cues.find(words, 'drawbacks/strikes', 1); hit; hit = cues.find(words, 'drawbacks/strikes', hit.to)) {
    const last = words[hit.from - 1]?.lower ?? '';
    const noun = cues.has(last, 'grammar/determiners') || cues.has(last, 'grammar/prepositions');
    const names = /^(?:of|on|for|and|is|are)$/.test(words[hit.to]?.lower ?? '');
    if (noun || names || last === 'to' || denied(clause, hit.from, cues) || harmsFoe(clause, hit.to, cues)) continue;
    return hit.from;
  }
  return null;
}

/** "It lacks brakes", "is not as accurate as", "no better than a placebo". */
function lacks({ words }: Clause, cues: Cues): number | null {
  const hit = cues.find(words, 'drawbacks/lacking', 1);
  const last = words[(hit?.from ?? 0) - 1]?.lower ?? '';
  const noun = /^(?:a|the|this|any|their|its|no|of|for|not|t|by|with|from|to)$/.test(last) || /n['’]t$/.test(last);
  return hit && !(noun && /^lacks?$/.test(words[hit.from]?.lower ?? '')) ? hit.from : null;
}

/** "The crust loses its crispness", "both parties give up some control". */
function loses(clause: Clause, cues: Cues): number | null {
  const hit = cues.find(clause.words, 'drawbacks/given-up', 1);
  if (!hit || denied(clause, hit.from, cues)) return null;
  return /^(?:to|not|the|a)$/.test(clause.words[hit.from - 1]?.lower ?? '') ? null : hit.from;
}

/** "It takes up a lot of room", "requires constant care". */
function needsMuch(clause: Clause, cues: Cues): number | null {
  const { words } = clause;
  for (let hit = cues.find(words, 'drawbacks/needs', 1); hit; hit = cues.find(words, 'drawbacks/needs', hit.to)) {
    if (denied(clause, hit.from, cues)) continue;
    if (cues.at(words, 'drawbacks/heavy-needs', hit.to)) return hit.from;
  }
  return null;
}

/** "It can only be fitted by a plumber"; not "can only be called brandy if". */
function canOnly(clause: Clause): number | null {
  const match = ONLY.exec(clause.text);
  return match ? clause.words.findIndex(({ start }) => start >= match.index) : null;
}

const ONLY =
  /\b(?<!\b(?:I|we|You|We) )(?:can|may) only (?!be (?:called|considered|described|defined|understood|explained|seen as|regarded)\b)(?:be\s)?\p{Ll}+|\bonly works?\b/u;

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
  return foe !== null && foe.from <= to + 3;
}

/** Whether a negation stands within the three words before. */
function denied({ words }: Clause, at: number, cues: Cues): boolean {
  return words
    .slice(Math.max(0, at - 3), at + 2)
    .some(({ lower }) => cues.has(lower, 'grammar/negations') || /n['’]t$/.test(lower));
}
