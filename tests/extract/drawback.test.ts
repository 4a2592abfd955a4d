import { expect, test } from 'vitest';
import { cuesOf } from '../../src/extract/cues.ts';
import { statesDanger } from '../../src/extract/dangers.ts';
import { statesDrawback } from '../../src/extract/drawbacks.ts';
import { extract } from '../../src/extract/index.ts';
import { wordsIn } from '../../src/extract/words.ts';
import { documentOf, lexicon } from './documents.ts';

const words = lexicon();
const cues = cuesOf(words);
const faults = (text: string): boolean => {
  const clause = { text, words: wordsIn(text) };
  return statesDanger(clause, cues) || statesDrawback(clause, cues);
};

test.each([
  // Hedged harm.
  'Night shifts have been linked to heart disease.',
  'Cheap sunscreens may increase the risks of skin cancer.',
  'Quinine can also interact with blood pressure medicines.',
  'Bleach can react with vinegar to form a toxic gas.',
  'A landlord can force a tenant who misses two payments into bankruptcy.',
  'Cast iron will rust if it is left wet.',
  'Tunnels built through clay tend to leak.',
  'Concentrated juice can have adverse effects on the teeth.',
  'The varnish contains toxic solvents.',
  'An appeal carries a considerable risk of higher costs.',
  'There is a danger that the referee loses sight of the ball.',
  'Blisters are common on the first day.',
  'Cramps may also occur at night.',
  // What something is.
  'Cast saws are noisy.',
  'Glass yarn is brittle and hard to knot.',
  'Chamber trials have proven relatively ineffective.',
  'Ferries are more expensive than night trains.',
  'As herds grew, hand milking became more cumbersome.',
  'A jury trial can be a slow and costly process.',
  'Steam heating is not as efficient as hot water.',
  // What something has not.
  'Pewter cups lack a lid.',
  'In the trials the balm was no better than plain lard.',
  'A caution is not legally binding.',
  'Season tickets can only be returned in person.',
  'Canvas boats have a limited range.',
  'A franchise comes with hefty fees.',
  'The upfront cost of a quartz worktop can be high.',
  // What happens to it.
  'Sliced apples turn brown and the flesh becomes mushy.',
  'After an hour the dressing starts to curdle.',
  'Shares in young firms lose half their value in a bad year.',
  'When a dispute goes to court, both clubs give up some control.',
  'Linen fades quickly and wears out at the folds.',
  // What it does to others.
  'Entry fees put off small clubs.',
  'Wind noise interferes with the microphones.',
  'Steep tolls push up prices in the villages.',
  'Short notice leads to uneven staffing.',
  'Poor grinding results in reduced flavour.',
  'Sprinters are more likely to suffer sprains than walkers.',
  'About forty swimmers drown in the river each year.',
  'Leaks in old mains often go unnoticed.',
  'Zinc roofs cost more than tar paper.',
  'The reform is not without its critics, nor without risk.',
  // Named as a trouble.
  'One of the biggest problems with oak barrels is evaporation.',
  'The main drawback of hiring by the hour is that nobody stays.',
  'Another issue with rubber soles is the smell.',
  'Sand in the bearings is a common problem on beaches.',
  'The rent can be a real burden for young bakers.',
  'Critics say that quotas reward the largest boats.',
])('takes %j for a fault', (text) => {
  expect(faults(text)).toBe(true);
});

test.each([
  // Harm to what is harmful, and harm that is cured.
  'Chlorine can kill bacteria within minutes.',
  'Bright lights deter burglars.',
  'Hot compost destroys weeds.',
  'Vitamin C cures scurvy, which can lead to bleeding gums.',
  'The drug blocks enzymes that cause inflammation.',
  'The vaccine protects children against infections that can lead to blindness.',
  // Little or none of it.
  'Wool carries a low risk of fire.',
  'The new rule has no drawbacks for amateurs.',
  'Slow cookers are less expensive than ovens.',
  'Steel rails are not brittle.',
  'Oat milk contains no toxic additives.',
  'The pump has fewer problems in winter.',
  // Somebody else's.
  'Unlike paper bonds, which are cumbersome, digital ones are traded at once.',
  'Instead of costly marble, builders use resin.',
  'The clinch solves problems that are costly for sailors.',
  'To avoid noisy gears, makers use belts.',
  // Not said of a fault.
  'If the seals are faulty, call the plumber.',
  'A brandy can only be called cognac if it comes from one region.',
  'Bees are less likely to suffer losses in mild winters.',
  'Chess players grow more careful with age.',
  'The clerk must be told when a will is found.',
  'Knead the dough until it becomes sticky.',
  'Risk management is a trade of its own.',
  'Suppose that a bakery is unprofitable.',
  'The term is misleading.',
  'The problem was solved in 1974 by a clockmaker.',
  'Runners lose weight and gain strength.',
  'The council lowered the risk of flooding.',
  'A low-level platform gives control of the crane.',
  'RAM is volatile memory.',
  'Judges weigh the evidence on both sides.',
  'The crust stays crisp for a day.',
  'Rowing works the legs, the back and the arms.',
  'Two thirds of the salt comes from the sea.',
  'She has held the title since 2011.',
])('takes %j for no fault', (text) => {
  expect(faults(text)).toBe(false);
});

const claimsOf = (text: string) => extract([documentOf(text)], words).claims;
const risksOf = (text: string) => claimsOf(text).flatMap((claim) => (claim.kind === 'risk' ? [claim.text] : []));

test('finds drawbacks of what a document is about in plain prose, and none in a text on something else', () => {
  const text = `# Slate roofs

A slate roof is a roof of thin plates of stone. Slate roofs last for a century. They are heavy, so the rafters are doubled.

Slate roofs are expensive. Single plates tend to crack in hard frost.`;
  const found = [...risksOf(text), ...claimsOf(text).flatMap((one) => (one.kind === 'limitation' ? [one.text] : []))];
  expect(found).toContain('Slate roofs are expensive.');
  expect(found).toContain('Single plates tend to crack in hard frost.');
  expect(found).not.toContain('Slate roofs last for a century.');
});

test('says a fault once, as a limitation or as a risk', () => {
  const text = `# Canal boats and vans

Canal boats carry freight on water. Vans carry freight by road. Canal boats are slower and more expensive than vans.`;
  const found = claimsOf(text).filter((one) => one.kind === 'risk' || one.kind === 'limitation');
  expect(found.map((one) => one.text)).toEqual(['Canal boats are slower and more expensive than vans.']);
});

test('takes only what states a danger from a text half of which is on dangers', () => {
  const text = `# Mechanisms and risks of grafting

Grafting joins two plants. The scion lives on roots that it could otherwise not have.

A dirty knife can cause infections in both plants.`;
  expect(risksOf(text)).toEqual(['A dirty knife can cause infections in both plants.']);
});

test("gives a harm to nobody that stands on a rival's side", () => {
  const text = `# Slate and thatch

Slate is a stone. Thatch is a roof of reeds. Slate is useful where thatch is prone to fires. Slate was laid when thatch could catch fire.`;
  const found = claimsOf(text).flatMap((one) => (one.kind === 'risk' ? [one.subject] : []));
  expect(found).not.toContain('slate');
});

test.each([
  ['You cannot shift a brick kiln.', true],
  ['You will have to replace the lining each spring.', true],
  ['You may want to read the next chapter.', false],
  ['You can find kilns in every county.', false],
])('knows whether %j tells of a fault though it addresses the reader: %s', (sentence, is) => {
  const text = `# Brick kilns\n\nBrick kilns bake bricks in a week. ${sentence}`;
  expect(risksOf(text).includes(sentence)).toBe(is);
});
