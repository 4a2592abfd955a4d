import type { Element } from 'hast';
import { h } from 'hastscript';
import type { State } from 'mdast-util-to-hast';
import type { Notes } from '../../../model/index.ts';

/** What the speaker says: hidden on the slide, shown in the speaker view, where each sentence begins a line. */
export function notes(state: State, node: Notes): Element {
  const script = node.data.script.map(({ text }) => text);
  if (textOf(node) !== script.join(' ')) return h('aside.notes', state.all(node));
  const lines = linesOf(script).flatMap((text, i) => [...(i > 0 ? [' '] : []), h('span', text)]);
  return h('aside.notes', [h('p', lines)]);
}

/** Sentences; what leads to the next one, as "In schools:", stands with it. */
function linesOf(script: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const text of script) {
    const lead = lines.at(-1)?.endsWith(':') ? `${lines.pop()} ` : '';
    lines.push(lead + text);
  }
  return lines;
}

/** The text of notes that are plain paragraphs; of any others, nothing. */
function textOf({ children }: Notes): string | null {
  const texts = children.map(({ children: [text, other] }) => (text?.type === 'text' && !other ? text.value : null));
  return texts.includes(null) ? null : texts.join(' ');
}
