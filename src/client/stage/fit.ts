import type { Offer } from '../bridge/protocol.ts';
import type { StageSlide } from './plan.ts';
import { framed, lasting, type Rest, restOf, startable, told } from './rest.ts';

type Ids = ReadonlySet<string>;

/**
 * What to leave out of what is still to come, and what to bring back, so that it fits `left`: whole seconds for all
 * slides behind the one shown. The lowest ranks go first, one at a time, then what has room again comes back, the best
 * first. What was passed, the slide shown, and what the talk opens, rests and closes with stay as they are.
 * It goes by what can be told, not by what was left out before: asked again, it offers nothing.
 */
export function fitRest(slides: readonly StageSlide[], shown: string, dropped: readonly string[], left: number): Offer {
  const rest = restOf(slides, shown, dropped);
  const best = filled(thinned(startable(rest), rest, left), rest, left);
  const stays = new Set(framed(best, rest).map(({ id }) => id));
  const out = new Set(dropped);
  const ids = (some: readonly StageSlide[]) => some.map(({ id }) => id);
  const goes = rest.slides.filter(({ id }) => !stays.has(id) && !out.has(id));
  return {
    drop: ids(goes),
    back: ids(rest.slides.filter(({ id }) => stays.has(id) && out.has(id))),
    over: Math.max(0, lasting(framed(best, rest)) - left),
    late: lasting(rest.slides.filter(({ id }) => !out.has(id))) - left,
    ...(fills(goes, best, rest) && { fills: true }),
  };
}

/** Whether something stays for being short: it ranks below what goes, and nothing that stays rests on it. */
function fills(goes: readonly StageSlide[], best: Ids, rest: Rest): boolean {
  const first = Math.min(...goes.filter(({ id }) => rest.free.has(id)).map(({ rank }) => rank));
  return rest.slides.some(({ id, rank }) => best.has(id) && rank > first && !rests(id, best, rest));
}

/** Without the lowest ranks that nothing else rests on, until the rest fits or nothing more can go. */
function thinned(all: Ids, rest: Rest, left: number): Ids {
  const kept = new Set(all);
  while (lasting(framed(kept, rest)) > left) {
    const lowest = rest.slides
      .filter(({ id }) => kept.has(id) && !rests(id, kept, rest))
      .reduce<StageSlide | null>((low, one) => (low && low.rank > one.rank ? low : one), null);
    if (!lowest) break;
    kept.delete(lowest.id);
  }
  return kept;
}

/** Whether a slide that stays rests on this one: needs it, or is a later page of its series. */
function rests(id: string, kept: Ids, rest: Rest): boolean {
  return rest.slides.some((one) => (one.kept || kept.has(one.id)) && rest.on(one).includes(id));
}

/** With the best of what was left out that fits beside the rest. */
function filled(some: Ids, rest: Rest, left: number): Ids {
  const kept = new Set(some);
  const byRank = rest.slides.filter((one) => rest.free.has(one.id)).sort((one, other) => one.rank - other.rank);
  for (let at = 0; at < byRank.length; at += 1) {
    const one = byRank[at] as StageSlide;
    if (kept.has(one.id) || !told(one, kept, rest)) continue;
    if (lasting(framed(new Set([...kept, one.id]), rest)) > left) continue;
    kept.add(one.id);
    // What rests on it may have room now.
    at = -1;
  }
  return kept;
}
