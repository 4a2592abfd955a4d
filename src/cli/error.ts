import { InputError, plainName } from '../model/index.ts';

/** The command is wrong. The message is one line that says what was found, what was expected, and what to do. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly code: 1 | 2;

  constructor(message: string, code: 1 | 2 = 2, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** What people read of an error, and the exit code: 1 refused or failed, 2 called wrongly. */
export interface Explained {
  readonly lines: readonly string[];
  readonly code: 1 | 2;
}

const SYSTEM: Readonly<Record<string, string>> = {
  EACCES: 'permission denied: choose another place or change its permissions',
  EBUSY: 'the file is in use: close the program that holds it',
  EDQUOT: 'no more may be stored there: make room or choose another --out',
  EEXIST: 'a file of that name is in the way: move it or choose another --out',
  EIO: 'the disk fails: look after it, and choose another place',
  EISDIR: 'a folder of that name is in the way: move it or choose another --out',
  ELOOP: 'links lead in a circle: take one of them away',
  EMFILE: 'too many files are open: close some programs',
  ENAMETOOLONG: 'the name is too long: choose a shorter one',
  ENFILE: 'too many files are open on this computer: close some programs',
  ENOENT: 'it went away, or a folder above it did: look where it is, and begin again',
  ENOSPC: 'the disk is full: make room or choose another --out',
  ENOTDIR: 'a part of the path is a file: choose another --out',
  EPERM: 'the system does not allow it: choose another place',
  ESTALE: 'the disk was taken away or changed: look after it, and begin again',
  EROFS: 'the disk is read-only: choose another --out',
};

/**
 * One line for each thing that is wrong, never a stack: an error that we did not foresee says how to report it. What people `typed` may
 * break no line.
 */
export function explain(error: unknown, typed: readonly string[] = []): Explained {
  if (error instanceof CliError || error instanceof InputError) {
    return { lines: unbroken(error.message, typed).split('\n'), code: error.code };
  }
  const { code, path, syscall, message } = error as NodeJS.ErrnoException;
  const known = SYSTEM[code ?? ''];
  if (known) return { lines: [`${plainName(path ?? syscall ?? 'A file')}: ${known}`], code: 1 };
  const [first] = String(message ?? error).split('\n');
  return { lines: [`This is a fault of Talkwright, not yours: ${first} (DEBUG=1 shows where)`], code: 1 };
}

function unbroken(message: string, typed: readonly string[]): string {
  const names = typed.flatMap((one) => one.split(/[/\\=,]/)).filter((name) => /[\n\r]/.test(name));
  return names.reduce((words, name) => words.replaceAll(name, plainName(name)), message);
}
