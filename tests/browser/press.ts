import { withPress } from '../../src/emit/index.ts';
import type { Wire } from '../../src/emit/press/wire.ts';

/** A browser that prints until it is closed. */
export async function openPress(): Promise<{ readonly press: Wire; readonly close: () => Promise<void> }> {
  let close = () => {};
  const closed = new Promise<void>((resolve) => {
    close = resolve;
  });
  return await new Promise((resolve, reject) => {
    const work = withPress(async (press) => {
      resolve({
        press,
        close: () => {
          close();
          return work;
        },
      });
      await closed;
    });
    work.catch(reject);
  });
}
