import { isVerb, looksLikeVerb } from './about.ts';
import type { Context, Near, Who } from './antecedent.ts';
import type { Passage } from './passage.ts';

/** "They are …", "It uses …", "These models …", "This one …", "Both …", "Think of them …"; null for any other opening. */
export function byPronoun(passage: Passage, near: Near, context: Context): Who | null {
  const { cues } = context;
  const [first = '', second = ''] = passage.words.slice(passage.body, passage.body + 2).map((word) => word.lower);
  const noun = passage.words[passage.body + 1];
  const joint = noun !== undefined && cues.has(noun.lower, 'grammar/joint-nouns');
  const own = joint && near.about.length === 1 && OWN.test(second);
  const all = byQuantifier(passage, near, context);
  if (all) return all;
  if (TOGETHER.test(first) || (/^(?:these|the)$/.test(first) && joint && !own))
    return together(first, second, near, context);
  if (!cues.has(first, 'grammar/pronouns')) return byOrder(passage, near, context);
  const other = passage.mentions[0];
  if (other && other.from <= passage.body + 1) return null;
  if (/^(?:they|their)$/.test(first)) return near.plural === false ? null : byNear(passage, near, context);
  if (/^(?:it|its|it['’]s)$/.test(first)) {
    return near.plural === true || isExpletive(passage, context) ? null : byNear(passage, near, context);
  }
  if (/^(?:this|these|such|that|those)$/.test(first) && second === 'one') return byNear(passage, near, context);
  const named = noun !== undefined && (cues.has(noun.stem, 'grammar/class-nouns') || context.meant(noun.stem) !== null);
  return named ? byNear(passage, near, context) : null;
}

/** "Each of these methods …", "All three …", "All of them …": all that were just named, else all main subjects. */
function byQuantifier({ words, body, mentions }: Passage, near: Near, { main, cues }: Context): Who | null {
  const lowers = words.slice(body, body + 6).map((word) => word.lower);
  if (!/^(?:each|all|every)$/.test(lowers[0] ?? '') || main.length < 2) return null;
  let i = lowers[1] === 'one' ? 2 : 1;
  if (lowers[i] === 'of') i++;
  const pointed = /^(?:these|those|the|them)$/.test(lowers[i] ?? '');
  if (pointed) i++;
  const count = COUNTS.indexOf(lowers[i] ?? '') + 2;
  if (count > 1) i++;
  const noun = words[body + i];
  const classed =
    noun !== undefined && NOUNS.some((entry) => cues.has(noun.lower, entry) || cues.has(noun.stem, entry));
  const told = lowers[i - 1] === 'them' || (pointed && classed) || count > 1;
  if (!told || noun?.lower === 'of' || mentions.some((mention) => mention.from < body + i)) return null;
  const named = near.named.length > 1 ? near.named : main;
  const fit = count > 1 ? [named, main].find((ids) => ids.length === count) : named;
  return fit ? { about: fit, via: 'all' } : null;
}

const COUNTS = ['two', 'three', 'four', 'five', 'six'];
const NOUNS = ['grammar/joint-nouns', 'subjects/announcing-nouns'];

const TOGETHER = /^(?:both|either|neither)$/;
const OWN = /^(?:models|systems|tools)$/;

/** "Both need …", "Either one fails …", "These methods …": all of the two, or all that were just named. */
function together(first: string, second: string, near: Near, { main, cues }: Context): Who | null {
  if (
    /^(?:either|neither)$/.test(first) &&
    !/^(?:one|of|way)$/.test(second) &&
    !cues.has(second, 'grammar/auxiliaries')
  )
    return null;
  const pair = TOGETHER.test(first) || second === 'two';
  const all = near.about.length > 1 ? near.about : near.named.length > 1 ? near.named : main;
  return all.length > 1 && (!pair || all.length === 2) ? { about: all, via: 'all' } : null;
}

/** "The former …", "The second …": where the passage before names exactly two. */
export function byOrdinal(passage: Passage, near: Near, { cues }: Context): Who | null {
  const { words, body } = passage;
  const first = cues.at(words, 'subjects/first-ordinals', body);
  const hit = first ?? cues.at(words, 'subjects/second-ordinals', body);
  if (!hit || near.named.length !== 2) return null;
  const says = isVerb(passage, hit.to, cues) || looksLikeVerb(passage, hit.to, cues);
  return says ? { about: [near.named[first ? 0 : 1] as string], via: 'pronoun' } : null;
}

/** "It is easy to …", "It takes …", "It depends …": an "it" that stands for nothing before it. */
function isExpletive(passage: Passage, { cues }: Context): boolean {
  const rest = passage.words.slice(passage.body + 1, passage.body + 8).map((word) => word.lower);
  const verb = rest.findIndex((lower) => !cues.has(lower, 'grammar/adverbs'));
  if (/^(?:seems|turns|follows|matters|pays|helps|rained|rains|snows)$/.test(rest[verb] ?? '')) return true;
  if (
    !/^(?:is|was|['’]s|can|may|would|will|might)$/.test(rest[verb] ?? '') &&
    !/^it['’]s$/.test(passage.words[passage.body]?.lower ?? '')
  )
    return false;
  const clause = rest.findIndex((lower, i) => i > verb && /^(?:to|that|how|whether|why|when|if)$/.test(lower));
  const between = rest.slice(verb + 1, clause).filter((lower) => lower !== 'be');
  return clause > 0 && between.length <= 2 && !between.some((lower) => TAKES_TO.test(lower) || /ed$/.test(lower));
}

/** Adjectives whose "to" is the subject's own: "It is able to …". */
const TAKES_TO = /^(?:able|likely|unlikely|ready|set|free|bound|due|meant|sure|going|about|built|made|said|an?|the)$/;

/** What a pronoun stands for: the subject before; at the start of a section its owner. */
function byNear(passage: Passage, near: Near, context: Context): Who | null {
  if (near.about.length > 0) return { about: near.about, via: 'pronoun' };
  const owner = near.fresh ? context.owner(passage.document, passage.section) : null;
  return owner ? { about: [owner], via: 'owner' } : null;
}

function byOrder(passage: Passage, near: Near, context: Context): Who | null {
  const [first, second, third] = passage.words.slice(passage.body, passage.body + 3).map((word) => word.lower);
  const them = first === 'think' && second === 'of' && (third === 'them' || third === 'it');
  return them ? byNear(passage, near, context) : null;
}
