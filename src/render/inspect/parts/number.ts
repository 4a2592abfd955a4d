import type { Element } from 'hast';
import { locate } from '../../../model/index.ts';
import { h } from '../../markup/element.ts';
import type { LeftOut, Passage } from '../passages.ts';
import type { AnnotatedSource } from '../sources.ts';

/** What stands in the margin beside a line. */
export type NumberOf = (line: number) => Element;

/** Line numbers; where people count in pages or paragraphs, those, at the first line of each that is shown. */
export function numbersOf({ info, n }: AnnotatedSource, passages: readonly (Passage | LeftOut)[]): NumberOf {
  const { places } = info;
  if (places === null) return (line) => h('span.no', String(line));
  const mark = places.unit === 'page' ? 'p. ' : '¶ ';
  const firsts = new Map<number, number>();
  let last = 0;
  for (const { line } of passages.flatMap((one) => ('from' in one ? [] : one.lines))) {
    const place = locate({ line: line.n, start: line.end }, places).n;
    if (place !== last) firsts.set(line.n, place);
    last = place;
  }
  return (line) => {
    const place = firsts.get(line);
    return place === undefined
      ? h('span.no')
      : h('span.no', { id: `s${n}-${places.unit}-${place}` }, `${mark}${place}`);
  };
}
