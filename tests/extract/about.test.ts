import { expect, test } from 'vitest';
import { cuesOf } from '../../src/extract/cues.ts';
import { readerOf } from '../../src/extract/reading.ts';
import { findSubjects } from '../../src/extract/subjects.ts';
import { documentOf, lexicon } from './documents.ts';

const cues = cuesOf(lexicon());

/** Whom each sentence of a text is about, by name; `names` are the main subjects. */
function told(names: readonly string[], text: string): readonly (readonly [string, readonly string[]])[] {
  const documents = [documentOf(`# Notes\n\n${names.join(', ')}\n\n# More\n\n${text}`)];
  const subjects = findSubjects(
    documents,
    cues,
    names.map((name) => ({ name, aliases: [] })),
  );
  const nameOf = (id: string): string => subjects.find((subject) => subject.id === id)?.name ?? id;
  return readerOf(subjects, cues, [])(documents).passages.map((one) => [one.text, one.about.map(nameOf)] as const);
}

/** Whom the last sentence of a text is about. */
const last = (names: readonly string[], text: string) => told(names, text).at(-1)?.[1];

const HEAT = ['Heat pump', 'Gas boiler'];
const BUS = ['Tram', 'Bus'];
const CARD = ['Credit card', 'Debit card'];

test.each([
  [HEAT, 'Heat pumps move warmth.', ['Heat pump']],
  [HEAT, 'The cost of a heat pump is falling.', ['Heat pump']],
  [HEAT, 'A properly sized heat pump runs all day.', ['Heat pump']],
  [HEAT, 'Installing a heat pump takes most of a week.', ['Heat pump']],
  [HEAT, 'Heat pump installation takes a week.', ['Heat pump']],
  [HEAT, 'With a gas boiler, the house warms within minutes.', ['Gas boiler']],
  [HEAT, 'For heat pumps, good insulation matters more.', ['Heat pump']],
  [HEAT, 'When it comes to gas boilers, the rules are simple.', ['Gas boiler']],
  [HEAT, 'Unlike gas boilers, heat pumps need electricity.', ['Heat pump']],
  [HEAT, 'Heat pumps are slower than gas boilers.', ['Heat pump']],
  [BUS, "The tram's wheels run on rails.", ['Tram']],
  [BUS, 'On a windy day, buses stay in the depot.', ['Bus']],
  [CARD, 'The interest on a loan is fixed, and the limit of a credit card is set by the bank.', []],
  [CARD, 'Using a debit card costs nothing.', ['Debit card']],
  [['Appeal', 'Review'], 'The purpose of an appeal is to correct an error of law.', ['Appeal']],
  [['Relay', 'Marathon'], 'The first leg of a relay decides little.', ['Relay']],
  [['Statin', 'Fibrate'], 'Long-term use of statins lowers the risk of a stroke.', ['Statin']],
] as const)('%j: says whom it is about: %s', (names, text, about) => {
  expect(last(names, text)).toEqual(about);
});

test.each([
  [HEAT, 'The vast majority of homes burn gas.'],
  [HEAT, 'Most companies sell both.'],
  [HEAT, 'The alternative to a heat pump is expensive.'],
  [HEAT, 'Unlike gas boilers, the newer machine hums.'],
  [HEAT, 'The other one lasts longer.'],
  [HEAT, 'Critics of heat pumps say that they are loud.'],
  [HEAT, 'Compared with heat pumps, the alternative is cheap.'],
  [HEAT, 'The difference between heat pumps and gas boilers is the fuel.'],
  [BUS, 'Cities without trams rely on something else.'],
  [BUS, 'Drivers who leave the tram for a bus save time.'],
  [CARD, 'Switching from a debit card takes a day.'],
  [['Statin', 'Fibrate'], 'Patients who cannot take statins are given something else.'],
] as const)('%j: names nobody rather than guess: %s', (names, text) => {
  expect(last(names, text)).toEqual([]);
});

test.each([
  ['a pronoun', 'Heat pumps move warmth. They need electricity.', ['Heat pump']],
  ['a pronoun of one', 'A gas boiler burns fuel. It heats water.', ['Gas boiler']],
  ['a name of its class', 'Heat pumps move warmth. These devices need electricity.', ['Heat pump']],
  ['the head of one name', 'Heat pumps move warmth. Gas boilers burn. The pump needs electricity.', ['Heat pump']],
  ['the former', 'Heat pumps and gas boilers both warm a house. The former needs electricity.', ['Heat pump']],
  ['the latter', 'Heat pumps and gas boilers both warm a house. The latter burns fuel.', ['Gas boiler']],
  ['both', 'Heat pumps and gas boilers are sold here. Both need a service.', ['Heat pump', 'Gas boiler']],
  ['a pronoun over a word to the reader', 'Heat pumps move warmth. You will hear a hum. They need air.', ['Heat pump']],
] as const)('resolves %s', (_, text, about) => {
  expect(last(HEAT, text)).toEqual(about);
});

test.each([
  ['over a sentence on somebody else', 'Heat pumps move warmth. Many firms sell radiators. They charge a lot.'],
  ['that stands for nothing', 'A gas boiler burns fuel. It is easy to forget the flue.'],
  ['of the wrong number', 'Heat pumps move warmth. It rained for days.'],
  ['without a pair before it', 'Heat pumps move warmth. The latter is rare.'],
  ['from the section before', '# Heat pumps and gas boilers\n\nHeat pumps move warmth.\n\n# Prices\n\nThey went up.'],
] as const)('leaves a pronoun %s alone', (_, text) => {
  expect(last(HEAT, text)).toEqual([]);
});

const ESPRESSO = ['Espresso', 'Cold brew'];

test.each([
  ['its own heading', '## Espresso\n\n- strong and short', ['Espresso']],
  ['a heading above', '## Espresso\n\n### Cost\n\n- a machine for 500 euros', ['Espresso']],
  ['a heading with more', '## How cold brew works\n\n- hours in the fridge', ['Cold brew']],
  ['the lead-in of the list', '## Which one\n\nChoose cold brew if:\n\n- you have time', ['Cold brew']],
  ['the first sentence', '## The quick way\n\nEspresso is made under pressure.\n\n- nine bars', ['Espresso']],
  [
    'its heading, whatever it is held against',
    '## Espresso\n\n- ten times hotter than that of cold brew',
    ['Espresso'],
  ],
  ['its heading, whatever it is unlike', '## Espresso\n\n- unlike cold brew, hot', ['Espresso']],
  ['the heading, for a part', '## Espresso\n\nThe machine heats water to 93 degrees.', ['Espresso']],
  ['the heading, for a pronoun', '## Cold brew\n\nIt takes a night.', ['Cold brew']],
] as const)('knows the owner by %s', (_, text, about) => {
  expect(last(ESPRESSO, `Espresso or cold brew.\n\n${text}`)).toEqual(about);
});

test.each([
  ['a heading that names two', '## Espresso against cold brew\n\n- strong and short'],
  ['an item that names another', '## Espresso\n\n- poured over cold brew, hot'],
  ['a lead-in that names two', '## Espresso\n\nEspresso and cold brew share:\n\n- the bean'],
  ['a sentence on other people', '## Espresso\n\nMost cafés charge three euros.'],
  ['a sentence on the rest', '## Espresso\n\nThe vast majority of cafés charge three euros.'],
  ['a section that names nobody', '## Prices\n\n- three euros'],
] as const)('gives no owner to %s', (_, text) => {
  expect(last(ESPRESSO, `Espresso or cold brew.\n\n${text}`)).toEqual([]);
});
