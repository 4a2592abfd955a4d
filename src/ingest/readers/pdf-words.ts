import type { Run } from './pdf-rows.ts';

/** The words that stand within lines, in small letters: what a broken word may be told by. */
export type Vocabulary = ReadonlySet<string>;

export function vocabularyOf(lines: Iterable<string>): Vocabulary {
  const words = new Set<string>();
  for (const line of lines) {
    // The last word of a line may be half of one.
    for (const [word] of line
      .replace(/\S+$/, '')
      .toLowerCase()
      .matchAll(/\p{L}+(?:-\p{L}+)*/gu))
      words.add(word);
  }
  return words;
}

/** First parts that keep their hyphen when nothing in the document tells. */
const KEPT = new Set(
  'self well non long short high low full half part cross real all ill so much one two three four five six'.split(' '),
);

/** A run with the page that it stands on, 1-based. */
export interface PageRun extends Run {
  readonly page: number;
}

/**
 * The lines of a paragraph as one run of text. A word broken at a line's end is joined, unless only its hyphenated form
 * stands elsewhere; soft hyphens go.
 */
export function joinedRuns(lines: readonly (readonly PageRun[])[], words: Vocabulary): readonly PageRun[] {
  const joined: PageRun[] = [];
  for (const line of lines) {
    const next = trimmed(line);
    const last = joined.at(-1);
    if (last && next[0]) joined[joined.length - 1] = { ...last, text: beforeNext(last.text, next[0].text, words) };
    for (const run of next) push(joined, run);
  }
  return joined.map((run) => ({ ...run, text: run.text.replaceAll('\u00ad', '') }));
}

/** A line's text as it goes before the next: with a space, without the hyphen of a broken word, or as it is. */
function beforeNext(text: string, below: string, words: Vocabulary): string {
  const broken = /(\p{L}+(?:-\p{L}+)*)([-\u00ad])$/u.exec(text.slice(-60));
  if (!broken) return /[^\s][-–—/]$/.test(text) ? text : `${text} `;
  const end = /^\p{L}+/u.exec(below)?.[0] ?? '';
  return broken[2] === '\u00ad' || isBroken((broken[1] ?? '').toLowerCase(), end, words) ? text.slice(0, -1) : text;
}

function isBroken(start: string, end: string, words: Vocabulary): boolean {
  if (!/^\p{Ll}/u.test(end)) return false;
  const first = start.split('-').at(-1) ?? start;
  if (words.has(`${start}${end}`) || words.has(`${first}${end}`)) return true;
  return !words.has(`${start}-${end}`) && !KEPT.has(first);
}

function trimmed(line: readonly PageRun[]): readonly PageRun[] {
  const runs = line.filter(({ text }) => text !== '');
  return runs.map((run, i) => {
    const start = i === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: i === runs.length - 1 ? start.trimEnd() : start };
  });
}

function push(joined: PageRun[], run: PageRun): void {
  const last = joined.at(-1);
  const isSame = last?.bold === run.bold && last.page === run.page;
  if (last && isSame) joined[joined.length - 1] = { ...last, text: last.text + run.text };
  else joined.push(run);
}
