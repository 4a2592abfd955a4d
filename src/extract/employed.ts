import { isArea } from './areas.ts';
import type { Cues } from './cues.ts';
import { enumerated, type Part } from './lists.ts';
import { pattern } from './pattern.ts';
import { wordsIn } from './words.ts';

/**
 * What a sentence says that its subject is used for, in its own words: the tasks of "is used to follow rivers and map
 * caves", the fields of "is useful for roofing, sailing and camping". Empty when it names none in a few words.
 */
export function employedFor(text: string, cues: Cues): readonly Part[] {
  const tasks = listOf(text, TASKS, cues, tasksIn);
  return tasks.length > 0 ? tasks : listOf(text, FIELDS, cues, fieldsIn);
}

type Names = (list: string, offset: number, cues: Cues) => readonly Part[];

/** What a pattern's first group lists. */
function listOf(text: string, pattern: RegExp, cues: Cues, names: Names): readonly Part[] {
  const match = pattern.exec(text);
  const list = match?.[1];
  if (!match || !list || DENIED.test(text.slice(0, match.index))) return [];
  return names(list, match.index + match[0].length - list.length, cues);
}

const TASKS = pattern(
  /\b(?:used|employed|applied|utili[sz]ed|deployed)(?:\s\p{Ll}+ly|\salso|\stogether)?(?:\s(?:in|by)(?:\s\p{L}+){1,3}?)?\s(?:to|for(?=\s\p{Ll}+ing\b))\s([^.;:()—–]+)/u,
);
const FIELDS = pattern(
  /\b(?:used|employed|applied|utili[sz]ed|deployed|useful|helpful|indispensable)(?:\s\p{Ll}+ly|\salso)?(?:\sin\s(?:\p{Ll}+\s){0,2}(?:amounts?|quantit(?:y|ies)|doses?|concentrations?|forms?|numbers))?\s(?:in|for)\s([^.;:()—–]+)/u,
);
const DENIED = /\b(?:not|never|rarely|no|hardly|seldom|no longer)\b[^,;]{0,24}$/iu;

/** "follow rivers", "mapping caves": parted where a verb follows a comma, "and" or "or". */
function tasksIn(list: string, offset: number, cues: Cues): readonly Part[] {
  const starts = [0];
  for (const joint of list.matchAll(JOINT)) {
    const at = joint.index + joint[0].length;
    if (isVerb(wordsIn(list.slice(at, at + 24))[0]?.lower, cues)) starts.push(at);
  }
  return starts.flatMap((start, i) => {
    const next = starts[i + 1];
    const part =
      next === undefined
        ? list.slice(start)
        : list.slice(start, next).replace(/,?\s(?:and|or)\s(?:to\s)?$|,\s(?:to\s)?$/u, '');
    const name = brief(part);
    return isTask(name, i === 0, cues) ? [{ text: name, at: offset + start }] : [];
  });
}

const JOINT = /,?\s(?:and|or)\s(?:to\s)?|,\s(?:to\s)?/gu;

function isVerb(word: string | undefined, cues: Cues): boolean {
  return word !== undefined && (cues.has(word, 'grammar/verbs') || /\p{L}{3}ing$/u.test(word));
}

/** A verb and what it is done to, in a few words; the first one stands behind "to", whatever verb it is. */
function isTask(name: string, first: boolean, cues: Cues): boolean {
  const words = wordsIn(name);
  const verb = words[0]?.lower;
  if (words.length < 2 || !(first ? isOpen(verb, cues) : isVerb(verb, cues))) return false;
  return says(name) && !words.some(({ lower }) => FINITE.test(lower));
}

/** No article, preposition or the like: "used to the noise". */
function isOpen(word: string | undefined, cues: Cues): boolean {
  return !CLOSED.some((entry) => cues.has(word, entry));
}

const CLOSED = ['grammar/determiners', 'grammar/prepositions', 'grammar/pronouns', 'grammar/adverbs'] as const;

const FINITE = /^(?:is|are|was|were|has|have|had|can|could|may|might|will|would|does|do|did|and|or)$/;

function fieldsIn(list: string, offset: number, cues: Cues): readonly Part[] {
  const named = list.split(ADDED)[0] ?? '';
  const parts = enumerated(named, offset).map((part) => {
    const lead = LEAD.exec(part.text)?.[0].length ?? 0;
    const name = brief(part.text.slice(lead));
    return { text: name, at: part.at + lead, fit: isField(name, cues) };
  });
  // Where the first is none, what follows is no list of fields.
  return parts[0]?.fit ? parts.filter((part) => part.fit).map(({ text, at }) => ({ text, at })) : [];
}

/** What is said behind it is of the names before. */
const ADDED = /,?\s(?:including|such as|like|especially)\s/u;
const LEAD = /^(?:(?:the|a|an|for|in|both|also|many|some|various|other|several|all|different|certain|most|even)\s)*/iu;

/** A name of a field; one that begins with a capital is a place or a person, unless it is a sector. */
function isField(name: string, cues: Cues): boolean {
  const words = wordsIn(name);
  if (!isArea(name, cues) || !says(name) || /\s(?:to|for)\s/u.test(name)) return false;
  if (/^\p{Lu}/u.test(name) && cues.keyOf(name, 'industries') === null) return false;
  return words.length > 1 || name.length > 3;
}

/** Without what is added behind a comma or says how and where, as far as it is too long with it. */
function brief(text: string): string {
  const plain = text.split(ASIDE)[0]?.trim() ?? '';
  if (wordsIn(plain).length <= LONGEST) return plain;
  for (const match of plain.matchAll(TAIL)) {
    const head = plain.slice(0, match.index);
    const words = wordsIn(head).length;
    if (words >= (match[1] === 'of' ? 3 : 2) && words <= LONGEST) return head;
  }
  return plain;
}

const LONGEST = 6;
const TAIL = /\s(in|on|at|for|from|of|across|around|during|within|without|throughout|under|over|against)\s/gu;
const ASIDE =
  /,\s|\s(?:by|using|with|via|through|so|because|which|that|when|while|where|if|as|rather|instead|including|such as|like)\s/u;

/** Says something by itself: few words, none that points elsewhere, no "various purposes". */
function says(name: string): boolean {
  const words = wordsIn(name);
  return words.length <= LONGEST && !words.some(({ lower }) => POINTS.test(lower)) && !VAGUE.test(name);
}

const POINTS =
  /^(?:it|its|this|that|these|those|them|their|they|you|your|we|our|one|how|what|whether|why|here|there|such)$/;
const VAGUE =
  /(?:^|\s)(?:more|others?|purposes?|ways?|things|cases|reasons?|examples?|years?|decades|centuries|long|times?|practice|general|order|place|turn|situations|contexts|circumstances|parts|countries|types|forms|kinds|mechanisms?|effects?|nature|process(?:es)?|properties|amounts?|numbers?|presence|quality|course)$|^(?:applications?|uses|variety|range|number|wide|host|combination|conjunction|addition|place|terms|front|case|spring|summer|autumn|winter|early|late|industry)\b/iu;
