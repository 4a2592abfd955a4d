import type { EditChange } from '../../ingest/index.ts';
import { InputError, type Meaning } from '../../model/index.ts';

/** How `after` is written for a slide. */
type Written = (slide: string, after: string) => EditChange;

/**
 * What puts a slide right behind another, and leaves all others in the order in which they are shown. `order` are the ids of the slides that
 * are shown. What was put behind the one or the other, or behind the slide before, is put behind what it follows now: it would go along, or
 * stand between them. Throws InputError where the other slide isn't shown.
 */
export function moves(
  slide: string,
  goal: string,
  order: readonly string[],
  { behind }: Pick<Meaning, 'behind'>,
  written: Written,
): readonly EditChange[] {
  if (!order.includes(goal) || goal === slide)
    throw new InputError('The slide that it was put behind isn’t shown any more: the talk was made again meanwhile.');
  const rest = order.filter((id) => id !== slide);
  const wanted = rest.toSpliced(rest.indexOf(goal) + 1, 0, slide);
  const anchors = new Set([slide, goal, order[order.indexOf(slide) - 1]]);
  const others = wanted.filter((id) => id !== slide && anchors.has(behind.get(id) ?? undefined));
  const put = (id: string) => {
    const before = wanted[wanted.indexOf(id) - 1];
    return before === undefined || (id !== slide && behind.get(id) === before) ? [] : [written(id, before)];
  };
  return [...others, slide].flatMap(put);
}
