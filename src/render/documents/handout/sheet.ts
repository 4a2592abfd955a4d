import type { ElementContent } from 'hast';
import { type Deck, enumerate, type Phrase, type Span, type SubjectKey } from '../../../model/index.ts';
import { oneLine } from '../../inspect/signs.ts';
import { h } from '../../markup/element.ts';
import { type References, references } from './references.ts';

/** What every part of one handout writes with. */
export interface Sheet {
  readonly deck: Deck;
  readonly references: References;
  /** The marks of places. */
  readonly cite: (spans: readonly Span[]) => ElementContent[];
  /** Words with the marks of their places. */
  readonly phrase: (phrase: Phrase) => ElementContent[];
  /** "Generative AI": the subjects as labels, joined; empty for none. */
  readonly names: (keys: readonly SubjectKey[]) => string;
  /** "LLMs and generative AI": the same in the middle of a sentence. */
  readonly namesInSentence: (keys: readonly SubjectKey[]) => string;
}

const SURE: Readonly<Partial<Record<Phrase['confidence'], string>>> = { forecast: 'forecast', hedged: 'hedged' };

/** The sheet for what a slide shows: as on the slide, what is less sure than its own tag says so of itself. */
export function under(tag: string | null, sheet: Sheet): Sheet {
  const phrase = (words: Phrase) => {
    const sure = SURE[words.confidence];
    const told = sure === undefined || words.text === '' || tag?.toLowerCase() === sure;
    return sheet.phrase(told ? words : { ...words, text: `${words.text} (${sure})` });
  };
  return { ...sheet, phrase };
}

/** `slide`: the number of the slide that all is cited from, where the way back is wanted. */
export function sheetOf(deck: Deck, cited: References = references(deck), slide?: number): Sheet {
  const cite = (spans: readonly Span[]) => cited.cite(spans, slide);
  const subjects = new Map(deck.subjects.map((subject) => [subject.key, subject]));
  return {
    deck,
    references: cited,
    cite,
    phrase: ({ text, spans, confidence }) => [
      ...oneLine(text),
      ...(confidence === 'own' ? [h('small.own', [' (own words)'])] : cite(spans)),
    ],
    names: (keys) => enumerate(keys.flatMap((key) => subjects.get(key)?.short ?? [])),
    namesInSentence: (keys) => enumerate(keys.flatMap((key) => subjects.get(key)?.name ?? [])),
  };
}
