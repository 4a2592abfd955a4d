import { InputError } from '../../model/index.ts';

/** What a leading block declares; `length` is that of the block with its fences, 0 when there is none. */
export interface FrontMatter {
  readonly length: number;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
}

/** Longest block that is looked for, in characters. */
const LONGEST = 64 * 1024;

const NONE: FrontMatter = { length: 0, title: null, publisher: null, date: null };

/**
 * Reads front matter: YAML between `---`, TOML between `+++`, or a JSON object.
 * Throws InputError `path:line:column: …` when a YAML block is no YAML.
 */
export async function frontMatter(text: string, name: string): Promise<FrontMatter> {
  if (text.startsWith('+++')) return toml(text);
  if (text.startsWith('{')) return json(text);
  return text.startsWith('---') ? yaml(text, name) : NONE;
}

/** The strings at the top of a TOML block; tables and arrays below declare nothing that is asked for. */
function toml(text: string): FrontMatter {
  const block = /^\+\+\+[ \t]*\r?\n([\s\S]{0,65536}?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)/.exec(text);
  if (!block) return NONE;
  const top = (block[1] as string).split(/^\[/m)[0] as string;
  const entries = [...top.matchAll(/^([\w-]+)[ \t]*=[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([\d:TZ.+-]+))/gm)];
  return of(block[0].length, Object.fromEntries(entries.map(([, key, ...values]) => [key, values.find(Boolean)])));
}

function json(text: string): FrontMatter {
  const block = /^\{[ \t]*\r?\n[\s\S]{0,65536}?\r?\n\}[ \t]*(?:\r?\n|$)/.exec(text);
  if (!block) return NONE;
  try {
    return of(block[0].length, JSON.parse(block[0]));
  } catch {
    return NONE;
  }
}

async function yaml(text: string, name: string): Promise<FrontMatter> {
  const open = /^---[ \t]*\r?\n/.exec(text);
  if (!open) return NONE;
  const close = /\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text.slice(open[0].length - 1, LONGEST));
  if (!close) return NONE;
  const length = open[0].length - 1 + close.index + close[0].length;
  const block = text.slice(open[0].length, open[0].length - 1 + close.index);
  // A rule, prose and a rule: no front matter.
  if (!/^[\w-]+[ \t]*:/m.test(block)) return NONE;
  const { LineCounter, parseDocument } = await import('yaml');
  const lineCounter = new LineCounter();
  const parsed = parseDocument(block, { lineCounter, schema: 'failsafe', logLevel: 'error' });
  const error = parsed.errors[0];
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    const what = error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '');
    throw new InputError(
      `${name}:${line + 1}:${col}: front matter is not YAML: ${what}. Mend it or take the block out.`,
    );
  }
  return of(length, parsed.toJS());
}

function of(length: number, values: unknown): FrontMatter {
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
