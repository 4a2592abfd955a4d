import { type Editable, type EditsTold, type SentEdit, sentEditOf } from '../../model/index.ts';
import { type Answer, json, line } from '../respond.ts';
import type { Workbench } from './bench.ts';
import { refusalOf } from './edit-refusal.ts';
import { saidOf } from './edit-said.ts';
import type { Live } from './live.ts';
import type { Loop } from './loop.ts';

/** What edits are made with. */
type Shop = Pick<Live, 'bench' | 'loop' | 'explain' | 'say'>;

/** Takes edits one after the other: each is made on the brief that the one before left. */
export function createEditing(shop: Shop): (data: unknown) => Promise<Answer> {
  let before: Promise<unknown> = Promise.resolve();
  return (data) => {
    const sent = sentEditOf(data);
    if (!sent) return Promise.resolve(line('That is no edit', 400));
    const done = before.then(() => take(sent, shop));
    before = done;
    return done;
  };
}

/** What a page can edit of the talk that is served. */
export async function editsTold({
  bench,
  loop,
}: {
  readonly bench: Workbench;
  readonly loop: Loop;
}): Promise<EditsTold> {
  const { talk, version } = loop.now();
  return { version, ...(await bench.edits(talk)) };
}

/** Writes, makes the talk again and tells what became of it; an edit with which no talk can be made, or that can't be done in it, is taken back. */
async function take({ base, op }: SentEdit, { bench, loop, explain, say }: Shop): Promise<Answer> {
  try {
    const { talk } = loop.now();
    const edited = await bench.edit({ base, op }, talk);
    if (edited.kind === 'conflict') {
      return json({ lines: edited.lines, now: edited.now, base: (await bench.edits(talk)).base }, 409);
    }
    const made = await loop.ask({});
    if (!made.ok) {
      if (op.kind !== 'undo') await bench.edit({ base, op: UNDO }, talk);
      return json({ lines: made.lines }, 422);
    }
    const now = loop.now();
    const refused = refusalOf(op, edited.entries, talk.editable(), now.talk.editable());
    if (refused) {
      await bench.edit({ base, op: UNDO }, now.talk);
      await loop.ask({});
      return json({ lines: refused }, 422);
    }
    say({ kind: 'edited', file: edited.file });
    const { base: fresh, steps } = await bench.edits(now.talk);
    const said = saidOf(op, edited.file, edited.entries, talk.editable(), now.talk.editable());
    const slide = op.kind === 'add' ? addedTo(talk.editable(), now.talk.editable()) : null;
    return json({ file: edited.file, base: fresh, version: now.version, steps, ...said, slide });
  } catch (error) {
    return json({ lines: explain(error).map((said) => said.replaceAll('`', '')) }, 422);
  }
}

/** The slide of one's own that a talk has since. */
function addedTo(before: Editable, after: Editable): string | null {
  const known = new Set(before.slides.map(({ id }) => id));
  return after.slides.find(({ id, layout }) => layout === 'own' && !known.has(id))?.id ?? null;
}

const UNDO = { kind: 'undo', slide: '', phrase: null, to: null, body: null, over: null } as const;
