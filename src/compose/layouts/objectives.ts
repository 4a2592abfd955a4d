import { BODY_WORDS, countWords, LAYOUTS, type ObjectivesContent } from '../../model/index.ts';
import type { Lay } from './index.ts';

const { objectives: MOST = 4 } = LAYOUTS.objectives.slots;

/** What people can do after a part, or after the whole workshop: then the first line of each part. */
export const objectives: Lay<'objectives'> = (beat, context): ObjectivesContent => {
  const { sections } = context;
  const at = sections.findIndex((one) => one.name === beat.part);
  const section = sections[at];
  const all = sections.flatMap((one) => one.objectives.slice(0, 1));
  return {
    part: section ? { n: at + 1, name: section.name } : null,
    parts: sections.map((one) => one.name),
    objectives: fitting((section?.objectives ?? all).slice(0, MOST)),
    seconds: section?.seconds ?? context.outline.total,
  };
};

/** Those for which there are words; the others are only said. */
function fitting(lines: readonly string[]): string[] {
  let left = BODY_WORDS;
  return lines.filter((line, i) => {
    left -= countWords(line);
    return left >= 0 || i === 0;
  });
}
