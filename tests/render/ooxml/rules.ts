import type { Xml } from '../pptx/xml.ts';

/**
 * What an element may hold, in the words of the schemas (ECMA-376, transitional): its children in their order, as
 * `name`, `name?`, `name*`, `name+` and `(one|other)`; then its attributes, `name:kind`, with `!` where one must be there.
 */
export type Rules = Readonly<Record<string, readonly [children: string, attributes?: string]>>;

/** Kinds of values, besides lists of words (`t|ctr|b`). */
const KINDS: Readonly<Record<string, RegExp>> = {
  n: /^-?\d+$/,
  u: /^\d+$/,
  b: /^[01]$/,
  s: /^[\s\S]*$/,
  name: /^[\s\S]+$/,
  hex: /^[0-9A-F]{6}$/,
  lang: /^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/,
  guid: /^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/,
};

/** What is wrong with a part by the rules, a line each; nothing where all is right. */
export function faultsOf(part: Xml, rules: Rules, at = part.name): readonly string[] {
  const rule = rules[part.name];
  if (!rule) return [`${at}: nobody knows this element`];
  const [children, attributes = ''] = rule;
  const sequence = part.children.map(({ name }) => `${name} `).join('');
  const held = patternOf(children).test(sequence)
    ? []
    : [`${at}: holds ${sequence.trim() || 'nothing'}, expected ${children}`];
  return [
    ...held,
    ...attributeFaults(part, attributes, at),
    ...part.children.flatMap((child, i) => faultsOf(child, rules, `${at}/${child.name}[${i + 1}]`)),
  ];
}

const patterns = new Map<string, RegExp>();

/** `a b? (c|d)*` as a pattern over names that a blank ends each. */
function patternOf(children: string): RegExp {
  const known = patterns.get(children);
  if (known) return known;
  const source =
    children.replace(/\s+/g, '').length === 0
      ? ''
      : children.replace(/[\w:]+/g, (name) => `(?:${name} )`).replace(/ (?![)])/g, '');
  const pattern = new RegExp(`^${source}$`);
  patterns.set(children, pattern);
  return pattern;
}

function attributeFaults({ attributes }: Xml, allowed: string, at: string): string[] {
  const rules = new Map(
    allowed
      .split(' ')
      .filter(Boolean)
      .map((one) => {
        const [, name = '', kind = '', must] = /^([\w:]+?)=(.+?)(!?)$/.exec(one) ?? [];
        return [name, { kind, must: must === '!' }] as const;
      }),
  );
  const wrong = Object.entries(attributes).flatMap(([name, value]) => {
    if (name.startsWith('xmlns')) return [];
    const rule = rules.get(name);
    if (!rule) return [`${at}: nobody knows its ${name}`];
    const right = KINDS[rule.kind]?.test(value) ?? rule.kind.split('|').includes(value);
    return right ? [] : [`${at}: ${name} is ${JSON.stringify(value)}, expected ${rule.kind}`];
  });
  const missing = [...rules].filter(([name, { must }]) => must && attributes[name] === undefined);
  return [...wrong, ...missing.map(([name]) => `${at}: has no ${name}`)];
}
