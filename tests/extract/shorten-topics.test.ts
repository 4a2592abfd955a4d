import { expect, test } from 'vitest';
import { cuesOf } from '../../src/extract/cues.ts';
import { matcherOf } from '../../src/extract/mentions.ts';
import { shorten } from '../../src/extract/shorten.ts';
import { wordsIn } from '../../src/extract/words.ts';
import { lexicon } from './documents.ts';

const cues = cuesOf(lexicon());
const short = (text: string) => shorten(text, [], cues);

test.each([
  [
    'a remark behind "which"',
    'Notaries keep a register that is signed by both parties, which makes it hard to deny a sale.',
    'Notaries keep a register that is signed by both parties',
  ],
  [
    'a result',
    'Statins lower cholesterol in the blood, reducing the strain on arteries and the work of the heart.',
    'Statins lower cholesterol in the blood',
  ],
  [
    'a result behind an adverb',
    'The pump moves brine through pipes under the ice, thereby keeping the rink hard on warm days.',
    'The pump moves brine through pipes under the ice',
  ],
  [
    'what stands against it',
    'A surety is a person who promises to pay the debt, whereas a witness promises nothing at all.',
    'A surety is a person who promises to pay the debt',
  ],
  [
    'a second clause',
    'Sprinters train with weights, hills, parachutes, and sleds, and their coaches measure every start.',
    'Sprinters train with weights, hills, parachutes, and sleds',
  ],
  [
    'what a bracket adds',
    'Trams run on rails (usually laid in the street) and draw their power from a wire overhead.',
    'Trams run on rails and draw their power from a wire overhead',
  ],
  [
    'the purpose in front',
    'To keep crusts crisp in humid kitchens, bakers store loaves in paper rather than in plastic bags.',
    'Bakers store loaves in paper rather than in plastic bags',
  ],
  [
    'a concession in front',
    'Although cheap to lay, gravel roads wear quickly under heavy lorries and need grading every spring.',
    'Gravel roads wear quickly under heavy lorries and need grading every spring',
  ],
  [
    'a clause behind a semicolon',
    'Solar kilns dry timber slowly; a fan moves warm air between the boards all day and night.',
    'Solar kilns dry timber slowly',
  ],
  [
    'a second sentence',
    'Depends on a steady wind. Still days bring the whole plant to a halt for hours.',
    'Depends on a steady wind',
  ],
  [
    'what two dashes set apart',
    'Container ships — the largest of them longer than a street — burn heavy fuel oil at sea.',
    'Container ships burn heavy fuel oil at sea',
  ],
  [
    'an aim',
    'Hedge funds buy shares, bonds, currencies, and metals in order to spread the losses of a bad year.',
    'Hedge funds buy shares, bonds, currencies, and metals',
  ],
  [
    'an addition',
    'Referees carry a whistle and cards, as well as a watch that stops when the ball is dead.',
    'Referees carry a whistle and cards',
  ],
  [
    'a name in passing',
    'Needles of ice called frazil can block the intakes of a power station in the coldest nights.',
    'Needles of ice can block the intakes of a power station',
  ],
  [
    'which kind of fact it is',
    'The biggest drawback of clay courts is that the surface needs water every single morning.',
    'The surface needs water every single morning',
  ],
  [
    'that a chance is a chance',
    'There is a risk that the valve could stick open in cold weather, flooding the engine room.',
    'The valve could stick open in cold weather, flooding the engine room',
  ],
  [
    'a lead that only points',
    'It is important to note that copper pipes corrode in soft water from the hills.',
    'Copper pipes corrode in soft water from the hills',
  ],
  [
    'how it comes about',
    'Lenders check income and debts before an offer, mostly by looking at statements from the bank.',
    'Lenders check income and debts before an offer',
  ],
  [
    'the circumstance',
    'Oat milk is a drink made from grain, with enzymes turning part of the starch into sugar.',
    'Oat milk is a drink made from grain',
  ],
  [
    'an aside within an aside',
    'The herb may ease sleep, which is why some hospitals, particularly in the north, offer tea of it.',
    'The herb may ease sleep',
  ],
])('leaves out %s', (_, text, wanted) => {
  expect(short(text)).toBe(wanted);
});

test.each([
  ['whom it is true of', 'High doses of the vitamin may raise the risk of fractures in women over a certain age.'],
  ['a bound', 'Guests who cancel later than ten days before the wedding pay half of the full price agreed.'],
  ['a condition', 'If the buyer does not pay within the agreed period, the seller may take back the goods.'],
  ['an exception', 'Rent is due on the first of the month, unless the first falls on a Sunday or holiday.'],
  ['"only"', 'The fund pays a dividend only when the price of copper stands above the mark for a year.'],
  [
    'what it compares to',
    'Ferries on the northern line carry more lorries in one winter week than trains do in a month.',
  ],
  ['the second of "both"', 'Bridges need both a survey of the bed of the river and a licence from the harbour board.'],
  ['an alternative', 'The trustee holds the house either for the children of the marriage or for the surviving wife.'],
  ['which one is meant', 'The referee can send off any player who argues with an assistant on the touchline twice.'],
  [
    'where from and where to',
    'Bees carry pollen from the flowers of one orchard in the valley to the flowers of another.',
  ],
  ['the end of it', 'Lead glazes were used on plates in many homes until doctors found what they did to children.'],
  [
    'the clause that the first waits for',
    'Once the dough has doubled in a warm place near the stove, knock it back with floured hands.',
  ],
  ['who says so', 'What comes off the press, the owners say, will be read by half of the town.'],
  [
    'a sentence that takes back the first',
    'Cyclists wear helmets. However, those who ride indoors on rollers hardly ever bother with one at all.',
  ],
  [
    'what its examples name',
    'Grafting is used in trades such as orchards, vineyards, rose nurseries, and the breeding of nut trees.',
  ],
])('offers nothing rather than lose %s', (_, text) => {
  expect(short(text)).toBeNull();
});

test.each([
  'Most of them had a keel.',
  'Its rind is washed in brine.',
  'Others prefer a lighter racket.',
  'It’ll taste of iron.',
  'The second was never built.',
  'You can do this check at home.',
  'Barges with a mast fall outside it.',
  'In 2019 that came to nine tonnes.',
  'I expect prices to fall.',
  'Consider the case of a small mill.',
  'Once the glue has dried',
  'The warden opens the gates and',
])('offers nothing that hangs on words elsewhere: %j', (text) => {
  expect(short(text)).toBeNull();
});

test.each(['35', '9', 'No', 'Vendor lock-in', 'Whole milk only', '9 tonnes of peat in 2018', 'Boats may sink in May'])(
  'keeps short words that stand on their own: %j',
  (text) => {
    expect(short(text)).toBe(text);
  },
);

const wool = matcherOf([{ id: 'wool', name: 'Wool', abbreviation: null, aliases: [] }]);
const ofWool = (text: string, alone: boolean) => shorten(text, wool(wordsIn(text), text), cues, alone);

test('leaves the subject out where it stands beside, and keeps it on a card of its own', () => {
  const text = 'Wool shrinks in hot water, which ruins many a jumper in its very first wash.';
  expect(ofWool(text, false)).toBe('Shrinks in hot water');
  expect(ofWool(text, true)).toBe('Wool shrinks in hot water');
});

test('keeps every main clause on a card: either may hold the harm', () => {
  const text = 'Moths prefer the dark of a drawer; their grubs eat holes into anything that is made of wool.';
  expect(ofWool(text, false)).toBe('Moths prefer the dark of a drawer');
  expect(ofWool(text, true)).toBeNull();
});

test('takes no verb from a name that goes on: "wool press" is another thing', () => {
  expect(ofWool('Wool press makers ship bales.', false)).toBe('Wool press makers ship bales');
});

test('keeps the first "are" where a second joins it', () => {
  expect(ofWool('Wool is shorn in spring and is sold by weight.', false)).toBe(
    'Wool is shorn in spring and is sold by weight',
  );
});
