import { capitalise, type DefinitionContent, LAYOUTS, widthOf } from '../../model/index.ts';
import { phraseOf, scaffold } from '../context.ts';
import type { Lay } from './index.ts';

const TERM = LAYOUTS.definition.slots.term ?? 24;

/** The term large, what it is, what is said of it, and what it is known by. */
export const definition: Lay<'definition'> = (beat, context): DefinitionContent => {
  const subject = context.model.subjects.find((one) => `define:${one.id}` === beat.id);
  const [gloss] = context.ofKind(beat, 'definition');
  const naming = subject ? context.nameOf(subject.id) : null;
  const name = subject ? subject.name : 'Term';
  const traits = beat.claims
    .map((id) => context.claim(id))
    .filter((one) => one.kind === 'statement' || one.kind === 'advantage');
  return {
    subject: (subject && context.keyOf(subject.id)) ?? 'a',
    term: capitalise(widthOf(name) <= TERM ? name : (naming?.label ?? name)),
    abbreviation: subject?.abbreviation && widthOf(name) <= TERM ? subject.abbreviation : null,
    gloss: gloss ? phraseOf(gloss) : scaffold(''),
    traits: traits.flatMap((one) => ('sides' in one ? [] : [phraseOf(one)])),
    examples: context.ofKind(beat, 'example').map((one) => phraseOf(one, one.item)),
  };
};
