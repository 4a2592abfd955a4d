import type { Element } from 'hast';
import { h } from 'hastscript';
import type { State } from 'mdast-util-to-hast';
import type { Notes, Phrase } from '../../../model/index.ts';

/** What the speaker says: hidden on the slide, shown in the speaker view, where each sentence begins a line. */
export function notes(state: State, node: Notes): Element {
  const { script } = node.data;
  if (textOf(node) !== script.map(({ text }) => text).join(' ')) return h('aside.notes', state.all(node));
  const lines = linesOf(script).flatMap(({ text, own }, i) => [
    ...(i > 0 ? [' '] : []),
    h(own ? 'span.own' : 'span', text),
  ]);
  return h('aside.notes', [h('p', lines)]);
}

interface Line {
  readonly text: string;
  /** Whether they are the speaker's own words. */
  readonly own: boolean;
}

/** Sentences; what leads to the next one, as "In schools:", stands with it. */
function linesOf(script: readonly Phrase[]): readonly Line[] {
  const lines: Line[] = [];
  for (const { text, confidence } of script) {
    const lead = lines.at(-1)?.text.endsWith(':') ? `${lines.pop()?.text} ` : '';
    lines.push({ text: lead + text, own: confidence === 'own' });
  }
  return lines;
}

/** The text of notes that are plain paragraphs; of any others, nothing. */
function textOf({ children }: Notes): string | null {
  const texts = children.map(({ children: [text, other] }) => (text?.type === 'text' && !other ? text.value : null));
  return texts.includes(null) ? null : texts.join(' ');
}
