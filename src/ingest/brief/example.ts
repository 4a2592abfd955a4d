import { parse } from 'yaml';
import type { BriefKey } from './keys.ts';

/** The example of a key as a value. */
export function exampleOf({ example }: BriefKey): unknown {
  return parse(typeof example === 'string' ? example : example.map(([line]) => line).join('\n'));
}
