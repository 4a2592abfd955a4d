import { gapBefore, namedBefore, startsWithSubject } from './about.ts';
import { bodyStart } from './claim.ts';
import type { Cues } from './cues.ts';
import type { Passage } from './passage.ts';
import type { Word } from './words.ts';

/** A part of a sentence with subjects of its own. Offsets are into the passage's text. */
export interface Part {
  readonly about: readonly string[];
  readonly from: number;
  readonly to: number;
  /** Word after the subject. */
  readonly verb: number;
  /** The word that joins it to what stands before, or null for the first. */
  readonly joint: string | null;
}

/** The clauses of a passage that name their subjects, in order: cut at ", while", ", but", ";" and "that". */
export function partsOf(passage: Passage, cues: Cues): readonly Part[] {
  const { words } = passage;
  const first = namedBefore(passage, passage.body, cues);
  const parts: Part[] = [];
  const start = first ? startOf(passage, first.verb, cues) : bodyStart(passage);
  if (first) parts.push({ about: first.about, from: start, to: passage.text.length, verb: first.verb, joint: null });
  for (let i = passage.body + 1; i < words.length - 1; i++) {
    const joint = jointAt(passage, i);
    if (!joint) continue;
    const found = startsWithSubject(passage, i + joint.width, cues);
    if (!found) continue;
    const end = parts.at(-1);
    if (end) parts[parts.length - 1] = { ...end, to: endBefore(passage, end.from, i) };
    const from = (words[i + joint.width] as Word).start;
    parts.push({ about: found.about, from, to: endOf(passage), verb: found.verb, joint: joint.word });
  }
  return parts;
}

/** Where the subject of the first clause starts: behind "In the legal field,". */
function startOf(passage: Passage, verb: number, cues: Cues): number {
  for (let i = verb - 1; i > passage.body; i--) {
    if (gapBefore(passage, i).trim() === ',' && startsWithSubject(passage, i, cues)?.verb === verb) {
      return (passage.words[i] as Word).start;
    }
  }
  return bodyStart(passage);
}

function jointAt(passage: Passage, i: number): { word: string; width: number } | null {
  const lower = passage.words[i]?.lower ?? '';
  const gap = gapBefore(passage, i);
  if (/^(?:while|whereas)$/.test(lower)) return { word: lower, width: 1 };
  if (/,/.test(gap) && /^(?:but|as|and|yet|though|although)$/.test(lower)) return { word: lower, width: 1 };
  if (/;/.test(gap)) return { word: ';', width: /^(?:while|whereas|but|however)$/.test(lower) ? 1 : 0 };
  if (lower === 'that' && passage.words.slice(0, i).some((word) => /^differ/.test(word.lower)))
    return { word: 'that', width: 1 };
  return null;
}

/** The end of a clause before the joint at word `i`; a part without a subject of its own (", but … ,") is left out. */
function endBefore(passage: Passage, from: number, i: number): number {
  const text = passage.text.slice(from, (passage.words[i] as Word).start);
  const own = /,\s(?:but|yet)\s/.exec(text);
  const cut = own ? own.index : text.replace(/[\s,;]+$/u, '').length;
  return from + cut;
}

function endOf(passage: Passage): number {
  return passage.text.length;
}
