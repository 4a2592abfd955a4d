import type { PhrasingContent } from 'mdast';
import { type Line, positionOf } from './lines.ts';
import type { Kind } from './text-lines.ts';

const DIRECTIVE = /^\s*\.\. (?:[\w-]+::|_[^:]+:|\[)/;
/** Directives whose content is no prose. */
const OPAQUE = /^\s*\.\. (?:code|code-block|sourcecode|literalinclude|math|raw|image|toctree|bibliography)::/;
const OPTION = /^\s+:[\w-]+:/;

/** Whether a text uses reStructuredText: its directives or roles. */
export function isRestructured(text: string): boolean {
  return /^\s*\.\. [\w-]+::/m.test(text) || /:(?:ref|doc|class|func|py:\w+|pep|rfc|code|term):`[^`\n]+`/.test(text);
}

const ROLE = /(?<![\w`:]):[a-z][\w:+-]{0,30}:`([^`<]{1,200}?)(?:\s{0,4}<[^`<>]{1,300}>)?`/g;

/** The text with roles as what they say, line for line: "the :term:`open web`" is "the open web". */
export function withoutRoles(text: string): string {
  return text.replace(ROLE, '$1');
}

/** The kinds of lines with directives, their options and their code taken for blank. */
export function withoutDirectives(lines: readonly Line[], kinds: readonly Kind[]): readonly Kind[] {
  const blank: Kind = { kind: 'blank' };
  let opaque = -1;
  let options = false;
  return kinds.map((kind, i) => {
    const text = lines[i]?.text ?? '';
    const indent = text.length - text.trimStart().length;
    if (DIRECTIVE.test(text)) {
      opaque = OPAQUE.test(text) ? indent : -1;
      options = true;
      return blank;
    }
    if (kind.kind === 'blank' || (options && OPTION.test(text))) return blank;
    options = false;
    if (opaque >= 0 && indent > opaque) return blank;
    opaque = -1;
    return kind;
  });
}

const INLINE =
  /(?::[\w:+-]{1,30}:)?(?:``([^`]+)``|`([^`<]+?)(?:\s*<[^`>]+>)?`(?:__?)?)|\*\*([^*\s][^*]*)\*\*|\*([^*\s][^*]*)\*/g;

/** The text of `[start, end)` as nodes, marks of roles, links and emphasis left out. */
export function restructured(text: string, start: number, end: number, line: Line): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  const push = (from: number, to: number) => {
    if (to > from)
      nodes.push({ type: 'text', value: text.slice(from, to), position: positionOf(line, from, line, to) });
  };
  let at = start;
  for (const match of text.slice(start, end).matchAll(INLINE)) {
    const inner = (match[1] ?? match[2] ?? match[3] ?? match[4]) as string;
    const from = start + match.index;
    push(at, from);
    const within =
      from +
      match[0].indexOf(
        inner,
        match[0].indexOf('`') >= 0 && match[1] === undefined && match[2] !== undefined ? match[0].indexOf('`') : 0,
      );
    push(within, within + inner.length);
    at = from + match[0].length;
  }
  push(at, end);
  return nodes;
}
