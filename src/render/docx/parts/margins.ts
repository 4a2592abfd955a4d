import { plain } from '../../inspect/signs.ts';
import { document, el } from '../../ooxml/element.ts';
import { WORD_SPACES } from '../../ooxml/names.ts';
import type { Paper } from '../paper.ts';
import { drawn, paragraph } from '../text/paragraph.ts';
import { field } from '../text/runs.ts';
import { words } from '../text/words.ts';

const TAB = el('w:r', {}, el('w:tab'));

/** What stands at the head of every page but the first: the talk, and what the paper is of it. */
export function headerPart(paper: Paper): string {
  const { title, brand } = paper.deck;
  const name = brand?.name ? `${brand.name} · ${paper.name}` : paper.name;
  const runs = [...words(plain(title), paper), TAB, ...words(plain(name), paper)];
  return document(el('w:hdr', WORD_SPACES, ...drawn([paragraph('Header', runs)])));
}

/** What stands at the foot of every page: who speaks, and the page among all. */
export function footerPart(paper: Paper): string {
  const { speaker, event } = paper.deck;
  const who = [speaker, event].filter((one) => one !== null && one !== '').join(' · ');
  const count = (code: string) => field(code, '1', paper, {});
  const runs = [...words(plain(who), paper), TAB, ...count('PAGE'), ...words(' of ', paper), ...count('NUMPAGES')];
  return document(el('w:ftr', WORD_SPACES, ...drawn([paragraph('Footer', runs)])));
}
