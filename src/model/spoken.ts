import { bare } from './agreement.ts';
import type { Claim, Difference, Industry, Side, Subject } from './claim.ts';
import { keeper } from './kept.ts';
import { capitalise, type Naming, naming, uncapitalise } from './naming.ts';
import type { Span } from './span.ts';
import { saysName } from './whose.ts';
import { widthOf } from './width.ts';

/** One sentence of a script with where it comes from. */
export interface Line {
  readonly text: string;
  readonly claim: string;
  readonly confidence: Claim['confidence'];
  readonly spans: readonly Span[];
}

/** What is said aloud for a claim or a difference: one line a sentence, none for a fragment. */
export function linesOf(claim: Claim | Difference, subjects: readonly Subject[]): readonly Line[] {
  if (!('sides' in claim)) {
    const text = spoken(claim);
    return text === null ? [] : [{ text, claim: claim.id, confidence: claim.confidence, spans: claim.spans }];
  }
  return claim.sides.flatMap((side, at) => {
    const subject = subjects.find((one) => one.id === side.subject);
    const text = subject ? ofWhom(spokenSide(side, naming(subject), at > 0, claim.facet), side, subject) : null;
    return text === null ? [] : [{ text, claim: claim.id, confidence: side.confidence, spans: side.spans }];
  });
}

/** A side's own sentence, behind its subject's name where it says none: heard one after the other, nobody could tell the sides apart. */
function ofWhom(text: string, side: Side, subject: Subject): string {
  return side.sentence === null || saysName(text, subject) ? text : `${naming(subject).label}: ${uncapitalise(text)}`;
}

/** What names the industry before its use is said ("In healthcare:"), or null where the sentence names it itself. */
export function leadOf(industry: Industry, sentence: string): string | null {
  const [first = ''] = industry.name.toLowerCase().split(' ');
  return sentence.toLowerCase().includes(first) ? null : `In ${industry.name.toLowerCase()}:`;
}

/** The words with which a claim is said aloud, or null when it is a fragment that can't be said on its own. */
export function spoken(claim: Claim): string | null {
  return claim.sentence === null ? null : ended(aloud(claim.sentence));
}

/**
 * One side of a difference, said aloud: its sentence, or the fragment of a table cell joined to its subject
 * ("LLMs are trained on text", "LLMs need large data sets", "With LLMs, that means chatbots and translation").
 */
export function spokenSide(side: Side, naming: Naming, after = false, facet = ''): string {
  if (side.sentence !== null) return ended(aloud(side.sentence));
  const words = uncapitalise(aloud(side.text));
  if (OF_FACET.test(words) && !USES.test(facet)) return ended(`${naming.label}: ${words}`);
  if (DESCRIBES.test(words)) return ended(`${naming.label} ${naming.plural ? 'are' : 'is'} ${words}`);
  if (/^ability to /.test(words)) return ended(`${naming.label} ${naming.plural ? 'have' : 'has'} the ${words}`);
  const verb = VERB.exec(words)?.[1];
  if (verb) return ended(`${naming.label} ${naming.plural ? bare(verb) : verb}${words.slice(verb.length)}`);
  const few = words.split(' ').length <= 4 || NO_THING.test(words);
  return ended(few || after ? `${naming.label}: ${words}` : `With ${naming.name}, that means ${words}`);
}

/** "trained on …", "primarily focused on …", "excellent at …": what follows "are". */
const DESCRIBES =
  /^(?:\p{Ll}+ly |often )*\p{Ll}+(?:ed|ent|ant|able|ible|ive|ful|ous|ic|al) (?:at|to|on|for|in|by|with|from|as|of)\b/u;
/** In the row "Jury", "used in criminal trials" is said of juries, not of the subject. */
const OF_FACET =
  /^(?:\p{L}+ly |usually |often )?(?:used|found|held|kept|required|needed|allowed|decided|paid|known|settled|chosen) (?:at|to|on|for|in|by|with|from|as|under)\b/u;
const USES =
  /^$|\b(?:us(?:e|es|ed|age)|applications?|purpose|role|function|suitability|overview|in general|definition)\b/i;
/** "on points of law", "low in winter", "long, because …": what names no thing can't be meant by anything. */
const NO_THING =
  /^(?:(?:on|in|at|by|from|with|under|over|for|through|to|of|as)\b|(?:(?:often|usually|rarely|mostly|very|rather) )?\p{Ll}+[^s\W](?:,| (?:in|on|at|for|because|but|when|if|to|as)\b))/u;
/** "needs large …", "encompasses a …": a third person, not a plural noun before a comma, "and" or a preposition. */
const VERB =
  /^(?!(?:always|sometimes|besides|perhaps|nowadays|towards|across|unless|hence|this) )(\p{Ll}{3,}[^siu\W]s|\p{Ll}+(?:ss|x|ch|sh)es) (?!(?:and|or|of|in|for|from|with|to|on|that|which|like|such|are|is)\b)\p{Ll}/u;

/** Words in brackets that stand by themselves, not a part of a word: "(inter)national", "licence(s)", "f(x)". */
const ASIDE = /(?:\s+|(?<![\p{L}\p{N}]))\(([^()]*)\)(?![\p{L}\p{N}])/gu;

/** Reads brackets out: abbreviations fall silent, "e.g." becomes "for example". */
export function aloud(text: string): string {
  return heard(spoken, text, () => readOut(text));
}

/** Kept, since a plan says the same sentences again and again. */
const heard = keeper<typeof spoken, string>();

function readOut(text: string): string {
  const opened = text.replace(ASIDE, (_, inner: string) => {
    const words = inner.trim();
    if (/^[\p{Lu}\d.&-]{1,8}s?$/u.test(words)) return '';
    if (words.includes(',') && !/^(?:e\.g\.|i\.e\.|such as|like)/.test(words)) return ` — ${words} —`;
    return `, ${words.replace(/^e\.g\.,?\s*/, 'for example ').replace(/^i\.e\.,?\s*/, 'that is, ')},`;
  });
  return opened
    .replace(/ —(?=[.,;:!?]|$)/g, '')
    .replace(/,(?=[.,;:!?—–]|$)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text with a full stop where it has no sentence end. */
export function ended(text: string): string {
  const trimmed = capitalise(text.trim());
  return /[.!?…][”"’')\]]*$/u.test(trimmed) ? trimmed : `${trimmed.replace(/[,;:]$/, '')}.`;
}

/** A sentence without the asides that brackets and dashes set apart, and without its full stop. */
export function plain(sentence: string): string {
  return aloud(sentence.replace(ASIDE, '').replace(/\s*[—–]\s*.*$/u, '')).replace(/[.;,:]$/, '');
}

/** Characters of a sentence that a card can show whole, where nothing shorter says the same. */
const WHOLE = 90;
/** A slide stands by itself: its words can't point at what was said before it, at their beginning or their end. */
const POINTS_BACK =
  /^(?:it|its|they|their|this|that|these|those|he|she|we|such|both|here|there|also|however|then|but|so|and|you|(?:n?either|another) one|the (?:other|latter|former))\b|\bsuch (?!as\b|an?\b)|\s(?:that|this|these|those)[.!]?$/i;
/** A time or a place, and then a pronoun: "In 2023 that came to …", "After 20 years it's over". */
const HANGS =
  /^(?:(?:in|since|until|by) \d{4},? (?:that|this)|(?:in|at|on|since|until|after|before|for|with|by) (?:[\p{L}\d-]+ ){1,4}(?:it|they)(?:[’']s|[’']re)?)(?= )/iu;

/** Whether words lean on others that stand before them: "They are cheap", "such paperwork". */
export function pointsBack(text: string): boolean {
  return POINTS_BACK.test(text) || HANGS.test(text);
}

/**
 * Words for a card: the task that a use names, else the short form, else a whole sentence that is short enough; for a
 * definition its sentence, which names the term. Null when the claim has none that stands by itself.
 */
export function pointOf(claim: Claim & { readonly phrases?: readonly string[] }): string | null {
  const [task] = claim.phrases ?? [];
  if (task) return pointsBack(task) ? null : capitalise(task);
  if (claim.sentence === null) return claim.short;
  const whole = plain(claim.sentence);
  if (claim.kind === 'definition') return whole;
  return claim.short ?? (widthOf(whole) <= WHOLE && !pointsBack(whole) ? whole : null);
}
