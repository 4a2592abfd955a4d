/** "9:05": seconds since midnight as a clock shows them; also hours and minutes of a long plan. */
export function timeOfDay(seconds: number): string {
  const all = Math.round(seconds / 60) % (24 * 60);
  return `${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`;
}

/** "15 minutes", "2 hours", "1 hour 30 minutes": rounded to whole minutes. */
export function wholeMinutes(seconds: number): string {
  const all = Math.max(1, Math.round(seconds / 60));
  const some = (n: number, one: string) => (n === 0 ? [] : [`${n} ${one}${n === 1 ? '' : 's'}`]);
  const parts = all < 90 ? some(all, 'minute') : [...some(Math.floor(all / 60), 'hour'), ...some(all % 60, 'minute')];
  return parts.join(' ');
}
