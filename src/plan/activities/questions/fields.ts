import { type Use, widthOf } from '../../../model/index.ts';
import type { Taught } from '../../activity.ts';
import { alike } from '../alike.ts';
import { fieldOf, here, soFar } from '../taught.ts';
import { asked, item, jobSaying, lowered, OPTION, proofOf, unlike, wrong } from '../words.ts';
import type { Asker, Question } from './question.ts';

/** In which field a use was told: the others are fields with uses of their own. */
export const fields: Asker = (taught) =>
  unlike(here(taught, 'use'), (use) => fieldOf(use, taught)?.id ?? use.id).flatMap((use) => ask(use, taught));

function ask(use: Use, taught: Taught): Question[] {
  const field = fieldOf(use, taught);
  const job = field ? jobSaying(use, field) : null;
  if (!field || job === null) return [];
  const others = unlike(
    soFar(taught, 'use').flatMap((other) => {
      const home = fieldOf(other, taught);
      const away =
        home && home.id !== field.id && widthOf(home.name) <= OPTION && !home.uses.some((one) => alike(one.text, job));
      return away ? [{ home, other }] : [];
    }),
    ({ home }) => home.name,
  );
  const { ask: verb } = asked(taught.material);
  return [
    {
      topic: 'where it is used',
      stem: `In which field ${verb} name this use: “${lowered(job)}”?`,
      claim: use,
      right: item(field.name, use),
      wrong: others.map(({ home, other }) => wrong(item(home.name, other), use.id)),
      proof: proofOf(use),
    },
  ];
}
