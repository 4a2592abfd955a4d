/** How the values of a property are told: texts stay texts, or each is a list of words, or texts of digits are numbers. */
export type Kind = 'plain' | 'list' | 'number';

const PLAIN =
  'id role lang dir href src alt scope title type ariaLabel ariaHidden viewBox preserveAspectRatio d points fill transform x y x1 x2 y1 y2 cx cy r rx ry fontSize';
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ...PLAIN.split(' ').map((name) => [name, 'plain'] as const),
  ...['className', 'ariaLabelledBy'].map((name) => [name, 'list'] as const),
  ...['width', 'height', 'tabIndex'].map((name) => [name, 'number'] as const),
]);

/** Null for properties that aren't known here. */
export function kindOf(name: string): Kind | null {
  const kind = KINDS.get(name);
  if (kind !== undefined) return kind;
  return /^data[A-Z][A-Za-z]*$/.test(name) ? 'plain' : null;
}
