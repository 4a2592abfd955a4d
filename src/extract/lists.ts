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
