import { REHEARSAL_NAME, type Rehearsal } from '../../model/rehearsal.ts';
import type {} from '../ticket.ts';

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
  return globalThis.talkwrightLive ? send(rehearsal, name, globalThis.talkwrightLive.token) : save(rehearsal, name);
}

async function send(rehearsal: Rehearsal, name: string, token: string): Promise<Keeping> {
  try {
    const response = await fetch('/live/rehearsal', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Talkwright': token },
      body: JSON.stringify({ name, ...rehearsal }),
    });
    const answer = (await response.json()) as { file?: string; lines?: readonly string[] };
    if (response.ok && answer.file) return { kept: true, lines: [`Kept in ${answer.file}`] };
    return { kept: false, lines: answer.lines ?? ['The server did not keep it.'] };
  } catch {
    return {
      kept: false,
      lines: ['The server does not answer: is talkwright still running? Nothing is lost, try again.'],
    };
  }
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
