import { orderOf, REHEARSAL_NAME, stageOf } from '../../model/index.ts';
import { type Answer, json, line, NOTHING } from '../respond.ts';
import type { Live } from './live.ts';
import { wishOf } from './wish.ts';

/** What is done with something that a page sent, by path. */
export const TAKE: Readonly<Record<string, (data: unknown, live: Live) => Answer | Promise<Answer>>> = {
  '/live/stage': takeStage,
  '/live/order': takeOrder,
  '/live/wish': takeWish,
  '/live/edit': (data, { editing }) => editing(data),
  '/live/keep': takeKeep,
  '/live/rehearsal': takeRehearsal,
};

/** The state of the presenting deck; null when it was closed. */
function takeStage(data: unknown, { stage, hub }: Live): Answer {
  const state = stageOf(data);
  if (!state && data !== null) return line('That is no state of a deck', 400);
  stage.set(state);
  hub.tell('stage', state);
  return NOTHING;
}

function takeOrder(data: unknown, { hub }: Live): Answer {
  const order = orderOf(data);
  if (!order) return line('That is no order', 400);
  hub.tell('order', order);
  return NOTHING;
}

async function takeWish(data: unknown, { bench, loop }: Live): Promise<Answer> {
  const read = wishOf(data, bench.choices());
  const outcome = read.ok ? await loop.ask(read.asked) : read;
  if (!outcome.ok) return json({ lines: outcome.lines }, 422);
  const { version, added, dropped, ms } = outcome;
  return json({ version, added, dropped, ms, wish: loop.now().talk.wish });
}

function takeKeep(_data: unknown, live: Live): Promise<Answer> {
  return written('kept', live, () => live.bench.keep(live.loop.now().wish));
}

async function takeRehearsal(data: unknown, live: Live): Promise<Answer> {
  const { name, ...rehearsal } = (data ?? {}) as { readonly name?: unknown };
  if (typeof name === 'string' && REHEARSAL_NAME.test(name)) {
    return written('rehearsed', live, () => live.bench.rehearsed(rehearsal, name));
  }
  return json({ lines: ['A rehearsal needs a name such as 2030-05-17: letters, digits, hyphens'] }, 422);
}

async function written(
  kind: 'kept' | 'rehearsed',
  { explain, say }: Live,
  write: () => Promise<{ readonly file: string }>,
): Promise<Answer> {
  try {
    const { file } = await write();
    say({ kind, file });
    return json({ file });
  } catch (error) {
    return json({ lines: explain(error) }, 422);
  }
}
