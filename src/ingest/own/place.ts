/** `file:line:column` of an offset into a text; both from 1, columns in UTF-16 units. */
export function placeOf(file: string, text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `${file}:${line}:${offset - before.lastIndexOf('\n')}`;
}
