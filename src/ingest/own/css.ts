import type { AtRule, ChildNode, CssSyntaxError, Root } from 'postcss';
import { InputError } from '../../model/index.ts';
import { type Embed, embedded } from './address.ts';
import { placeOf } from './place.ts';

/**
 * Parses a sheet of a person's own, with the files that it names embedded by `embed`. Throws InputError
 * `file:line:column: …` for what is no CSS, for what asks for something outside of the page, and for what would end the
 * element that holds it.
 */
export async function readCss(text: string, file: string, embed: Embed | null = null): Promise<Root> {
  const ending = text.search(/<\/style/i);
  if (ending >= 0) {
    throw new InputError(
      `${placeOf(file, text, ending)}: \`</style\` would end the sheet in the page, expected CSS only. Take it out.`,
    );
  }
  const root = parsed((await import('postcss/lib/parse')).default, text, file);
  root.walk((node) => settle(node, file, embed));
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

/** The sheet of one file is one file: nothing of it is fetched. */
function settle(node: ChildNode, file: string, embed: Embed | null): void {
  if (node.type === 'atrule' && node.name.toLowerCase() === 'import') throw imports(node, file);
  if (node.type !== 'decl') return;
  const settled = embedded(node.value, embed);
  if (typeof settled === 'string') {
    node.value = settled;
    return;
  }
  const { target, fault } = settled;
  const { line, column } = node.positionBy({ word: target.length > 0 ? target : node.prop });
  throw new InputError(`${file}:${line}:${column}: \`${short(target)}\` ${fault}.`);
}

function imports(node: AtRule, file: string): InputError {
  const { line, column } = node.source?.start ?? { line: 1, column: 1 };
  return new InputError(
    `${file}:${line}:${column}: \`@import\` would be fetched, expected what stands in the page. Copy the sheet's rules here.`,
  );
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
