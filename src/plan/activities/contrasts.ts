import { type Difference, type Side, widthOf } from '../../model/index.ts';
import type { Taught } from '../activity.ts';
import { behindName } from './agree.ts';
import type { OpenQuestion } from './open-questions.ts';
import type { Point } from './points.ts';
import { facetOf, isFacet } from './sides.ts';
import { begun } from './statement.ts';
import { lowered, mentions, nameOf, STATEMENT, shown, sideItem, sideProof } from './words.ts';

/** Rows that are each too long for one line get a question of their own, up to so many. */
const ALONE = 3;

const WHY = 'what sets the subjects apart, held against people’s own work';

/** Which of several differences decides; and of each that needs more words, when it does. */
export function contrastsIn(rows: readonly Difference[], taught: Taught): readonly OpenQuestion[] {
  const short = rows.flatMap((row) => lineOf(row, taught));
  const several = short.length > 1 ? short : [];
  const long = rows.filter((row) => !several.some((point) => point.claim.id === row.id)).slice(0, ALONE);
  const together = {
    title: 'Which difference decides?',
    prompt: () => 'Which of these differences would decide your choice, and when?',
    points: several,
    why: WHY,
  };
  return [
    ...(several.length > 0 ? [together] : []),
    ...long.map((row) => ({
      title: isFacet(row) ? `When does it matter: ${facetOf(row).toLowerCase()}` : 'When does it matter?',
      prompt: () =>
        isFacet(row)
          ? `${facetOf(row)}: when would this decide your choice, and how?`
          : 'When would this difference decide your choice, and how?',
      points: sidesOf(row, taught),
      why: WHY,
    })),
  ];
}

/** "Cost: metered by tokens (LLMs) or by the unit (generative AI)"; none where that is too long. */
function lineOf(row: Difference, { material }: Taught): Point[] {
  const texts = row.sides.map((side) => told(side, material));
  const even = texts.some((one) => /^\p{Lu}/u.test(one)) ? texts.map(shown) : texts;
  const sides = row.sides.map((side, i) => `${even[i]} (${nameOf(material, side.subject).name})`);
  const text = `${facetOf(row)}: ${sides.slice(0, -1).join(', ')} or ${sides.at(-1)}`;
  if (!isFacet(row) || widthOf(text) > STATEMENT) return [];
  const spans = row.sides.flatMap((side) => side.spans);
  const key = row.sides.map((side) => ({ answer: nameOf(material, side.subject).label, ...sideProof(row, side) }));
  return [{ claim: row, card: { ...sideItem(text, row, row.sides[0]), spans }, key }];
}

/** Each side as a statement of its own. */
function sidesOf(row: Difference, { material }: Taught): readonly Point[] {
  return row.sides.map((side) => {
    const named = mentions(told(side, material), side.subject, material);
    const text = begun(
      named ? shown(side.short ?? side.text) : `${nameOf(material, side.subject).label}: ${told(side, material)}`,
      STATEMENT,
    );
    return { claim: row, card: sideItem(text, row, side), key: [{ answer: row.facet, ...sideProof(row, side) }] };
  });
}

/** What a side says, without the name that is set before or behind it. */
function told(side: Side, { model }: Taught['material']): string {
  const text = side.short ?? side.text;
  const subject = model.subjects.find((one) => one.id === side.subject);
  return lowered(shown((subject && behindName(text, subject)) ?? text));
}
