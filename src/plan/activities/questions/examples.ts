import { type Example, widthOf } from '../../../model/index.ts';
import type { Taught } from '../../activity.ts';
import { isExampleOf, listedOnce } from '../listed.ts';
import { here, soFar } from '../taught.ts';
import { asked, CARD, item, nameOf, proofOf, unlike, wrong } from '../words.ts';
import type { Asker, Question } from './question.ts';

/** Which is named as an example of a subject: the others are named for other subjects, and nowhere for this one. */
export const examples: Asker = (taught) =>
  unlike(listedOnce(here(taught, 'example'), taught), (one) => one.subject).flatMap((one) => ask(one, taught));

function ask(example: Example, taught: Taught): Question[] {
  const { material } = taught;
  const others = listedOnce(soFar(taught, 'example'), taught).filter(
    (one) => one.subject !== example.subject && !isExampleOf(one, example.subject, taught),
  );
  const name = nameOf(material, example.subject);
  const { ask: verb } = asked(material);
  if (widthOf(example.item) > CARD) return [];
  return [
    {
      topic: `examples of ${name.name}`,
      stem: `Which of these ${verb} name as an example of ${name.name}?`,
      claim: example,
      right: item(example.item, example),
      wrong: unlike(others, (one) => one.item).map((one) => wrong(item(one.item, one), example.id)),
      proof: proofOf(example),
    },
  ];
}
