import type { EntryReport } from '../../model/index.ts';

type Told = Readonly<Record<string, unknown>>;

/** What an entry does, in a line. */
export function whatOf(list: EntryReport['list'], entry: unknown): string {
  const told: Told = typeof entry === 'string' ? { quote: entry } : (Object(entry) as Told);
  const about = quoted(told.was ?? told.quote ?? told.claim ?? told.slide);
  if (list !== 'edits') return `${list === 'include' ? 'Pinned' : 'Left out everywhere'}: ${about}`;
  if (told.add !== undefined) return `Your slide: ${quoted(told.title)}`;
  if (told.say !== undefined || told.speak !== undefined) return `${about} → ${quoted(told.say ?? told.speak)}`;
  const parts = PARTS.flatMap(([key, name]) => (told[key] === undefined ? [] : [name(told[key])]));
  return `${String(told.slide)}: ${parts.join(', ')}`;
}

const PARTS: readonly (readonly [string, (value: unknown) => string])[] = [
  ['hide', (value) => (value === true ? 'hidden' : 'shown')],
  ['title', (value) => `title ${quoted(value)}`],
  ['note', () => 'a note'],
  ['after', (value) => `behind ${String(value)}`],
  ['layout', (value) => `as ${String(value)}`],
];

const MOST = 60;

function quoted(value: unknown): string {
  const text = String(value ?? '').replace(/\s+/g, ' ');
  return `“${text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text}”`;
}
