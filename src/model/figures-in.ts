/** The figures that a text states: "1,500" and "1500" are one figure; "GPT-4" holds none. */
export function figuresIn(text: string): string[] {
  const found = text.match(/(?<![\p{L}\d]|\p{L}[-–‑])\d[\d.,]*\d|(?<![\p{L}\d.,]|\p{L}[-–‑])\d/gu) ?? [];
  return found.map((figure) => figure.replace(/,(?=\d{3}(?!\d))/g, ''));
}
