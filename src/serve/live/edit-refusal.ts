import type { Editable, EditableSlide, EditKind, EditOp } from '../../model/index.ts';
import { type Entries, reportsFor } from './edit-said.ts';

/** Why an edit can't be done, in lines, where the talk that was made with it shows that it wasn't; null where it was, or waits. */
export function refusalOf(op: EditOp, entries: Entries, before: Editable, after: Editable): readonly string[] | null {
  const reports = reportsFor(entries, after);
  const refused = reports.some(({ state }) => state === 'refused');
  const undone = isUndone(op, before, after);
  if (op.kind === 'undo' || (!refused && !undone)) return null;
  const reasons = reports.flatMap(({ reason }) => reason?.replaceAll('`', '') ?? []);
  return [...new Set(reasons.length > 0 ? reasons : ['This can’t be done in this talk']), 'Nothing was changed.'];
}

function isUndone(op: EditOp, before: Editable, after: Editable): boolean {
  const at = after.slides.findIndex(({ id }) => id === op.slide);
  const [was, now] = [before.slides.find(({ id }) => id === op.slide), after.slides[at]];
  if (!was || !now) return false;
  return DONE[op.kind]?.(op, { was, now, front: after.slides[at - 1] }) === false;
}

interface Shown {
  readonly was: EditableSlide;
  readonly now: EditableSlide;
  /** The slide before it. */
  readonly front: EditableSlide | undefined;
}

/** Whether a slide that is still shown shows what was asked for. */
const DONE: Partial<Record<EditKind, (op: EditOp, shown: Shown) => boolean>> = {
  layout: ({ to }, { now }) => now.layout === to,
  after: ({ to }, { front }) => front?.id === to,
  title: ({ to }, { was, now }) => now.title !== was.title || plain(to ?? '') === plain(was.title),
};

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
