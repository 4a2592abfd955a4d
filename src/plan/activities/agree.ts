import { type Naming, plain, type Side, type Subject, spokenSide, uncapitalise } from '../../model/index.ts';

/**
 * What a side says of its subject, said of `naming` in the same form whether that is true or not:
 * "LLMs operate on text" and "Generative AI operates on text". Null where the words can't be joined to another name
 * with certainty, so that no slip of grammar tells a statement that was changed from one that wasn't.
 */
export function saidOf(side: Side, own: Subject, naming: Naming): string | null {
  const predicate = side.sentence === null ? fragment(side) : predicateOf(side, own);
  const words = predicate === null ? null : agreeing(predicate, naming.plural);
  return words === null ? null : `${naming.label} ${words}`;
}

/** A table cell as a predicate of a plural subject, where it is joined to its subject by a verb. */
function fragment(side: Side): string | null {
  const text = spokenSide({ ...side, text: side.short ?? side.text }, { name: 'They', label: 'They', plural: true });
  if (ADVERB.test(uncapitalise(side.short ?? side.text))) return null;
  return text.startsWith('They ') ? text.slice('They '.length).replace(/\.$/, '') : null;
}

/** What a text says behind the subject's name that it begins with; null where it begins otherwise. */
export function behindName(text: string, own: Subject): string | null {
  const bare = text.replace(/^(?:an?|the) /i, '');
  const names = ['They', 'It', own.name, own.abbreviation ?? '', ...own.aliases].filter((name) => name !== '');
  const longest = [...names].sort((one, other) => other.length - one.length);
  const name = longest.find((one) => bare.toLowerCase().startsWith(`${one.toLowerCase()} `));
  return name === undefined ? null : bare.slice(name.length + 1);
}

/** What stands behind the subject's name in a sentence that begins with it. */
function predicateOf(side: Side, own: Subject): string | null {
  const rest = behindName(plain(side.sentence ?? ''), own);
  if (rest === null) return null;
  const short = uncapitalise(side.short ?? '');
  const same = short !== '' && rest.split(' ')[0]?.toLowerCase() === short.split(' ')[0]?.toLowerCase();
  return same && short.length < rest.length ? short : rest;
}

const ADVERB = /^(?:\p{Ll}+ly|often|usually|also|always|never|sometimes|mostly|still|then|now|at times) /u;
const MODAL = /^(?:can|cannot|may|might|must|shall|should|will|would|could)$/;
/** Words that stand behind a name and are no verb in the present: the sentence goes on differently. */
const NO_VERB =
  /^(?:an?|the|in|on|of|at|by|for|from|with|to|as|that|which|who|where|when|while|and|or|but|than|like|such|including|between|under|over|not|also|both|built|made|known|given|driven|drawn|shown|written|grown|worn|found|is|was|were|has|does|had|did|been)$/;
/** A pronoun that stands for the subject. */
const PRONOUN = /\b(?:its?|they|their|them|themselves|itself)\b/u;
/** A word that is joined to what goes before it: a second verb would have to agree too. */
const JOINED = /(?:\b(?:and|or|but|nor|yet|then)|&) (?:\p{Ll}+ly |often |also |then |even )?(\p{Ll}+)/gu;
const AFTER_BE =
  /^(?:not )?(?:\p{Ll}+ly |often |also |always |never |more |less |most |very )*(?:\p{Ll}+(?:ed|ent|ant|able|ible|ive|ful|ous|ic|al|less)|built|made|held|kept|sold|paid|taught|found|known|written|given|driven|drawn|shown|set|cut|sent|grown|worn|spent|born|run|cheap(?:er)?|fast(?:er)?|slow(?:er)?|quiet(?:er)?|safe(?:r)?|strong(?:er)?|in|on|at|for|from|with|to|under|within|limited|free)\b/u;

/** The predicate with its verb in the asked number, or null when that isn't certain. */
export function agreeing(predicate: string, plural: boolean): string | null {
  const before = ADVERB.exec(predicate)?.[0] ?? '';
  const words = predicate.slice(before.length);
  const [verb = ''] = words.split(' ');
  const rest = words.slice(verb.length);
  if (PRONOUN.test(rest)) return null;
  if (MODAL.test(verb)) return predicate;
  const wasPlural = isPluralForm(verb, rest);
  if (wasPlural === null) return null;
  if (wasPlural === plural) return predicate;
  if (mayAgreeToo(rest, wasPlural)) return null;
  return `${before}${plural ? manyOf(verb) : oneOf(verb)}${rest}`;
}

/** Whether a word that is joined may be a verb of the same number: one in the singular ends in s, one in the plural doesn't. */
function mayAgreeToo(rest: string, plural: boolean): boolean {
  if (/^,/.test(rest)) return true;
  return [...rest.matchAll(JOINED)].some(([, word = '']) => /[^su]s$/.test(word) !== plural);
}

/** Whether a verb stands in the plural; null when it isn't certain that it is a verb, or what it would take along. */
function isPluralForm(verb: string, rest: string): boolean | null {
  if (verb === 'are' || verb === 'is') return AFTER_BE.test(rest.trim()) ? verb === 'are' : null;
  if (verb === 'has' || verb === 'does') return false;
  if (!/^\p{Ll}{3,}$/u.test(verb) || NO_VERB.test(verb) || /(?:ed|ing|ly)$/.test(verb)) return null;
  return !/[^su]s$/.test(verb);
}

function manyOf(verb: string): string {
  if (verb === 'is') return 'are';
  if (verb === 'has') return 'have';
  if (verb === 'does') return 'do';
  if (verb.endsWith('ies')) return `${verb.slice(0, -3)}y`;
  return /(?:ss|x|ch|sh|zz)es$/.test(verb) ? verb.slice(0, -2) : verb.slice(0, -1);
}

function oneOf(verb: string): string {
  if (verb === 'are') return 'is';
  if (verb === 'have') return 'has';
  if (verb === 'do') return 'does';
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh|z|go)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

/**
 * What a side says without its subject, for a card: in the plural where some subjects are one and some are many, since
 * the verb would tell whom it is said of. As it stands where that isn't certain.
 */
export function cardSaying(side: Side, own: Subject, neutral: boolean, text: string): string {
  if (!neutral) return text;
  const words = saidOf({ ...side, short: text }, own, { name: 'They', label: 'They', plural: true });
  const said = words?.slice('They '.length) ?? '';
  const start = (value: string) => stem(value.split(' ')[0] ?? '');
  return start(said) === start(text) && said.length <= text.length + 2
    ? said.charAt(0).toUpperCase() + said.slice(1)
    : text;
}

function stem(word: string): string {
  return word.toLowerCase().slice(0, 3);
}
