import { type PointsContent, pointOf } from '../../model/index.ts';
import { phraseOf } from '../context.ts';
import type { Lay } from './index.ts';

/** A few statements of one kind, each with whom it is about. */
export const points: Lay<'points'> = (beat, context): PointsContent => {
  const claims = beat.claims.flatMap((id) => {
    const one = context.claim(id);
    // The one that stands over the others as their title isn't said twice.
    return 'sides' in one || id === beat.titleClaim ? [] : [one];
  });
  const taken = new Set<string>();
  return {
    subject: null,
    items: claims.map((one) => {
      const key = 'subject' in one && typeof one.subject === 'string' ? context.keyOf(one.subject) : null;
      const icon = context.iconOf([one.text, one.kind], taken);
      taken.add(icon);
      return { icon, who: key ? [key] : [], text: phraseOf(one, pointOf(one) ?? one.text) };
    }),
  };
};
