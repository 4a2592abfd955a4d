import { expect, test } from 'vitest';
import { cuesOf } from '../../src/extract/cues.ts';
import { employedFor } from '../../src/extract/employed.ts';
import { extract } from '../../src/extract/index.ts';
import { documentOf, lexicon } from './documents.ts';

const words = lexicon();
const cues = cuesOf(words);

test.each([
  ['Beeswax is used to seal cheese, polish shoes and make candles.', ['seal cheese', 'make candles']],
  ['Sonar is used to measure depth and to locate wrecks.', ['measure depth', 'locate wrecks']],
  ['Injunctions are often used to stop nuisance.', ['stop nuisance']],
  ['Ultrasound is used in industry for detecting flaws.', ['detecting flaws']],
  ['The saw is used by surgeons to cut bone.', ['cut bone']],
  ['Saffron is used in small amounts in rice dishes, breads and stews.', ['rice dishes', 'breads', 'stews']],
  ['Copper is used for roofing and for pipes.', ['roofing', 'pipes']],
  ['Dyes are used in many medical applications, including scans.', ['medical applications']],
  ['X-rays are used to investigate the inner organs of the human body.', ['investigate the inner organs']],
])('names the tasks and fields of %j', (text, names) => {
  const found = employedFor(text, cues);
  expect(found.map((one) => one.text)).toEqual(names);
  for (const one of found) expect(text.slice(one.at, one.at + one.text.length)).toBe(one.text);
});

test.each([
  'It is not used to heat homes.',
  'It is used in combination with salt.',
  'It has been used for thousands of years.',
  'It is used in many different ways.',
  'The spice is used in Spain and Italy.',
  'Trams are popular in hilly cities.',
  'It can be applied to any surface.',
  'It is used to do this.',
  'It is used for various purposes.',
  'Crews are used to the noise of it.',
])('names none in %j', (text) => {
  expect(employedFor(text, cues)).toEqual([]);
});

function industriesOf(text: string): string[] {
  const { claims } = extract([documentOf(text)], words);
  return claims.flatMap((claim) => (claim.kind === 'use' ? [claim.industry.name] : []));
}

test('takes what a section on uses tells in prose', () => {
  expect(
    industriesOf('# What is sonar?\n\nSonar is sound in water.\n\n## Applications\n\nSonar is used to chart reefs.'),
  ).toEqual(['Chart reefs']);
});

test('takes no task from prose of any other section', () => {
  expect(
    industriesOf('# What is sonar?\n\nSonar is sound in water.\n\n## History\n\nSonar was used to chart reefs.'),
  ).toEqual([]);
});

test('takes the fields behind a lead-in that points back to where something is of use', () => {
  const lead = 'Open maps are useful in many places. Some of these areas include:';
  expect(
    industriesOf(
      `# What are open maps?\n\nOpen maps are maps.\n\n${lead}\n\n- Flood relief\n- Bus planning\n- Trail upkeep`,
    ),
  ).toEqual(['Flood relief', 'Bus planning', 'Trail upkeep']);
});

test.each([
  'Open maps have many problems. Some of these areas include:',
  'Our team met on Monday. These areas include:',
])('takes no field behind %j', (lead) => {
  expect(
    industriesOf(
      `# What are open maps?\n\nOpen maps are maps.\n\n${lead}\n\n- Flood relief\n- Bus planning\n- Trail upkeep`,
    ),
  ).toEqual([]);
});

test('takes the things that a known trade stands among', () => {
  const text = '# What is a fuel cell?\n\nFuel cells are used to supply power for satellites, automobiles and huts.';
  expect(industriesOf(text)).toEqual(['Satellites', 'Automobiles', 'Huts']);
});

test('takes no field from what something is found in', () => {
  expect(industriesOf('# What is lead?\n\nLead is found in soil, water and food.')).toEqual([]);
});

test('takes no field from a glossary, though the title asks for uses', () => {
  const text =
    '# Uses of sonar\n\nSonar is sound in water.\n\n## Glossary\n\n- Ping: A short pulse of sound.\n- Echo: What comes back.';
  expect(industriesOf(text)).toEqual([]);
});

test('takes time that grows with the length of a hostile text, not faster', () => {
  const hostile = `${'used in a b c '.repeat(3000)}${'used to x, and '.repeat(3000)}`;
  const start = performance.now();
  employedFor(hostile, cues);
  expect(performance.now() - start).toBeLessThan(2000);
});

test('finds no use between two names that only marks part', () => {
  const text =
    '# Uses of Bayes\n\nBayes is a kind of model. Markov is another model. Bayes is cheap. Markov is dear.\n\n## Bayes vs. Markov\n\nBoth are used.\n\n## Energy\n\n- **Cost**: Markov is faster, whereas …!?.,;:—–- Bayes is cheaper and easier to repair.\n';
  const { claims } = extract([documentOf(text)], lexicon());
  expect(claims.every((claim) => /[\p{L}\p{N}]/u.test(claim.text))).toBe(true);
});
