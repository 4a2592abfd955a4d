import { resolve } from 'node:path';
import { briefText } from '../../ingest/index.ts';
import type { Editable } from '../../model/index.ts';
import type { Workbench } from '../../serve/live/bench.ts';
import type { BuildOptions } from '../options.ts';
import { applied, editBrief, entriesIn, entryOf, type Steps } from './edit.ts';
import { changesFor } from './edit-change.ts';
import { slideTexts, writtenEdits } from './edit-list.ts';
import { createTexts } from './edit-texts.ts';
import { newBriefFor, writeBrief } from './keep.ts';

/** Edits of a talk that is presented: what can be done, and the doing. */
export type Editor = Pick<Workbench, 'edit' | 'edits'>;

const PLAIN = { slot: null, audience: null, theme: null } as const;

/**
 * Edits land in the brief of a command line; where it named none, in a new talk.yaml that asks for the same, and `made` is told. What was
 * done can be taken back as long as the program runs.
 */
export function createEditor(options: () => BuildOptions, cwd: string, made: (file: string) => void): Editor {
  const texts = createTexts();
  const steps: Steps = [];
  return {
    edits: async (talk) => {
      const file = options().talk ?? null;
      const text = file === null ? null : briefText(file);
      const { slides, meaning, reports } = talk.editable();
      const base = text === null ? null : texts.hashOf(text);
      const told = { slides: slideTexts(slides, meaning, text ?? ''), edits: writtenEdits(text ?? '', reports) };
      return { file, base, steps: steps.length, ...told };
    },
    edit: async (sent, talk) => {
      const shown = talk.editable();
      const file = options().talk;
      if (file !== undefined) return editBrief(sent, { file, texts, steps }, shown);
      return first(sent, shown);
    },
  };

  /** The first edit of a talk without a brief makes one. */
  async function first({ op }: Parameters<Editor['edit']>[0], shown: Editable) {
    const plain = newBriefFor(PLAIN, options(), cwd);
    const changes = changesFor(op, { ...shown, entries: entriesIn(plain) });
    const { text, steps: done } = applied(plain, changes, resolve(cwd, 'talk.yaml'));
    const { file } = await writeBrief(text, cwd);
    steps.push(done);
    made(file);
    return { kind: 'kept' as const, file, entries: done.map(entryOf) };
  }
}
