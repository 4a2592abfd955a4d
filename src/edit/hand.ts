import { type AddedSlide, countWords, type Hand, linesOfOwn, type OwnSlide, ownBeat } from '../model/index.ts';
import { arranged, hiddenIn, ownSlides, slideEdits } from './arrange.ts';
import type { Reading } from './reading.ts';
import { pinned } from './select.ts';
import { targetOf } from './target.ts';

/** What the edits of a brief change of a plan. */
export function handOf(reading: Reading): Hand {
  return {
    pinned: pinned(reading),
    added: ownSlides(reading).map(addedOf),
    names: slideEdits(reading).length > 0,
    hidden: (all) => hiddenIn(all, reading),
    noted: (all) => {
      const words = new Map<string, number>();
      for (const edit of slideEdits(reading)) {
        const target = edit.note.length > 0 ? targetOf(edit, all, reading) : null;
        const count = edit.note.reduce((sum, text) => sum + countWords(text), 0);
        if (target) words.set(target.id, (words.get(target.id) ?? 0) + count);
      }
      return words;
    },
    arrange: (steps) => arranged(steps, reading),
  };
}

/** What is said on it takes its time; where nothing is, what is read. */
function addedOf({ id, title, note, body, seconds }: OwnSlide): AddedSlide {
  const texts = note.length > 0 ? note : [title, ...linesOfOwn(body)];
  return { id: ownBeat(id), title, seconds, words: texts.reduce((sum, text) => sum + countWords(text), 0) };
}
