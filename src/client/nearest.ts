/**
 * The slide to show when `shown` is no more: what came in its place; else the nearest of those that were before and still
 * are, the later of two. Null when there is no slide at all. All are ids, in the order of the talk.
 */
export function nearest(before: readonly string[], after: readonly string[], shown: string): string | null {
  if (after.includes(shown)) return shown;
  const at = before.indexOf(shown);
  const stays = (id: string) => after.includes(id);
  const earlier = before.slice(0, Math.max(0, at)).findLast(stays);
  const later = before.slice(at + 1).find(stays);
  return came(before, after, earlier, later) ?? closest(before, at, earlier, later) ?? after[0] ?? null;
}

/** The first slide that stands between two that stayed and wasn't there before. */
function came(
  before: readonly string[],
  after: readonly string[],
  earlier: string | undefined,
  later: string | undefined,
): string | undefined {
  const from = earlier === undefined ? 0 : after.indexOf(earlier) + 1;
  const to = later === undefined ? after.length : after.indexOf(later);
  return after.slice(from, to).find((id) => !before.includes(id));
}

function closest(
  before: readonly string[],
  at: number,
  earlier: string | undefined,
  later: string | undefined,
): string | undefined {
  if (earlier === undefined || later === undefined) return later ?? earlier;
  return before.indexOf(later) - at <= at - before.indexOf(earlier) ? later : earlier;
}
