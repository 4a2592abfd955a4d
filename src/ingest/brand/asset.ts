import { readFileSync, statSync } from 'node:fs';
import { InputError } from '../../model/index.ts';

/** The bytes of a file that goes into the page. Throws InputError when there is none, or it is larger than `most` bytes. */
export function assetBytes(absolute: string, shown: string, most: number, advice: string): Buffer {
  const stat = statSync(absolute, { throwIfNoEntry: false });
  if (!stat?.isFile()) throw new InputError(`\`${shown}\`: no such file. Check the path, seen from the brief.`, 2);
  if (stat.size > most) {
    const size = (bytes: number) => `${Math.ceil(bytes / 1024)} kB`;
    throw new InputError(`\`${shown}\`: ${size(stat.size)}, expected at most ${size(most)}. ${advice}`);
  }
  return readFileSync(absolute);
}
