import type { Cues } from './cues.ts';
import { denied, deniedVerb, harmsNamedFoe, isCured, joined, prevented } from './denials.ts';
import { harmsFoe } from './drawbacks.ts';
import type { Passage } from './passage.ts';
import { pattern } from './pattern.ts';
import { bearsPeril, isNoxiousThing } from './perils.ts';

type Clause = Pick<Passage, 'text' | 'words'>;

/**
 * Whether a sentence states by its own words that something goes or can go wrong: "X can cause burns", "X may
 * explode", "X is toxic", "X is prone to cracks". What prevents a harm, what is denied and what happened once do not.
 */
export function statesDanger(clause: Clause, cues: Cues): boolean {
  return WAYS.some((way) => way(clause, cues));
}

/** Most words between a verb and the harm that it brings. */
const REACH = 7;

const WAYS = [bringsHarm, canHarm, hurts, isDangerous, givesWay, isTied, forces, reacts, bearsPeril, warns] as const;

/** "Dust can cause explosions", "this leads to higher losses". */
function bringsHarm(clause: Clause, cues: Cues): boolean {
  const { words } = clause;
  for (let at = cues.find(words, 'dangers/causes'); at; at = cues.find(words, 'dangers/causes', at.to)) {
    const harm = cues.find(words, 'dangers/harms', at.to);
    if (!harm || harm.from > at.to + REACH || words[harm.to]?.lower === 'free' || deniedVerb(clause, at.from, cues))
      continue;
    if (!joined(clause, at.to, harm.from) || prevented(clause, at.to, harm.to, cues)) continue;
    if (isCured(clause, at.from, cues)) continue;
    // "… poses no risk", "creates few problems".
    const between = words.slice(at.to, harm.from).map((word) => word.lower);
    if (!between.some((word) => /^(?:no|not|few|fewer|less|little|never|than)$/.test(word))) return true;
  }
  return false;
}

/** "It may explode", "the file can easily be stolen". */
function canHarm(clause: Clause, cues: Cues): boolean {
  const { words } = clause;
  for (const [i, { lower }] of words.entries()) {
    const modal = /^(?:can|may|might|could|will|would)$/.test(lower);
    const tends = lower === 'to' && /^(?:tends?|starts?|begins?|likely|apt)$/.test(words[i - 1]?.lower ?? '');
    if (!modal && !tends) continue;
    let at = i + 1;
    while (
      at < i + 4 &&
      (/ly$/.test(words[at]?.lower ?? '') || /^(?:also|even|then|still)$/.test(words[at]?.lower ?? ''))
    )
      at++;
    const hit = cues.at(words, 'dangers/deeds', at) ?? passive(clause, at, cues);
    if (
      hit &&
      !denied(clause, i, cues) &&
      !harmsFoe(clause, hit === true ? at + 3 : hit.to, cues) &&
      !isCured(clause, i, cues)
    )
      return true;
  }
  return false;
}

/** "be easily stolen": an adverb between. */
function passive({ words }: Clause, at: number, cues: Cues): boolean {
  if (words[at]?.lower !== 'be' || !/ly$/.test(words[at + 1]?.lower ?? '')) return false;
  const verb = words[at + 2]?.lower;
  return verb !== undefined && /(?:ed|en|lost|hacked)$/.test(verb) && cues.has(verb, 'dangers/done');
}

/** "Salt destroys concrete." */
function hurts(clause: Clause, cues: Cues): boolean {
  const hit = cues.find(clause.words, 'dangers/hurts');
  if (!hit || hit.from === 0) return false;
  const before = clause.words[hit.from - 1]?.lower ?? '';
  if (cues.has(before, 'grammar/prepositions') || cues.has(before, 'grammar/determiners') || before === 'to')
    return false;
  if (harmsFoe(clause, hit.to, cues) || isCured(clause, hit.from, cues) || harmsNamedFoe(clause, hit, cues))
    return false;
  return !denied(clause, hit.from, cues) && !cues.has(before, 'dangers/preventions');
}

/** "The fumes are highly toxic", "a fall can be fatal". */
function isDangerous(clause: Clause, cues: Cues): boolean {
  const { words } = clause;
  for (const [i, { lower }] of words.entries()) {
    if (!/^(?:is|are|be|become|becomes|remain|remains)$/.test(lower)) continue;
    let at = i + 1;
    while (at < i + 4 && ADVERB.test(words[at]?.lower ?? '')) at++;
    if (isNoxiousThing(clause, at, cues) && !denied(clause, i, cues)) return true;
    const hit = cues.at(words, 'dangers/states', at);
    if (hit && !denied(clause, i, cues) && !/^(?:free|proof|averse)$/.test(words[hit.to]?.lower ?? '')) return true;
  }
  return false;
}

const ADVERB = pattern(
  /^(?:\p{Ll}+ly|also|very|more|most|often|still|quite|even|both|so|especially|not only|always|itself)$/u,
);

/** "Trees on slopes are prone to landslides", "leaving workers at risk of falls". */
function givesWay(clause: Clause, cues: Cues): boolean {
  const hit = cues.find(clause.words, 'dangers/exposures');
  if (!hit || denied(clause, hit.from, cues) || prevented(clause, hit.from - 4, hit.to, cues)) return false;
  const before = clause.words[hit.from - 1]?.lower ?? '';
  // "The plants were exposed to light" tells of a trial.
  const trial = /^(?:was|were)$/.test(before) && clause.words[hit.from]?.lower === 'exposed';
  if (trial && !cues.find(clause.words.slice(0, hit.to + 4), 'dangers/harms', hit.to)) return false;
  return !/^(?:less|not|no|least|never|hardly|people|those|anyone|patients|children)$/.test(before);
}

/** "Smoking is linked to cancer", "long shifts are associated with more errors". */
function isTied(clause: Clause, cues: Cues): boolean {
  const { words } = clause;
  const hit = cues.find(words, 'drawbacks/ties');
  const harm = hit && cues.find(words, 'dangers/harms', hit.to);
  if (!hit || !harm || harm.from > hit.to + 4 || !joined(clause, hit.to, harm.from)) return false;
  const between = words.slice(hit.to, harm.from);
  if (between.some(({ lower }) => cues.has(lower, 'drawbacks/slight'))) return false;
  return (
    !denied(clause, hit.from, cues) && !prevented(clause, hit.from, harm.to, cues) && !isCured(clause, hit.from, cues)
  );
}

/** "A bank can force a late payer into bankruptcy": the harm stands behind "into". */
function forces(clause: Clause, cues: Cues): boolean {
  const { words } = clause;
  const verb = words.findIndex(({ lower }) =>
    /^(?:force|forces|push|pushes|drive|drives|plunge|plunges|tip|tips)$/.test(lower),
  );
  if (verb < 1 || denied(clause, verb, cues)) return false;
  const into = words.findIndex(({ lower }, i) => i > verb && i < verb + 14 && lower === 'into');
  const harm = into < 0 ? null : cues.find(words, 'dangers/harms', into);
  return harm !== null && harm.from <= into + 3 && joined(clause, verb, harm.from);
}

/** "Bleach can react with acids to form a toxic gas", "may interact with some medicines". */
function reacts(clause: Clause, cues: Cues): boolean {
  const match = REACTS.exec(clause.text);
  return (
    match !== null &&
    !denied(
      clause,
      clause.words.findIndex(({ end }) => end > match.index),
      cues,
    )
  );
}

const REACTS = pattern(
  /\b(?:can|may|might|could)\s(?:also\s|even\s|\p{Ll}+ly\s)?(?:interact|react|combine|mix)\s(?:badly\s|dangerously\s|violently\s)?with\s(?:(?:[\p{L}-]+\s){0,5}?(?:medicines?|medications?|drugs?|painkillers|antibiotics|alcohol|blood thinners)\b|[^.;]{2,60}?\sto\s(?:produce|form|cause|create|give off|release)\s(?:an?\s)?(?:serious|dangerous|toxic|harmful|deadly|poisonous|flammable|explosive|corrosive|life-threatening)\b)/u,
);

/**
 * Whether a sentence says what keeps a harm away: "To avoid burns, wear gloves", "Filters reduce the risk of leaks",
 * "Falls can be prevented by rails".
 */
export function preventsHarm(clause: Clause, cues: Cues): boolean {
  const { words } = clause;
  for (let at = cues.find(words, 'dangers/guards'); at; at = cues.find(words, 'dangers/guards', at.to)) {
    const harm = cues.find(words, 'dangers/harms', Math.max(0, at.to - 1));
    if (harm && harm.from <= at.to + 4 && joined(clause, at.to, harm.from) && !denied(clause, at.from, cues))
      return true;
  }
  if (REMEDY.test(clause.text)) return true;
  const can = cues.find(words, 'dangers/avertable');
  return can !== null && cues.find(words.slice(0, can.from), 'dangers/harms') !== null;
}

/** "Gloves are the usual precaution." */
const REMEDY = pattern(
  /\b(?:is|are)\s(?:an?|the)\s(?:\p{Ll}+\s){0,2}?(?:precaution|safeguard|remedy|countermeasure|antidote|protection against|defen[cs]e against|cure for)\b/u,
);

/** "Miss the date and you get nothing back." */
const FORFEIT = pattern(
  /^\p{Lu}\p{Ll}+\s[^,.;:]{3,60}\sand\s(?:it|you|they)\s(?:\p{Ll}+\s){0,4}?(?:nothing|lose|loses|fails?|dies?|breaks?|cracks?|spoils?|worse)\b/u,
);

/** "One warning: …", "… dangerously low". */
function warns(clause: Clause, cues: Cues): boolean {
  const { words } = clause;
  if (cues.at(words, 'dangers/warnings', 0) && words.length > 4) return true;
  if (FORFEIT.test(clause.text)) return true;
  const at = words.findIndex((word) => /^(?:dangerously|fatally|lethally)$/.test(word.lower));
  return at > 0 && !denied(clause, at, cues) && !prevented(clause, at, at, cues);
}
