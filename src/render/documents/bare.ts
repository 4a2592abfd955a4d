/** Words as they are compared: without their end mark, in any case. */
export function bare(text: string): string {
  return text
    .trim()
    .replace(/[.;,]$/, '')
    .toLowerCase();
}
