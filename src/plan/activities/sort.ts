import {
  type ActivityItem,
  type Claim,
  countWords,
  type Difference,
  fitsTitle,
  type Subject,
  widthOf,
} from '../../model/index.ts';
import type { ActivityDraft, ActivityMaker, Taught } from '../activity.ts';
import { draft, fitting, type Manner } from './draft.ts';
import { listedOnce } from './listed.ts';
import { shuffled } from './order.ts';
import { facetOf, isNotSaidOf, isSetAgainst, toldSides } from './sides.ts';
import { here, preferNew, soFar } from './taught.ts';
import { asked, CARD, item, lowered, nameOf, type Proof, proofOf, sideItem, sideProof, unlike } from './words.ts';

const MANNER: Manner = {
  kind: 'sort',
  purpose: 'exercise',
  layout: 'exercise',
  least: 360,
  most: 720,
  grouping: 'pairs',
  materials: ['one handout each', 'pens'],
  steps: [
    ['Read the cards on your own', 1],
    ['Sort them in pairs', 3],
    ['Compare with the answers', 2],
  ],
};

const LEAST = 4;
const MOST = 10;
/** A card, the subject that it goes to, and the claim that it was made from. */
interface Card {
  readonly card: ActivityItem;
  readonly subject: string;
  readonly claim: Claim | Difference;
  readonly proof: Proof;
}

/** Cards to put to the subjects that the sources say them of, or name them for. */
export const sort: ActivityMaker = (taught) => {
  const { who, say, name } = asked(taught.material);
  return [
    ...made(sideCards(taught), 'Sort what is said', `Put each card to the subject that ${who} ${say} it of.`, taught),
    ...made(
      exampleCards(taught),
      'Sort the examples',
      `Put each card to the subject that ${who} ${name} it for.`,
      taught,
    ),
  ];
};

/** Sides that set a subject apart and are said of no other, at most one row a facet. */
function sideCards(taught: Taught): Card[] {
  if (here(taught, 'difference').length === 0) return [];
  const rows = unlike(soFar(taught, 'difference'), (row) => row.key);
  const cards = rows.flatMap((row) => {
    const sides = toldSides(row, CARD, taught);
    const { main } = taught.material;
    const apart = sides.filter(
      (told) =>
        main.some((other) => isSetAgainst(told, other, taught)) &&
        main.every((other) => other.id === told.subject.id || isNotSaidOf(told, other, taught.material)),
    );
    return apart.flatMap((told) => {
      const text = withFacet(told.text, row);
      const card = { card: sideItem(text, row, told.side), subject: told.subject.id, claim: row };
      return widthOf(text) <= CARD ? [{ ...card, proof: sideProof(row, told.side) }] : [];
    });
  });
  return unlike(cards, (one) => one.card.text);
}

/** Few words and bare figures say nothing without what they are about: "Schema: rigid". */
const FEW = 3;
const SOME = 6;

function withFacet(text: string, row: Difference): string {
  const named = `${facetOf(row)}: ${lowered(text)}`;
  const needed = countWords(text) <= FEW || /^\P{L}|\d/u.test(text);
  return needed || (countWords(text) <= SOME && widthOf(named) <= CARD) ? named : text;
}

function exampleCards(taught: Taught): Card[] {
  if (here(taught, 'example').length === 0) return [];
  return listedOnce(soFar(taught, 'example'), taught).map((one) => ({
    card: item(one.item, one),
    subject: one.subject,
    claim: one,
    proof: proofOf(one),
  }));
}

function made(cards: readonly Card[], title: string, prompt: string, taught: Taught): ActivityDraft[] {
  const label = (id: string) => nameOf(taught.material, id).label;
  const bins = taught.material.main.map((one) => label(one.id));
  const fit = fitting(balanced(newest(cards, taught)), MANNER, prompt, bins).slice(0, MOST);
  const chosen = shuffled(fit, title, (one) => one.claim.id + one.card.text);
  const subjects = taught.material.main.filter((one) => chosen.some(({ subject }) => subject === one.id));
  if (chosen.length < LEAST || subjects.length < 2) return [];
  const matter = {
    title: titled(
      title,
      subjects.map((one) => label(one.id)),
    ),
    prompt,
    claims: [...new Set(chosen.map((one) => one.claim))],
    items: chosen.map((one) => one.card),
    bins: subjects.map((one) => binOf(one, chosen, label)),
    key: chosen.map((one, i) => ({ item: i, answer: label(one.subject), ...one.proof })),
    why: 'what sets the subjects apart is known when it can be sorted',
  };
  return [draft(MANNER, matter, taught)];
}

/** With the piles by name, where they fit a title. */
function titled(title: string, names: readonly string[]): string {
  const text = `${title}: ${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
  return fitsTitle(text) ? text : title;
}

/** This part's cards, with earlier ones where they are too few or all go to one subject. */
function newest(cards: readonly Card[], taught: Taught): readonly Card[] {
  const own = preferNew(cards, LEAST, taught);
  return new Set(own.map((one) => one.subject)).size > 1 ? own : preferNew(cards, MOST, taught);
}

/** Turn by turn from each subject, so that no pile stays small while another is full. */
function balanced(cards: readonly Card[]): Card[] {
  const piles = [...new Set(cards.map((one) => one.subject))].map((id) => cards.filter((one) => one.subject === id));
  const turns = Math.max(0, ...piles.map((pile) => pile.length));
  return Array.from({ length: turns }, (_, i) => piles.flatMap((pile) => pile.slice(i, i + 1))).flat();
}

function binOf(subject: Subject, cards: readonly Card[], label: (id: string) => string): ActivityItem {
  const first = cards.find((one) => one.subject === subject.id)?.card;
  return {
    text: label(subject.id),
    claim: first?.claim ?? null,
    confidence: 'stated',
    spans: first?.spans ?? [],
    distractor: null,
  };
}
