import { randomBytes } from 'node:crypto';
import { relative, resolve } from 'node:path';
import { createMemory, listProfiles, readProfile, watchFiles } from '../../ingest/index.ts';
import type { LiveTicket } from '../../model/index.ts';
import type { Choices, Wish, Workbench } from '../../serve/live/bench.ts';
import type { BuildOptions } from '../options.ts';
import { themesFor } from '../request.ts';
import { audienceFolders } from '../resources.ts';
import { createEditor } from './editor.ts';
import { keepWish } from './keep.ts';
import { maker } from './make.ts';
import { placesOf } from './places.ts';
import { keepRehearsal } from './rehearsed.ts';

/** A workbench, and what its pages prove themselves by. */
export type TicketedWorkbench = Workbench & { readonly ticket: LiveTicket };

/**
 * What makes the talk of a command line again, as often as it is asked. What didn't change since is not read, understood
 * or drawn again, nor what a `memory` knows from before; what comes out is the same as if all of it were.
 */
export function createWorkbench(options: BuildOptions, cwd: string, memory = createMemory()): TicketedWorkbench {
  const ticket: LiveTicket = { token: randomBytes(24).toString('hex'), boot: randomBytes(8).toString('hex') };
  // A brief that is made while the talk is presented is the talk's from then on.
  let talk = options.talk;
  const asked = () => ({ ...options, talk });
  const make = maker(asked, cwd, ticket, memory);
  const editor = createEditor(asked, cwd, (file) => {
    talk = relative(process.cwd(), resolve(cwd, file));
  });
  let kept: Promise<string | null> = Promise.resolve(null);
  return {
    ticket,
    make,
    // One after the other: the second writes into what the first has made.
    keep: (wish: Wish) => {
      const before = kept;
      const done = before.then((made) => keepWish(wish, options, cwd, made ?? talk ?? null));
      kept = done.then(({ file }) => file).catch(() => before);
      return done;
    },
    edit: async (sent, shown) => {
      talk ??= (await kept) ?? undefined;
      return editor.edit(sent, shown);
    },
    edits: editor.edits,
    choices: () => choicesOf(asked(), cwd),
    watch: (changed) => watchFiles(() => placesOf(asked(), cwd), changed),
    rehearsed: (sent, name) => keepRehearsal(sent, name, cwd),
  };
}

/** What can be wished for; an audience whose file is at fault can't. */
function choicesOf(options: BuildOptions, cwd: string): Choices {
  const folders = audienceFolders(cwd, options.talk);
  const audiences = listProfiles(folders).flatMap((name) => {
    try {
      return [{ name, label: readProfile(name, folders).label }];
    } catch {
      return [];
    }
  });
  return { audiences, themes: themesFor(options, cwd) };
}
