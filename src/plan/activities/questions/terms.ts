import type { Definition } from '../../../model/index.ts';
import type { Taught } from '../../activity.ts';
import { alike } from '../alike.ts';
import { isKindOf } from '../kin.ts';
import { here, soFar } from '../taught.ts';
import {
  asked,
  glossInSentence,
  glossOf,
  isTerm,
  item,
  mentions,
  nameOf,
  OPTION,
  proofOf,
  STATEMENT,
  unlike,
  wrong,
} from '../words.ts';
import type { Asker, Question } from './question.ts';

/** Which term is described so: the others are terms that were defined too, and that the description doesn't fit. */
export const terms: Asker = (taught) =>
  unlike(here(taught, 'definition'), (one) => one.subject).flatMap((one) => ask(one, taught));

function ask(definition: Definition, taught: Taught): Question[] {
  const { material } = taught;
  const gloss = glossOf(definition, STATEMENT, material);
  if (gloss === null) return [];
  const others = unlike(soFar(taught, 'definition'), (one) => one.subject).filter((other) =>
    differs(other, definition, gloss, taught),
  );
  const { ask: verb } = asked(material);
  const option = (one: Definition) => item(nameOf(material, one.subject).label, one);
  return [
    {
      topic: 'name the term',
      stem: `Which of these ${verb} describe as “${glossInSentence(definition, gloss)}”?`,
      claim: definition,
      right: option(definition),
      wrong: others.map((one) => wrong(option(one), definition.id)),
      proof: proofOf(definition),
    },
  ];
}

/** Whether the description can't be meant for the other: no definition of it is alike, and it is no kind of the first. */
function differs(other: Definition, definition: Definition, gloss: string, { material }: Taught): boolean {
  const { model } = material;
  const own = model.definitions.filter((one) => one.subject === other.subject);
  return (
    other.subject !== definition.subject &&
    isTerm(other, material) &&
    nameOf(material, other.subject).label.length <= OPTION &&
    !mentions(gloss, other.subject, material) &&
    !isKindOf(model, other.subject, definition.subject) &&
    !own.some((one) => alike(one.short ?? one.text, gloss) || mentions(one.text, definition.subject, material))
  );
}
