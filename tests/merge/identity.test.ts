import { describe, expect, test } from 'vitest';
import { isSame } from '../../src/merge/identity.ts';
import { lemmasOf } from '../../src/merge/lemmas.ts';
import { lexicon } from '../extract/documents.ts';

const words = lexicon();

/** Subject, then two texts about it. */
type Pair = readonly [string, string, string];

const SAME: readonly Pair[] = [
  ['Heat pump', 'Heat pumps last around twenty years.', 'A heat pump lasts about 20 years.'],
  [
    'Heat pump',
    'A heat pump costs about 12,000 euros to install.',
    'Installing a heat pump has a price of 12000 euros.',
  ],
  ['Espresso', 'Espresso is brewed under nine bars of pressure.', 'Espresso is brewed at a pressure of nine bars.'],
  ['Espresso', 'Espresso is made from finely ground beans.', 'For espresso the beans are ground finely.'],
  [
    'Sourdough',
    'Sourdough rises slowly because wild yeast works at its own pace.',
    'Sourdough rises slowly, since its yeast is wild and works at its own pace.',
  ],
  ['Lease', 'A lease ends when the agreed term is over.', 'When the agreed term is over, the lease ends.'],
  ['Patent', 'A patent protects an invention for 20 years.', 'Patents protect inventions for twenty years.'],
  [
    'Copyright',
    'Copyright arises automatically when a work is created.',
    'Copyright arises automatically at the moment a work is created.',
  ],
  [
    'Limited company',
    'A limited company must publish its accounts every year.',
    'Limited companies must publish their yearly accounts.',
  ],
  ['Tennis', 'Tennis is played on clay, grass or hard courts.', 'Tennis is played on grass, clay and hard courts.'],
  ['Padel', 'Padel courts are enclosed by glass walls.', 'A padel court is enclosed by walls of glass.'],
  ['Marathon', 'A marathon is 42 kilometres long.', 'The marathon is a race over 42 kilometres, long and hard.'],
  [
    'Measles',
    'Measles spreads through the air when people cough.',
    'Measles spreads through the air as people cough or sneeze.',
  ],
  [
    'Vaccine',
    'The vaccine protects 95% of children against measles.',
    'Against measles the vaccine protects 95% of the children.',
  ],
  ['Insulin', 'Insulin lowers the sugar in the blood.', 'Insulin lowers the level of sugar in blood.'],
  ['Bond', 'Bonds pay fixed interest every year.', 'A bond pays a fixed interest each year.'],
  [
    'Share',
    'Shareholders vote at the general meeting of the company.',
    'Shareholders may vote at the company’s general meeting.',
  ],
  [
    'Mortgage',
    'A mortgage is repaid in monthly instalments over thirty years.',
    'Mortgages are repaid over 30 years in monthly instalments.',
  ],
  ['Tram', 'Trams run on rails laid in the street.', 'A tram runs on rails that are laid in streets.'],
  [
    'Steam locomotive',
    'Steam locomotives burn coal to boil water.',
    'A steam locomotive burns coal and so boils water.',
  ],
  ['Ferry', 'The ferry carries 300 cars across the strait.', 'Across the strait the ferry carries 300 cars.'],
  ['Wool', 'Wool does not burn easily.', 'Wool doesn’t easily burn.'],
  ['Glass', 'Glass can be recycled without losing quality.', 'Glass can be recycled without any loss of quality.'],
  [
    'Solar panel',
    'Solar panels convert sunlight into electricity.',
    'A solar panel converts the light of the sun, sunlight, into electricity.',
  ],
  ['Beekeeping', 'Beekeepers harvest honey in late summer.', 'Honey is harvested by beekeepers in late summer.'],
];

const APART: readonly Pair[] = [
  ['Heat pump', 'Heat pumps last around twenty years.', 'Heat pumps last around fifteen years.'],
  ['Heat pump', 'Heat pumps work well in cold winters.', 'Heat pumps do not work well in cold winters.'],
  ['Battery', 'The price of batteries rises every year.', 'The price of batteries falls every year.'],
  [
    'Battery',
    'Batteries convert chemical energy into electricity.',
    'Batteries convert electricity into chemical energy.',
  ],
  ['Espresso', 'Espresso takes 30 seconds to prepare.', 'Espresso takes 30 minutes to prepare.'],
  ['Sourdough', 'Sourdough needs a warm kitchen to rise.', 'Sourdough needs a cold kitchen to rise.'],
  ['Lease', 'The landlord must repair the roof of the house.', 'The tenant must repair the roof of the house.'],
  ['Lease', 'A lease may be ended by either party.', 'A lease may be ended by either party if the rent is late.'],
  ['Patent', 'A patent in Germany costs a fee each year.', 'A patent in Japan costs a fee each year.'],
  ['Copyright', 'Copyright protects all kinds of software.', 'Copyright protects some kinds of software.'],
  [
    'Limited company',
    'A limited company pays tax before profits are shared.',
    'A limited company pays tax after profits are shared.',
  ],
  ['Tennis', 'Tennis is cheaper than padel in most clubs.', 'Tennis is more expensive than padel in most clubs.'],
  ['Padel', 'Padel needs four players on the court.', 'Padel needs two players on the court.'],
  ['Tyre', 'Soft tyres grip better on dry roads.', 'Hard tyres grip better on dry roads.'],
  [
    'Measles',
    'Measles is dangerous for adults without a vaccine.',
    'Measles is dangerous for children without a vaccine.',
  ],
  ['Aspirin', 'Aspirin increases the risk of bleeding.', 'Aspirin reduces the risk of clots forming.'],
  ['Aspirin', 'Aspirin increases the risk of bleeding in surgery.', 'Aspirin reduces the risk of bleeding in surgery.'],
  ['Bond', 'Bonds fall when interest rates rise.', 'Bonds rise when interest rates fall.'],
  ['Share', 'Shares are traded on the public market.', 'Shares are traded on the private market.'],
  [
    'Mortgage',
    'A mortgage with a fixed rate keeps its payments.',
    'A mortgage with a variable rate changes its payments.',
  ],
  ['Tram', 'Trams carry 30% of all commuters.', 'Trams carry 50% of all commuters.'],
  ['Ferry', 'The ferry runs from Dover to Calais at noon.', 'The ferry runs from Calais to Dover at noon.'],
  ['Wool', 'Wool is stronger than cotton when wet.', 'Cotton is stronger than wool when wet.'],
  [
    'Glass',
    'Glass bottles are heavy to carry.',
    'Glass bottles are heavy to carry, break easily, cost twice as much to ship and fill up bins in every town.',
  ],
  ['Solar panel', 'Solar panels produce most power in summer.', 'Solar panels produce least power in winter.'],
];

function same([subject, one, other]: Pair): boolean {
  const without = lemmasOf(subject);
  return isSame({ gate: subject, text: one, without }, { gate: subject, text: other, without }, words);
}

describe('identity', () => {
  test.each(APART)('keeps apart what is not the same of %s: %s | %s', (...pair) => {
    expect(same(pair)).toBe(false);
  });

  test('finds most of what is the same in other words', () => {
    const missed = SAME.filter((pair) => !same(pair));
    expect(SAME).toHaveLength(25);
    expect(missed.map(([, one]) => one)).toEqual(['Wool does not burn easily.']);
  });

  test('never takes claims of two subjects for one', () => {
    const [, text] = SAME[0] as Pair;
    const none = new Set<string>();
    expect(isSame({ gate: 'a', text, without: none }, { gate: 'b', text, without: none }, words)).toBe(false);
  });
});
