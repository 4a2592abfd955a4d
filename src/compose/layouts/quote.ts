import type { QuoteContent } from '../../model/index.ts';
import { phraseOf } from '../context.ts';
import type { Lay } from './index.ts';

/** A source's own words. */
export const quote: Lay<'quote'> = (beat, context): QuoteContent => {
  const said = beat.claims.map((id) => context.claim(id)).find((one) => !('sides' in one));
  if (!said || 'sides' in said) throw new Error('A quote slide needs a claim');
  const source = context.sources.find((one) => one.id === said.spans[0].source);
  return {
    quote: { ...phraseOf(said), text: said.text },
    speaker: source?.title ?? '',
  };
};
