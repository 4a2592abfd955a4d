import type { Document } from '../../../model/index.ts';
import type { Passage, Reading } from '../../passage.ts';
import type { Frame } from './frame.ts';
import type { Sided } from './sided.ts';

/** A clause as plain data, apart from its document: where it stands is counted in its own. */
export interface Clause extends Omit<Frame, 'sided' | 'content' | 'phrases'> {
  readonly sided: Omit<Sided, 'passage'>;
  /** A line a word, folded and as written: in one text, since there are thousands. */
  readonly content: string;
  /** A line each. */
  readonly phrases: string;
}

export function clauseOf({ sided: { passage: _, ...sided }, content, phrases, ...frame }: Frame): Clause {
  return { ...frame, sided, content: linesOf([...content].map((pair) => pair.join(' '))), phrases: linesOf(phrases) };
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
    const content = new Map(linesIn(clause.content).map((line) => line.split(' ') as [string, string]));
    const phrases = new Set(linesIn(clause.phrases));
    const order = before + clause.order;
    return { sided, hints, predicate, content, phrases, scene, dimensions, said, length, order, place };
  };
}

function linesOf(lines: Iterable<string>): string {
  return [...lines].join('\n');
}

function linesIn(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}
