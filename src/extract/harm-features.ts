import { orders } from './advice.ts';
import { type Signs, signsOf } from './harm-signs.ts';
import { topicsOf } from './harm-topic.ts';
import { namesDanger, underDangers } from './hazards.ts';
import { standsUnder } from './headed.ts';
import type { Passage, Reading } from './passage.ts';

/** What is known of each passage that may tell of harm or of what is done against it: numbers from 0 to 2, by name. */
export type Features = Readonly<Record<string, number>>;

/** The features of every passage of a reading; those of harms on which the documents are count as no harm. */
export function featuresOf(reading: Reading): ReadonlyMap<Passage, Features> {
  const known = kept.get(reading);
  if (known) return known;
  const { passages } = reading;
  const own = passages.map((passage) => ownOf(passage, reading));
  const found = new Map(passages.map((passage, i) => [passage, { ...own[i], near: nearness(passages, own, i) }]));
  kept.set(reading, found);
  return found;
}

const kept = new WeakMap<Reading, ReadonlyMap<Passage, Features>>();

/** How much harm the two sentences before and behind tell, of the same section. */
function nearness(passages: readonly Passage[], own: readonly Features[], i: number): number {
  let sum = 0;
  for (const k of [i - 2, i - 1, i + 1, i + 2]) {
    const other = passages[k];
    const here = other?.section === passages[i]?.section && other?.document === passages[i]?.document;
    if (here) sum += own[k]?.mass ?? 0;
  }
  return Math.min(1, sum / 2);
}

function ownOf(passage: Passage, reading: Reading): Features {
  const { cues } = reading;
  const signs = signsOf(passage, cues, topicsOf(reading, passage));
  const features: Record<string, number> = {};
  for (const [name, n] of Object.entries(signs)) features[name] = Math.min(2, n);
  for (const [name, is] of WORDS) features[name] = Number(is.test(passage.text));
  for (const [name, is] of PLACES) features[name] = Number(is(passage, reading));
  return joined(features, signs);
}

/** What counts of the signs, and what a sign says only with its place. */
function joined(one: Record<string, number>, { caused, could, hurts, is, subject, named, flawed }: Signs): Features {
  const mass = Math.min(2, caused + could + hurts + is + subject + named / 2 + flawed / 3);
  const any = Number(mass > 0);
  const mayHarm = (one.may ?? 0) * Math.min(1, caused + could + hurts + subject);
  return { ...one, mass, any, mayHarm, dangerHarm: any * (one.dangers ?? 0) };
}

/** Words of the closed classes and of a few verbs. */
const WORDS: readonly (readonly [string, RegExp])[] = [
  ['may', /\b(?:can|may|might|could)\b/i],
  [
    'but',
    /^(?:yet|unfortunately|despite|still|worse|nevertheless)\b|\b(?:(?<!\bonly\b.{0,60})but|however|although|though)\b/i,
  ],
  ['too', /\b(?:too|excessive|excessively|overly|more than|hard|difficult|harder|longer)\b/i],
  ['these', /^(?:these|those|this|such)\b/i],
];

/** Where it stands. */
const PLACES: readonly (readonly [string, (passage: Passage, reading: Reading) => boolean])[] = [
  ['dangers', (passage, { cues }) => underDangers(passage, cues)],
  ['inDanger', (passage, { cues }) => namesDanger(passage, cues)],
  ['limits', (passage, { cues }) => standsUnder(passage, 'cues/limitation-headings', cues)],
  ['meanings', (passage, { cues }) => standsUnder(passage, 'cues/definition-headings', cues)],
  ['order', (passage, { cues }) => orders(passage, cues)],
  ['against', ({ side }) => side === 'against'],
];
