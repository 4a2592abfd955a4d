import { gapBefore } from './about.ts';
import type { Cues } from './cues.ts';
import type { Passage } from './passage.ts';

type Clause = Pick<Passage, 'text' | 'words'>;

const COPULA =
  /^(?:is|are|be|become|becomes|became|remain|remains|proves|prove|proved|proven|seem|seems|feel|feels|get|gets|been)$/;

/** "X is brittle", "X has proven relatively ineffective", "X is more costly than Y". */
export function isBad(clause: Clause, cues: Cues): number | null {
  const { words } = clause;
  for (const [i, { lower }] of words.entries()) {
    if (
      !COPULA.test(lower) ||
      deniedNear(clause, i, cues) ||
      isCondition(clause, i) ||
      NAMES.test(words[i - 1]?.lower ?? '')
    )
      continue;
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

/** "If the seals are faulty": supposed, not said. */
export function isCondition(clause: Clause, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 7); i--) {
    if (/^(?:if|whether|unless|where|when)$/.test(clause.words[i]?.lower ?? '')) return true;
    if (/[,;:]/.test(gapBefore(clause, i + 1))) return false;
  }
  return false;
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
export function turnsBad(clause: Clause, cues: Cues): number | null {
  const { words } = clause;
  for (const [i, { lower }] of words.entries()) {
    if (i === 0 || !/^(?:become|becomes|get|gets|turn|turns|go|goes|grow|grows)$/.test(lower)) continue;
    if (deniedNear(clause, i, cues) || untilThen(clause, i)) continue;
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
export function decays(clause: Clause, cues: Cues): number | null {
  const { words } = clause;
  for (let hit = cues.find(words, 'drawbacks/decay', 1); hit; hit = cues.find(words, 'drawbacks/decay', hit.to)) {
    const { from, to } = hit;
    const before = words.slice(Math.max(0, from - 4), from).map(({ lower }) => lower);
    const last = before.at(-1) ?? '';
    if (deniedNear(clause, from, cues) || untilThen(clause, from - (last === 'to' ? 1 : 0))) continue;
    const led =
      /\b(?:will|would|may|might|could|can)(?: \p{Ll}+ly| also| start to| begin to| then| soon| often| even)*$|\b(?:tends?|starts?|begins?|likely|apt|known) to$|\b(?:eventually|gradually|inevitably)$/u.test(
        before.join(' '),
      );
    const phrase = to - from > 1 && /s$/.test(words[from]?.lower ?? '') && !cues.has(last, 'grammar/determiners');
    if (led || phrase) return from;
  }
  return null;
}

/** Whether a negation stands within the three words before. */
export function deniedNear({ words }: Clause, at: number, cues: Cues): boolean {
  return words
    .slice(Math.max(0, at - 3), at + 2)
    .some(({ lower }) => cues.has(lower, 'grammar/negations') || /n['’]t$/.test(lower));
}
