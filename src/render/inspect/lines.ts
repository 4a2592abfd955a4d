/** One line of a text: `text.slice(start, end)`, without what ends it. 1-based. */
export interface Line {
  readonly n: number;
  readonly start: number;
  readonly end: number;
}

/** Every line of a text; CR LF, LF and CR each end one. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = text.charCodeAt(i);
    if (i < text.length && code !== 10 && code !== 13) continue;
    lines.push({ n: lines.length + 1, start, end: i });
    if (code === 13 && text.charCodeAt(i + 1) === 10) i += 1;
    start = i + 1;
  }
  return lines;
}
