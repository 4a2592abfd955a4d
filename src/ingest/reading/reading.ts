import type { Progress } from '../../model/index.ts';
import type { Read } from '../readers/index.ts';
import { LIMITS, type Limits } from './limits.ts';
import type { Errand } from './parcel.ts';
import { isPlain } from './plain.ts';
import { readWith } from './read-with.ts';
import { readingThread } from './thread.ts';

/** How files are read within limits, one after the other. */
export interface Reading {
  readonly limits: Limits;
  /** Throws InputError for a file that can't be a source, or costs more than the limits allow. `bytes` is its size. */
  readonly read: (errand: Errand, bytes: number, progress: Progress) => Promise<Read>;
  readonly end: () => Promise<void>;
}

/**
 * What is small and plain is read at once; anything else on a thread that can be ended, whose program is `reader`. It is
 * started when it is first needed.
 */
export function readingOf({
  limits = LIMITS,
  reader = null,
}: {
  readonly limits?: Limits | undefined;
  readonly reader?: URL | null | undefined;
}): Reading {
  const thread = reader && readingThread(reader);
  return {
    limits,
    read: (errand, bytes, progress) => {
      const { content, format } = errand;
      const here = !thread || (typeof content === 'string' && isPlain(content, format));
      return here ? readWith(errand, progress) : thread.read(errand, bytes, progress);
    },
    end: async () => thread?.end(),
  };
}
