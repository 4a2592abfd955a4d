import { InputError, nearest } from '../model/index.ts';

/** The one of `names` that was typed. Throws InputError 2 that lists them, with the nearest. */
export function parseChoice<T extends string>(typed: string, names: readonly T[], what: string): T {
  const name = typed.trim();
  const found = names.find((one) => one === name);
  if (found !== undefined) return found;
  throw new InputError(`unknown ${what} \`${name}\`, expected one of ${names.join(', ')}.${hint(name, names)}`, 2);
}

/** " Did you mean `x`?" for the name that is near enough, else "". */
export function hint(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  return near === null ? '' : ` Did you mean \`${near}\`?`;
}
