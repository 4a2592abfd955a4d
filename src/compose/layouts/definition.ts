import { capitalise, type DefinitionContent, fitsIn, fitted, LAYOUTS } from '../../model/index.ts';
import { phraseOf, scaffold } from '../context.ts';
import type { Lay } from './index.ts';

const { term: TERM = 24, termOfTwoLines: TWO_LINES = 72 } = LAYOUTS.definition.slots;

/** The term large, what it is, what is said of it, and what it is known by. */
export const definition: Lay<'definition'> = (beat, context): DefinitionContent => {
  const subject = context.model.subjects.find((one) => `define:${one.id}` === beat.id);
  const [gloss] = context.ofKind(beat, 'definition');
  const naming = subject ? context.nameOf(subject.id) : null;
  const name = subject ? subject.name : 'Term';
  const label = naming?.label ?? name;
  const traits = beat.claims
    .map((id) => context.claim(id))
    .filter((one) => one.kind === 'statement' || one.kind === 'advantage');
  return {
    subject: (subject && context.keyOf(subject.id)) ?? 'a',
    term: capitalise(fitsIn(name, TERM) ? name : fitsIn(label, TERM) ? label : fitted(name, TWO_LINES)),
    abbreviation: subject?.abbreviation && fitsIn(name, TERM) ? subject.abbreviation : null,
    gloss: gloss ? phraseOf(gloss) : scaffold(''),
    traits: traits.flatMap((one) => ('sides' in one ? [] : [phraseOf(one)])),
    examples: context.ofKind(beat, 'example').map((one) => phraseOf(one, one.item)),
  };
};
