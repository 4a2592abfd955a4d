import { enumerate, inWords, LAYOUTS, type TakeawaysContent, widthOf } from '../../model/index.ts';

export type Takeaway = TakeawaysContent['items'][number];

/** Most characters of a takeaway's head and of its text. */
export const { head: HEAD = 47, text: TEXT = 103 } = LAYOUTS.takeaways.slots;

export function fits({ head, text }: Takeaway): boolean {
  return widthOf(head.text) <= HEAD && widthOf(text.text) <= TEXT;
}

/** As many names as fit, and how many more of the `total` there are: "Hallucination, bias, data leakage and five more". */
export function listed(names: readonly string[], total: number = names.length): string {
  const full = enumerate(names);
  if (names.length === total && widthOf(full) <= TEXT) return full;
  const texts = names.map((_, i) => `${names.slice(0, i + 1).join(', ')} and ${inWords(total - i - 1)} more`);
  const open = names.length === total ? texts.slice(0, -1) : texts;
  return open.findLast((text) => widthOf(text) <= TEXT) ?? full;
}
