import type { Mitigation, Risk } from '../../../model/index.ts';
import type { Taught } from '../../activity.ts';
import { alike } from '../alike.ts';
import { here, soFar } from '../taught.ts';
import { asked, item, lowered, OPTION, proofOf, STATEMENT, saying, unlike, wrong } from '../words.ts';
import type { Asker, Question } from './question.ts';

/** Which safeguard answers a risk: the others are paired with other risks. */
export const safeguards: Asker = (taught) =>
  unlike(here(taught, 'mitigation'), (one) => one.risks.join()).flatMap((one) => ask(one, taught));

function ask(safeguard: Mitigation, taught: Taught): Question[] {
  const risk = soFar(taught, 'risk').find((one) => safeguard.risks.includes(one.id));
  const danger = risk ? saying(risk, STATEMENT) : null;
  const answer = saying(safeguard, OPTION);
  if (!risk || danger === null || answer === null || alike(danger, answer)) return [];
  const others = soFar(taught, 'mitigation').flatMap((one) => {
    const text = saying(one, OPTION);
    return text !== null && elsewhere(one, risk) && !alike(text, answer) && !alike(text, danger) ? [{ one, text }] : [];
  });
  const { ask: verb } = asked(taught.material);
  return [
    {
      topic: 'the safeguard',
      stem: `Which safeguard ${verb} name for this risk: “${lowered(danger)}”?`,
      claim: safeguard,
      right: item(answer, safeguard),
      wrong: unlike(others, ({ text }) => text).map(({ one, text }) => wrong(item(text, one), safeguard.id)),
      proof: proofOf(safeguard),
    },
  ];
}

/** Paired with risks, and with this one not. */
function elsewhere(safeguard: Mitigation, risk: Risk): boolean {
  return safeguard.risks.length > 0 && !safeguard.risks.includes(risk.id);
}
