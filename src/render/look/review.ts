import { VFileMessage } from 'vfile-message';
import type { OwnToken } from '../../model/index.ts';
import { needOf, SHAPE_PAIRS, TEXT_PAIRS } from '../brand/pairs.ts';
import { type Tokens, tokensOf } from '../brand/tokens.ts';
import { contrast, hexIn } from './colour.ts';

/**
 * Warnings on what a person's own themes set, at its place: a colour that is none, a token that nothing uses, text that
 * can't be read and shapes that can't be seen on what they stand on. `ours` are our sheets, `own` the person's.
 */
export function reviewTokens(
  tokens: readonly OwnToken[],
  ours: readonly string[],
  own: readonly string[],
): VFileMessage[] {
  const base = tokensOf(ours);
  const sheets = [...ours, ...own].join('\n');
  return [...new Set(tokens.map(({ theme }) => theme))].flatMap((theme) => {
    const set = tokens.filter((token) => token.theme === theme);
    const colours = coloursOf(set, base[set[0]?.base ?? 'light']);
    return [
      ...set.flatMap((token) => strange(token, colours, sheets)),
      ...set.flatMap((token) => faint(token, set, colours)),
    ];
  });
}

/** All colours of a theme: its own over those that it begins with. */
function coloursOf(set: readonly OwnToken[], base: Tokens): Tokens {
  const values = new Map(set.map(({ name, value }) => [name, value]));
  const meant = (value: string, left: number): string | null => {
    const other = /^var\(\s*--([\w-]+)\s*\)$/.exec(value)?.[1];
    if (other === undefined || left === 0) return hexIn(value);
    return meant(values.get(other) ?? base[other] ?? '', left - 1);
  };
  const own = set.flatMap(({ name, value }) => {
    const hex = meant(value, 5);
    return hex === null ? [] : [[name, hex] as const];
  });
  return { ...base, ...Object.fromEntries(own) };
}

function strange(token: OwnToken, colours: Tokens, sheets: string): VFileMessage[] {
  const { name, value } = token;
  if (!isUsed(name, sheets))
    return [warning(token, `\`--${name}\` is used by no sheet, expected a token of ours or one that your sheets use`)];
  // What is computed in the browser can't be judged here.
  if (!(name in colours) || /\(/.test(value) || hexIn(value) !== null) return [];
  return [warning(token, `\`--${name}: ${value.slice(0, 40)}\` is no colour, expected one such as #1d1a15`)];
}

/** A token of ours, or one that a sheet asks for. */
function isUsed(name: string, sheets: string): boolean {
  return [`var(--${name})`, `var(--${name},`, `var( --${name}`].some((use) => sheets.includes(use));
}

/** The pair in which a token fares worst, told where the token is set that is drawn on the other. */
function faint(token: OwnToken, set: readonly OwnToken[], colours: Tokens): VFileMessage[] {
  const { text, shape } = needOf(token.base);
  const own = new Set(set.map(({ name }) => name));
  const found = [
    ...TEXT_PAIRS.map((pair) => ({ pair, need: text, what: 'text' })),
    ...SHAPE_PAIRS.map((pair) => ({ pair, need: shape, what: 'a shape' })),
  ].flatMap(({ pair, need, what }) => {
    const [over = '', ground = ''] = pair.split(' ');
    const [one, other] = [colours[over], colours[ground]];
    const told = own.has(over) ? over : ground;
    if (told !== token.name || !one || !other) return [];
    const ratio = contrast(one, other);
    return ratio < need ? [{ over, ground, need, what, ratio }] : [];
  });
  const [worst] = found.sort((a, b) => a.ratio / a.need - b.ratio / b.need);
  if (!worst) return [];
  const { over, ground, need, what, ratio } = worst;
  const shown = Math.floor(ratio * 10) / 10;
  return [
    warning(token, `\`--${over}\` on \`--${ground}\` is ${shown}:1 in ${token.theme}, expected ${need}:1 for ${what}`),
  ];
}

function warning({ file, line, column }: OwnToken, reason: string): VFileMessage {
  const message = new VFileMessage(reason, { place: { line, column }, ruleId: 'own-look', source: 'render' });
  message.file = file;
  message.fatal = false;
  return message;
}
