import type { Subject } from './claim.ts';

/** How a subject is written in a sentence of ours. */
export interface Naming {
  /** In the middle of a sentence: "generative AI", "LLMs". */
  readonly name: string;
  /** At the start of a sentence or as a label: "Generative AI", "LLMs". */
  readonly label: string;
  readonly plural: boolean;
}

/** The name that sources use most readily: the plural abbreviation where they write it, else the name. */
export function naming(subject: Subject): Naming {
  const forms = new Set([subject.name, ...subject.aliases]);
  const plural = subject.abbreviation && `${subject.abbreviation}s`;
  if (plural && forms.has(plural)) return { name: plural, label: plural, plural: true };
  if (subject.abbreviation && forms.has(subject.abbreviation) && subject.name.length > 16) {
    return { name: subject.abbreviation, label: subject.abbreviation, plural: false };
  }
  const single = inSentence(subject.name, forms);
  const name = counted(single, forms);
  return { name, label: capitalise(name), plural: name !== single || isPlural(name) };
}

/** The plural where the sources write it: "heat pumps", "ferries" and "buses" serve every sentence of ours. */
function counted(name: string, forms: ReadonlySet<string>): string {
  if (isPlural(name)) return name;
  const written = new Set([...forms].map((form) => form.toLowerCase()));
  const plurals = [`${name}s`, `${name}es`, name.replace(/y$/, 'ies'), name.replace(/fe?$/, 'ves')];
  return plurals.find((plural) => plural !== name && written.has(plural.toLowerCase())) ?? name;
}

/** The name with the capitals that the sources keep in running text. */
function inSentence(name: string, forms: ReadonlySet<string>): string {
  const [first = '', ...rest] = name.split(' ');
  if (/^\p{Lu}[\p{Ll}-]*$/u.test(first) === false) return name;
  const lower = [first.toLowerCase(), ...rest].join(' ');
  if (forms.has(lower)) return lower;
  const allLower = lower.toLowerCase();
  if (forms.has(allLower)) return allLower;
  // "Kanban" is never written small, so it is a name; of several words the first stands high at the beginnings of sentences alone.
  return rest.length === 0 || rest.some((word) => /^\p{Lu}\p{Ll}/u.test(word)) ? name : lower;
}

/** Whether a name looks like many: "heat pumps", not "glass", "analysis" or "gas". */
export function isPlural(name: string): boolean {
  const last = name.split(' ').at(-1) ?? '';
  return /[^siu]s$/.test(last) && last.length > 3;
}

/** With a capital, unless it begins with a name that is written small ("eBay", "pH") or with code ("src/main.ts"). */
export function capitalise(text: string): string {
  return SMALL.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}

/** Inner capitals, underscores, addresses, paths, settings, calls, and a command with its option. */
const SMALL =
  /^(?:\p{Ll}+\p{Lu}|[\p{L}\p{N}]+_[\p{L}\p{N}]|\p{Ll}+:\/\/|\p{Ll}[\p{L}\p{N}]+\.\p{L}{2}|[\p{L}\p{N}]+\(\)|[^\s/]+\/[^\s/]*[/._]|\p{Ll}\S*(?: \p{Ll}\S*)? --\p{L})/u;

/** Lower-cases a first letter that only stands high because it begins a sentence. */
export function uncapitalise(text: string): string {
  const first = text.split(/[\s,]/u)[0] ?? '';
  return /^\p{Lu}[\p{Ll}’'-]*$/u.test(first) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** A heading as it stands inside a sentence: "Training Data" → "training data", "BI support" → "BI support". */
export function withinSentence(text: string): string {
  return text.replace(/\p{Lu}[\p{Ll}’'-]+/gu, (word) => word.toLowerCase());
}

/**
 * A heading in sentence case: "Training Data" → "Training data", where `small` holds the word as it is written inside
 * sentences (in singular or plural). What no sentence writes small keeps its capital: "North America", "BI Support".
 */
export function sentenceCase(text: string, small: ReadonlySet<string>): string {
  const [first = '', ...rest] = text.split(' ');
  const known = (word: string) => [word, `${word}s`, word.replace(/s$/, '')].some((form) => small.has(form));
  return [first, ...rest.map((word) => lowered(word, known))].join(' ');
}

function lowered(word: string, isKnown: (word: string) => boolean): string {
  const low = word.toLowerCase();
  return /^\p{Lu}[\p{Ll}’'-]+[,:;]?$/u.test(word) && isKnown(low.replace(/[,:;]$/, '')) ? low : word;
}

/** "A, B and C". */
export function enumerate(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A count in words up to twelve, in digits above. */
export function inWords(count: number): string {
  return NUMBERS[count] ?? String(count);
}

/** "Rail vehicles" and "a rail vehicle" are one kind. */
export function kindKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:an?|the) /, '')
    .replace(/(?<=[^s\W]{3})s$/, '');
}

/** "type of rail vehicle" names its class behind the "of". */
export function classOf(kind: string): string {
  return kind.replace(/^(?:an? )?(?:\p{L}+ )?(?:type|kind|sort|form|class|branch|family)s? of (?:an? )?/iu, '');
}
