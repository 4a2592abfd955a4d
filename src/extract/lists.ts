/** Parts of an enumeration, with their places in the text. */
export interface Part {
  readonly text: string;
  readonly at: number;
}

/** The items of "A, B, and C" (or "A or B"), trimmed; brackets are kept whole and final marks are left out. */
export function enumerated(text: string, offset = 0): readonly Part[] {
  const parts: Part[] = [];
  let depth = 0;
  let start = 0;
  const push = (end: number): void => {
    const raw = text.slice(start, end);
    const lead = /^(?:\s|,|;|and\s|or\s|as well as\s|even\s|&\s)*/u.exec(raw)?.[0].length ?? 0;
    const kept = raw.slice(lead).replace(/[\s.;:,]+$|\s+etc\.?$/gu, '');
    if (kept && !/^etc$/.test(kept)) parts.push({ text: kept, at: offset + start + lead });
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '(') depth++;
    else if (c === ')') depth--;
    const joint = depth > 0 ? null : c === ',' || c === ';' ? c : /^\s(?:and|or|&)\s/.exec(text.slice(i, i + 5))?.[0];
    if (!joint) continue;
    push(i);
    start = i + (joint.length > 1 ? joint.length - 1 : 1);
  }
  push(text.length);
  return parts;
}

/** As `enumerated`; where a comma stands before the last "and", the others join words of one item: "A, B and C, and D". */
export function listed(text: string, offset = 0): readonly Part[] {
  if (!/,\s(?:and|or)\s/.test(text)) return enumerated(text, offset);
  const parts = enumerated(text, offset);
  const joined: Part[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const gap = before ? text.slice(before.at - offset + before.text.length, part.at - offset) : '';
    if (before && /^\s(?:and|or|&)\s$/.test(gap))
      joined[joined.length - 1] = {
        at: before.at,
        text: text.slice(before.at - offset, part.at - offset + part.text.length),
      };
    else joined.push(part);
  }
  return joined;
}
