import { type Alias, type Document, isAlias, visit, type YAMLParseError } from 'yaml';

/** What is wrong with a text that is no YAML, and what to do, for people who don't know the language. */
export function syntaxFault(error: YAMLParseError, text: string): string {
  const tell = SYNTAX[error.code];
  const own = tell?.(text, error.pos[0]) ?? null;
  if (own !== null) return own;
  const message = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '').replace(/\.$/, '');
  return `${message}. Mend the line.`;
}

const SYNTAX: Readonly<Partial<Record<YAMLParseError['code'], (text: string, at: number) => string | null>>> = {
  TAB_AS_INDENT: () => 'a tab before the key, expected blanks. Put two blanks in its place.',
  MULTIPLE_DOCS: () => 'a line of three hyphens begins a second document, expected one. Take that line out.',
  DUPLICATE_KEY: (text, at) =>
    `\`${wordAt(text, at)}\` stands here a second time, expected each key once. Take one out.`,
  BLOCK_AS_IMPLICIT_KEY: (text, at) =>
    /:\s/.test(lineAt(text, at).slice(1))
      ? 'a second `: ` in one value, expected the value in quotes, such as title: "Trams: what now".'
      : 'the next line is set in deeper than its key, expected keys below one another. Take the blanks before it out.',
  MISSING_CHAR: (text, at) =>
    `\`${lineAt(text, at).trim()}\` is no key with a value, expected a colon and a plain blank between them, such as \`minutes: 10\`.`,
  BAD_INDENT: (text, at) => {
    const uncommented = text.slice(0, at).replace(/[ \t]#[^\n]*/g, ' #');
    const open = Math.max(uncommented.lastIndexOf('['), uncommented.lastIndexOf('{'));
    if (open < 0) return null;
    const close = uncommented[open] === '[' ? ']' : '}';
    const hash = uncommented.includes(' #', open) ? ' A # begins a comment: write colours in quotes.' : '';
    return `a bracket that is opened above isn’t closed, expected \`${close}\`.${hash || ' Close it.'}`;
  },
  UNEXPECTED_TOKEN: (text, at) =>
    /["']$/.test(text.slice(0, at).trimEnd())
      ? `\`${lineAt(text, at).trim()}\` stands behind the closing quote, expected nothing. Use the other kind of quotes around the whole.`
      : null,
  BAD_SCALAR_START: (text, at) =>
    `a value can’t begin with \`${text[at] ?? ''}\`, expected it in quotes, such as "${lineAt(text, at).trim()}".`,
};

/** The rest of the line from a place on. */
function lineAt(text: string, at: number): string {
  return /^[^\r\n]*/.exec(text.slice(at))?.[0] ?? '';
}

function wordAt(text: string, at: number): string {
  return /^[^\s:]*/.exec(text.slice(at))?.[0] ?? '';
}

/** What is wrong with names that stand for something else (`*name`), and where; null where they can be read. */
export function aliasFault(document: Document.Parsed): { readonly at: number; readonly fault: string } | null {
  let lost: Alias | null = null;
  let count = 0;
  visit(document, {
    Alias: (_, alias) => {
      count += 1;
      if (lost === null && !alias.resolve(document)) lost = alias;
    },
  });
  const alias = lost as Alias | null;
  if (isAlias(alias))
    return {
      at: alias.range?.[0] ?? 0,
      fault: `\`*${alias.source}\` stands for what \`&${alias.source}\` names, and nothing does. Write the value, or put it in quotes.`,
    };
  return count > 0
    ? { at: 0, fault: 'values repeat each other (`&`, `*`) without end, expected plain ones. Write them out.' }
    : null;
}

/** "a list", "a text", "nothing": what stands there instead of keys with values; null where keys do. */
export function noMap(value: unknown, text: string): string | null {
  if (/[\0\ufffd]/.test(text.slice(0, 1000)))
    return 'signs that no text holds, expected a text file in UTF-8. Save it as such.';
  if (value === null) return null;
  if (Array.isArray(value)) return 'a list, expected keys with values. Take the hyphens before them out.';
  return typeof value === 'object'
    ? null
    : `the words \`${String(value).slice(0, 40)}\` alone, expected keys with values.`;
}
