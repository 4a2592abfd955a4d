import { expect, test } from 'vitest';
import { cuesOf } from '../../src/extract/cues.ts';
import { preventsHarm, statesDanger } from '../../src/extract/dangers.ts';
import { onDangers } from '../../src/extract/hazards.ts';
import { extract } from '../../src/extract/index.ts';
import { wordsIn } from '../../src/extract/words.ts';
import { documentOf, lexicon } from './documents.ts';

const words = lexicon();
const cues = cuesOf(words);
const clause = (text: string) => ({ text, words: wordsIn(text) });

test.each([
  'Flour dust can cause explosions.',
  'A frayed cable may catch fire.',
  'Contracts signed in haste often lead to lawsuits.',
  'The fumes are highly toxic.',
  'A fall from the bar can be fatal.',
  'Old weirs are prone to cracks.',
  'Stubble fires put cyclists at risk of accidents.',
  'Salt destroys concrete.',
  'Passwords can easily be stolen.',
  'Lenders may lose money when rates rise.',
  'Short selling carries a risk of unlimited losses.',
  'Too much of it can push the pulse dangerously high.',
  'Undercooked beans can poison a whole table.',
  'Curves that are too tight can derail a tram.',
])('takes %j for a danger', (text) => {
  expect(statesDanger(clause(text), cues)).toBe(true);
});

test.each([
  'Rails prevent falls.',
  'The vaccine reduces the risk of infection.',
  'Filters protect workers against fires and explosions.',
  'It does not cause cancer.',
  'The fumes are not toxic.',
  'Risk management is a trade of its own.',
  'The policy covers damage by fire.',
  'The war led to heavy losses in 1916.',
  'Good drainage leads to a risk-free harvest of sweet corn.',
  'The treaty created a customs union.',
  'It is designed to withstand shocks.',
  'Goalkeepers catch crosses and start attacks.',
])('takes %j for no danger', (text) => {
  expect(statesDanger(clause(text), cues)).toBe(false);
});

test.each([
  ['Ten common mistakes in sourdough baking', true],
  ['Is it safe for children?', true],
  ['What can go wrong, and what we do about it', true],
  ['And the catch?', true],
  ['Seven pitfalls of buying at auction', true],
  ['Areas of concern', true],
  ['Staying safe on the ice', false],
  ['Reducing the risks', false],
  ['Risks and benefits', false],
  ['Problems solved by drones in a day', false],
  ['Advantages', false],
  ['History', false],
])('knows whether %j stands over dangers: %s', (heading, is) => {
  expect(onDangers(heading, cues)).toBe(is);
});

test.each([
  ['To avoid burns, wear gloves.', true],
  ['Rails reduce the risk of falls.', true],
  ['Scurvy-like illness apart, most infections can be prevented by washing hands.', true],
  ['A sealed bid is the usual precaution.', true],
  ['Falls are a risk.', false],
  ['Nothing prevents an accident.', false],
  ['The club avoided relegation.', false],
])('knows whether %j keeps a harm away: %s', (text, is) => {
  expect(preventsHarm(clause(text), cues)).toBe(is);
});

const risksOf = (text: string) =>
  extract([documentOf(text)], words).claims.flatMap((claim) => (claim.kind === 'risk' ? [claim] : []));

test('reads a numbered series of faults: the heading is the danger, its section explains it', () => {
  const text = `# Top five of old boilers

## B01 - Missing safety valve

A boiler has a valve on top. Without one, the pressure can cause an explosion.

## B02 - Poor water

Water is fed in from the main.

## B03 - Broken gauge

A gauge tells the pressure.`;
  const found = risksOf(text);
  expect(found.map(({ term, text: said }) => [term, said])).toEqual([
    ['Missing safety valve', 'Without one, the pressure can cause an explosion.'],
    ['Poor water', 'Water is fed in from the main.'],
    ['Broken gauge', 'A gauge tells the pressure.'],
  ]);
  for (const { spans } of found) expect(spans.length).toBe(2);
});

test('reads no danger from a numbered tutorial', () => {
  const text = `# How to prune a vine

## 1. Choose a shoot

Look for a strong one.

## 2. Make the cut

Cut above the second bud.

## 3. Tie it up

Use soft string.`;
  expect(risksOf(text)).toEqual([]);
});

test('reads each section with a remedy of its own as a danger', () => {
  const section = (name: string, said: string) => `## ${name}\n\n${said}\n\nWhat helps: fresh air.`;
  const text = `# Wine cellars\n\n${section('Mould', 'Grey fur grows on corks.')}\n\n${section('Heat', 'Wine ages early.')}\n\n${section('Draught', 'Corks dry out.')}`;
  expect(risksOf(text).map(({ term }) => term)).toEqual(['Mould', 'Heat', 'Draught']);
});

test('tells the name of a danger apart from what is done against it', () => {
  const text =
    '# Wine cellars\n\n## Risks\n\nThe main risks include:\n- Mould: Ensure that the air moves.\n- Heat: It ages wine early.';
  const { claims } = extract([documentOf(text)], words);
  const of = (kind: string) => claims.filter((claim) => claim.kind === kind).map((claim) => claim.text);
  expect(of('risk')).toEqual(['Mould', 'It ages wine early.']);
  expect(of('mitigation')).toEqual(['Ensure that the air moves.']);
});

test('reads a table in which every column is of dangers, and one whose rows are', () => {
  const all =
    '# Dams\n\n| Threats | Impacts |\n|---|---|\n| Seepage erodes the toe of the dam. | The valley may flood, causing losses. |';
  expect(risksOf(all).length).toBe(2);
  const rows = '# Dams\n\n| Risk | Likelihood |\n|---|---|\n| Seepage under the toe | high |\n| Overtopping | low |';
  expect(risksOf(rows).map(({ term }) => term)).toEqual(['Seepage under the toe', 'Overtopping']);
});

test.each([
  [
    'what its section calls an advantage',
    '# What is felt?\n\nFelt is wool.\n\n## Advantages\n\nFelt can cause no losses, and thieves may lose interest.',
  ],
  ['advice', '# What is felt?\n\nFelt is wool.\n\n## Risks\n\nKeep felt away from fire.'],
])('takes %s for no danger', (_, text) => {
  expect(risksOf(text)).toEqual([]);
});

test('gives a danger to no subject that its sentence does not name', () => {
  const text =
    '# What is a barrage?\n\nA barrage is a dam.\n\n## Risks of barrages\n\n- Salt water can corrode steel gates within years.\n- Silting up';
  expect(risksOf(text).map(({ subject }) => subject)).toEqual([null, 'barrage']);
});

test('takes the items behind a sentence that leads to dangers, and none behind one that denies them', () => {
  const text = (lead: string) => `# Graphite dust

Graphite dust is fine carbon. ${lead}

- It coats the lungs of millers
- It shorts open switches`;
  expect(risksOf(text('Yet we do know of some dangers of graphite dust:')).length).toBe(2);
  expect(risksOf(text('Yet we know of no dangers of graphite dust:'))).toEqual([]);
});

test('reads a danger from a cell that states one', () => {
  const text = `# Kinds of knots

| Knot | What it does |
| --- | --- |
| Reef knot | Joins two ropes; carries a high risk of slipping loads |
| Bowline | Makes a loop at the end |`;
  expect(risksOf(text).map((one) => one.text)).toEqual(['carries a high risk of slipping loads']);
});

test('shows what an item says, not the label that only says which sort it is of', () => {
  const shorts = extract(
    [
      documentOf(
        '# Boards\n\nBoards show work.\n\n- Weaknesses: boards go stale if nobody tends them.\n- Dead wood: rotten boards can cause falls.',
      ),
    ],
    words,
  ).claims.flatMap((claim) => (claim.kind === 'risk' ? [claim.short ?? ''] : []));
  expect(shorts.some((short) => /^Weaknesses/.test(short))).toBe(false);
  expect(shorts.some((short) => /^Dead wood/.test(short))).toBe(true);
});
