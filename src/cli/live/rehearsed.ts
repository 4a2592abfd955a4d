import { join, resolve } from 'node:path';
import { checkedRehearsal } from '../../ingest/index.ts';
import { InputError, REHEARSAL_NAME } from '../../model/index.ts';
import { writeNew } from '../../store/index.ts';

/** Where rehearsals are kept, below the folder that the command is called in. */
const FOLDER = 'rehearsals';
/** More rehearsals under one name than anybody makes in a day. */
const MOST = 99;

/**
 * Writes what a page sent as `rehearsals/<name>.json`, or under the first of `<name>-2`, `<name>-3` … that is free: nothing
 * is ever written over. Throws InputError for what is no rehearsal, or no name.
 */
export async function keepRehearsal(sent: unknown, name: string, cwd: string): Promise<{ readonly file: string }> {
  if (!REHEARSAL_NAME.test(name))
    throw new InputError(`\`${name}\` is no name, expected letters, digits and hyphens, such as 2031-05-02.`);
  const { name: _, ...rest } = (typeof sent === 'object' && sent !== null ? sent : {}) as Record<string, unknown>;
  const text = `${JSON.stringify(checkedRehearsal(rest, 'the rehearsal'), null, 2)}\n`;
  for (let turn = 1; turn <= MOST; turn += 1) {
    const file = join(FOLDER, `${name}${turn === 1 ? '' : `-${turn}`}.json`);
    if (await writeNew(resolve(cwd, file), text)) return { file };
  }
  throw new InputError(`${join(FOLDER, name)}.json: ${MOST} rehearsals have this name, expected another one.`);
}
