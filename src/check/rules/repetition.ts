import { slidesOf } from '../../model/index.ts';
import { about, type Rule } from '../rule.ts';
import { phrasesOf } from './source.ts';

/** No two slides have one title, and no sourced sentence is shown or said on two slides but in the takeaways. */
export const repetition: Rule = (deck) => {
  const first = new Map<string, string>();
  const repeats: ReturnType<Rule> = [];
  for (const slide of slidesOf(deck)) {
    if (slide.data.layout === 'takeaways' || slide.data.layout === 'sources') continue;
    const long = phrasesOf(slide).filter((one) => one.spans.length > 0 && one.text.length > 40);
    for (const text of new Set([slide.data.title, ...long.map((one) => one.text)])) {
      const before = first.get(text.toLowerCase());
      if (before !== undefined && before !== slide.data.id) {
        repeats.push(about(slide, `Unexpected \`${text}\`, which slide \`${before}\` says already`, 'repetition'));
      } else first.set(text.toLowerCase(), slide.data.id);
    }
  }
  return repeats;
};
