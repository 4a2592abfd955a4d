import { type Prose, sentencesOf, sliceProse, wordsOf } from '../model/index.ts';
import type { Inline } from './inlines.ts';

/** Longest term of an item, in words. */
const TERM_WORDS = 8;

/** Whether a text that stands over another is its term: a few words, no mark that ends or announces anything. */
export function isBareTerm(text: string): boolean {
  const count = wordsOf(text).length;
  return count > 0 && count <= TERM_WORDS && !/[.!?;:,]$/.test(text);
}

/** An item's term and text: `Term: text`, `Term — text`, `**Term** text`; a term of null when it reads as one text. */
export function termed(inline: Inline): { readonly term: Prose | null; readonly prose: Prose | null } {
  const { prose } = inline;
  if (prose.text === '') return { term: null, prose: null };
  const found = inline.lead > 0 && inline.lead < prose.text.length ? boldTerm(inline) : null;
  return found ?? markedTerm(prose) ?? { term: null, prose };
}

const MARK = /:\s|\s[–—-]+\s|—/;

function markedTerm(prose: Prose): { term: Prose; prose: Prose } | null {
  const mark = MARK.exec(prose.text.slice(0, 120));
  if (!mark || mark.index === 0) return null;
  const term = prose.text.slice(0, mark.index);
  const end = mark.index + mark[0].length;
  if (prose.text.slice(end).trim() === '' || !isTerm(term)) return null;
  return { term: sliceProse(prose, 0, mark.index), prose: sliceProse(prose, end, prose.text.length) };
}

function boldTerm({ prose, lead }: Inline): { term: Prose; prose: Prose } | null {
  const term = prose.text.slice(0, lead).replace(/[\s:.–—-]+$/, '');
  const rest = /^[\s:.–—-]*/.exec(prose.text.slice(lead))?.[0].length ?? 0;
  const joined = !/[:.–—-]/.test(prose.text.slice(term.length, lead + rest));
  // Bold words that a sentence begins with ("**Green tea** is …") are no term.
  if (!isTerm(term) || (joined && /^\p{Ll}/u.test(prose.text.slice(lead + rest)))) return null;
  if (lead + rest >= prose.text.length) return null;
  return { term: sliceProse(prose, 0, term.length), prose: sliceProse(prose, lead + rest, prose.text.length) };
}

function isTerm(text: string): boolean {
  return (
    wordsOf(text).length <= TERM_WORDS &&
    wordsOf(text).length > 0 &&
    sentencesOf(text).length === 1 &&
    !/[?!;]/.test(text)
  );
}
