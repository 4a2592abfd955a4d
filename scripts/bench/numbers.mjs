/** The middle of some numbers, or between the two middle ones; NaN of none. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}

/**
 * How many times as much as the other's each of our measures is, both of the same round: what slows a machine for a while slows both.
 * The median of those, with the least and the most.
 */
export function ratioOf(ours, theirs) {
  const pairs = ours.slice(0, theirs.length).map((one, i) => one / theirs[i]);
  return { median: median(pairs), least: Math.min(...pairs), most: Math.max(...pairs) };
}

/** The slope of a straight line through the logarithms of points (least squares): 1 where what is measured grows as its size does. */
export function exponentOf(points) {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)]);
  const mean = (at) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [mx, my] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return over / logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}

/** Three digits that count: 0.0512, 1.23, 45.6, 1,234. */
export function written(number) {
  if (!Number.isFinite(number)) return '–';
  if (number >= 100) return Math.round(number).toLocaleString('en-US');
  return number >= 10 ? number.toFixed(1) : number >= 0.1 ? number.toFixed(2) : number.toFixed(3);
}
