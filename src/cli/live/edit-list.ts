import { editLines } from '../../ingest/index.ts';
import type { Editable, EditsTold, EntryReport, Meaning, WrittenEdit } from '../../model/index.ts';
import { entriesIn } from './edit.ts';
import { isOwn, mapOf } from './edit-entry.ts';
import { entryFor } from './edit-known.ts';
import { whatOf } from './edit-what.ts';

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
      return {
        ...state,
        reason: state.reason?.replaceAll('`', '') ?? null,
        what: whatOf(list, entry),
        line: lines[i] ?? null,
      };
    });
  });
}

function textOr(value: unknown): string | null {
  return typeof value === 'string' ? value.trimEnd() : null;
}
