import type { AtRule, ChildNode, CssSyntaxError, Declaration, Root } from 'postcss';
import { InputError } from '../../model/index.ts';
import { placeOf } from './place.ts';

/**
 * Parses a sheet of a person's own. Throws InputError `file:line:column: …` for what is no CSS, for what asks for
 * something outside of the page, and for what would end the element that holds it.
 */
export async function readCss(text: string, file: string): Promise<Root> {
  const ending = text.search(/<\/style/i);
  if (ending >= 0) {
    throw new InputError(
      `${placeOf(file, text, ending)}: \`</style\` would end the sheet in the page, expected CSS only. Take it out.`,
    );
  }
  const root = parsed((await import('postcss/lib/parse')).default, text, file);
  root.walk((node) => refuseFetching(node, file));
  return root;
}

type Parse = typeof import('postcss/lib/parse').default;

/** Without a map: the parser would follow a comment to another file. */
function parsed(parse: Parse, text: string, file: string): Root {
  try {
    return parse(text, { map: false }) as Root;
  } catch (error) {
    const { line, column, reason, name } = error as CssSyntaxError;
    if (name !== 'CssSyntaxError') throw error;
    throw new InputError(`${file}:${line}:${column}: ${inWords(reason)}.`, 1, { cause: error });
  }
}

/** The parser's reasons, as what was found and what was expected. */
const WORDS: Readonly<Record<string, string>> = {
  'Unclosed block': '`{` is never closed, expected a `}`',
  'Unexpected }': '`}` closes nothing, expected a rule. Take it out or open its block',
  'Unclosed string': 'a text is never closed, expected its quotation mark',
  'Unclosed comment': 'a comment is never closed, expected `*/`',
  'Unclosed bracket': '`(` is never closed, expected a `)`',
};

function inWords(reason: string): string {
  const [, word] = /^Unknown word (.+)/.exec(reason) ?? [];
  if (word) return `\`${short(word)}\` is no CSS here, expected a rule or \`name: value;\``;
  return WORDS[reason] ?? `not CSS: ${reason}`;
}

function refuseFetching(node: ChildNode, file: string): void {
  if (node.type === 'atrule' && node.name.toLowerCase() === 'import') throw imports(node, file);
  if (node.type !== 'decl') return;
  const target = fetched(unescaped(node.value));
  if (target === null) return;
  const { line, column } = node.positionBy({ word: target.length > 0 ? target : node.prop });
  throw new InputError(
    `${file}:${line}:${column}: \`${short(target)}\` would be fetched, expected what stands in the page: ` +
      'a deck is one file that asks for nothing. Embed it as `url(data:…)`.',
  );
}

function imports(node: AtRule, file: string): InputError {
  const { line, column } = node.source?.start ?? { line: 1, column: 1 };
  return new InputError(
    `${file}:${line}:${column}: \`@import\` would be fetched, expected what stands in the page. Copy the sheet's rules here.`,
  );
}

/**
 * The first thing that a value asks for from outside of the page, or null. In `image-set` plain texts are addresses too;
 * elsewhere texts are skipped.
 */
function fetched(value: string): string | null {
  const texts = /image-set\(/i.test(value);
  const parts = value.matchAll(/(?<![\w-])(?:url|src)\(\s*["']?([^"')]*)|(type\(\s*)?(?:"([^"]*)"|'([^']*)')/gi);
  for (const [, address, type, double, single] of parts) {
    const target = address ?? (texts && !type ? (double ?? single) : undefined);
    if (target !== undefined && !/^\s*(?:data:|#)/i.test(target)) return target.trim();
  }
  return null;
}

/** A value with its escapes resolved: `u\72l(` is `url(`. */
function unescaped(value: Declaration['value']): string {
  return value.replace(/\\([0-9a-f]{1,6})\s?|\\([^\n])/gi, (_, code: string | undefined, sign: string | undefined) =>
    code === undefined ? (sign ?? '') : String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10_ffff)),
  );
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
