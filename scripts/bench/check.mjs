import { ratioOf } from './numbers.mjs';

/** How much worse a ratio may be than the recorded one. */
export const ROOM = 0.15;

/** The ratios of a row: ours against each other lane, of the measure that the row goes by. */
export function ratiosOf({ by = 'cpu', lanes }) {
  const [own, ...others] = lanes;
  const of = ({ samples }) => samples.map((sample) => sample[by]);
  return Object.fromEntries(others.map((lane) => [lane.name, ratioOf(of(own), of(lane))]));
}

/**
 * What of a row got worse than is recorded of it by more than the room: absolute times are no matter, only ratios of one run. Lanes that
 * only one of the two has aren't compared.
 */
export function worseIn(row, recorded, room = ROOM) {
  const now = ratiosOf(row);
  return Object.entries(recorded.ratios).flatMap(([name, before]) => {
    const ratio = now[name];
    if (!ratio || !(ratio.median > before.median * (1 + room))) return [];
    return [{ row: row.name, against: name, before: before.median, now: ratio.median }];
  });
}

/** The samples of two measurings of a row, as of one: what is slow by chance is slow once. */
export function together(a, b) {
  const lanes = a.lanes.map((lane) => {
    const more = b.lanes.find(({ name }) => name === lane.name)?.samples ?? [];
    return { ...lane, samples: [...lane.samples, ...more] };
  });
  return { ...a, lanes };
}
