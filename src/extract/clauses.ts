import { type About, gapBefore, mentionAt, namedBefore, startsWithSubject } from './about.ts';
import { bodyStart } from './claim.ts';
import type { Cues } from './cues.ts';
import { isClause } from './finite.ts';
import type { Passage } from './passage.ts';
import { namedWithin, openedBy } from './within.ts';
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

/**
 * The clauses of a passage that name their subjects, in order: "While A …, B …", "Unlike A, which …, B …", and cut at
 * ", while", ", but", ";", "and" and "that".
 */
export function partsOf(passage: Passage, cues: Cues): readonly Part[] {
  const lead = leadClause(passage, cues) ?? asideOf(passage, cues);
  const first = lead ? mainClause(passage, lead, cues) : firstClause(passage, cues);
  const scene = lead || first ? null : sceneAt(passage, passage.body, cues);
  const parts: Part[] = [lead, first, scene].filter((part) => part !== null);
  const { words } = passage;
  for (let i = Math.max(passage.body, lead?.verb ?? scene?.verb ?? 0) + 1; i < words.length - 1; i++) {
    const last = parts.at(-1);
    const joint = jointAt(passage, i, last?.verb ?? words.length);
    const at = i + (joint?.width ?? 0);
    const found =
      joint &&
      (startsWithSubject(passage, at, cues) ??
        wholeAt(passage, at, joint.word, cues) ??
        (first ? null : sceneAt(passage, at, cues)));
    if (!found) continue;
    if (last) parts[parts.length - 1] = { ...last, to: Math.min(last.to, endBefore(passage, last.from, i)) };
    const from = (words[i + joint.width] as Word).start;
    parts.push({ about: found.about, from, to: passage.text.length, verb: found.verb, joint: joint.word });
  }
  return scene && parts.length < 2 ? [] : parts;
}

/** ", while crocodile jaws are …": a clause whose subject only holds a name. */
function wholeAt(passage: Passage, at: number, joint: string, cues: Cues): About | null {
  return /^(?:while|whereas)$/.test(joint) ? namedWithin(passage, at, cues) : null;
}

/** "In a civil case, the victim sues": a clause about whom its opening names. */
function sceneAt(passage: Passage, i: number, cues: Cues): Part | null {
  const named = openedBy(passage, i, cues);
  if (!named) return null;
  const from = (passage.words[i] as Word).start;
  return { about: [named.subject], from, to: passage.text.length, verb: named.to, joint: null };
}

function firstClause(passage: Passage, cues: Cues): Part | null {
  const first = namedBefore(passage, passage.body, cues);
  if (!first) return behindOpening(passage, cues);
  const from = startOf(passage, first.verb, cues);
  return { about: first.about, from, to: passage.text.length, verb: first.verb, joint: null };
}

/** "Along with its own columns, A …": a clause behind an opening that is none itself. */
function behindOpening(passage: Passage, cues: Cues): Part | null {
  const { words, body, text } = passage;
  for (let i = body + 2; i < Math.min(words.length, body + OPENING); i++) {
    if (gapBefore(passage, i).trim() !== ',') continue;
    const found = startsWithSubject(passage, i, cues);
    const opening = text.slice((words[body] as Word).start, (words[i - 1] as Word).end);
    if (!found || isClause(opening, cues)) continue;
    const from = isCondition(passage) ? bodyStart(passage) : (words[i] as Word).start;
    return { about: found.about, from, to: text.length, verb: found.verb, joint: null };
  }
  return null;
}

/** Words within which an opening ends. */
const OPENING = 16;

/** "While A …,": a clause before the main one. */
function leadClause(passage: Passage, cues: Cues): Part | null {
  const joint = passage.words[passage.body]?.lower ?? '';
  if (!/^(?:while|whereas|although|though)$/.test(joint)) return null;
  const found = startsWithSubject(passage, passage.body + 1, cues);
  const end = found && commaAfter(passage, found.verb);
  return found && end ? partBetween(passage, passage.body + 1, end, { ...found, joint }) : null;
}

/** "Unlike A, which …,": what is said of the other one on the way. */
function asideOf(passage: Passage, cues: Cues): Part | null {
  const { words, body } = passage;
  if (!/^(?:unlike|whereas|versus)$/.test(words[body]?.lower ?? '')) return null;
  let at = body + 1;
  while (at < body + 4 && !mentionAt(passage, at) && cues.has(words[at]?.lower, 'grammar/determiners')) at++;
  const mention = mentionAt(passage, at);
  if (!mention || !/^(?:which|that|where)$/.test(words[mention.to]?.lower ?? '')) return null;
  const end = commaAfter(passage, mention.to + 1);
  const about = { about: [mention.subject], verb: mention.to + 1, joint: 'unlike' };
  return end ? partBetween(passage, mention.to + 1, end, about) : null;
}

/** The clause behind a lead: the first that names a subject behind a comma. */
function mainClause(passage: Passage, lead: Part, cues: Cues): Part | null {
  for (let i = lead.verb + 1; i < passage.words.length; i++) {
    const found = gapBefore(passage, i).trim() === ',' ? startsWithSubject(passage, i, cues) : null;
    if (!found) continue;
    const from = (passage.words[i] as Word).start;
    return { about: found.about, from, to: passage.text.length, verb: found.verb, joint: lead.joint };
  }
  return null;
}

function commaAfter(passage: Passage, verb: number): number | null {
  for (let i = verb + 1; i < passage.words.length; i++) if (/^\s*,/.test(gapBefore(passage, i))) return i;
  return null;
}

function partBetween(passage: Passage, from: number, end: number, part: Pick<Part, 'about' | 'verb' | 'joint'>): Part {
  const { about, verb, joint } = part;
  return { about, verb, joint, from: (passage.words[from] as Word).start, to: (passage.words[end - 1] as Word).end };
}

/** What opens with a condition holds only then: the clause keeps it. "When it comes to cost," only names what is spoken of. */
function isCondition({ words, body, text }: Passage): boolean {
  return (
    CONDITION.test(words[body]?.lower ?? '') && !/^When (?:it comes|we look|looking|talking|comparing)\b/.test(text)
  );
}

const CONDITION = /^(?:if|when|whenever|unless|once|where|until|after|before|without|under|on|at|below|above|during)$/;

/** Where the subject of the first clause starts: behind "In the legal field,". */
function startOf(passage: Passage, verb: number, cues: Cues): number {
  if (isCondition(passage)) return bodyStart(passage);
  for (let i = verb - 1; i > passage.body; i--) {
    if (gapBefore(passage, i).trim() === ',' && startsWithSubject(passage, i, cues)?.verb === verb) {
      return (passage.words[i] as Word).start;
    }
  }
  return bodyStart(passage);
}

/** What joins a clause at word `i` to the one whose verb is word `verb`. */
function jointAt(passage: Passage, i: number, verb: number): { word: string; width: number } | null {
  const lower = passage.words[i]?.lower ?? '';
  const gap = gapBefore(passage, i);
  if (/^(?:while|whereas)$/.test(lower)) return { word: lower, width: 1 };
  if (/,/.test(gap) && /^(?:but|as|and|yet|though|although)$/.test(lower)) return { word: lower, width: 1 };
  if (/;/.test(gap)) return { word: ';', width: /^(?:while|whereas|but|however)$/.test(lower) ? 1 : 0 };
  if (lower === 'and' && i > verb + 1) return { word: lower, width: 1 };
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
