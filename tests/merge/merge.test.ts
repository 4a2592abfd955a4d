import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { merge } from '../../src/merge/index.ts';
import { documentOf, lexicon } from '../extract/documents.ts';

const words = lexicon();

function modelOf(...texts: readonly string[]) {
  const documents = texts.map((text, i) => documentOf(text, `${String.fromCharCode(97 + i)}.md`));
  const extraction = extract(documents, words);
  return { extraction, model: merge(documents, extraction, words) };
}

const CANAL = `# Canals vs railways

## What is a canal?

A canal is a waterway that people dug to carry goods by boat.

## Differences

### Cost

Canals cost little to run. Railways need costly track.
`;

test('pairs a safeguard with the risk that its row names, and keeps the names out of the model', () => {
  const { model } = modelOf(`# Canals vs railways

## Dangers

### Main risks

- Ice: Canals can freeze shut.
- Landslide: Railways can lose a slope.

### Safeguards by risk

| Risk | Safeguard |
| --- | --- |
| Landslide | Crews inspect every slope in spring. |
| Ice | Breakers keep a lane open. |
`);
  const idOf = (text: string) => model.risks.find((risk) => risk.text.startsWith(text))?.id;
  expect(model.risks).toHaveLength(2);
  expect(model.mitigations.map(({ text, risks }) => [text, risks])).toEqual([
    ['Crews inspect every slope in spring.', [idOf('Railways')]],
    ['Breakers keep a lane open.', [idOf('Canals')]],
  ]);
  for (const claim of [...model.risks, ...model.mitigations]) {
    expect(claim).not.toHaveProperty('term');
    expect(claim).not.toHaveProperty('against');
  }
});

describe('identity', () => {
  test('keeps one claim with every place that says it, in the readiest words', () => {
    const { extraction, model } = modelOf(
      CANAL,
      '# Notes\n\n## What is a canal?\n\nA canal is a waterway that was dug by people to carry goods, timber, salt and many other things across the wide inland counties by boat.\n',
    );
    expect(model.definitions).toHaveLength(1);
    const [definition] = model.definitions;
    expect(definition?.spans.map((span) => span.source)).toEqual(['a.md', 'b.md']);
    expect(definition?.short).not.toBeNull();
    expect(extraction.claims.some((claim) => claim.id === definition?.id && claim.text === definition.text)).toBe(true);
  });

  test.each([
    [
      'another number',
      'Canals carry 30% of all the coal that is mined here.',
      'Canals carry 50% of all the coal that is mined here.',
    ],
    [
      'another polarity',
      'Canals freeze in the long winters of the north.',
      'Canals do not freeze in the long winters of the north.',
    ],
    [
      'another subject',
      'Canals cross the broad valley on tall arches.',
      'Railways cross the broad valley on tall arches.',
    ],
  ])('keeps claims apart that have %s', (_, one, other) => {
    const { model } = modelOf(CANAL, `# More\n\n${one}\n`, `# Still more\n\n${other}\n`);
    const claims = [...model.statements, ...model.statistics].filter((claim) => [one, other].includes(claim.text));
    expect(new Set(claims.map((claim) => claim.text))).toEqual(new Set([one, other]));
  });
});

describe('differences', () => {
  test('joins two sides of one subsection and never crosses them', () => {
    const { model } = modelOf(CANAL);
    const [row] = model.differences;
    expect(model.differences).toHaveLength(1);
    expect(row).toMatchObject({ facet: 'Cost', key: 'cost', form: 'prose' });
    expect(row?.sides.map((side) => side.text)).toEqual(['Canals cost little to run.', 'Railways need costly track.']);
    for (const side of row?.sides ?? []) expect(side.text.toLowerCase()).toContain(side.subject.replace(/s$/, ''));
  });

  test('makes no row of sides that say the same, or of one side alone', () => {
    const table =
      '# Canals vs railways\n\n| Aspect | Canals | Railways |\n|---|---|---|\n| Cost | High | High |\n| Speed | Slow | |\n';
    expect(modelOf(table).model.differences).toEqual([]);
  });

  test('folds rows of two documents that say the same into one with both places', () => {
    const { model } = modelOf(CANAL, CANAL);
    expect(model.differences).toHaveLength(1);
    expect(model.differences[0]?.sides.map((side) => side.spans.length)).toEqual([2, 2]);
  });
});

describe('the rest', () => {
  test('brings the uses of one industry together under its first name', () => {
    const of = (name: string, use: string) =>
      `# Canals vs railways\n\n## Applications across industries\n\n- ${name}: ${use}\n- Mining: Railways carry ore.\n`;
    const { model } = modelOf(of('Agriculture', 'Canals carry grain.'), of('Farming', 'Railways carry milk in cans.'));
    expect(model.industries.map((industry) => [industry.name, industry.uses.length])).toEqual([
      ['Agriculture', 2],
      ['Mining', 1],
    ]);
  });

  test('reports a thing that is an example here and doubted there', () => {
    const { model } = modelOf(
      '# What are canals?\n\nCanals, such as Kennet or Linge, are dug.\n',
      '# Canals\n\nThere needs to be clarity over whether to call Linge canals at all.\n',
    );
    expect(model.examples.map((example) => example.item)).toEqual(['Kennet', 'Linge']);
    expect(model.conflicts.map((conflict) => conflict.between.map((span) => span.quote))).toEqual([['Linge', 'Linge']]);
  });

  test('pairs safeguards with the risks of their own section only', () => {
    const { model } = modelOf(
      '# Canals vs railways\n\n## Risks of canals\n\n- Locks can cause crushed fingers.\n\nSafeguards include gloves and gates.\n\n## Risks of railways\n\n- Crossings cause deaths.\n',
    );
    expect(model.mitigations).toHaveLength(1);
    const paired = model.risks.filter((risk) => model.mitigations[0]?.risks.includes(risk.id));
    expect(paired.map((risk) => risk.text)).toEqual(['Locks can cause crushed fingers.']);
  });

  test('hands on what was set aside', () => {
    const document = documentOf(CANAL);
    const span = { source: 'case.md', line: 1, start: 0, end: 1, quote: '#' };
    const aside = {
      ...document,
      dropped: [{ span, reason: 'Advert', rule: 'advert' }],
      gaps: [{ span, reason: 'Nothing follows', expected: null, heading: null }],
    };
    const model = merge([aside], extract([aside], words), words);
    expect(model.dropped).toEqual(aside.dropped);
    expect(model.gaps).toEqual(aside.gaps);
  });

  test('tells a risk that a source announces and never lists', () => {
    const text = '# Canals\n\nCanals pose several dangers to walkers, including:\n';
    const quote = 'Canals pose several dangers to walkers, including:';
    const start = text.indexOf(quote);
    const span = { source: 'case.md', line: 3, start, end: start + quote.length, quote };
    const document = documentOf('# What are canals?\n\nCanals are waterways that people dug.\n');
    const holed = {
      ...document,
      text,
      sections: document.sections.slice(0, 0),
      gaps: [{ span, reason: 'Nothing follows', expected: null, heading: null }],
    };
    const model = merge([holed], extract([holed], words, { subjects: [{ name: 'Canals', aliases: [] }] }), words);
    expect(model.risks.map((risk) => risk.text)).toEqual([]);
    const whole = { ...holed, sections: documentOf(text).sections };
    const told = merge([whole], extract([whole], words, { subjects: [{ name: 'Canals', aliases: [] }] }), words);
    expect(told.risks.map((risk) => [risk.text, risk.rule])).toEqual([
      ['Canals pose several dangers to walkers', 'risk/announced'],
    ]);
  });
});
