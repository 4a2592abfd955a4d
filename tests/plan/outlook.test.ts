import { expect, test } from 'vitest';
import { compose } from '../../src/compose/index.ts';
import { slidesOf } from '../../src/model/index.ts';
import { plan } from '../../src/plan/index.ts';
import { kitchen, ModelBuilder } from '../fixtures/models.ts';
import { anyone, briefOf } from '../fixtures/people.ts';

const LONG = [
  'Cordless kettles will learn to talk to the stove in the evenings, and to the lamps above it.',
  'Grocers will sell ready soups in pots that tell the magnetic stove how long they have to simmer.',
  'Landlords will soon have to name the power of every single stove in the papers of a flat.',
];
const SHORT = [
  'Kettles will talk to stoves',
  'Pots will tell stoves how long to simmer',
  'Landlords will name the power of stoves',
];
const TITLE = 'Gas rings will leave most new flats.';

/** The slide of a twenty-minute talk that looks ahead. */
function outlookOf(texts: readonly string[]) {
  const make = new ModelBuilder();
  const outlook = texts.map((text) => {
    const at = LONG.findIndex((one) => text.startsWith(one.slice(0, -1)));
    const short = at < 0 ? text.replace('.', '') : (SHORT[at] ?? null);
    return { ...make.claim('outlook', text, { subject: null, confidence: 'forecast' as const }), id: text, short };
  });
  const model = kitchen();
  const whole = { ...model, outlook, sources: [...model.sources, ...make.sources()] };
  const deck = compose(plan(whole, briefOf(20), anyone), whole, briefOf(20), anyone, { icons: {} });
  return slidesOf(deck).find(({ data }) => data.purpose === 'outlook')?.data;
}

test.each([
  ['three that are too long for a title', LONG, 'timeline', 3],
  ['two that are too long for a title', LONG.slice(0, 2), 'timeline', 2],
  ['two beside one that is the title', [...LONG.slice(0, 2), TITLE], 'timeline', 2],
  ['one beside one that is the title', [LONG[0] as string, TITLE], 'points', 1],
] as const)('shows %s side by side where there are at least two', (_, texts, layout, count) => {
  const slide = outlookOf(texts);
  expect(slide?.layout).toBe(layout);
  expect(slide?.content).toHaveProperty('items.length', count);
  expect(slide?.tag).toBe('Forecast');
});

test('leaves one alone, as a quote', () => {
  expect(outlookOf(LONG.slice(0, 1))?.layout).toBe('quote');
});

test('puts what has a year each in the order of the years, and shows no year where one has none', () => {
  const dated = LONG.map((text, i) => text.replace(/\.$/, ` by ${2040 - i}.`));
  const whens = (texts: readonly string[]) => {
    const slide = outlookOf(texts);
    if (slide?.layout !== 'timeline') throw new Error('No time line');
    return [slide.content.dated, ...slide.content.items.map((one) => one.when)];
  };
  expect(whens(dated)).toEqual([true, '2038', '2039', '2040']);
  expect(whens([...dated.slice(0, 2), LONG[2] as string])).toEqual([false, null, null, null]);
});
