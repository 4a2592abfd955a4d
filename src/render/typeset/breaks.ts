import type { ElementContent, Text } from 'hast';
import { widthOf } from '../../model/index.ts';

/** Words up to this width, in average letters, fit every box: they are never broken. */
const LONG = 18;
/** Letters of a word that stay together at its beginning and end. */
const EDGE = 4;
const SOFT = '\u00ad';
const VOWEL = '[aeiouyäöüáéíóúàèìòùâêîôûåæøœ]';
const CONSONANT = '[bcdfghjklmnpqrstvwxzßñç]';
/** A vowel, what closes its syllable, and what opens the next: one consonant, or letters that say one sound. */
const SYLLABLE = new RegExp(
  `(${VOWEL}${CONSONANT}*?)((?:sch|ch|ph|th|sh|qu|[bcdfgkpt][rl]|${CONSONANT})${VOWEL})`,
  'giu',
);
/** Ends of words that compounds link with an s: the best place to break. */
const LINK = /(?<=(?:ung|heit|keit|schaft|ion|tät|ling)s)(?=\p{Ll}{4})/u;
/** Code says so: paths, addresses, names with underscores or inner capitals, calls. */
const CODE = /[/\\_=]|::|\(\)|\p{Ll}\p{Lu}|\p{L}\.\p{L}|[<>{}]/u;
/** Where code may break: behind its separators, before the next word of a name. */
const JOINT = /(?<=[^/\\][/\\_=&?,;:>-])(?=[^/\\_=&?,;:>-])|(?<=\p{Ll})(?=\p{Lu})|(?=[.#(<])(?<=[\p{L}\p{N}])/u;

/** A text whose long words have places to break, unseen until a line needs one; itself where it has none. */
export function broken(text: Text): ElementContent[] {
  const { value } = text;
  if (isShort(value) || !/[^\s]{16}|(?:^|\s)--?\p{L}/u.test(value)) return [text];
  const nodes: ElementContent[] = [];
  for (const part of value.split(/(\s+)/)) nodes.push(...word(part));
  return joined(nodes);
}

/** Whether a text surely holds neither a long word nor an option: the first look, which nearly every text passes. */
function isShort(text: string): boolean {
  let run = 0;
  let before = BLANK;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    run = code === BLANK ? 0 : run + 1;
    // Behind anything but a letter; any other blank than the usual one counts as no letter, and as a part of a word.
    if (run === 16 || (code === HYPHEN && (before <= BLANK || before > LAST))) return false;
    before = code;
  }
  return true;
}

/** Codes of two signs, and of the last one of ASCII. */
const [BLANK, HYPHEN, LAST] = [32, 45, 126];

function word(text: string): ElementContent[] {
  // A line would break behind the hyphens of an option.
  if (/^--?\p{L}/u.test(text) && widthOf(text) <= LONG)
    return [element('span', ['literal', 'unbroken'], [plain(text)])];
  if (widthOf(text) <= LONG) return [plain(text)];
  if (CODE.test(text)) return [element('span', ['literal'], jointed(text))];
  return [plain(text.replace(/\p{L}{18,}/gu, hyphened))];
}

function jointed(text: string): ElementContent[] {
  return text.split(JOINT).flatMap((part, i) => [...(i > 0 ? [element('wbr', [], [])] : []), plain(part)]);
}

/** A word with soft hyphens between its syllables: a consonant and a vowel begin one, in most languages of Europe. */
function hyphened(long: string): string {
  return long.split(LINK).map(syllables).join(SOFT);
}

function syllables(part: string): string {
  if (part.length < 2 * EDGE + 2) return part;
  const inner = part.slice(EDGE - 1, -EDGE);
  // Twice, since the vowel that ends one match begins the next.
  const once = inner.replace(SYLLABLE, `$1${SOFT}$2`);
  return `${part.slice(0, EDGE - 1)}${once.replace(SYLLABLE, `$1${SOFT}$2`)}${part.slice(-EDGE)}`;
}

function plain(value: string): ElementContent {
  return { type: 'text', value };
}

function element(tagName: string, className: readonly string[], children: ElementContent[]): ElementContent {
  return { type: 'element', tagName, properties: className.length > 0 ? { className: [...className] } : {}, children };
}

/** Neighbouring texts as one. */
function joined(nodes: readonly ElementContent[]): ElementContent[] {
  const all: ElementContent[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (node.type === 'text' && last?.type === 'text') all[all.length - 1] = plain(last.value + node.value);
    else all.push(node);
  }
  return all;
}
