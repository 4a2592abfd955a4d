/** Whether indexes follow one another without a gap. */
export function contiguous(indexes: readonly number[]): boolean {
  return indexes.every((at, i) => i === 0 || at === (indexes[i - 1] as number) + 1);
}

/**
 * The order of the axis: of all orders in which every side's categories stand together, the first by the list's own;
 * the list's own where there is none. `named[side][category]`; at most 6 categories.
 */
export function ordered(named: readonly (readonly boolean[])[]): readonly number[] {
  const own = Array.from({ length: named[0]?.length ?? 0 }, (_, i) => i);
  const together = (order: readonly number[]) =>
    named.every((side) => contiguous(order.flatMap((at, i) => (side[at] ? [i] : []))));
  return found(own, [], together) ?? own;
}

function found(
  left: readonly number[],
  chosen: readonly number[],
  holds: (order: readonly number[]) => boolean,
): readonly number[] | null {
  if (left.length === 0) return holds(chosen) ? chosen : null;
  for (const at of left) {
    const whole = found(
      left.filter((one) => one !== at),
      [...chosen, at],
      holds,
    );
    if (whole) return whole;
  }
  return null;
}
