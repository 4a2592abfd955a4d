import type { VFileMessage } from 'vfile-message';
import { plainName } from '../model/index.ts';

/** A message as one line: `file:line:column: what`, without a place when it is about no file. */
export function lineOf({ file, line, column, reason }: VFileMessage): string {
  return file ? [plainName(file), line, column, ` ${reason}`].filter((part) => part !== undefined).join(':') : reason;
}
