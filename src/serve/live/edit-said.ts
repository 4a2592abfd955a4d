import type { Editable, EditOp, EntryReport } from '../../model/index.ts';

/** What is told of an edit that was kept: what was done, and what a person should look at. */
export interface EditSaid {
  readonly lines: readonly string[];
  readonly warnings: readonly string[];
}

/** The entries that an edit wrote. */
export type Entries = readonly Pick<EntryReport, 'list' | 'entry'>[];

/** In plain words: what became of an edit in the talk that was made with it. */
export function saidOf(op: EditOp, file: string, entries: Entries, before: Editable, after: Editable): EditSaid {
  const reports = reportsFor(entries, after);
  const told = `${TOLD[op.kind] ?? 'Kept in'} ${file}`;
  const own = op.kind !== 'undo' && isOwnNow(op, before, after) ? [OWN] : [];
  const shown = reports.filter(({ state }) => state === 'applied').flatMap(({ reason }) => reason ?? []);
  const lost = reports.filter(({ state }) => state !== 'applied').map(waitingLine);
  return {
    lines: [told, ...own],
    warnings: [...new Set([...lost, ...shown, ...newFaults(op.slide, before, after)])].map((one) =>
      one.replaceAll('`', ''),
    ),
  };
}

const TOLD: Partial<Record<EditOp['kind'], string>> = { undo: 'Taken back in', remove: 'Removed from' };

/** What became of these entries. */
export function reportsFor(entries: Entries, { reports }: Editable): Editable['reports'] {
  return reports.filter((one) => entries.some(({ list, entry }) => list === one.list && entry === one.entry));
}

const OWN = 'your own words: the citation is left off';

const STATES = {
  waiting: 'this talk doesn’t tell it, so nothing changes on the slides now',
  stale: 'the sources no longer hold its words',
  refused: 'it can’t be done',
} as const;

function waitingLine({ state, reason }: EntryReport): string {
  const told = STATES[state as keyof typeof STATES];
  return reason ?? told;
}

/** Whether words came to the slide that cite nothing, as far as they claim something. */
function isOwnNow({ slide, kind }: EditOp, before: Editable, after: Editable): boolean {
  if (kind !== 'say' && kind !== 'speak' && kind !== 'title') return false;
  const were = new Set(ownOf(slide, before));
  return ownOf(slide, after).some((text) => !were.has(text));
}

function ownOf(id: string, { slides }: Editable): readonly string[] {
  const slide = slides.find((one) => one.id === id);
  return slide?.phrases.filter(({ own }) => own).map(({ part, text }) => `${part} ${text}`) ?? [];
}

function newFaults(id: string, before: Editable, after: Editable): readonly string[] {
  const known = new Set(before.faults.filter(({ slide }) => slide === id).map(({ text }) => text));
  return after.faults.filter(({ slide, text }) => slide === id && !known.has(text)).map(({ text }) => text);
}
