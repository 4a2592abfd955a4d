import type { ElementContent } from 'hast';
import { languageName } from '../../../model/index.ts';
import { h } from '../../markup/element.ts';
import { amount, labels } from '../labels.ts';
import { passagesOf } from '../passages.ts';
import { oneLine } from '../signs.ts';
import type { Annotated, AnnotatedSource } from '../sources.ts';
import { numbersOf } from './number.ts';
import { leftOutRow, passageRow } from './passage.ts';

/** A source: what it is, then its own text with the notes beside it. */
export function sourceSection(annotated: Annotated, source: AnnotatedSource): ElementContent {
  const { n, info, text, notes, whole, notesLeftOut } = source;
  const passages = passagesOf(text, notes, whole);
  const numberOf = numbersOf(source, passages);
  const rows = passages.map((one) => ('from' in one ? leftOutRow(one) : passageRow(annotated, source, one, numberOf)));
  return h('section.source', { id: `s${n}`, ariaLabelledBy: `s${n}-title` }, [
    h('header.source-head', [
      h('p.eyebrow', labels.source(n)),
      h('h2', { id: `s${n}-title` }, oneLine(info.title)),
      h('p.facts', oneLine(factsOf(source).join(' · '))),
      ...(whole ? [] : [h('p.notice', labels.long)]),
    ]),
    h('div.text', rows),
    ...(notesLeftOut > 0 ? [h('p.notice', labels.notesLeftOut(notesLeftOut))] : []),
  ]);
}

function factsOf({ info }: AnnotatedSource): readonly string[] {
  const { path, publisher, date, words, language } = info;
  const known = [path, publisher, date, amount(words, 'word')].filter((fact) => fact !== null);
  return language === 'en' ? known : [...known, `${languageName(language)}: claims are not extracted`];
}
