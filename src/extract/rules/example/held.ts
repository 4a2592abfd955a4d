import type { Passage, Reading } from '../../passage.ts';
import { wordsIn } from '../../words.ts';
import type { Class } from './class.ts';

/** "They include A and B", "X are new and include A and B": of what the sentence or the one before is about. */
export function heldBy(reading: Reading, passage: Passage, before: string): Class | null {
  const pronoun = /^(?:they|these|those)$/i.test(before);
  const joined = /\sand$/.test(before);
  if (!pronoun && !joined) return null;
  const [about, ...others] = passage.about;
  const single = about !== undefined && others.length === 0 ? about : null;
  const id = joined
    ? (closing(reading, before.replace(/\sand$/, '')) ?? single)
    : (single ?? spokenOf(reading, passage));
  const subject = reading.subjects.find((one) => one.id === id);
  const head = subject ? (wordsIn(subject.name).at(-1)?.stem ?? '') : '';
  return subject ? { subject: subject.id, known: true, head, plural: true, modified: true } : null;
}

/** The subject that a text ends with. */
function closing(reading: Reading, text: string): string | null {
  const bare = text.replace(/[\s.]+$/u, '').replace(/\s*\([^()]*\)$/, '');
  const last = reading.mentionsIn(bare).at(-1);
  return last && last.to === wordsIn(bare).length ? last.subject : null;
}

/** What the sentence before is about or ends with. */
function spokenOf(reading: Reading, passage: Passage): string | null {
  const earlier = reading.passages.filter(
    (one) => one.section === passage.section && one.block === passage.block && one.at < passage.at,
  );
  const last = earlier.at(-1);
  return last ? (closing(reading, last.text) ?? (last.about.length === 1 ? (last.about[0] as string) : null)) : null;
}
