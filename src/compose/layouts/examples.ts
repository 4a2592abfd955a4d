import { kindKey, LAYOUTS, type Phrase, type Taxonomy, widthOf } from '../../model/index.ts';
import { type Context, phraseOf } from '../context.ts';

const { example: WIDTH = 18, examples: MOST = 4 } = LAYOUTS.taxonomy.slots;

/** Named examples of a kind that are no examples of what lies in it, nor share a word with one ("GPT-4o" beside "GPT-4"). */
export function examplesOf(id: string, edges: readonly Taxonomy[], context: Context): Phrase[] {
  const { examples } = context.model;
  const inner = new Set(edges.filter((edge) => kindKey(edge.parent) === kindKey(id)).map((edge) => edge.child));
  const names = [...inner].flatMap((one) => [one, context.nameOf(one)?.label ?? '']);
  const taken = new Set(
    [...examples.filter((one) => inner.has(one.subject)).map((one) => one.item), ...names].flatMap(wordsOf),
  );
  const seen = new Set<string>();
  return examples
    .filter((one) => one.subject === id && one.confidence === 'stated' && widthOf(one.item) <= WIDTH)
    .filter((one) => !wordsOf(one.item).some((word) => taken.has(word)))
    .filter((one) => !seen.has(kindKey(one.item)) && seen.add(kindKey(one.item)))
    .slice(0, MOST)
    .map((one) => phraseOf(one, one.item));
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(kindKey);
}
