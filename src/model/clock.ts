/** "9:05": seconds since midnight as a clock shows them; also hours and minutes of a long plan. */
export function timeOfDay(seconds: number): string {
  const all = Math.round(seconds / 60) % (24 * 60);
  return `${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`;
}
