import type { Gold } from './gold.ts';

const SYLLABLES = ['dor', 'vel', 'mak', 'tis', 'lun', 'gar', 'pek', 'zom', 'rin', 'bas', 'fol', 'nud'];

/** Another word for each word of the subjects' names: the same for the same place in the list. */
function inventedFor(gold: Gold): ReadonlyMap<string, string> {
  const words = gold.subjects.flatMap(({ name, aliases }) =>
    [name, ...(aliases ?? [])].flatMap((one) => one.split(/[^\p{L}\p{N}]+/u)),
  );
  const known = new Map<string, string>();
  for (const word of words) {
    const key = stem(word);
    if (key.length < 3 || known.has(key) || /^\d+$/.test(key)) continue;
    const n = known.size;
    known.set(key, `${SYLLABLES[n % 12]}${SYLLABLES[(n * 5 + Math.floor(n / 12) + 3) % 12]}`);
  }
  return known;
}

function stem(word: string): string {
  return word.toLowerCase().replace(/(?<=..[^s])s$/, '');
}

/** The text with every name of a subject swapped for an invented one; number and capitals stay. */
export function swapNames(text: string, gold: Gold): string {
  const invented = inventedFor(gold);
  const names = gold.subjects.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]);
  const forms = names
    .sort((a, b) => b.length - a.length)
    .map((name) =>
      name
        .split(/[^\p{L}\p{N}]+/u)
        .map(escaped)
        .join('[^\\p{L}\\p{N}]{1,2}'),
    );
  if (forms.length === 0) return text;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return text.replace(pattern, (name) => name.replace(/[\p{L}\p{N}]+/gu, (word) => another(word, invented)));
}

function escaped(word: string): string {
  const bare = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return /[^s]s$/i.test(bare) ? `${bare}?` : `${bare}s?`;
}

function another(word: string, invented: ReadonlyMap<string, string>): string {
  const found = invented.get(stem(word));
  if (!found) return word;
  const plural = /[^s]s$/i.test(word) && word.length > 3 ? `${found}s` : found;
  return /^\p{Lu}/u.test(word) ? plural.charAt(0).toUpperCase() + plural.slice(1) : plural;
}

/** The labels of the swapped document. */
export function swapGold(gold: Gold): Gold {
  const swapped = (value: unknown, key: string): unknown => {
    if (typeof value === 'string')
      return ['id', 'abbr', 'grade', 'kind', 'value'].includes(key) ? value : swapNames(value, gold);
    if (Array.isArray(value)) return value.map((one) => swapped(one, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, swapped(one, name)]));
  };
  const ids = new Set(gold.subjects.map(({ id }) => id));
  const free = Object.fromEntries(
    Object.entries(gold).map(([key, list]) => [key, swapped(list, key)]),
  ) as unknown as Gold;
  // Ids are names of our own: only the texts change.
  const keep = <T extends object>(lists: readonly T[], originals: readonly T[], key: keyof T): readonly T[] =>
    lists.map((one, i) => (ids.has(String(originals[i]?.[key])) ? { ...one, [key]: originals[i]?.[key] } : one));
  return {
    ...free,
    definitions: keep(free.definitions, gold.definitions, 'subject'),
    risks: keep(free.risks, gold.risks, 'subject'),
    advantages: keep(free.advantages, gold.advantages, 'subject'),
    taxonomy: keep(keep(free.taxonomy, gold.taxonomy, 'child'), gold.taxonomy, 'parent'),
    examples: keep(free.examples, gold.examples, 'of'),
  };
}
