import { expect, test } from 'vitest';
import type { KnowledgeModel } from '../../src/model/index.ts';
import { plan } from '../../src/plan/index.ts';
import { kitchen } from '../fixtures/models.ts';
import { anyone, briefOf } from '../fixtures/people.ts';

/** The kitchen, where electric cooking is defined as "any …". */
function definedAs(kind: string): KnowledgeModel {
  const model = kitchen();
  const definitions = model.definitions.map((one) =>
    one.subject === 'electric'
      ? { ...one, text: `Electric cooking is any ${kind} for heating food.`, kindOf: kind }
      : one,
  );
  return { ...model, definitions };
}

test.each([
  ['umbrella term', 'an umbrella term'],
  ['hour-long method', 'an hour-long method'],
  ['unit process', 'a unit process'],
  ['useful method', 'a useful method'],
  ['European method', 'a European method'],
  ['appliance', 'an appliance'],
  ['method', 'a method'],
])('a title says the right article before "%s"', (kind, said) => {
  const titles = plan(definedAs(kind), briefOf(20), anyone).beats.map((beat) => beat.title);
  expect(titles).toContain(`Electric cooking is ${said}`);
});
