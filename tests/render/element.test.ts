import fc from 'fast-check';
import type { ElementContent } from 'hast';
import * as library from 'hastscript';
import { describe, expect, test } from 'vitest';
import { h, s } from '../../src/render/markup/element.ts';
import { kindOf } from '../../src/render/markup/kinds.ts';

const SELECTORS = 'p div.s span.a.b svg.art a#x.b H1 textPath input table.of-3 button . template 1 p.a#b circle'.split(
  ' ',
);
const NAMES =
  'id role lang dir href src alt scope title type ariaLabel ariaHidden ariaLabelledBy viewBox d points fill transform x cx rx fontSize width height tabIndex className class class-name data-x dataFoo data- dataFooBar hidden colSpan rel style onClick strokeWidth checked value children'.split(
    ' ',
  );

const value = fc.oneof(
  fc.constantFrom('', 'a', 'a b', '12', ' 3 ', 'true', 'hidden', 'a, b', null, undefined, Number.NaN, true, false),
  fc.integer({ min: -2, max: 30 }),
  fc.array(fc.constantFrom('a', 'b c', '7'), { maxLength: 3 }),
  fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 2 }),
);
const properties = fc.dictionary(fc.constantFrom(...NAMES), value, { maxKeys: 4 });
const leaf = fc.constantFrom<unknown>(
  ...['words', '', 7, null, undefined],
  ...[{ type: 'text', value: 'x' }, library.h('b', 'bold'), library.h('hr'), library.h(null, ['in', library.h('i')])],
);
const { child } = fc.letrec<{ child: unknown }>((tie) => ({
  child: fc.oneof({ depthSize: 'small' }, leaf, fc.array(tie('child'), { maxLength: 3 })),
}));

type Make = (selector: string, ...rest: readonly unknown[]) => ElementContent;

/** What is made, or what is said against it. */
function outcome(make: unknown, selector: string, rest: readonly unknown[]) {
  try {
    return (make as Make)(selector, ...rest);
  } catch (error) {
    return String(error);
  }
}

describe.each([
  ['an element', h, library.h],
  ['a drawing', s, library.s],
])('%s', (_, ours, theirs) => {
  test('is what the library makes of the same call', () => {
    const first = fc.oneof(properties, child);
    const call = fc.tuple(fc.constantFrom(...SELECTORS), first, fc.array(child, { maxLength: 3 }));
    fc.assert(
      fc.property(call, ([selector, one, rest]) => {
        const made = outcome(ours, selector, [one, ...rest]);
        expect(made).toStrictEqual(outcome(theirs, selector, [one, ...rest]));
        expect(JSON.stringify(made)).toBe(JSON.stringify(outcome(theirs, selector, [one, ...rest])));
      }),
      { numRuns: 3000, seed: 5 },
    );
  });

  test('has properties and classes of its own: changing one changes no other', () => {
    const told = { className: ['wide'], id: 'x' };
    const make = () => ours('p.note', told) as ElementContent & { properties: { className: string[]; id: string } };
    const one = make();
    one.properties.className.push('changed');
    one.properties.id = 'y';
    expect(make().properties).toEqual({ className: ['note', 'wide'], id: 'x' });
    expect(told).toEqual({ className: ['wide'], id: 'x' });
  });
});

test('only properties that hast calls so are known', () => {
  expect(['className', 'dataFoo', 'width', 'href'].map(kindOf)).toEqual(['list', 'plain', 'number', 'plain']);
  expect(['class', 'data-foo', 'dataset', 'style', 'hidden', 'toString'].map(kindOf)).toEqual(Array(6).fill(null));
});
