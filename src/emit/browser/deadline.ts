import { InputError } from '../../model/index.ts';

/** What a job yields, or an InputError when it takes longer than `seconds`; `what` names it ("Loading the deck"). */
export async function within<T>(seconds: number, what: string, job: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const message = `${what} took more than ${seconds} s in the browser; close other programs and try again`;
    timer = setTimeout(() => reject(new InputError(message)), seconds * 1000);
  });
  try {
    return await Promise.race([job, late]);
  } finally {
    clearTimeout(timer);
    // A job that fails after its time is over has nobody left to tell.
    job.catch(() => {});
  }
}
