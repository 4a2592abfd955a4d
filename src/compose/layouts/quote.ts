import type { QuoteContent } from '../../model/index.ts';
import { phraseOf, scaffold } from '../context.ts';
import type { Lay } from './index.ts';

/** A source's own words. */
export const quote: Lay<'quote'> = (beat, context): QuoteContent => {
  const [said] = context.ofKind(beat, 'statement');
  const source = context.sources.find((one) => one.id === said?.spans[0].source);
  return {
    quote: said ? { ...phraseOf(said), text: said.text } : scaffold(''),
    speaker: source?.title ?? '',
  };
};
