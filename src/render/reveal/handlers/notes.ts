import type { Element, ElementContent } from 'hast';
import type { State } from 'mdast-util-to-hast';
import type { Notes, Phrase } from '../../../model/index.ts';
import { h } from '../../markup/element.ts';
import { leaning } from '../parts/leaning.ts';

/** What the speaker says: hidden on the slide, shown in the speaker view, where each sentence begins a line. */
export function notes(state: State, node: Notes): Element {
  const { script } = node.data;
  if (textOf(node) !== script.map(({ text }) => text).join(' ')) return h('aside.notes', state.all(node));
  const lines = linesOf(script).flatMap((line, i) => [
    ...(i > 0 ? [' '] : []),
    // The speaker's own words are marked so.
    h(line.at(-1)?.confidence === 'own' ? 'span.own' : 'span', said(line)),
  ]);
  return h('aside.notes', [h('p', lines)]);
}

/** Sentences; what leads to the next one, as "In schools:", stands with it. */
function linesOf(script: readonly Phrase[]): readonly (readonly Phrase[])[] {
  const lines: Phrase[][] = [];
  for (const phrase of script) {
    const open = lines.at(-1);
    if (open?.at(-1)?.text.endsWith(':')) open.push(phrase);
    else lines.push([phrase]);
  }
  return lines;
}

/** What a line says; what of it leans on other slides can be left off. */
function said(line: readonly Phrase[]): ElementContent[] {
  return line.flatMap(({ text, leans }, i): ElementContent[] => {
    const words = i > 0 ? ` ${text}` : text;
    if (!leans) return [{ type: 'text', value: words }];
    const other = leans.otherwise === undefined || i === 0 ? leans : { ...leans, otherwise: ` ${leans.otherwise}` };
    return [h('span', leaning(other), words)];
  });
}

/** The text of notes that are plain paragraphs; of any others, nothing. */
function textOf({ children }: Notes): string | null {
  const texts = children.map(({ children: [text, other] }) => (text?.type === 'text' && !other ? text.value : null));
  return texts.includes(null) ? null : texts.join(' ');
}
