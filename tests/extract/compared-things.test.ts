import { describe, expect, test } from 'vitest';
import { cuesOf } from '../../src/extract/cues.ts';
import { extract } from '../../src/extract/index.ts';
import { findSubjects } from '../../src/extract/subjects.ts';
import { merge } from '../../src/merge/index.ts';
import { documentOf, lexicon } from './documents.ts';

const words = lexicon();
const cues = cuesOf(words);

const mainOf = (text: string): readonly string[] =>
  findSubjects([documentOf(text)], cues, [])
    .filter((subject) => subject.main)
    .map((subject) => subject.name);

function table(head: string, ...rows: readonly string[]): string {
  return ['', `| ${head} |`, `|${'---|'.repeat(head.split('|').length)}`, ...rows.map((row) => `| ${row} |`), ''].join(
    '\n',
  );
}

describe('a table whose rows are compared', () => {
  test.each([
    [
      'columns that weigh',
      `# Keeping bees\n${table('Hive | Pros | Cons', 'Langstroth | Easy to extend. | Heavy boxes.', 'Top bar | Cheap to build. | Less honey.')}`,
      ['Langstroth', 'Top bar'],
    ],
    [
      'columns that weigh, under a head of two words',
      `# Legal forms\n${table('Organisation type | Advantages | Disadvantages', 'Cooperative | Members decide. | Slow.', 'Foundation | Lasts for ever. | Costly to found.', 'Association | Quick to found. | Members may leave.')}`,
      ['Cooperative', 'Foundation', 'Association'],
    ],
    [
      'a class as the first head and facets beside it',
      `# Ways of irrigating\n${table('Method | Cost | Maintenance', 'Drip line | High | Weekly', 'Sprinkler | Medium | Yearly')}`,
      ['Drip line', 'Sprinkler'],
    ],
    [
      'a class of the title and values of a scale',
      `# What to know about floor coverings\n${table('Floor covering | Warmth | Noise | Wear', 'Cork | High | Low | Medium', 'Stone | Low | High | Low', 'Carpet | Very high | Very low | High')}`,
      ['Cork', 'Stone', 'Carpet'],
    ],
    [
      'more rows than a slide has columns',
      `# Common types of knot\n${table('Type of knot | Strengths | Weaknesses', ...['Bowline', 'Reef knot', 'Clove hitch', 'Sheet bend', 'Figure eight', 'Cleat hitch', 'Rolling hitch'].map((knot) => `${knot} | Holds. | Jams.`))}`,
      ['Bowline', 'Reef knot', 'Clove hitch', 'Sheet bend', 'Figure eight', 'Cleat hitch', 'Rolling hitch'],
    ],
  ])('%s', (_, text, names) => {
    expect(mainOf(text)).toEqual(names);
  });

  test.each([
    [
      'columns under no head, with facets as rows',
      `# Comparing visas\n${table(' | Work visa | Student visa', 'Cost | 300 euros | 90 euros', 'Duration | four years | one year')}`,
      ['Work visa', 'Student visa'],
    ],
    [
      'columns under no head whose rows are of one thing',
      `# Fees compared\n${table(' | Savings bank | Credit union', 'Fee at opening | None. | None.', 'Fee at transfer | 2 euros. | None.', 'Fee at closing | 10 euros. | 5 euros.')}`,
      ['Savings bank', 'Credit union'],
    ],
  ])('%s', (_, text, names) => {
    expect(mainOf(text)).toEqual(names);
  });

  test.each([
    ['dangers', table('Risk | Advantages | Disadvantages', 'Frost | None | Dead buds', 'Hail | None | Broken glass')],
    [
      'what is done against dangers',
      table('Threat | Impact | Mitigation', 'Theft | High | Locks', 'Fire | High | Alarm'),
    ],
    ['terms', table('Term | Definition', 'Keel | The spine of a hull.', 'Boom | A spar along the foot of a sail.')],
    ['years', table('Year | Cost | Speed', '1998 | High | Low', '2008 | Low | High')],
    ['facets', table('Aspect | Today | Notes', 'Cost | High | Falling', 'Speed | Low | Rising')],
    [
      'rows of a class that the text speaks of nowhere else',
      `A boat is a craft. ${table('Model | Length | Weight', 'Alba | 7 m | 900 kg', 'Boreas | 9 m | 2000 kg')}`,
    ],
  ])('keeps out of a table of %s', (_, text) => {
    expect(mainOf(`# Sailing at night\n\n${text}`)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/Frost|Theft|Keel|1998|Cost|Alba/)]),
    );
  });
});

describe('kinds that a sentence announces', () => {
  const told = (announcement: string, rest: string): string => `# Notes for beginners\n\n${announcement} ${rest}`;
  test.each([
    [
      'behind a colon',
      told(
        'Yarn is spun in two ways: ring spinning and rotor spinning.',
        'Ring spinning gives a fine yarn. Rotor spinning is faster. Ring spinning needs more power.',
      ),
      ['Ring spinning', 'Rotor spinning'],
    ],
    [
      'behind a comma',
      told(
        'Appeals come in two flavours, leave appeals and statutory appeals.',
        'Leave appeals are heard by one judge. Statutory appeals go to three. Leave appeals are rare.',
      ),
      ['Leave appeal', 'Statutory appeal'],
    ],
    [
      'behind a verb of being',
      told(
        'The three main types of rock are basalt, granite and chalk.',
        'Basalt cools fast. Granite cools deep in the ground. Chalk is soft. Basalt is dark.',
      ),
      ['Basalt', 'Granite', 'Chalk'],
    ],
  ])('%s', (_, text, names) => {
    expect(mainOf(text)).toEqual(names);
  });

  test.each([
    [
      'that the text does not come back to',
      told('Yarn is spun in two ways: ring spinning and rotor spinning.', 'Both are old. Mills choose by price.'),
    ],
    [
      'of another number',
      told(
        'There are three kinds of rock: basalt and granite.',
        'Basalt cools fast. Granite cools slowly. Granite is hard.',
      ),
    ],
    [
      'that are steps',
      told('It takes two steps: mixing and waiting.', 'Mixing takes a minute. Waiting takes an hour. Mixing is fun.'),
    ],
  ])('not those %s', (_, text) => {
    expect(mainOf(text)).toEqual([]);
  });

  test('explained kinds of one thing, in a text without a topic of its own', () => {
    const text =
      '# What to ask your doctor\n\nSome take proton pump blockers (PPBs). Others take acid pump blockers (APBs). PPBs work slowly. APBs act at once. PPBs are cheap. APBs are new.';
    expect(mainOf(text)).toEqual(['Proton pump blocker', 'Acid pump blocker']);
  });

  test('another name from a column of them', () => {
    const text = `# Two kinds of licence compared\n\nOpen licences come in two kinds, copyleft licences and permissive licences.\n${table('Kind | Also called', 'Copyleft licence | reciprocal licence, CL', 'Permissive licence | academic licence, PL')}\nCopyleft licences bind. Permissive licences do not. CL texts are long. PL texts are short.`;
    const found = findSubjects([documentOf(text)], cues, []);
    expect(found.find((one) => one.name === 'Copyleft licence')?.aliases).toEqual(expect.arrayContaining(['CL']));
  });
});

describe('the topic of a title', () => {
  test.each([
    [
      'the compound that a facet ends',
      'The scandal of food-waste',
      'Food-waste fills bins. Food-waste stinks. We weigh food-waste.',
      ['food-waste'],
    ],
    [
      'what its verb stands at',
      'Who still rides trams?',
      'A city likes trams. Old towns kept trams. Some sold trams. New trams came.',
      ['Tram'],
    ],
  ])('%s', (_, title, text, names) => {
    expect(mainOf(`# ${title}\n\n${text}`)).toEqual(names);
  });

  test('is nothing that only qualifies another noun', () => {
    const text =
      'The form asks for tax data. You enter a tax number and a tax class. Ask about tax rates. Add tax years.';
    expect(mainOf(`# Tax form checklist\n\n${text}`)).toEqual([]);
  });
});

describe('rows as sides', () => {
  const model = (text: string) => {
    const documents = [documentOf(text)];
    return merge(documents, extract(documents, words), words);
  };
  const weighed = model(
    `# Roofs compared\n${table('Roof type | Advantages | Disadvantages', 'Green roof | Cools the house. Holds back rain. | Heavy. Needs a gardener.', 'Slate roof | Lasts for a century. | Costly to lay.')}`,
  );

  test('each column is a difference, each sentence of a cell an advantage or a limitation of its row', () => {
    expect(weighed.differences.map(({ facet }) => facet).sort()).toEqual(['Advantages', 'Disadvantages']);
    expect(weighed.advantages.map(({ subject, text }) => `${subject}: ${text}`)).toEqual([
      'green-roof: Cools the house.',
      'green-roof: Holds back rain.',
      'slate-roof: Lasts for a century.',
    ]);
  });

  test('a value of a scale is neither a risk nor an advantage', () => {
    const rated = model(
      `# Pets compared\n${table('Kind of pet | Risk | Cost', 'Tortoise | Very low | High', 'Parrot | Medium | Medium')}`,
    );
    expect(rated.differences).toHaveLength(2);
    expect([...rated.risks, ...rated.limitations, ...rated.advantages]).toEqual([]);
  });
});
