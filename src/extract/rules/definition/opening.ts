import { isVerb, isVerbForm, looksLikeVerb, namedBefore } from '../../about.ts';
import { orders } from '../../advice.ts';
import type { Cues } from '../../cues.ts';
import { isClause } from '../../finite.ts';
import { namesDanger } from '../../hazards.ts';
import { question } from '../../parts.ts';
import type { Passage, Reading } from '../../passage.ts';
import { pattern } from '../../pattern.ts';
import { tally } from '../../tally.ts';
import { headingTerm, opensSection, subjectOf, type Term } from '../../terms.ts';
import { stemOf, type Word, wordsIn } from '../../words.ts';
import type { Said } from './said.ts';

/**
 * The first sentence under a heading that is the name of a thing, when it says what that thing does, is made of or is
 * used for: "Machine translation takes …" under "Machine translation", "In drip irrigation, water …". How the thing
 * fares ("Wool needs care") says nothing of what it is.
 */
export function byOpening(reading: Reading, passage: Passage): Said | null {
  if (!opensSection(passage) || passage.term !== null || passage.form !== 'sentence') return null;
  const term = headingTerm(reading, passage);
  if (!term || passage.words.length < 6 || isState(passage, term, reading.cues)) return null;
  const { cues } = reading;
  const subject = subjectOf(reading, term.name);
  if (COMPARED.test(clauseOf(passage))) return null;
  const within = opensWithin(reading, passage, term, subject);
  if (within) return { subject, rule: 'opening', score: 0.65 };
  const direct = namedBefore(passage, passage.body, cues);
  const named = direct?.about.length === 1 && direct.about[0] === subject ? direct.verb : null;
  const verb = behindName(reading, passage, passage.body, term, subject) ?? named;
  return verb !== null && acts(passage, behindAside(passage, verb, cues), cues)
    ? { subject, rule: 'opening', score: 0.65 }
    : null;
}

/** "Weak batteries", "Missing seals" among dangers: a thing in a bad state, whose first sentence says what comes of it. */
function isState(passage: Passage, { name }: Term, cues: Cues): boolean {
  const first = wordsIn(name)[0]?.lower;
  const bad = first !== undefined && name.includes(' ') && cues.has(first, 'dangers/faults');
  return bad && namesDanger(passage, cues);
}

/**
 * The first sentence of all that says something of a main subject alone, when it tells what the thing does: "An index
 * fund holds …", "Gene therapy attempts to …". Weaker than any other, for a text that never says "is".
 */
export function byFirst(reading: Reading, passage: Passage): Said | null {
  if (passage.form !== 'sentence' || passage.item !== null || passage.words.length < 6 || passage.term) return null;
  const { cues } = reading;
  const article = /^(?:an?|your)$/.test(passage.words[passage.body]?.lower ?? '');
  const [subject] = passage.about;
  if (passage.about.length !== 1 || passage.via !== 'named' || subject === undefined) return null;
  if (!reading.main.includes(subject)) return null;
  const direct = namedBefore(passage, passage.body, cues);
  if (!direct || direct.about[0] !== subject) return null;
  const first = reading.passages.find((one) => isOn(one, subject));
  const frame = works(passage, direct.verb);
  if (HEDGED.test(clauseOf(passage).replace(frame ?? '', ''))) return null;
  const says = frame !== null || (article && acts(passage, direct.verb, cues, true));
  const opens = first === passage && reading.ask(firstOn, subject) === passage.document.source.id;
  return opens && says ? { subject, rule: 'first', score: 0.55 } : null;
}

function isOn({ about, via }: Passage, subject: string): boolean {
  return about.length === 1 && about[0] === subject && via === 'named';
}

/** The document that first says something of a subject alone. */
const firstOn = question((_, subject, of): string | null => of(firsts).get(subject) ?? null);

const firsts = tally(() => {
  const found = new Map<string, string>();
  return {
    add: ({ passages }: Reading): void => {
      for (const { about, via, document } of passages) {
        const [subject] = about;
        if (via !== 'named' || about.length !== 1 || subject === undefined || found.has(subject)) continue;
        found.set(subject, document.source.id);
      }
    },
    get: (subject: string) => found.get(subject),
  };
});

/** What a thing is for or made of, told by its verb alone: "works to", "is used to", "has no …, but is …". */
const WORKS =
  /^(?:works? (?:to|by)|(?:attempt|aim|seek|strive)s? to|tr(?:y|ies) to|involves?|consists? of|comprises?|combines?|serves? (?:as|to)|acts? as|converts?|harness(?:es)?|encompass(?:es)?|covers?|uses?|replaces? .{3,140} (?:with|by)|turns? .{3,60} into|(?:allow|enable|let)s? .{3,60} to|(?:is|are) (?:used|designed|meant|intended|built|created) (?:to|for)|(?:is|are) (?:made|made up|composed|formed) of|ha(?:s|ve) no [^,]{3,40},? but (?:is|are|uses?|ha(?:s|ve)))\b/i;
/** "has a manager who picks …": what only things of this kind have. */
const HAS = /^has (?:an?|both|one|two|three|no) [^.;]{3,60}(?:that|which|who|whose|where|and)\s/i;

function works({ words, text }: Passage, verb: number): string | null {
  return words[verb] === undefined ? null : (WORKS.exec(text.slice(words[verb].start))?.[0] ?? null);
}

/** Up to what a sentence adds. */
function clauseOf({ text }: Passage): string {
  return text.split(/[;:(]/)[0] as string;
}

/** Figures, comparisons and times say how a thing stands, not what it is. */
const HEDGED = pattern(
  /\d|\b(?:more|less|fewer|\p{L}+er than|than|now|today(?!['’]s)|still|already|yesterday|recently|never|not|no|however)\b|n['’]t\b/iu,
);

/**
 * The first sentence under a heading that names a main subject, whoever does what in it: "Water drips from thin hoses"
 * under "Drip irrigation".
 */
export function bySection(reading: Reading, passage: Passage): Said | null {
  if (!opensSection(passage) || passage.term !== null || passage.form !== 'sentence') return null;
  const term = headingTerm(reading, passage);
  const subject = term?.own ? subjectOf(reading, term.name) : null;
  const { words, body, text } = passage;
  if (subject === null || !reading.main.includes(subject) || words.length < 6 || HEDGED.test(clauseOf(passage)))
    return null;
  const others = passage.mentions.some((one) => reading.main.includes(one.subject) && one.subject !== subject);
  if (others || PAST.test(text) || LIKENED.test(text) || orders(passage, reading.cues)) return null;
  const first = words[body]?.lower ?? '';
  if (/^(?:there|this|these|that|those|it|they|if|when|while|because|although|as|since|many|most|some)$/.test(first))
    return null;
  return isClause(text, reading.cues) ? { subject, rule: 'section', score: 0.5 } : null;
}

const COMPARED = pattern(/\b(?:more|less|fewer|\p{L}{2,}er)\b[^,;]{0,60}\bthan\b/iu);
/** What ranks, likens or tells a property says nothing of how a thing works. */
const LIKENED = pattern(
  /^the (?:two |three )?(?:most|least|best|main|first|\p{L}{3,}est)\b|\b(?:same|similar|similarly|differ|differs|different|unlike|nearly|almost|alike)\b|^[^,;]*?\s(?:is|are) (?:(?:very|quite|often|usually|also|so|not) )?(?!(?:then|first|now)\b)(?:an?|the|to|in|found|located|known|considered|seen|sold|\p{L}+(?:al|ive|ous|ful|able|ible|ic|ent|ant|y))\b/iu,
);

const PAST =
  /\b(?:was|were|had|has|have|did|may|might|could|should|would|must|will|wins?|best|worst|need|needs|costs?)\b/i;

/** The word after the name of the heading's term, when the sentence begins with it. */
function behindName(reading: Reading, passage: Passage, at: number, term: Term, subject: string): number | null {
  const { words } = passage;
  const from = /^(?:an?|the|your|any|every|each|all|most)$/.test(words[at]?.lower ?? '') ? at + 1 : at;
  const mention = passage.mentions.find((one) => one.from === from && one.subject === subject);
  const wanted = term.key.split(' ');
  const spelt = wanted.every((stem, k) => words[from + k]?.stem === stem);
  if (!mention && !spelt) return null;
  let next = mention ? Math.max(mention.to, spelt ? from + wanted.length : 0) : from + wanted.length;
  if (words[next] && /\(/.test(between(passage, next))) {
    while (next < words.length && !/\)/.test(between(passage, next))) next++;
    if (/\(/.test(between(passage, next - 1)) && next >= words.length) return null;
  }
  return skipClass(passage, next, reading.cues);
}

/** "Log data inform …": a noun between the name and a verb of the lexicon. */
function skipClass(passage: Passage, at: number, cues: Cues): number {
  const [one, two] = [passage.words[at]?.lower ?? '', passage.words[at + 1]?.lower ?? ''];
  const noun =
    !isVerbForm(one, cues) && !cues.has(one, 'grammar/auxiliaries') && !cues.has(one, 'grammar/prepositions');
  return noun && isVerbForm(two, cues) && !/(?:ed|ing)$/.test(two) ? at + 1 : at;
}

/** "Text analytics based on such methods involves …": the verb behind a participle and what belongs to it. */
function behindAside(passage: Passage, at: number, cues: Cues): number {
  const { words } = passage;
  if (!/^(?:based|using|made|built|grown|known|which|that)$/.test(words[at]?.lower ?? '')) return at;
  const bound = (i: number): boolean =>
    cues.has(words[i - 1]?.lower, 'grammar/prepositions') || cues.has(words[i - 1]?.lower, 'grammar/determiners');
  for (let i = at + 2; i < Math.min(words.length, at + 10); i++) {
    const lower = words[i]?.lower ?? '';
    if (/[^s]s$/.test(lower) && !bound(i) && /^(?:involves|means|uses|refers|describes|is|are)$/.test(lower)) return i;
  }
  return at;
}

/** Whether a verb in the present says what the thing does. */
function acts(passage: Passage, at: number, cues: Cues, aside = false): boolean {
  const { words, text } = passage;
  let i = at;
  while (/^(?:.{2,}ly|often|also|usually|then)$/.test(words[i]?.lower ?? '')) i++;
  const verb = words[i];
  const gap = between(passage, i).trim();
  if (!verb || !(gap === '' || (aside && gap === ','))) return false;
  if (aside && HAS.test(text.slice(verb.start))) return true;
  const next = words[i + 1]?.lower ?? '';
  if (/^(?:is|are)$/.test(verb.lower))
    return PASSIVE.test(next) || (/ly$/.test(next) && PASSIVE.test(words[i + 2]?.lower ?? ''));
  if (cues.has(verb.lower, 'grammar/auxiliaries') || /ed$/.test(verb.lower)) return false;
  if (faring(verb.lower, cues) || cues.has(next, 'grammar/negations')) return false;
  return isVerb(passage, i, cues) || looksLikeVerb(passage, i, cues);
}

/** "are used to store", "is formed by", "is made of". */
const PASSIVE =
  /^(?:used|formed|made|built|designed|created|intended|meant|composed|concerned|produced|based|generated|charged|paid|levied|obtained|worn|played|applied|fitted|injected|carried)$/;

function faring(lower: string, cues: Cues): boolean {
  return cues.has(lower, 'terms/faring-verbs') || cues.has(stemOf(lower), 'terms/faring-verbs') || isEs(lower, cues);
}

function isEs(lower: string, cues: Cues): boolean {
  return /es$/.test(lower) && cues.has(lower.slice(0, -2), 'terms/faring-verbs');
}

/** "In drip irrigation, water is led …", "Under escrow, a third party holds …". */
function opensWithin(reading: Reading, passage: Passage, term: Term, subject: string): boolean {
  const { words, body } = passage;
  if (!/^(?:in|with|under|during)$/.test(words[body]?.lower ?? '')) return false;
  const next = behindName(reading, passage, body + 1, term, subject);
  if (next === null || next >= words.length - 3) return false;
  const gap = between(passage, next).trim();
  const lower = words[next]?.lower ?? '';
  if (gap !== ',' && gap !== '') return false;
  if (/^(?:we|i|there|this|it|that|particular|order|general|and|or|of)$/.test(lower)) return false;
  const rest = words.slice(next, next + 12);
  return !rest.some((word) => /^(?:may|might|should|must|was|were|will|not|never)$/.test(word.lower));
}

function between(passage: Passage, i: number): string {
  const { words, text } = passage;
  const start = i > 0 ? ((words[i - 1] as Word | undefined)?.end ?? 0) : 0;
  return text.slice(start, words[i]?.start ?? text.length);
}
