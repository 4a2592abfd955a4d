import { type Phrase, slidesOf } from '../../model/index.ts';
import { about, type Rule } from '../rule.ts';
import { phrasesOf } from '../words.ts';

/** Words of ours that claim nothing, and the speaker's own, which are marked as such. */
const FREE: ReadonlySet<Phrase['confidence']> = new Set(['scaffold', 'own']);

/** Whatever claims something says where it comes from: on the slide and in the script. */
export const source: Rule = (deck) =>
  slidesOf(deck).flatMap((slide) =>
    phrasesOf(slide)
      .filter((phrase) => phrase.spans.length === 0 && !FREE.has(phrase.confidence) && phrase.text !== '')
      .map((phrase) =>
        about(slide, `Unexpected \`${phrase.text}\` without a place, expected a source`, 'source', 'error'),
      ),
  );
