import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** What decides where a user's programs keep what they can make again. */
export interface Home {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The folder of the compiled program: what TALKWRIGHT_CACHE names, else one among the user's caches; null where that is
 * `off`, or where there is no such place.
 */
export function keptFolder({ platform, env }: Home, home = ownHome): string | null {
  const asked = env.TALKWRIGHT_CACHE;
  if (asked) return isAbsolute(asked) ? asked : null;
  const caches = [env.XDG_CACHE_HOME, platform === 'win32' ? env.LOCALAPPDATA : undefined];
  const found = caches.find((dir) => dir && isAbsolute(dir)) ?? join(home(), '.cache');
  return isAbsolute(found) ? join(found, 'talkwright') : null;
}

/** Empty where a user has neither a name nor a home, as in containers. */
function ownHome(): string {
  try {
    return homedir();
  } catch {
    return '';
  }
}
