import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { merge } from '../../src/merge/index.ts';
import { documentOf, lexicon } from './documents.ts';

const words = lexicon();

/** Rows as `facet key: subject=text | …`, subjects as they are given. */
function rowsOf(names: readonly string[], ...texts: readonly string[]): readonly string[] {
  return modelOf(names, ...texts).differences.map(({ key, sides }) => {
    const named = sides.map(({ subject, text }) => `${subject}=${text.replaceAll('\n', ' / ')}`);
    return `${key}: ${named.sort().join(' | ')}`;
  });
}

function modelOf(names: readonly string[], ...texts: readonly string[]) {
  const documents = texts.map((text, i) => documentOf(text, `${String.fromCharCode(97 + i)}.md`));
  const given = names.map((name) => ({ name, aliases: [] }));
  return merge(documents, extract(documents, words, { subjects: given }), words);
}

describe('one sentence', () => {
  test.each([
    [
      'a leading while',
      ['Ferry', 'Tunnel'],
      'While ferries close in a storm, tunnels stay open.',
      'ferry=ferries close in a storm | tunnel=tunnels stay open.',
    ],
    [
      'whereas',
      ['Ferry', 'Tunnel'],
      'Ferries carry lorries on deck, whereas tunnels carry them on trains.',
      'ferry=Ferries carry lorries on deck | tunnel=tunnels carry them on trains.',
    ],
    [
      'a semicolon',
      ['Plaintiff', 'Defendant'],
      'The plaintiff brings the claim; the defendant answers it.',
      'defendant=the defendant answers it. | plaintiff=The plaintiff brings the claim',
    ],
    [
      'unlike with a relative clause',
      ['Butter', 'Margarine'],
      'Unlike butter, which comes from cream, margarine comes from vegetable oils.',
      'butter=comes from cream | margarine=margarine comes from vegetable oils.',
    ],
    [
      'and between two amounts of one dimension',
      ['Sprint', 'Marathon'],
      'A sprint takes ten seconds, and a marathon takes at least two hours.',
      'marathon=a marathon takes at least two hours. | sprint=A sprint takes ten seconds',
    ],
  ])('gives a row of two clauses joined by %s', (_, names, sentence, row) => {
    const rows = rowsOf(names, `# ${names.join(' and ')}\n\n${sentence}\n`);
    expect(rows.map((one) => one.replace(/^[^:]*: /, ''))).toEqual([row]);
  });

  test.each([
    ['speaks of both', ['Ferry', 'Tunnel'], 'Ferries and tunnels close in a storm, and crews wait.'],
    ['compares with its grammatical subject alone', ['Ferry', 'Tunnel'], 'Ferries are slower than tunnels.'],
    ['is about neither', ['Butter', 'Margarine'], 'Bakers choose butter for taste, while shops stock margarine.'],
    ['sets aside and says nothing', ['Butter', 'Margarine'], 'Unlike butter, margarine spreads from the fridge.'],
    ['tells of one subject twice', ['Butter', 'Margarine'], 'Butter melts at 32 degrees, and butter burns at 150.'],
  ])('makes no row of a sentence that %s', (_, names, sentence) => {
    expect(rowsOf(names, `# ${names.join(' and ')}\n\n${sentence}\n`)).toEqual([]);
  });
});

test.each(['Unlike, ; tunnels, ferries need no air.', 'Unlike …!?.,;:—–- tunnels, ferries need no air.'])(
  'marks in a row leave no side without words: %s',
  (text) => {
    for (const { sides } of modelOf(['Ferry', 'Tunnel'], `${text} Tunnels stay open.`).differences)
      expect(sides.filter((side) => side.text.trim() === '')).toEqual([]);
  },
);

describe('sentences that stand apart', () => {
  test.each([
    [
      'a facet that their words betray',
      ['Oboe', 'Trumpet'],
      '# Oboe\n\nOboes are expensive.\n\n# Trumpet\n\nA trumpet is cheap.\n',
      ['cost: oboe=Oboes are expensive. | trumpet=A trumpet is cheap.'],
    ],
    [
      'a verb with its particle',
      ['Lager', 'Ale'],
      '# Beers\n\nLager is fermented at the bottom of the tank. Brewers like it. Ale is fermented at the top of the tank.\n',
      [
        'fermented-at: ale=Ale is fermented at the top of the tank. | lager=Lager is fermented at the bottom of the tank.',
      ],
    ],
    [
      'an amount of one dimension',
      ['Hamster', 'Parrot'],
      '# Pets\n\nA hamster lives for two years. Many children want one. A parrot lives for fifty years.\n',
      ['performance: hamster=A hamster lives for two years. | parrot=A parrot lives for fifty years.'],
    ],
    [
      'a lead of contrast',
      ['Bond', 'Share'],
      '# Money\n\nBonds give their owners no vote. By contrast, shares carry one vote each.\n',
      ['vote: bond=Bonds give their owners no vote. | share=shares carry one vote each.'],
    ],
    [
      'a lead that names the facet',
      ['Lease', 'Loan'],
      '# Cars\n\nWhen it comes to mileage, a lease sets a limit. Drivers forget this. A loan leaves it open.\n',
      ['mileage: lease=a lease sets a limit. | loan=A loan leaves it open.'],
    ],
  ])('are joined by %s', (_, names, text, rows) => {
    expect(rowsOf(names, text)).toEqual(rows);
  });

  test.each([
    [
      'unrelated',
      ['Oboe', 'Trumpet'],
      '# Music\n\nOboes have a double reed. The hall was rebuilt in spring. A trumpet fits into a small case.\n',
    ],
    [
      'definitions of each',
      ['Lager', 'Ale'],
      '# Beers\n\n## Lager\n\nLager is a beer that matures in the cold.\n\n## Ale\n\nAle is a beer that matures in warm cellars.\n',
    ],
    [
      'equal but for the subject',
      ['Hamster', 'Parrot'],
      '# Pets\n\nA hamster needs a cage of steel. A parrot needs a cage of steel.\n',
    ],
    [
      'about somebody else',
      ['Bond', 'Share'],
      '# Money\n\nMost brokers charge ten euros for bonds. Some banks charge twenty euros for shares.\n',
    ],
  ])('stay apart when they are %s', (_, names, text) => {
    expect(rowsOf(names, text)).toEqual([]);
  });
});

describe('places of one name', () => {
  test('are joined across sections of their own, by heading and by label', () => {
    const text = `# Tents and cabins

## Tent

### Care

A tent must be dried before it is packed.

- Weight: 3 kg
- Warmth issues: Cold below zero

## Cabin

### Care

A cabin is painted every third summer.

- Warmth: A stove heats it
- Beds: Four
`;
    expect(rowsOf(['Tent', 'Cabin'], text)).toEqual([
      'care: cabin=A cabin is painted every third summer. | tent=A tent must be dried before it is packed.',
      'warmth: cabin=A stove heats it | tent=Cold below zero',
    ]);
  });

  test('are joined where the facet stands above the subjects', () => {
    const text =
      '# Choosing a fence\n\n## Upkeep\n\n### Hedge\n\n- Cut it twice a year\n- Water it\n\n### Wall\n\n- Check the mortar\n';
    expect(rowsOf(['Hedge', 'Wall'], text)).toEqual([
      'operations: hedge=Cut it twice a year / Water it | wall=Check the mortar',
    ]);
  });

  test('are joined over two files', () => {
    const of = (name: string, care: string) => `# ${name}\n\n## Washing\n\n${name} ${care}\n`;
    expect(rowsOf(['Silk', 'Linen'], of('Silk', 'is washed by hand.'), of('Linen', 'can be boiled.'))).toEqual([
      'washing: linen=Linen can be boiled. | silk=Silk is washed by hand.',
    ]);
  });

  test('hold pros and cons of each', () => {
    const text = '# Pets\n\n## Pros of cats\n\n- Quiet at night\n\n## Pros of dogs\n\n- Glad to see you\n';
    const model = modelOf(['Cat', 'Dog'], text);
    expect(model.advantages.map(({ subject, text }) => [subject, text])).toEqual([
      ['cat', 'Quiet at night'],
      ['dog', 'Glad to see you'],
    ]);
    expect(model.differences.map(({ key }) => key)).toEqual(['strengths']);
  });

  test('are no side when they are about two subjects, or name one in brackets only', () => {
    const text =
      '# Moving house\n\n## Hedge → wall\n\n### Steps\n\n- Dig it out\n\n## Green screens (hedge only)\n\n### Steps\n\n- Plant it\n\n## Wall\n\n### Steps\n\n- Lay stones\n';
    expect(rowsOf(['Hedge', 'Wall'], text)).toEqual([]);
  });

  test('take no sentence about the other subject', () => {
    const text =
      '# Trees\n\n## Oak\n\n### Growth\n\nBirches grow by a metre a year.\n\n## Birch\n\n### Growth\n\nBirches grow fast.\n';
    for (const row of rowsOf(['Oak', 'Birch'], text)) expect(row).not.toContain('oak=');
  });
});

describe('lists and tables', () => {
  test('set side by side two clauses of an item under its label', () => {
    const text =
      '# Rowing and sailing\n\n- Weather: Rowing needs calm water, while sailing needs wind.\n- Crew: Rowing takes up to eight people. Sailing can be done alone.\n';
    expect(rowsOf(['Rowing', 'Sailing'], text)).toEqual([
      'weather: rowing=Rowing needs calm water | sailing=sailing needs wind.',
      'crew: rowing=Rowing takes up to eight people. | sailing=Sailing can be done alone.',
    ]);
  });

  test('set advice for each subject side by side', () => {
    const text =
      '# Wheels\n\n## In short\n\n- Use a scooter for short errands.\n- Choose a bicycle when you carry much.\n';
    expect(rowsOf(['Scooter', 'Bicycle'], text)).toEqual([
      'applications: bicycle=Choose a bicycle when you carry much. | scooter=Use a scooter for short errands.',
    ]);
  });

  test('keep uses by industry out of the differences', () => {
    const text =
      '# Drones and robots\n\n## Uses by industry\n\n- Agriculture: Drones spray fields, while robots pick fruit.\n';
    expect(rowsOf(['Drone', 'Robot'], text)).toEqual([]);
  });

  test('read the columns of subjects where a further column judges', () => {
    const text = '# Rugs\n\n| Aspect | Wool | Jute | Winner |\n|---|---|---|---|\n| Touch | soft | rough | wool |\n';
    expect(rowsOf(['Wool', 'Jute'], text)).toEqual(['touch: jute=rough | wool=soft']);
  });

  test('take a table whose columns are subjects for no rows of its first column', () => {
    const text = '# Dishes\n\n| Soup | Stew |\n|---|---|\n| Leek | Beef |\n| Tomato | Lamb |\n';
    expect(rowsOf(['Soup', 'Stew'], text)).toEqual([]);
  });
});

describe('likeness', () => {
  test.each([
    ['Like silk, linen can be dyed with plant juice.', ['linen', 'silk']],
    ['Both silk and linen can be dyed with plant juice.', ['linen', 'silk']],
    ['Unlike silk, linen can be dyed with plant juice.', []],
    ['People like silk, linen and other cloth for its feel.', []],
    ['Linen feels like paper, and silk shines.', []],
  ])('of two subjects: %s', (sentence, subjects) => {
    const { similarities } = modelOf(['Silk', 'Linen'], `# Cloth\n\n${sentence}\n`);
    expect(similarities.flatMap((one) => [...one.subjects].sort())).toEqual(subjects);
  });
});
