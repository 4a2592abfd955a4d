import {
  type ActivityItem,
  type ActivityKey,
  capitalise,
  type Difference,
  type Subject,
  widthOf,
} from '../../model/index.ts';
import type { ActivityMaker, Taught } from '../activity.ts';
import { saidOf } from './agree.ts';
import { draft, fitting, type Manner } from './draft.ts';
import { shuffled } from './order.ts';
import { isFalseOf, type Told, toldSides } from './sides.ts';
import { here, preferNew, soFar } from './taught.ts';
import { asked, nameOf, ownWords, STATEMENT, sideItem, sideProof, unlike } from './words.ts';

const MANNER: Manner = {
  kind: 'spot',
  purpose: 'exercise',
  layout: 'exercise',
  least: 360,
  most: 720,
  grouping: 'pairs',
  materials: ['one handout each', 'pens'],
  steps: [
    ['Mark each statement on your own', 2],
    ['Agree with your neighbor', 2],
    ['Compare with the answers', 2],
  ],
};

const LEAST = 4;
const MOST = 6;
const PROMPT = 'In some of these statements the subject was swapped. In which ones?';
const SWAPPED = 'Subject swapped';

/** Statements as the sources make them beside some that name the other subject, which the sources contradict. */
export const spot: ActivityMaker = (taught) => {
  if (here(taught, 'difference').length === 0) return [];
  const rows = unlike(soFar(taught, 'difference'), (row) => row.key);
  const sides = rows.map((row) => toldSides(row, STATEMENT, taught)).filter((told) => told.length > 1);
  const { who, say } = asked(taught.material);
  const bins = [capitalise(`${who} ${say} so`), SWAPPED] as const;
  const statements = fitting(preferNew(statementsOf(sides, taught), LEAST, taught), MANNER, PROMPT, bins).slice(
    0,
    MOST,
  );
  const mixed = new Set(statements.map((one) => one.swapped)).size > 1;
  if (statements.length < LEAST || !mixed) return [];
  const order = shuffled(statements, 'spot', ({ told }) => told.row.id);
  const matter = {
    title: 'Spot the swapped subjects',
    prompt: PROMPT,
    claims: order.map(({ told }) => told.row),
    items: order.map((one) => one.card),
    bins: bins.map(ownWords),
    key: order.map(
      ({ told, swapped }, i): ActivityKey => ({
        item: i,
        answer: bins[swapped ? 1 : 0],
        ...sideProof(told.row, told.side),
      }),
    ),
    why: 'who can tell a true statement from one with the subject swapped has understood the difference',
  };
  return [draft(MANNER, matter, taught)];
};

interface Statement {
  readonly claim: Difference;
  readonly told: Told;
  readonly card: ActivityItem;
  readonly swapped: boolean;
}

/** One statement a row, by turns swapped and not. */
function statementsOf(rows: readonly (readonly Told[])[], taught: Taught): Statement[] {
  const made: Statement[] = [];
  for (const sides of rows) {
    const swaps = made.filter((one) => one.swapped).length;
    const wantsSwap = swaps * 2 <= made.length;
    const one = wantsSwap
      ? (swappedOf(sides, taught) ?? trueOf(sides, made.length, taught))
      : trueOf(sides, made.length, taught);
    if (one) made.push(one);
  }
  return made;
}

function trueOf(sides: readonly Told[], turn: number, taught: Taught): Statement | null {
  for (const told of [...sides.slice(turn % sides.length), ...sides]) {
    const text = statement(told, told.subject, taught);
    if (text !== null) return { claim: told.row, told, card: sideItem(text, told.row, told.side), swapped: false };
  }
  return null;
}

function swappedOf(sides: readonly Told[], taught: Taught): Statement | null {
  for (const told of sides.filter(isPlain)) {
    const other = sides.map((one) => one.subject).find((one) => isFalseOf(told, one, taught));
    const text = other ? statement(told, other, taught) : null;
    if (other && text !== null) return { claim: told.row, told, card: swap(text, told, other, taught), swapped: true };
  }
  return null;
}

/** What is hedged would hardly be false of anything. */
function isPlain({ side }: Told): boolean {
  return side.confidence === 'stated' && !HEDGED.test(side.sentence ?? side.text);
}

const HEDGED =
  /\b(?:may|might|can|could|often|usually|typically|generally|sometimes|mostly|some|many|partly|tends?|likely|also|too|both)\b/i;

function swap(text: string, told: Told, other: Subject, { material }: Taught): ActivityItem {
  const distractor = { from: told.row.id, swapped: nameOf(material, other.id).label };
  return { ...sideItem(text, told.row, told.side), distractor };
}

function statement(told: Told, subject: Subject, { material }: Taught): string | null {
  const text = saidOf(told.side, told.subject, nameOf(material, subject.id));
  return text !== null && widthOf(text) <= STATEMENT ? text : null;
}
