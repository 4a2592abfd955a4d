import { claimsBySource } from '../cited.ts';
import { ofDeck, type Rule } from '../rule.ts';

/** Above this share of the claims, one source speaks for all. */
const MOST = 0.8;

/** Every source has its say. */
export const balance: Rule = (deck) => {
  if (deck.sources.length < 2) return [];
  const counts = claimsBySource(deck);
  const all = [...counts.values()].reduce((sum, one) => sum + one, 0);
  const title = (id: string) => deck.sources.find((one) => one.id === id)?.title ?? id;
  return [...counts].flatMap(([id, count]) => {
    if (all > 0 && count === 0) return [ofDeck(`Source “${title(id)}” is never cited`, 'balance', 'note')];
    if (all === 0 || count / all <= MOST) return [];
    return [
      ofDeck(
        `${Math.round((100 * count) / all)}% of the claims come from “${title(id)}”, expected at most ${MOST * 100}%`,
        'balance',
        'note',
      ),
    ];
  });
};
