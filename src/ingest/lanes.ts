/**
 * What `make` makes of each, in their order, so many at once. Where one throws, no further one is begun, and it throws the same when those
 * under way are done.
 */
export async function inLanes<T, U>(all: readonly T[], width: number, make: (one: T) => Promise<U>): Promise<U[]> {
  const made: U[] = new Array(all.length);
  let next = 0;
  const lane = async () => {
    while (next < all.length) {
      const i = next++;
      try {
        made[i] = await make(all[i] as T);
      } catch (error) {
        next = all.length;
        throw error;
      }
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: width }, lane));
  for (const outcome of lanes) if (outcome.status === 'rejected') throw outcome.reason;
  return made;
}
