import { InputError } from '../../model/index.ts';

/** What decides whether a browser can have its sandbox. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's number; undefined where systems have none. */
  readonly uid: number | undefined;
}

const ADVICE =
  'run this as a user of your own, or add --no-sandbox (TALKWRIGHT_NO_SANDBOX=1) where nothing else is within its reach, as in a container';

/**
 * Whether the browser is started in its sandbox: unless it is `wished` away, here or by TALKWRIGHT_NO_SANDBOX=1. Throws InputError 2 as root,
 * who has none, and who would hand all of the computer to what a page breaks out of: that is for a person to say.
 */
export function isSandboxed(wished: boolean, { env, uid }: Surroundings): boolean {
  if (!wished || env.TALKWRIGHT_NO_SANDBOX === '1') return false;
  if (uid === 0) throw new InputError(`a browser has no sandbox where the user is root; ${ADVICE}`, 2);
  return true;
}

/** What to say of a browser that didn't start in its sandbox; null where that wasn't why. */
export function sandboxFault(said: string): string | null {
  return /sandboxing failed|No usable sandbox|crbug\.com\/638180/i.test(said)
    ? `the system gives the browser no sandbox; ${ADVICE}`
    : null;
}
