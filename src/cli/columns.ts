/** A column of a table: its head, and whether its cells stand at the right. */
export interface Column {
  readonly head: string;
  readonly right?: boolean;
}

/** Rows as lines of equally wide cells, two columns apart; the first line holds the heads. Nothing stands at an end of a line. */
export function tabulated(columns: readonly Column[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = columns.map(({ head }, i) => Math.max(head.length, ...rows.map((cells) => cells[i]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (columns[i]?.right ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(columns.map(({ head }) => head)), ...rows.map(line)];
}

/** `text` in at most `width` columns, cut with an ellipsis. */
export function clipped(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(1, width - 1)).trimEnd()}…`;
}
