import type { EditsTold, WrittenEdit } from '../../../model/editing.ts';
import { button, element } from '../../element.ts';

/** The edits of a brief, with what became of each where that isn't plain; each can be taken out. */
export function written({ file, edits }: EditsTold, remove: (edit: WrittenEdit) => void): readonly HTMLElement[] {
  if (file === null) return [element('p', 'quiet', 'The first edit makes a talk.yaml, in which all are kept.')];
  if (edits.length === 0) return [element('p', 'quiet', `Edits are kept in ${file}. There are none yet.`)];
  return [
    element('h3', '', `Edits in ${file}`),
    element('ul', '', ...edits.map((edit) => lineOf(edit, () => remove(edit)))),
  ];
}

const STATES: Readonly<Record<WrittenEdit['state'], string | null>> = {
  applied: null,
  waiting: 'not told in this talk',
  stale: 'its words are gone from the sources',
  refused: 'can’t be done',
};

function lineOf({ what, state, reason, now, line }: WrittenEdit, remove: () => void): HTMLElement {
  const told = reason ?? STATES[state];
  const place = element('span', 'quiet', line === null ? '' : `line ${line}`);
  const parts = [element('span', '', what), place];
  if (told !== null) parts.push(element('span', `live-edit-state ${state}`, told));
  if (now !== null) parts.push(element('span', 'quiet', `The source says now: “${now}”`));
  const out = button('live-edit-remove', 'Remove', remove);
  out.setAttribute('aria-label', `Remove: ${what}`);
  return element('li', '', ...parts, out);
}
