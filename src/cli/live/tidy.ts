import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Ms without another making after which what it left behind is cleared away. */
const QUIET = 2_000;

/**
 * Clears memory some seconds after the last call. A making leaves tens of megabytes behind, and the engine, which sees little more to do
 * until the next one, would keep them: a server that only shows slides would hold half as much again as it needs.
 */
export function tidier(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (options: { readonly execution: 'async' }) => Promise<void>;
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => void collect({ execution: 'async' }), QUIET).unref();
  };
}
