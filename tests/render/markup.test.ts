import fc from 'fast-check';
import type { Nodes, Root } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import type { Deck } from '../../src/model/index.ts';
import { schema as papers } from '../../src/render/documents/schema.ts';
import { schema as inspection } from '../../src/render/inspect/schema.ts';
import { sanitiser } from '../../src/render/markup/sanitise.ts';
import { written } from '../../src/render/markup/write.ts';
import { appendix } from '../../src/render/reveal/appendix.ts';
import { deckContext } from '../../src/render/reveal/context.ts';
import { eachDrawn } from '../../src/render/reveal/drawn.ts';
import { bodySchema } from '../../src/render/reveal/own/schema.ts';
import { schema } from '../../src/render/reveal/schema.ts';
import { heating } from '../fixtures/render/heating.ts';
import { limits } from '../fixtures/render/limits.ts';
import { workshop } from '../fixtures/render/workshop.ts';
import { small } from './tree.ts';

/** Addresses that nothing but their protocol is asked of: ours are asked for more. */
const addresses: Schema = { ...schema, attributes: { a: ['href'], img: ['src'] } };
const SCHEMAS = { slides: schema, 'own layouts': bodySchema, papers, inspections: inspection, addresses };

/** What the libraries make of nodes: sanitised, and as HTML. */
function reference(nodes: readonly Nodes[], by: Schema) {
  // One node alone would come back without its root.
  const tree = sanitize({ type: 'root', children: [...nodes, marker] } as Root, by) as Root;
  const kept = tree.children.slice(0, -1);
  const html = toHtml({ type: 'root', children: kept }, { characterReferences: { useNamedReferences: false } });
  return { kept, html };
}

const marker = { type: 'text', value: 'the end' };

function same(nodes: readonly Nodes[], by: Schema) {
  const kept = sanitiser(by)(nodes);
  expect({ kept, html: written(kept) }).toEqual(reference(nodes, by));
}

/** What rules of the schemas tell apart. */
const TELLING =
  'a row true rtl 12 -3.5 #q-1-2 https://x.y/?a=1&b javascript:alert(1) //x:y mailto:a@b ä—… 😀 none checkbox %zz'.split(
    ' ',
  );

/** Trees of all that a schema names, and of much that none does. */
function trees(by: Schema) {
  const namesOf = (tag: string) =>
    (Object.entries(by.attributes ?? {}).find(([name]) => name === tag)?.[1] ?? []).map((one) =>
      typeof one === 'string' ? one : one[0],
    );
  const tags = [...(by.tagNames ?? []), ...(by.strip ?? []), '*', 'form', 'foreignObject', 'constructor', 'SVG', ''];
  const evil = ['onclick', 'style', 'dataX', '__proto__', 'constructor', 'fontSize', 'colSpan', 'srcDoc', 'checked'];
  const words = fc.constantFrom(...TELLING, '', ' mailto:a', 'data:image/png;base64,AA', '"\'`<>&\0', 'z0 Z0');
  const one = fc.oneof(words, fc.integer({ min: -1, max: 3 }), fc.boolean(), fc.constant(null), fc.string());
  const value = fc.oneof({ weight: 4, arbitrary: one }, { weight: 1, arbitrary: fc.array(one, { maxLength: 3 }) });
  const text = fc.record({ type: fc.constant('text'), value: fc.oneof(words, fc.string()) });
  const other = fc.constantFrom(
    { type: 'comment', value: '<b>' },
    { type: 'doctype' },
    { type: 'raw', value: '<b>' },
    7,
    null,
  );
  const { node } = fc.letrec<{ node: unknown; element: unknown }>((tie) => ({
    element: fc.constantFrom(...tags).chain((tagName) =>
      fc.record({
        type: fc.constant('element'),
        tagName: fc.constant(tagName),
        properties: fc.dictionary(fc.constantFrom(...namesOf(tagName), ...namesOf('*'), ...evil), value, {
          maxKeys: 5,
        }),
        children: fc.array(tie('node'), { maxLength: 4 }),
      }),
    ),
    node: fc.oneof({ depthSize: 'medium', withCrossShrink: true }, text, tie('element'), tie('element'), other),
  }));
  return fc.array(node, { maxLength: 4 }) as fc.Arbitrary<Nodes[]>;
}

describe.each(Object.entries(SCHEMAS))('the gate of %s', (_, by) => {
  test('lets through what the library lets through, and writes it as the library does', () => {
    fc.assert(
      fc.property(trees(by), (nodes) => same(nodes, by)),
      { numRuns: 300, seed: 11 },
    );
  });
});

describe('a schema that says more than the gate understands', () => {
  test.each([
    ['renames ids', { ...schema, clobber: ['id'], clobberPrefix: 'user-' }],
    ['takes any data', { ...schema, attributes: { '*': ['data*'] } }],
    ['lets all elements through', { ...schema, tagNames: null }],
  ])('is refused where it %s', (_, by) => {
    expect(() => sanitiser(by)).toThrow('schema');
  });
});

describe.each([
  ['a talk', heating],
  ['a workshop', workshop],
  ['a talk at the limits of its slides', limits],
])('%s', (_, made: () => Deck) => {
  const context = deckContext(made(), small.icons);

  test('is written as the libraries write it', () => {
    for (const node of eachDrawn(context, (drawn) => drawn)) same([node], schema);
    same([appendix(context)], schema);
  });
});
