import { InputError } from '../../model/index.ts';

/** What a leading `---` block declares; `length` is that of the block with its fences, 0 when there is none. */
export interface FrontMatter {
  readonly length: number;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
}

/** Longest block that is looked for, in characters. */
const LONGEST = 64 * 1024;

/** Reads YAML front matter. Throws InputError `path:line:column: …` when the block is no YAML. */
export async function frontMatter(text: string, name: string): Promise<FrontMatter> {
  const none = { length: 0, title: null, publisher: null, date: null };
  const open = /^---[ \t]*\r?\n/.exec(text);
  if (!open) return none;
  const close = /\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text.slice(open[0].length - 1, LONGEST));
  if (!close) return none;
  const length = open[0].length - 1 + close.index + close[0].length;
  const block = text.slice(open[0].length, open[0].length - 1 + close.index);
  // A rule, prose and a rule: no front matter.
  if (!/^[\w-]+[ \t]*:/m.test(block)) return none;
  const { LineCounter, parseDocument } = await import('yaml');
  const lineCounter = new LineCounter();
  const parsed = parseDocument(block, { lineCounter, schema: 'failsafe' });
  const error = parsed.errors[0];
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    const what = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '');
    throw new InputError(
      `${name}:${line + 1}:${col}: front matter is not YAML: ${what}. Mend it or take the block out.`,
    );
  }
  const values: unknown = parsed.toJS();
  const get = (...keys: string[]) => declared(values, keys);
  return {
    length,
    title: get('title'),
    publisher: get('publisher', 'site', 'organization'),
    date: get('date', 'published'),
  };
}

function declared(values: unknown, keys: readonly string[]): string | null {
  if (typeof values !== 'object' || values === null) return null;
  for (const key of keys) {
    const value = (values as Record<string, unknown>)[key];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return null;
}
