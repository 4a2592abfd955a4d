import { gapBefore } from '../../about.ts';
import { type Passage, reworded } from '../../passage.ts';
import { pattern } from '../../pattern.ts';
import type { Word } from '../../words.ts';

/**
 * A sentence that says what two things are ("A is …, while B is …"), cut in two; any other as it is. Offsets stay
 * those of the passage: the first ends early, the second starts late.
 */
export function viewsOf(passage: Passage): readonly Passage[] {
  const { words, text, body } = passage;
  if (!JOINT.test(text)) return [passage];
  const lead = /^(?:while|whereas)$/.test(words[body]?.lower ?? '');
  for (let i = body + 3; i < words.length - 3; i++) {
    const width = lead ? (gapBefore(passage, i).trim() === ',' ? 0 : -1) : jointAt(passage, i);
    if (width < 0 || !SAYS.test(text.slice((words[i + width] as Word).start, (words[i + width] as Word).start + 70)))
      continue;
    const end = (words[i - 1] as Word).end;
    const first = { body: lead ? body + 1 : body, text: text.slice(0, end), ...cut(passage, 0, end) };
    return [reworded(passage, first), reworded(passage, { about: [], via: 'none', body: i + width })];
  }
  return [passage];
}

/** A joint, and what says what something is behind it. */
const JOINT = /(?:,\s(?:while|whereas|but|and)|;)\s|^(?:while|whereas)\s/iu;
const SAYS = pattern(
  /^(?:(?:an?|the)\s)?[\p{L}\p{N}()’' -]{2,48}?\s(?:is|are)\s(?:(?:\p{L}+ly)\s)?(?:an?|one|the|any)\s/iu,
);

function jointAt(passage: Passage, i: number): number {
  const gap = gapBefore(passage, i).trim();
  const lower = passage.words[i]?.lower ?? '';
  if (gap === ';') return /^(?:while|whereas|but|and|however)$/.test(lower) ? 1 : 0;
  return gap === ',' && /^(?:while|whereas|but|and)$/.test(lower) ? 1 : -1;
}

function cut(passage: Passage, from: number, end: number): Pick<Passage, 'words' | 'mentions'> {
  const words = passage.words.filter((word) => word.start >= from && word.end <= end);
  return { words, mentions: passage.mentions.filter((mention) => mention.to <= words.length) };
}
