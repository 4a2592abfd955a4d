import { parseChoice } from '../../ingest/choice.ts';
import { parseMinutes } from '../../ingest/minutes.ts';
import type { Choices } from './bench.ts';
import type { Asked } from './loop.ts';

/** A wish as it was read, or what is wrong with it, in lines for people. */
export type Read =
  | { readonly ok: true; readonly asked: Asked }
  | { readonly ok: false; readonly lines: readonly string[] };

type Field = (value: string | number, choices: Choices) => Asked;

const FIELDS: Readonly<Record<string, { readonly read: Field; readonly plain: Asked }>> = {
  minutes: { read: (value) => ({ slot: parseMinutes(String(value)) }), plain: { slot: null } },
  audience: {
    read: (value, { audiences }) => ({ audience: roomOf(String(value), audiences) }),
    plain: { audience: null },
  },
  theme: {
    read: (value, { themes }) => ({ theme: parseChoice(String(value), themes, 'theme') }),
    plain: { theme: null },
  },
};

/**
 * What a page wishes: `minutes` (a number, or a text as on the command line), `audience` (several in one room joined by
 * +), `theme`. What is left out stays as it is; null is what the brief asks. Everything else is refused.
 */
export function wishOf(data: unknown, choices: Choices): Read {
  if (typeof data !== 'object' || data === null) return { ok: false, lines: ['That is no wish, expected an object'] };
  try {
    const parts = Object.entries(data).map(([name, value]) => partOf(name, value, choices));
    return { ok: true, asked: Object.assign({}, ...parts) as Asked };
  } catch (error) {
    return { ok: false, lines: [(error as Error).message] };
  }
}

function partOf(name: string, value: unknown, choices: Choices): Asked {
  const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
  if (!field) throw new RangeError(`\`${name}\` can not be wished, expected ${Object.keys(FIELDS).join(', ')}`);
  if (value === null) return field.plain;
  if (typeof value === 'string' || typeof value === 'number') return field.read(value, choices);
  throw new RangeError(`${name}: expected a text, a number or null`);
}

function roomOf(joined: string, audiences: Choices['audiences']): string {
  const names = audiences.map(({ name }) => name);
  return joined
    .split('+')
    .map((part) => parseChoice(part, names, 'audience'))
    .join('+');
}
