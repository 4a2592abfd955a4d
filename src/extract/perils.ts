import { gapBefore } from './about.ts';
import type { Cues } from './cues.ts';
import type { Passage } from './passage.ts';
import { pattern } from './pattern.ts';

type Clause = Pick<Passage, 'text' | 'words'>;

/**
 * Whether a sentence says that something has a harm about it: "It has a number of drawbacks", "carries a high risk of
 * infection", "contains toxic dyes", "may have adverse effects", "There is a risk that …", "Headaches are common".
 */
export function bearsPeril(clause: Clause, cues: Cues): boolean {
  return (
    PAIRS.some(([verbs, nouns, reach]) => behind(clause, cues, verbs, nouns, reach)) ||
    hasAdverse(clause, cues) ||
    thereIs(clause, cues) ||
    occurs(clause, cues) ||
    strikesPeople(clause, cues)
  );
}

/** Verbs, what stands behind them, and most words between. */
const PAIRS = [
  ['drawbacks/bears', 'drawbacks/perils', 5],
  ['drawbacks/holds', 'drawbacks/noxious', 3],
] as const;

/** Whether a phrase of `nouns` stands behind one of `verbs`, and nothing between makes it slight. */
function behind(clause: Clause, cues: Cues, verbs: string, nouns: string, reach: number): boolean {
  const { words } = clause;
  for (let hit = cues.find(words, verbs, 1); hit; hit = cues.find(words, verbs, hit.to)) {
    const noun = cues.find(words.slice(0, hit.to + reach + 3), nouns, hit.to);
    if (!noun || noun.from > hit.to + reach || lessened(clause, hit.from, cues)) continue;
    if (!plain(clause, hit.to, noun.from, cues) || TRADE.test(words[noun.to]?.lower ?? '')) continue;
    return true;
  }
  return false;
}

/** Whether the words `[from, to)` only describe what follows: they make it neither slight nor something else. */
function plain(clause: Clause, from: number, to: number, cues: Cues): boolean {
  const { words } = clause;
  for (let i = from; i <= to; i++) {
    if (/[;:—–.!?]/.test(gapBefore(clause, i))) return false;
    const lower = words[i]?.lower ?? '';
    if (i < to && (cues.has(lower, 'drawbacks/slight') || CROSSES.test(lower))) return false;
    if (i < to && lower === 'of' && !AMOUNT.test(words[i - 1]?.lower ?? '')) return false;
  }
  return true;
}

/** Words that another phrase begins with. */
const CROSSES =
  /^(?:been|to|that|which|who|for|in|with|by|from|on|at|if|when|reduced|lowered|studied|assessed|weighed|understood|managed|known)$/;
const AMOUNT = /^(?:number|lot|lots|range|series|couple|host|variety|one|some|plenty|set)$/;
/** "Risk management", "risk profile". */
const TRADE =
  /^(?:management|assessments?|analysis|profiles?|factors?|appetite|tolerance|models?|teams?|managers?|free|scores?|waste)$/;

/** "may create difficult tax consequences", "has adverse effects on sleep". */
function hasAdverse(clause: Clause, cues: Cues): boolean {
  const { words } = clause;
  for (let hit = cues.find(words, 'drawbacks/adverse', 1); hit; hit = cues.find(words, 'drawbacks/adverse', hit.to)) {
    const noun = cues.find(words.slice(0, hit.to + 2), 'drawbacks/outcomes', hit.to);
    const verb = words.slice(Math.max(1, hit.from - 4), hit.from).some((_, i) => {
      const at = Math.max(1, hit.from - 4) + i;
      return VERBS.some((entry) => cues.at(words, entry, at)) && plain(clause, at + 1, hit.from, cues);
    });
    if (noun && verb && !lessened(clause, hit.from, cues)) return true;
  }
  return false;
}

const VERBS = ['drawbacks/bears', 'drawbacks/holds', 'dangers/causes'] as const;

/** "There is a risk that", "There are several drawbacks to". */
function thereIs({ words }: Clause, cues: Cues): boolean {
  if (words[0]?.lower !== 'there' || !/^(?:is|are)$/.test(words[1]?.lower ?? '')) return false;
  const noun = cues.find(words.slice(0, 9), 'drawbacks/troubles', 2);
  if (!noun || words.slice(2, noun.from).some(({ lower }) => cues.has(lower, 'drawbacks/slight'))) return false;
  return /^(?:that|of|with|for|to|in)$/.test(words[noun.to]?.lower ?? '');
}

/** "Headaches are common", "Burns may occur". */
function occurs({ words }: Clause, cues: Cues): boolean {
  const harm = cues.find(words.slice(0, 6), 'dangers/harms');
  if (!harm) return false;
  let at = harm.to;
  if (!/^(?:is|are|can|may|might|could)$/.test(words[at]?.lower ?? '')) return false;
  at++;
  while (
    /^(?:also|very|quite|more|most|still|fairly|often|sometimes|easily|then|even|too)$/.test(words[at]?.lower ?? '')
  )
    at++;
  return HAPPENS.test(words[at]?.lower ?? '');
}

const HAPPENS =
  /^(?:common|frequent|typical|likely|possible|inevitable|widespread|frequently|occur|happen|follow|arise|develop|result|spread|set)$/;

/** "Divers are more likely to suffer cramps", "Forty people drown each year". */
function strikesPeople(clause: Clause, cues: Cues): boolean {
  const { words, text } = clause;
  const suffers = SUFFERS.exec(text);
  if (suffers) {
    const at = words.findIndex(({ start }) => start >= suffers.index + suffers[0].length);
    const harm = at < 0 ? null : cues.find(words.slice(0, at + 5), 'dangers/harms', at);
    if (harm && harm.from <= at + 3) return true;
  }
  return FALLS.test(text);
}

const SUFFERS =
  /\b(?<!\b(?:less|not|hardly|no more|never)\s(?:at all\s)?)(?:likely to (?:sustain|suffer|experience|develop|get|catch|contract|face|cause)|(?:higher|high|elevated|increased|greater) (?:rates?|incidence|likelihood|chances?|odds|number) of)\s/u;
/** People who come to harm, as a fact of each year or each time. */
const FALLS = pattern(
  /\b(?:people|children|workers|patients|drivers|riders|cyclists|swimmers|divers|animals|birds|seals|fish|victims|pedestrians|climbers|miners|sailors)\b[^.;:]{0,60}?\b(?<!\bnot\s|\bnever\s|\brarely\s)(?:die|are killed|are injured|drown|fall ill|are poisoned|are hurt)\s(?:[\p{L}-]+\s){0,4}?(?:from|of|by|in|because of|each year|every year|a year)\b/u,
);

/** Whether a negation or what keeps a harm away stands within the words before. */
function lessened({ words }: Clause, at: number, cues: Cues): boolean {
  return words
    .slice(Math.max(0, at - 4), at + 1)
    .some(
      ({ lower }) =>
        cues.has(lower, 'grammar/negations') || cues.has(lower, 'dangers/preventions') || /n['’]t$/.test(lower),
    );
}

/** "Lead is a toxic metal", "bleach is a highly corrosive liquid". */
export function isNoxiousThing({ words }: Clause, article: number, cues: Cues): boolean {
  if (!/^an?$/.test(words[article]?.lower ?? '')) return false;
  const at = article + (/ly$/.test(words[article + 1]?.lower ?? '') ? 2 : 1);
  return (
    cues.has(words[at]?.lower, 'drawbacks/noxious') &&
    words.slice(at + 1, at + 4).some(({ lower }) => MATTER.test(lower))
  );
}

const MATTER =
  /^(?:metals?|gas|gases|liquids?|chemicals?|substances?|compounds?|elements?|materials?|fumes?|dusts?|acids?|solvents?|poisons?|vapou?rs?|powders?|plants?|agents?|by-?products?|irritants?|toxins?)$/;
