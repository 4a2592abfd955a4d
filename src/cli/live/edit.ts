import { resolve } from 'node:path';
import { type EditChange, type EditStep, editEntries, readBrief, withEdit, withoutEdit } from '../../ingest/index.ts';
import { type Editable, type EditOp, InputError, type SentEdit } from '../../model/index.ts';
import type { Edited } from '../../serve/live/bench.ts';
import { editText } from '../../store/index.ts';
import { CliError } from '../error.ts';
import { changesFor } from './edit-change.ts';
import { anyway, met } from './edit-clash.ts';
import type { Entries } from './edit-known.ts';
import type { Texts } from './edit-texts.ts';

/** Steps that were made at once, such as all claims of a slide; the latest comes last. */
export type Steps = EditStep[][];

/** The brief that is edited, and what was done to it. */
export interface Desk {
  /** As it is named, seen from the working folder. */
  readonly file: string;
  readonly texts: Texts;
  readonly steps: Steps;
}

/** What of a talk edits are made on. */
type Talk = Pick<Editable, 'slides' | 'meaning'>;

/**
 * Writes an edit into a brief, or takes the last one back. Throws InputError and CliError, as `present` does, for a brief that is or
 * would be at fault, and for edits that can't be made; what was saved by hand meanwhile is never written over.
 */
export async function editBrief(sent: SentEdit, desk: Desk, talk: Talk): Promise<Edited> {
  return sent.op.kind === 'undo' ? takeBack(desk) : write(sent, desk, talk);
}

async function write({ op, base }: SentEdit, desk: Desk, talk: Talk): Promise<Edited> {
  let done: EditStep[] = [];
  let clash: string | null | undefined;
  await saved(desk, (text) => {
    clash = undefined;
    const planned = plannedOn(text, op, base, desk, talk);
    if (!planned.ok) {
      clash = planned.now;
      return text;
    }
    const made = applied(text, planned.changes, desk.file);
    done = made.steps;
    return made.text;
  });
  if (clash !== undefined) return { kind: 'conflict', now: clash, lines: [clashed(desk.file, clash)] };
  desk.steps.push(done);
  return { kind: 'kept', file: desk.file, entries: done.map(entryOf) };
}

type Planned =
  | { readonly ok: true; readonly changes: readonly EditChange[] }
  | { readonly ok: false; readonly now: string | null };

/** The changes of an edit on a text of the brief, which may be another than the one that its page knew. */
function plannedOn(text: string, op: EditOp, base: string | null, { texts }: Desk, talk: Talk): Planned {
  const now = entriesIn(text);
  const known = texts.of(base);
  const then = known === null ? now : entriesIn(known);
  const changes = changesFor(op, { ...talk, entries: then });
  const all = changes.map((change) => met(change, then, now));
  const refused = all.find((one) => !one.ok);
  // Whoever saw what stands there now may write over it.
  if (refused && op.over === texts.hashOf(text)) {
    return { ok: true, changes: changes.flatMap((change) => anyway(change, then, now)) };
  }
  return refused ?? { ok: true, changes: all.flatMap((one) => (one.ok ? [one.change] : [])) };
}

/** The text with all changes; it is a brief that can be read. */
export function applied(text: string, changes: readonly EditChange[], file: string) {
  const steps: EditStep[] = [];
  const next = changes.reduce((now, change) => {
    const made = withEdit(now, change);
    if (!made) throw new CliError(`${file}: ${unwritable(now, change)}`, 1);
    steps.push(made.step);
    return made.text;
  }, text);
  checkWritten(file, next);
  return { text: next, steps };
}

/** A fault of what would be written is told without its place: nobody finds that line in the brief as it is. */
function checkWritten(file: string, next: string): void {
  try {
    readBrief(file, next);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const said = error.message.replace(/^.*?:\d+:\d+: (?:`\w+\.\d+(?:\.\w+)?`: )?/, '');
    throw new InputError(`This can’t be kept: ${said}`);
  }
}

/** Why an edit can't be written without touching anything else, and what to do. */
function unwritable(text: string, { list, entry }: EditChange): string {
  const repeats = /(?:^|[\s[{,:-])[&*][\w-]+/m.test(text);
  const what =
    entry === null ? `nothing can be added to \`${list}\`` : `entry ${entry + 1} of \`${list}\` can’t be changed`;
  const why = repeats ? 'for it is written with an anchor or alias (`&name`, `*name`)' : 'as it is written there';
  return `${what} without changing more, ${why}: change it by hand, or write it as plain lines.`;
}

/** Takes back what was done last, and leaves what was written since by others. */
async function takeBack(desk: Desk): Promise<Edited> {
  const last = desk.steps.at(-1);
  if (!last) throw new InputError('There is nothing to take back: no edit was made since the talk is presented.');
  await saved(desk, (text) => {
    const next = last.reduceRight<string | null>((now, step) => now && withoutEdit(now, step), text);
    if (next === null) throw new InputError(`${desk.file}: this edit was changed by hand since: change it back there.`);
    readBrief(desk.file, next);
    return next;
  });
  desk.steps.pop();
  return { kind: 'kept', file: desk.file, entries: [] };
}

async function saved({ file }: Desk, edit: (text: string) => string): Promise<void> {
  const fine = await editText(resolve(file), (text) => {
    readBrief(file, text);
    return edit(text);
  });
  if (!fine) throw new CliError(`${file}: changes all the time: nothing was written. Save it once more, then edit.`, 1);
}

export function entriesIn(text: string): Entries {
  return {
    include: editEntries(text, 'include'),
    exclude: editEntries(text, 'exclude'),
    edits: editEntries(text, 'edits'),
  };
}

/** Where an edit stands in the brief since. */
export function entryOf({ list, after, now }: EditStep) {
  const entries = editEntries(after, list);
  return { list, entry: entries.findIndex((one) => JSON.stringify(one) === JSON.stringify(now)) };
}

function clashed(file: string, now: string | null): string {
  return now === null
    ? `${file} was saved meanwhile: this edit is no longer in it`
    : `${file} was saved meanwhile, and says now:`;
}
