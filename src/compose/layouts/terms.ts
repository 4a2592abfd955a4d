import { capitalise, type TermsContent } from '../../model/index.ts';
import { phraseOf } from '../context.ts';
import type { Lay } from './index.ts';

/** Further terms, each with what it is. */
export const terms: Lay<'terms'> = (beat, context): TermsContent => ({
  items: context.ofKind(beat, 'definition').map((one) => {
    const subject = context.model.subjects.find(({ id }) => id === one.subject);
    return { term: capitalise(subject?.name ?? one.subject), gloss: phraseOf(one) };
  }),
});
