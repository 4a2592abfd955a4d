import type { Span } from '../span.ts';

/** A JSON Schema, draft 2020-12. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

export const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

export const text: Schema = { type: 'string' };
export const flag: Schema = { type: 'boolean' };
export const seconds: Schema = { type: 'integer', minimum: 0, description: 'whole seconds' };
export const from = (minimum: number): Schema => ({ type: 'integer', minimum });
export const share: Schema = { type: 'number', minimum: 0, maximum: 1 };
export const oneOf = (...values: readonly string[]): Schema => ({ enum: values });
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
export const list = (items: Schema, minItems = 0): Schema => ({
  type: 'array',
  items,
  ...(minItems > 0 ? { minItems } : {}),
});
export const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });

/** An object with exactly the properties of `T`: the compiler refuses a schema that forgets one or has one too many. */
export function object<T>(properties: { readonly [K in keyof Required<T>]: Schema }): Schema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

/** The same without the need for some of its properties. */
export function optional(schema: Schema, ...names: readonly string[]): Schema {
  const required = (schema.required as readonly string[]).filter((name) => !names.includes(name));
  return { ...schema, required };
}

export const span = object<Span>({ source: text, line: from(1), start: from(0), end: from(0), quote: text });
export const spans = list(ref('span'));
export const provenance = list(ref('span'), 1);
export const confidence = oneOf('stated', 'hedged', 'forecast');
