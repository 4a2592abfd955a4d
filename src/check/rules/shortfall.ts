import { ofDeck, type Rule } from '../rule.ts';
import { lasting } from '../words.ts';

/** Says what of the slot is left empty, since its speaker has to fill it or give it back. */
export const shortfall: Rule = (deck) =>
  deck.shortfall > 0
    ? [ofDeck(`${lasting(deck.shortfall)} of the slot are left empty: the sources hold no more`, 'shortfall', 'note')]
    : [];
