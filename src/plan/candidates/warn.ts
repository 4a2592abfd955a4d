import {
  announcesOnly,
  BODY_WORDS,
  type Claim,
  capitalise,
  coincide,
  countWords,
  inWords,
  LAYOUTS,
  type Mitigation,
  missingList,
  type Risk,
  safeguardOf,
  widthOf,
} from '../../model/index.ts';
import { distinct } from '../alike.ts';
import { batched, packed } from '../batches.ts';
import type { Candidate, Maker, Material } from '../candidate.ts';

const SLOTS = LAYOUTS.risk.slots;
const ROWS = SLOTS.rows ?? 4;

/** Risks beside their safeguards; and where a source announces risks and lists none, the safeguards alone. */
export const warn: Maker = (material) => {
  const risks = material.free(material.model.risks).filter((risk) => !announcesOnly(material.model, risk));
  const mitigations = material
    .free(material.model.mitigations)
    .filter((one) => one.items.every((item) => item.includes(' ')))
    // What was read as a risk can't be its own remedy.
    .filter((one) => !risks.some((risk) => coincide(risk, one)));
  const answering = mitigations.filter((one) => one.risks.length > 0);
  const answers = (risk: Risk) => answering.filter((one) => one.risks.includes(risk.id));
  const shown = distinct(
    risks.filter((risk) => fits(risk, answers(risk))),
    [],
  );
  const groups = batched(
    shown,
    {
      ...{ most: ROWS, room: BODY_WORDS },
      wordsOf: (risk) => rowWords(risk, answers(risk)),
      saidOf: (risk) => [risk, ...answers(risk)],
    },
    material,
  );
  // Safeguards that answer no risk in particular stand beside the first ones; more than fit there are their own beat.
  const general = mitigations.filter((one) => one.risks.length === 0);
  const used = groups[0] ? [...answering, ...beside(groups[0], general, answers)] : alone(mitigations);
  material.take(...shown, ...used);
  const risky = groups.map((group, i) => chunk(group, used, i, material));
  const lone = material.model.risks.filter((risk) => announcesOnly(material.model, risk));
  return risky.length === 0 && used.length > 0 ? [safeguards(used, lone, material)] : risky;
};

/** Whether cards hold a risk and what answers it; one that they don't hold is told in another form. */
function fits({ short }: Risk, [answer]: readonly Mitigation[]): boolean {
  if (short === null || short === '' || widthOf(short) > (SLOTS.card ?? 0)) return false;
  return answer === undefined || widthOf(safeguardOf(answer)) <= (SLOTS.safeguard ?? 0);
}

/** Words of a risk and of what is shown to answer it. */
function rowWords(risk: Risk, [answer]: readonly Mitigation[]): number {
  return countWords(`${risk.short ?? risk.text} ${answer ? safeguardOf(answer) : ''}`);
}

/** The safeguards for which a slide with these risks has rows and words left. */
function beside(
  group: readonly Risk[],
  general: readonly Mitigation[],
  answers: (risk: Risk) => readonly Mitigation[],
): Mitigation[] {
  const room = BODY_WORDS - group.reduce((sum, risk) => sum + rowWords(risk, answers(risk)), 0);
  return fitting(general, ROWS - group.length, room);
}

/** The safeguards that fit a slide of their own, with words left to say that the list of risks is missing. */
function alone(mitigations: readonly Mitigation[]): Mitigation[] {
  return fitting(mitigations, ROWS, BODY_WORDS - countWords(ANNOUNCED));
}

/** As long as it can be said that a source announces a list that it doesn't hold. */
const ANNOUNCED = 'Source 1 announces technical and ethical challenges, but its list is missing.';

/** Each item of a safeguard is a row. */
function fitting(mitigations: readonly Mitigation[], rows: number, room: number): Mitigation[] {
  let left = rows;
  const wordsOf = (one: Mitigation) => countWords(one.items.join(' '));
  return packed(mitigations, { most: rows, room, wordsOf }).filter((one) => {
    left -= one.items.length;
    return left >= 0;
  });
}

function chunk(group: readonly Risk[], all: readonly Mitigation[], index: number, material: Material): Candidate {
  const safe = all.filter((one) =>
    one.risks.length === 0 ? index === 0 : group.some((risk) => one.risks.includes(risk.id)),
  );
  const paired = group.filter((risk) => safe.some((one) => one.risks.includes(risk.id))).length;
  const title = riskTitle(group, paired, index, told(material));
  const made = candidate(`warn:${index + 1}`, group, safe, title, index, material);
  return { ...made, smaller: () => (group.length > 2 ? chunk(group.slice(0, -1), all, index, material) : null) };
}

/** How many risks the sources tell of. */
function told({ model }: Material): number {
  return model.risks.filter((risk) => !announcesOnly(model, risk)).length;
}

/** Counted from the rows that are shown, and from those that the sources tell of besides. */
function riskTitle(group: readonly Risk[], paired: number, index: number, all: number): string {
  const answered = paired ? `, ${inWords(paired)} with a safeguard` : '';
  const count = `${index === 0 ? '' : 'further '}${group.length === 1 ? 'risk' : 'risks'}`;
  const further = index === 0 ? '' : 'further ';
  if (paired === group.length)
    return group.length === 1
      ? `One ${further}risk has a safeguard`
      : `Each of ${inWords(group.length)} ${further}risks has a safeguard`;
  if (index === 0 && group.length < all && group.length > 1)
    return capitalise(`${inWords(group.length)} of the ${inWords(all)} risks in the sources${answered}`);
  return capitalise(`the sources name ${inWords(group.length)} ${count}${answered}`);
}

function safeguards(mitigations: readonly Mitigation[], lone: readonly Risk[], material: Material): Candidate {
  const items = mitigations.flatMap((one) => one.items);
  const gap = missingList(mitigations, material.model);
  const title = `The sources name ${inWords(items.length)} ${items.length === 1 ? 'safeguard' : 'safeguards'}${gap ? ', but list no risks' : ''}`;
  const made = candidate('warn:1', [], mitigations, title, 0, material);
  return { ...made, claims: [...made.claims, ...lone], script: [...lone, ...made.script] };
}

function candidate(
  id: string,
  risks: readonly Risk[],
  safe: readonly Mitigation[],
  title: string,
  index: number,
  material: Material,
): Candidate {
  const claims = [...risks, ...safe];
  const worth = claims.reduce((sum, claim) => sum + material.valueOf(claim), 0) / Math.max(1, claims.length);
  return {
    id,
    purpose: risks.length > 0 ? 'warn' : 'mitigate',
    layout: 'risk',
    title,
    titleClaim: null,
    claims,
    script: interleave(risks, safe),
    more: [],
    needs: [],
    value: (index === 0 ? 8 : 4) * worth,
    why: risks.length > 0 ? 'what can go wrong, as the sources state it' : 'the safeguards that the sources state',
  };
}

/** Each risk is followed by the safeguard that answers it. */
function interleave(risks: readonly Risk[], safe: readonly Mitigation[]): Claim[] {
  const ordered: Claim[] = risks.flatMap((risk) => [risk, ...safe.filter((one) => one.risks.includes(risk.id))]);
  return [...new Set([...ordered, ...safe])];
}
