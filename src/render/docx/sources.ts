import type { Deck, DeckSource } from '../../model/index.ts';
import { plain } from '../inspect/signs.ts';
import type { Paper } from './paper.ts';
import { type Block, paragraph } from './text/paragraph.ts';
import { words } from './text/words.ts';

/** The sources by their numbers; the places in them are endnotes, which programs set below. */
export function listed(deck: Deck, paper: Paper): readonly Block[] {
  if (deck.sources.length === 0) return [];
  const hint = 'Small numbers in the text lead to the notes below: each names the source and the place, and quotes it.';
  return [
    paragraph('Heading1', words('Sources', paper)),
    ...deck.sources.flatMap((source) => entry(source, paper)),
    ...(paper.noted().length > 0 ? [paragraph('Facts', words(hint, paper))] : []),
  ];
}

function entry({ n, title, publisher, date, id }: DeckSource, paper: Paper): readonly Block[] {
  const facts = [publisher, date, id].filter((fact) => fact !== null && fact !== '').join(' · ');
  return [paragraph('Term', words(plain(`${n}. ${title}`), paper)), paragraph('Facts', words(plain(facts), paper))];
}
