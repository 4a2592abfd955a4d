import { expect, test } from 'vitest';
import { compose } from '../../src/compose/index.ts';
import { type KnowledgeModel, slidesOf } from '../../src/model/index.ts';
import { plan } from '../../src/plan/index.ts';
import { lexicon } from '../extract/documents.ts';
import { kitchen, ModelBuilder } from '../fixtures/models.ts';
import { anyone, briefOf } from '../fixtures/people.ts';

/** What is said of these advantages in a talk on two hobs: a sentence, and whose it is. */
function saidOf(...told: readonly (readonly [text: string, subject: string | null])[]): string {
  const make = new ModelBuilder();
  const advantages = told.map(([text, subject]) => make.claim('advantage', text, { subject }));
  const model = { ...kitchen(), advantages } as unknown as KnowledgeModel;
  const brief = briefOf(20);
  const deck = compose(plan(model, brief, anyone), model, brief, anyone, lexicon());
  const script = slidesOf(deck).flatMap((slide) => slide.children[0].data.script.map(({ text }) => text));
  return script.join(' ');
}

const FAST = 'Water boils in two minutes.';
const COOL = 'The glass around the pan stays cool.';
const CHEAP = 'A plain one costs little in any shop.';
const LOOSE = 'Modern kitchens need no smoke to heat food.';
const STRONG = 'Heavy pots do no harm to its plates.';

test('sentences that name nobody follow the name of their subject, one subject after the other', () => {
  const said = saidOf([FAST, 'ih'], [CHEAP, 'electric'], [COOL, 'ih'], [STRONG, 'electric']);
  const [first, second] = said.split(/(?=For \p{L})/u).slice(1);
  expect([first, second].filter((part) => part?.includes(FAST) && part.includes(COOL))).toHaveLength(1);
  expect([first, second].filter((part) => part?.includes(CHEAP) && part.includes(STRONG))).toHaveLength(1);
});

test('what is nobody’s is said before any name, and one that names itself needs none', () => {
  const said = saidOf([FAST, 'ih'], [LOOSE, null], [CHEAP, 'electric'], [STRONG, 'electric']);
  expect(said).toContain(LOOSE);
  expect(said.indexOf(LOOSE)).toBeLessThan(said.indexOf('For '));
  const named = saidOf(
    [LOOSE, null],
    ['Induction hobs last for years.', 'ih'],
    ['Electric cooking suits small kitchens.', 'electric'],
    [STRONG, null],
  );
  expect(named).toContain('last for years');
  expect(named).not.toContain('For ');
});
