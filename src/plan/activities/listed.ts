import { coincide, type Example, widthOf } from '../../model/index.ts';
import type { Taught } from '../activity.ts';
import { isKindOf } from './kin.ts';
import { CARD, mentions } from './words.ts';

/**
 * Examples that stand for one of the main subjects alone: no source names them for another, and where one subject is a
 * kind of the other, the sources set the two lists side by side.
 */
export function listedOnce(examples: readonly Example[], taught: Taught): readonly Example[] {
  const { main, model } = taught.material;
  const own = examples.filter(
    (one) =>
      widthOf(one.item) <= CARD &&
      main.some((subject) => subject.id === one.subject) &&
      main.every((subject) => !mentions(one.item, subject.id, taught.material)) &&
      main.every((subject) => subject.id === one.subject || !isExampleOf(one, subject.id, taught)) &&
      model.examples.every((other) => other.subject === one.subject || !isSame(one, other)),
  );
  return own.filter((one, i) => !own.slice(0, i).some((other) => isSame(one, other)));
}

/** Whether a source names it for that subject, or it may be one without being named. */
export function isExampleOf(example: Example, subject: string, { material }: Taught): boolean {
  const { model } = material;
  if (example.subject === subject || model.examples.some((one) => one.subject === subject && isSame(one, example)))
    return true;
  const kin = isKindOf(model, example.subject, subject) || isKindOf(model, subject, example.subject);
  return kin && !isSetApart(example, subject, model.differences);
}

/** Whether it stands in a row that compares both subjects, on its own subject's side. */
function isSetApart(example: Example, subject: string, rows: Taught['material']['model']['differences']): boolean {
  return rows.some(
    (row) =>
      row.sides.some((side) => side.subject === subject) &&
      row.sides.some(
        (side) =>
          side.subject === example.subject &&
          side.spans.some((span) => coincide(example, { ...example, spans: [span] })),
      ),
  );
}

/** "K-means" and "K-Means clustering". */
function isSame(one: Example, other: Example): boolean {
  const [a, b] = [flat(one.item), flat(other.item)];
  return a.startsWith(b) || b.startsWith(a);
}

function flat(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
