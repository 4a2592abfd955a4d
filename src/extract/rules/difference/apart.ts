import type { Document } from '../../../model/index.ts';
import type { Passage, Reading } from '../../passage.ts';
import type { Frame } from './frame.ts';
import type { Sided } from './sided.ts';

/** A clause as plain data, apart from its document: where it stands is counted in its own. */
export interface Clause extends Omit<Frame, 'sided' | 'content' | 'phrases'> {
  readonly sided: Omit<Sided, 'passage'>;
  readonly content: readonly (readonly [folded: string, written: string])[];
  readonly phrases: readonly string[];
}

export function clauseOf({ sided: { passage: _, ...sided }, content, phrases, ...frame }: Frame): Clause {
  return { ...frame, sided, content: [...content], phrases: [...phrases] };
}

/** Documents whose passages are kept as cut. */
const MOST_CUT = 16;

/** Makes frames of clauses again: the passage of one is cut when it is asked for, which few are. `before` counts the passages of other documents. */
export function framesFrom(reading: Reading): (clause: Clause, document: Document, before: number) => Frame {
  const cut = new Map<Document, readonly Passage[]>();
  const passagesOf = (document: Document): readonly Passage[] => {
    const passages = cut.get(document) ?? reading.alone(document).passages;
    if (cut.size >= MOST_CUT) cut.clear();
    cut.set(document, passages);
    return passages;
  };
  return (clause, document, before) => {
    const { subject, from, to, verb, joint, owned } = clause.sided;
    const sided: Sided = {
      get passage() {
        return passagesOf(document)[clause.order] as Passage;
      },
      subject,
      from,
      to,
      verb,
      joint,
      owned,
    };
    const { hints, predicate, scene, dimensions, said, length, place } = clause;
    const [content, phrases] = [new Map(clause.content), new Set(clause.phrases)];
    const order = before + clause.order;
    return { sided, hints, predicate, content, phrases, scene, dimensions, said, length, order, place };
  };
}
