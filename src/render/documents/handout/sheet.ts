import type { ElementContent } from 'hast';
import { type Deck, enumerate, type Phrase, type SubjectKey } from '../../../model/index.ts';
import { oneLine } from '../../inspect/signs.ts';
import { type References, references } from './references.ts';

/** What every part of one handout writes with. */
export interface Sheet {
  readonly deck: Deck;
  readonly references: References;
  /** Words with the marks of their places. */
  readonly phrase: (phrase: Phrase) => ElementContent[];
  /** "Generative AI": the subjects as labels, joined; empty for none. */
  readonly names: (keys: readonly SubjectKey[]) => string;
  /** "LLMs and generative AI": the same in the middle of a sentence. */
  readonly namesInSentence: (keys: readonly SubjectKey[]) => string;
}

export function sheetOf(deck: Deck): Sheet {
  const cited = references(deck);
  const subjects = new Map(deck.subjects.map((subject) => [subject.key, subject]));
  return {
    deck,
    references: cited,
    phrase: ({ text, spans }) => [...oneLine(text), ...cited.cite(spans)],
    names: (keys) => enumerate(keys.flatMap((key) => subjects.get(key)?.short ?? [])),
    namesInSentence: (keys) => enumerate(keys.flatMap((key) => subjects.get(key)?.name ?? [])),
  };
}
