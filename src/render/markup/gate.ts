import type { Properties } from 'hast';
import type { Schema } from 'hast-util-sanitize';

type Definition = NonNullable<Schema['attributes']>[string][number];

/** Whether a value of a property may pass. */
export type Test = (value: string | number | boolean) => boolean;

/** What a schema says of elements of one name. */
export interface Rule {
  /** One of these must stand around it; null where none must. */
  readonly within: readonly string[] | null;
  /** By property, what its values must pass: what is said of this element, then what is said of all. */
  readonly tests: ReadonlyMap<string, readonly Test[]>;
  readonly required: Readonly<Properties>;
}

/** Nothing is required. */
export const NONE: Readonly<Properties> = {};

/** A schema as it is asked: by the names of elements. */
export interface Gate {
  readonly rules: ReadonlyMap<string, Rule>;
  /** Elements that go with all that they hold; of others that may not pass, what they hold stays. */
  readonly strip: ReadonlySet<string>;
}

export function gateOf(schema: Schema): Gate {
  const { tagNames, ancestors, required, strip } = schema;
  if (!tagNames || !strip) throw new Error('A schema must say which elements pass, and which go with what they hold');
  if (schema.clobber?.length !== 0) throw new Error('A schema that renames ids is not understood');
  const rule = (name: string): Rule => ({
    within: of(ancestors, name) ?? null,
    tests: testsOf(schema, name),
    required: of(required, name) ?? NONE,
  });
  return { rules: new Map(tagNames.map((name) => [name, rule(name)])), strip: new Set(strip) };
}

function testsOf({ attributes, protocols }: Schema, element: string): ReadonlyMap<string, readonly Test[]> {
  const tests = new Map<string, Test[]>();
  for (const definitions of [of(attributes, element), of(attributes, '*')]) {
    const seen = new Set<string>();
    for (const definition of definitions ?? []) {
      const name = typeof definition === 'string' ? definition : definition[0];
      if (name === 'data*') throw new Error('A schema that takes any data is not understood');
      // Of two that say something of a property, the first counts.
      if (seen.has(name)) continue;
      seen.add(name);
      tests.set(name, [...(tests.get(name) ?? []), testOf(definition, of(protocols, name) ?? [])]);
    }
  }
  return tests;
}

function testOf(definition: Definition, protocols: readonly string[]): Test {
  const [, ...allowed] = typeof definition === 'string' ? [definition] : definition;
  const isListed = listed(allowed);
  return protocols.length > 0 ? (value) => isListed(value) && isOf(String(value), protocols) : isListed;
}

function listed(allowed: readonly unknown[]): Test {
  const [only] = allowed;
  if (allowed.length === 0) return () => true;
  if (allowed.length === 1 && only instanceof RegExp) return (value) => only.test(String(value));
  return (value) => allowed.some((one) => (one instanceof RegExp ? one.test(String(value)) : one === value));
}

/** Whether an address has no protocol of its own, or one of these. */
function isOf(address: string, protocols: readonly string[]): boolean {
  const protocol = /^[^:/?#]*(?=:)/.exec(address)?.[0];
  return protocol === undefined || protocols.includes(protocol);
}

/** What is said of a name; nothing of those that every object has. */
function of<T>(table: Readonly<Record<string, T>> | null | undefined, name: string): T | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}
