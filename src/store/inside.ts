import { isAbsolute, relative, resolve, sep } from 'node:path';

/**
 * The absolute path of `path` within `root`. Throws `RangeError` when `path` is absolute, leaves the root, names the
 * root itself, or holds a character that means different things to different systems.
 */
export function inside(root: string, path: string): string {
  const target = resolve(root, path);
  const back = relative(root, target);
  const leaves = back === '' || back === '..' || back.startsWith(`..${sep}`) || isAbsolute(back);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a NUL ends a path early in some system calls
  if (leaves || isAbsolute(path) || /[\\\u0000]/.test(path)) {
    throw new RangeError(`\`${path}\` is not a path within ${root}`);
  }
  return target;
}
