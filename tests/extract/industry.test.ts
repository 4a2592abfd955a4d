import { expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { documentOf, lexicon } from './documents.ts';

const words = lexicon();

/** Keys and names of the industries that a text yields. */
function industriesOf(text: string): string[] {
  const { claims } = extract([documentOf(text)], words);
  const names = claims.flatMap((claim) => (claim.kind === 'use' ? [claim.industry.name] : []));
  return [...new Set(names)].sort();
}

test.each([
  ['a lead', '# What is a drone?\n\nIn agriculture, drones spray steep slopes.', ['Agriculture']],
  ['who works there', '# What is a tarpaulin?\n\nMany roofers use tarpaulins to keep rain out.', ['Roofers']],
  [
    'a list of sectors',
    '# What is kevlar?\n\nKevlar is used in aviation, sport and law enforcement.',
    ['Aviation', 'Law enforcement', 'Sport'],
  ],
  [
    'a list with an unknown name among known ones',
    '# What is ozone?\n\nOzone is used in industries such as brewing, laundry care and fish farming.',
    ['Brewing', 'Fish farming', 'Laundry care'],
  ],
  [
    'applications that a sentence names',
    '# What is mediation?\n\nThe main applications are in divorce, tenancy and trade disputes.',
    ['Divorce', 'Tenancy', 'Trade disputes'],
  ],
  [
    'bare items under a heading on uses',
    '# What is cork?\n\nCork is bark.\n\n## Typical uses of cork\n\n- Bottle stoppers\n- Floor tiles in concert halls\n- Heat shields',
    ['Bottle stoppers', 'Floor tiles', 'Heat shields'],
  ],
  [
    'labelled items under a question',
    '# What is rennet?\n\nRennet is an enzyme.\n\n## What is rennet used for?\n\n- Cheese making: It curdles milk within an hour.\n- Junket: It sets sweet milk.',
    ['Cheese making', 'Junket'],
  ],
  [
    'headings below one on uses',
    '# What is sonar?\n\nSonar is sound in water.\n\n## Applications\n\n### Depth sounding\n\nSonar measures the depth below a keel.\n\n### Wreck search\n\nSonar draws the sea bed.',
    ['Depth sounding', 'Wreck search'],
  ],
  [
    'a row of a comparing table',
    '# Felt vs gauze\n\n| | Felt | Gauze |\n|---|---|---|\n| Applications | Hats, piano hammers | Wound dressing, cheese straining |',
    ['Cheese straining', 'Hats', 'Piano hammers', 'Wound dressing'],
  ],
  [
    'a table by sector',
    '# What is RFID?\n\nRFID reads tags by radio.\n\n| Sector | What RFID does there |\n|---|---|\n| Libraries | Count loans |\n| Ski lifts | Open gates |',
    ['Libraries', 'Ski lifts'],
  ],
  [
    'paragraphs of a survey that open with sectors',
    '# What is a rope drone?\n\nA rope drone is a drone on a rope.\n\nInsurers look over roofs with one.\n\nOn building sites it films each floor.\n\nMountain rescue teams lower it into gullies.',
    ['Building sites', 'Insurers', 'Mountain rescue'],
  ],
])('finds industries in %s', (_, text, names) => {
  expect(industriesOf(text)).toEqual(names);
});

test.each([
  ['an idiom', '# What is a chisel?\n\nIn practice, chisels are honed daily.'],
  ['the pronoun', '# What is a yurt?\n\nIt uses felt. Its poles are bent.'],
  ['a section on drawbacks', '# What is cork?\n\nCork is bark.\n\n## Drawbacks\n\n- Crumbling\n- Price\n- Odour'],
  [
    'pros under a heading on uses',
    '# What is cork?\n\nCork is bark.\n\n## Use cases\n\nAdvantages:\n\n- Light weight\n- Low cost',
  ],
  [
    'the sort of software that is called applications',
    '# What is a widget?\n\nA widget is a part.\n\n## Mobile applications\n\n- Fast start\n- Small size',
  ],
  ['who is denied', '# What is lead?\n\nLead is never used in plumbing, brewing or baking.'],
  ['somebody who only turns up', '# What is a rebate?\n\nThe farmers waited for a rebate in the rain.'],
  ['advice on when to choose', '# Felt vs gauze\n\n## Choose felt if\n\n- Tight budget\n- Cold climate'],
  [
    'dangers',
    '# What is radon?\n\nRadon is a gas.\n\n## Risks\n\n- Mining: Miners breathe it.\n- Building: Cellars fill with it.',
  ],
])('finds no industry in %s', (_, text) => {
  expect(industriesOf(text)).toEqual([]);
});

test('tells whose use it is, column by column', () => {
  const text = '# Felt vs gauze\n\n| | Felt | Gauze |\n|---|---|---|\n| Uses | Hats | Wound dressing |';
  const { claims } = extract([documentOf(text)], words);
  const uses = claims.flatMap((claim) => (claim.kind === 'use' ? [[claim.industry.name, ...claim.subjects]] : []));
  expect(uses).toEqual([
    ['Hats', 'felt'],
    ['Wound dressing', 'gauze'],
  ]);
});

test('leaves a table’s tasks out where whole sectors are told of', () => {
  const sectors = ['Mining', 'Shipping', 'Law'].map((name) => `### ${name}\n\nFelt lines boxes there.`).join('\n\n');
  const table = '| | Felt | Gauze |\n|---|---|---|\n| Uses | Hats | Wound dressing |';
  expect(industriesOf(`# Felt vs gauze\n\n${table}\n\n## Industries\n\n${sectors}`)).toEqual([
    'Law',
    'Mining',
    'Shipping',
  ]);
});

test('a trade that works with a subject tells of it, one that only mentions it does not', () => {
  const subjectsOf = (sentence: string): readonly string[] => {
    const text = `# Drones vs. satellites\n\nDrones fly low. Satellites fly high. Drones and satellites take pictures.\n\n## Where they are used\n\n### Agriculture\n\n${sentence}`;
    const { claims } = extract([documentOf(text)], words);
    return claims.flatMap((claim) => (claim.kind === 'use' && claim.text.includes('clinic') ? claim.subjects : []));
  };
  expect(subjectsOf('A plant clinic can use a drone to find sick vines.')).toEqual(['drones']);
  expect(subjectsOf('A plant clinic can find sick vines without a drone.')).toEqual([]);
});
