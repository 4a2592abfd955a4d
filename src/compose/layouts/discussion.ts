import { type ActivityItem, type DiscussionContent, LAYOUTS, type SubjectKey } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { worked } from '../working.ts';
import type { Lay } from './index.ts';

const { points: POINTS = 4 } = LAYOUTS.discussion.slots;

/** A question for the room, and the statements to hold it against. */
export const discussion: Lay<'discussion'> = (beat, context): DiscussionContent => {
  const { prompt, steps, items } = worked(beat);
  const points = items.slice(0, POINTS).map((item) => {
    const { text, claim, confidence, spans } = item;
    return { who: subjectOf(item, context), text: { text, claim, confidence, spans } };
  });
  return { question: prompt, points, steps, seconds: beat.seconds };
};

/** The subject that a statement is about, where the claim behind it has one. */
function subjectOf({ claim: id }: ActivityItem, context: Context): SubjectKey[] {
  const claim = id === null ? null : context.claim(id);
  const subject = claim && 'subject' in claim ? claim.subject : null;
  const key = typeof subject === 'string' ? context.keyOf(subject) : null;
  return key ? [key] : [];
}
