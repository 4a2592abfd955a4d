import type { Schema } from 'hast-util-sanitize';
import { schema } from '../schema.ts';

/** Elements that the frame around a body has: a second one would be a slide, a title or notes. */
export const FRAME: readonly string[] = ['section', 'header', 'footer', 'aside', 'dialog', 'h1', 'h2'];

/** What a body of a person's own may hold: what ours may, but the frame's elements and ids, which the page looks for. */
export const bodySchema: Schema = {
  ...schema,
  tagNames: (schema.tagNames ?? []).filter((name) => !FRAME.includes(name)),
  attributes: {
    ...schema.attributes,
    '*': (schema.attributes?.['*'] ?? []).filter((one) => !['id', 'ariaLabelledBy'].includes(one[0] as string)),
  },
};
