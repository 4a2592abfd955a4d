import { isSameWord, leads, type Token, tokensOf } from './tokens.ts';

/**
 * Whether new words say nothing that one of the texts doesn't: they are its own words in its order, but for one phrase that
 * was moved ("in schools, …"); each denial, hedge, bound and condition is there and no other; and nothing was left out from
 * one clause to the next. `names` are those of each subject. In doubt, false.
 */
export function keepsTo(said: string, texts: readonly string[], names: readonly (readonly string[])[]): boolean {
  const wanted = tokensOf(said, names).filter(({ role }) => role !== 'edge');
  if (!wanted.some(({ role }) => role === 'word' || role === 'name') || wanted.length > MOST) return false;
  const orders = ordersOf(wanted);
  return [...new Set(texts)].some((text) => {
    const source = withoutEchoes(tokensOf(text, names));
    return marksOf(source) === marksOf(wanted) && orders.some((order) => stands(order, source));
  });
}

/** Words of a text that is held against others: beyond, it is the speaker's own. */
const MOST = 60;
/** Words of a phrase that was moved. */
const LONGEST = 8;

function marksOf(tokens: readonly Token[]): string {
  const marks = tokens.filter(({ role }) => role === 'mark').map(({ text }) => text);
  return marks.sort().join();
}

/** A name that is told again at once, as in "large language models (LLMs)", is told once. */
function withoutEchoes(tokens: readonly Token[]): readonly Token[] {
  const [made, skipped] = [[] as Token[], new Set<number>()];
  for (const [i, token] of tokens.entries()) {
    if (skipped.has(i)) continue;
    made.push(token);
    const echoed = token.role === 'name' && tokens[i + 1]?.text === '(' && tokens[i + 3]?.text === ')';
    if (echoed && tokens[i + 2]?.text === token.text) for (const at of [1, 2, 3]) skipped.add(i + at);
  }
  return made;
}

/** The words as they stand, and with their first or last phrase elsewhere. */
function ordersOf(words: readonly Token[]): readonly (readonly Token[])[] {
  const orders: (readonly Token[])[] = [words];
  const [first] = words;
  for (let length = 2; length <= LONGEST && length < words.length; length += 1) {
    const [begin, rest] = [words.slice(0, length), words.slice(length)];
    if (first && leads(first))
      for (let at = 1; at <= rest.length; at += 1) orders.push([...rest.slice(0, at), ...begin, ...rest.slice(at)]);
    const [before, end] = [words.slice(0, -length), words.slice(-length)];
    if (end[0] && leads(end[0])) orders.push([...end, ...before]);
  }
  return orders;
}

/** Whether words stand in a text in their order, with nothing left out between them that a clause or a name is part of. */
function stands(words: readonly Token[], text: readonly Token[]): boolean {
  let ends = text.flatMap((token, i) => (isSame(words[0], token) ? [i] : []));
  for (const word of words.slice(1)) {
    const next = new Set<number>();
    for (const end of ends) {
      for (let at = end + 1; at < text.length; at += 1) {
        if (isSame(word, text[at])) next.add(at);
        if (closes(text.slice(end + 1, at + 1))) break;
      }
    }
    ends = [...next];
  }
  return ends.length > 0;
}

/** Whether what is left out ends here at the latest. */
function closes(left: readonly Token[]): boolean {
  const words = left.filter(({ role }) => role !== 'edge');
  return (
    words.some(({ role }) => role === 'name' || role === 'mark') || (words.length > 0 && words.length < left.length)
  );
}

function isSame(one: Token | undefined, other: Token | undefined): boolean {
  return one !== undefined && other !== undefined && one.role === other.role && isSameWord(one.text, other.text);
}
