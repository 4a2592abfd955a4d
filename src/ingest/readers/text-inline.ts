import type { PhrasingContent, Root, Text } from 'mdast';

type Position = NonNullable<Root['position']>;

/** Tells for the two halves of a word that a line end cuts whether its hyphen belongs to it. */
export type Joined = (first: string, second: string) => 'hyphen' | 'none';

const CUT = /(?<!\p{L})(\p{L}{1,40})-\r?\n[ \t]{0,40}(\p{L}{1,40})/gu;
/** First halves of words that are written with a hyphen. */
const HYPHENATED = new Set(
  `well self long short high low full half part cross all so open hard soft first second third one two three four five
   six ten year large small real ready old new ever much lesser low-cost ex co pre-existing near mid off on up by
   right left state day end face hand cost time so-called above below quasi semi`.split(/\s+/),
);

/** Judges cut words by the other words of the text: `sur-face` is one where `surface` stands elsewhere. */
export function joinedIn(text: string): Joined {
  let words: ReadonlySet<string> | null = null;
  return (first, second) => {
    words ??= new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu));
    const low = first.toLowerCase();
    if (/^\p{Lu}/u.test(second) || words.has(`${low}-${second}`)) return 'hyphen';
    return !words.has(low + second) && HYPHENATED.has(low) ? 'hyphen' : 'none';
  };
}

const BOLD = /\*\*(?=\S)([^*\n]{1,200}?)(?<=\S)\*\*|\[([^\][\n]{1,200})\]\((?:https?:|\/|#|mailto:)[^()\s]{0,500}\)/g;

/** A paragraph's text as nodes: cut words joined, `**bold**` and `[links](…)` without their marks. */
export function inlinesOf(value: string, start: number, position: Position, joined: Joined): PhrasingContent[] {
  const cuts = value.includes('-\n') || value.includes('-\r');
  if (!cuts && !value.includes('**') && !value.includes('](')) return [{ type: 'text', value, position }];
  const texts = (from: number, to: number): Text[] =>
    joinedTexts(value.slice(from, to), start + from, position, joined);
  const nodes: PhrasingContent[] = [];
  let at = 0;
  for (const match of value.matchAll(BOLD)) {
    const inner = match[1] ?? match[2] ?? '';
    const from = match.index + match[0].indexOf(inner);
    nodes.push(...texts(at, match.index));
    const children = texts(from, from + inner.length);
    nodes.push(match[1] === undefined ? { type: 'link', url: '', children } : { type: 'strong', children });
    at = match.index + match[0].length;
  }
  return [...nodes, ...texts(at, value.length)];
}

function joinedTexts(value: string, start: number, within: Position, joined: Joined): Text[] {
  const nodes: Text[] = [];
  const push = (from: number, to: number) => {
    if (to > from)
      nodes.push({ type: 'text', value: value.slice(from, to), position: placed(within, start + from, start + to) });
  };
  let at = 0;
  for (const match of value.matchAll(CUT)) {
    const [whole, first = '', second = ''] = match;
    const keeps = joined(first, second) === 'hyphen' ? 1 : 0;
    push(at, match.index + first.length + keeps);
    at = match.index + whole.length - second.length;
  }
  push(at, value.length);
  return nodes;
}

/** Offsets are exact; line and column are the paragraph's, which nobody asks of a run within it. */
function placed({ start, end }: Position, from: number, to: number): Position {
  return { start: { ...start, offset: from }, end: { ...end, offset: to } };
}
