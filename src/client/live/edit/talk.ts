import type { EditKept, EditOp, EditsTold } from '../../../model/editing.ts';
import { get, post } from '../server.ts';

/** What came of an edit that was sent. */
export type Outcome =
  | { readonly kind: 'kept'; readonly kept: EditKept }
  | {
      readonly kind: 'conflict';
      readonly lines: readonly string[];
      readonly now: string | null;
      readonly base: string | null;
    }
  | { readonly kind: 'refused'; readonly lines: readonly string[] };

/** The edits of the talk that the page shows, as its server tells them. */
export interface EditTalk {
  readonly told: () => EditsTold | null;
  /** Asks anew; the lines that say why that can't be. */
  readonly refresh: () => Promise<readonly string[] | null>;
  /** Sends an edit that was begun on the brief `base`; one after the other. */
  readonly send: (op: Partial<EditOp> & Pick<EditOp, 'kind'>, base: string | null) => Promise<Outcome>;
}

const NOTHING: Omit<EditOp, 'kind'> = { slide: '', phrase: null, to: null, body: null, over: null };

export function startEditTalk(): EditTalk {
  let told: EditsTold | null = null;
  let before: Promise<unknown> = Promise.resolve();
  return {
    told: () => told,
    refresh: async () => {
      const { value, lines } = await get('/live/edits');
      if (lines === null) told = value as EditsTold;
      return lines;
    },
    send: (op, base) => {
      const done = before.then(() => sent({ ...NOTHING, ...op }, base));
      before = done;
      return done;
    },
  };
}

async function sent(op: EditOp, base: string | null): Promise<Outcome> {
  const { value, lines, refused } = await post('/live/edit', { base, op });
  if (lines === null) return { kind: 'kept', kept: value as EditKept };
  const clash = refused as { readonly now?: string | null; readonly base?: string | null } | null;
  if (clash?.now === undefined) return { kind: 'refused', lines };
  return { kind: 'conflict', lines, now: clash.now, base: clash.base ?? null };
}
