import { editLines } from '../../ingest/index.ts';
import type { Editable, EditsTold, EntryReport, Meaning, WrittenEdit } from '../../model/index.ts';
import { entriesIn } from './edit.ts';
import { isOwn, mapOf } from './edit-entry.ts';
import { entryFor } from './edit-known.ts';

/** The slides with what a person wrote for them. */
export function slideTexts(slides: Editable['slides'], meaning: Meaning, text: string): EditsTold['slides'] {
  const entries = entriesIn(text);
  return slides.map((slide) => {
    const own = entries.edits.map(mapOf).find((one) => isOwn(one, slide.id));
    const { note } = mapOf(entries.edits[entryFor('note', slide.id, { entries, meaning })]);
    return { ...slide, note: textOr(note), body: own ? (textOr(own.body) ?? '') : null };
  });
}

/** All edits of a brief, each in a line, with what became of it; one that the talk knows nothing of is waiting. */
export function writtenEdits(text: string, reports: readonly EntryReport[]): readonly WrittenEdit[] {
  const all = entriesIn(text);
  return (['include', 'exclude', 'edits'] as const).flatMap((list) => {
    const lines = editLines(text, list);
    return all[list].map((entry, i) => {
      const report = reports.find((one) => one.list === list && one.entry === i);
      const state = report ?? { list, entry: i, state: 'waiting' as const, reason: null, now: null };
      return { ...state, what: whatOf(list, entry), line: lines[i] ?? null };
    });
  });
}

function textOr(value: unknown): string | null {
  return typeof value === 'string' ? value.trimEnd() : null;
}

type Told = Readonly<Record<string, unknown>>;

/** What an entry does, in a line. */
function whatOf(list: EntryReport['list'], entry: unknown): string {
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
