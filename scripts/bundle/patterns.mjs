import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RegExpParser } from '@eslint-community/regexpp';
import { build } from 'esbuild';
import { parseSync } from 'oxc-parser';
import { ROOT } from '../paths.mjs';
import { leastOf, needsOf, textsOf } from './needs.mjs';

/** Rooms whose patterns are asked of many texts. */
const ROOMS = /[\\/]src[\\/](?:model|normalise|extract|merge|plan|compose|check)[\\/].*\.ts$/;
/** What hands its patterns to a library, which asks for true ones. */
const APART = /[\\/]model[\\/]schema[\\/]/;
const PATTERN = join(ROOT, 'src/extract/pattern.ts');
const LAZY = join(import.meta.dirname, 'lazy.mjs');

/** Patterns in the sources become such as are compiled when they may match (`lazy.mjs`). */
export const lazily = {
  name: 'lazily',
  setup: async ({ onLoad }) => {
    const { plainOf } = await ours(PATTERN);
    onLoad({ filter: ROOMS }, ({ path }) => {
      if (path === PATTERN || APART.test(path)) return;
      return { contents: withLazy(path, readFileSync(path, 'utf8'), plainOf), loader: 'ts' };
    });
  },
};

/** A module of the sources, as it is. */
async function ours(file) {
  const { outputFiles } = await build({ entryPoints: [file], bundle: true, format: 'esm', write: false });
  return await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** A module with its patterns made so; `plainOf` is what makes one for plain texts. */
export function withLazy(path, text, plainOf) {
  const made = [];
  const cuts = literalsIn(parseSync(path, text).program, null, []).flatMap(({ node, from, to }) => {
    const call = madeOf(node.regex, plainOf);
    if (call === null) return [];
    made.push(`const lazy$${made.length} = new ${call};`);
    return [{ from, to, by: `lazy$${made.length - 1}` }];
  });
  if (made.length === 0) return text;
  let body = text;
  for (const { from, to, by } of cuts.reverse()) body = body.slice(0, from) + by + body.slice(to);
  return `import { Ends as Ends$, Lazy as Lazy$, Words as Words$ } from ${JSON.stringify(LAZY)};${made.join('')}${body}`;
}

/** Regular expressions that remember nothing, in order; with the call of `pattern` around one, which says no more then. */
function literalsIn(node, parent, found) {
  if (node.type === 'Literal' && node.regex) {
    if (mayBeShared(node, parent)) found.push({ node, from: node.start, to: node.end });
    return found;
  }
  if (node.type === 'CallExpression' && node.callee.name === 'pattern' && node.arguments[0]?.regex) {
    found.push({ node: node.arguments[0], from: node.start, to: node.end });
    return found;
  }
  for (const value of Object.values(node)) {
    const children = Array.isArray(value) ? value : [value];
    for (const child of children) if (typeof child?.type === 'string') literalsIn(child, node, found);
  }
  return found;
}

/** What goes on from where it was is shared only where it is handed to what begins anew. */
function mayBeShared({ regex }, parent) {
  if (/[^giu]/.test(regex.flags)) return false;
  if (!regex.flags.includes('g')) return true;
  const method = parent?.type === 'CallExpression' ? parent.callee.property?.name : undefined;
  return /^(?:replace|replaceAll|match|matchAll|split)$/.test(method ?? '');
}

const parser = new RegExpParser({ ecmaVersion: 2024 });

/** The call that makes the pattern; null where nothing is won. */
function madeOf({ pattern, flags }, plainOf) {
  const { alternatives } = parser.parsePattern(pattern, undefined, undefined, { unicode: flags.includes('u') });
  const least = leastOf(alternatives);
  const args = [JSON.stringify(pattern), JSON.stringify(flags), least];
  const few = flags === '' || flags === 'u' ? whole(alternatives) : null;
  if (few) return `Words$(${[...args, JSON.stringify(few.join('|'))].join()})`;
  const ends = flags === '' ? ending(alternatives) : null;
  if (ends) return `Ends$(${[...args, JSON.stringify(ends.texts.join('|')), JSON.stringify(ends.but)].join()})`;
  const plain = /\\[pP]\{/.test(pattern) ? (plainOf(pattern, flags)?.source ?? null) : null;
  const needs = needsOf(alternatives).map((words) => words.join('|'));
  return `Lazy$(${[...args, JSON.stringify(plain), JSON.stringify(needs.join('\n') || null)].join()})`;
}

/** Most words that a pattern is written out to. */
const MOST_WORDS = 240;

/** The texts that a pattern matches from their first letter to their last; null when they are no few words. */
function whole(alternatives) {
  const all = alternatives.map(({ elements }) =>
    isEdge(elements[0], 'start') && isEdge(elements.at(-1), 'end') ? plainTexts(elements.slice(1, -1)) : null,
  );
  const texts = all.includes(null) ? null : [...new Set(all.flat())];
  return texts !== null && texts.length <= MOST_WORDS ? texts : null;
}

/** The endings that a pattern matches, and what may not stand before; null when they are no few. */
function ending(alternatives) {
  if (alternatives.length !== 1) return null;
  const { elements } = alternatives[0];
  if (!isEdge(elements.at(-1), 'end')) return null;
  const [first] = elements;
  const but = first.type === 'CharacterClass' && first.negate ? lettersOf(first) : null;
  const texts = plainTexts(elements.slice(but === null ? 0 : 1, -1));
  return texts !== null && texts.length <= 12 && texts.every((text) => text !== '') ? { texts, but } : null;
}

function lettersOf({ elements }) {
  const simple = elements.every(({ type, value }) => type === 'Character' && value < 128);
  return simple ? String.fromCharCode(...elements.map(({ value }) => value)) : null;
}

function isEdge(node, kind) {
  return node?.type === 'Assertion' && node.kind === kind;
}

/** The texts of nodes that ask for nothing around them. */
function plainTexts(nodes) {
  const texts = nodes.some(asks) ? null : textsOf(nodes, MOST_WORDS);
  return texts?.some((text) => text.includes('|')) ? null : texts;
}

function asks(node) {
  if (node.type === 'Assertion' || node.type === 'Backreference') return true;
  if (node.type === 'Quantifier') return asks(node.element);
  return (node.alternatives ?? []).some(({ elements }) => elements.some(asks));
}
