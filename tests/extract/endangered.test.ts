import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { documentOf, lexicon } from './documents.ts';

const words = lexicon();
const found = (text: string, kind: string): string[] =>
  extract([documentOf(text)], words).claims.flatMap((claim) =>
    claim.kind === kind && 'text' in claim ? [claim.text] : [],
  );

const SAUNA = (first: string, rest = '') =>
  `# Saunas\n\n## What can go wrong\n\n### Heat\n\nHeat can cause fainting. Drink water before you go in.\n\n### Not for all\n\n${first} ${rest}`;

describe('in a section on a danger', () => {
  test.each([
    'People with a weak heart must not sit on the top bench.',
    'Small children under six should not go in alone.',
    'Those who have a fever should never enter.',
  ])('whom it must not touch is what the section warns of, no safeguard: %s', (first) => {
    expect(found(SAUNA(first), 'risk')).toContain(first);
    expect(found(SAUNA(first), 'mitigation')).not.toContain(first);
  });

  test('the same behind a danger is what is done against it', () => {
    const told = SAUNA('Steam can burn the throat.', 'Children should not pour the water.');
    expect(found(told, 'mitigation')).toContain('Children should not pour the water.');
  });

  test('what a finding may help somebody with is no safeguard', () => {
    const study = 'A study of 2019 measured 20 percent lower pressure, which may help older people.';
    expect(found(SAUNA('Steam can burn the throat.', study), 'mitigation')).not.toContain(study);
  });
});

describe('an item on a danger', () => {
  const text =
    '# Electric ferries\n\n## What owners worry about\n\n- Shore chargers fail more often than pumps. A second charger lowers the risk.\n- Battery fires are rare, yet hard to put out. Gaps between the packs and sensors limit the damage.';

  test('tells no safeguard where nothing lowers the risk', () => {
    const said = 'No charger lowers the risk.';
    expect(found(text.replace('A second charger lowers the risk.', said), 'mitigation')).not.toContain(said);
  });

  test.each(['A second charger lowers the risk.', 'Gaps between the packs and sensors limit the damage.'])(
    'tells what lowers the risk as a safeguard, and not as a risk: %s',
    (said) => {
      expect(found(text, 'mitigation')).toContain(said);
      expect(found(text, 'risk')).not.toContain(said);
    },
  );
});

test('a figure that is a share of a whole is told with the whole, which is no figure of its own', () => {
  const text =
    '# Pumps\n\nOf 100 litres of water, about 75 reach the field.\n\nOut of 40 pumps, 12 leaked within a year of use.';
  expect(found(text, 'statistic')).toEqual([
    'Of 100 litres of water, about 75 reach the field.',
    'Out of 40 pumps, 12 leaked within a year of use.',
  ]);
});

test('a safeguard’s short begins with what to do, not with what it points back to', () => {
  const text = SAUNA('Steam can burn the throat.', 'To avoid this, sit low and pour little water.');
  const shorts = extract([documentOf(text)], words).claims.flatMap((claim) =>
    claim.kind === 'mitigation' ? [claim.short] : [],
  );
  expect(shorts).toContain('Sit low and pour little water');
});

test.each(['A yearly check by a fitter finds leaks early.', 'A sensor detects smoke in time.'])(
  'what finds a danger early is done against it: %s',
  (said) => {
    const text = `# Gas ovens\n\n## Risks\n\n- Burners can leak gas when hoses are old. ${said}`;
    expect(found(text, 'mitigation')).toContain(said);
    expect(found(text, 'risk')).not.toContain(said);
  },
);

test.each([
  ['A clay oven costs more to build than most people expect.', 'stated'],
  ['Builders expect that clay ovens become cheaper.', 'forecast'],
])('what is only measured by what people expect foretells nothing: %s', (said, confidence) => {
  const claims = extract([documentOf(`# Clay ovens\n\n## Costs\n\n${said}`)], words).claims;
  const told = claims.flatMap((claim) => ('text' in claim && claim.text === said ? [claim] : []));
  expect(new Set(told.map((claim) => claim.confidence))).toEqual(new Set([confidence]));
  expect(told.some(({ kind }) => kind === 'outlook')).toBe(confidence === 'forecast');
});

test.each([
  ['Clay oven projects succeed about half of the time.', 'stated'],
  ['The weather forecasts of bakers decide when a clay oven is lit.', 'stated'],
  ['The guild projects that clay ovens become cheaper.', 'forecast'],
])('projects are no forecast, and who projects that something comes makes one: %s', (said, confidence) => {
  const claims = extract([documentOf(`# Clay ovens\n\n## Costs\n\n${said}`)], words).claims;
  const told = claims.flatMap((claim) => ('text' in claim && claim.text === said ? [claim.confidence] : []));
  expect(new Set(told)).toEqual(new Set([confidence]));
});
