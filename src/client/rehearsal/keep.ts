import { REHEARSAL_NAME, type Rehearsal } from '../../model/rehearsal.ts';
import { post } from '../live/server.ts';

/** What became of a rehearsal: where it lies, or why it couldn't be kept, in lines for people. */
export interface Keeping {
  readonly kept: boolean;
  readonly lines: readonly string[];
}

/** Whether a text can be the name of a rehearsal's file. */
export function isName(text: string): boolean {
  return REHEARSAL_NAME.test(text);
}

/** Gives a rehearsal to the server that the page came from; a page from the disk offers it as a file to save. */
export async function keep(rehearsal: Rehearsal, name: string): Promise<Keeping> {
  return globalThis.talkwrightLive ? send(rehearsal, name) : save(rehearsal, name);
}

async function send(rehearsal: Rehearsal, name: string): Promise<Keeping> {
  const { value, lines } = await post('/live/rehearsal', { name, ...rehearsal });
  if (lines) return { kept: false, lines: [...lines, 'Nothing is lost: try again.'] };
  return { kept: true, lines: [`Kept in ${(value as { readonly file: string }).file}`] };
}

/** Two spaces, as the server writes it: both ways give the same bytes. */
function save(rehearsal: Rehearsal, name: string): Keeping {
  const address = URL.createObjectURL(
    new Blob([`${JSON.stringify(rehearsal, null, 2)}\n`], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.json`;
  link.click();
  // The browser has taken it long before.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return { kept: true, lines: [`Saved as ${name}.json where your downloads go: give it to --pace-from`] };
}
