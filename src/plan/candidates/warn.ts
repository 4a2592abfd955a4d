import {
  announcesOnly,
  type Claim,
  capitalise,
  inWords,
  LAYOUTS,
  type Mitigation,
  missingList,
  type Risk,
  widthOf,
} from '../../model/index.ts';
import { distinct } from '../alike.ts';
import { batched } from '../batches.ts';
import type { Candidate, Maker, Material } from '../candidate.ts';

const SLOTS = LAYOUTS.risk.slots;
const ROWS = SLOTS.rows ?? 4;

/** Risks beside their safeguards; and where a source announces risks and lists none, the safeguards alone. */
export const warn: Maker = (material) => {
  const risks = material.free(material.model.risks).filter((risk) => !announcesOnly(material.model, risk));
  const mitigations = material
    .free(material.model.mitigations)
    .filter((one) => one.items.every((item) => item.includes(' ')));
  const shown = distinct(
    risks.filter((risk) => (risk.short ?? '').length > 0 && widthOf(risk.short ?? '') <= (SLOTS.card ?? 0)),
    [],
  );
  const answering = mitigations.filter((one) => one.risks.length > 0);
  // Safeguards that answer no risk in particular stand beside the first ones; more than fit there are their own beat.
  const general = mitigations.filter((one) => one.risks.length === 0);
  const beside = general.slice(0, ROWS - 1);
  const used = shown.length > 0 ? [...answering, ...beside] : mitigations.slice(0, ROWS);
  material.take(...shown, ...used);
  const risky = chunks(shown, used, material);
  const lone = material.model.risks.filter((risk) => announcesOnly(material.model, risk));
  const alone = risky.length === 0 && used.length > 0 ? [safeguards(used, lone, material)] : [];
  return [...risky, ...alone];
};

function chunks(risks: readonly Risk[], mitigations: readonly Mitigation[], material: Material): Candidate[] {
  const groups = batched(
    risks,
    ROWS,
    (risk) => [risk, ...mitigations.filter((one) => one.risks.includes(risk.id))],
    material,
  );
  return groups.map((group, i) => chunk(group, mitigations, i, material));
}

function chunk(group: readonly Risk[], all: readonly Mitigation[], index: number, material: Material): Candidate {
  const safe = all.filter((one) =>
    one.risks.length === 0 ? index === 0 : group.some((risk) => one.risks.includes(risk.id)),
  );
  const paired = group.filter((risk) => safe.some((one) => one.risks.includes(risk.id))).length;
  const made = candidate(`warn:${index + 1}`, group, safe, riskTitle(group, paired, index), index, material);
  return { ...made, smaller: () => (group.length > 2 ? chunk(group.slice(0, -1), all, index, material) : null) };
}

/** Counted from the rows that are shown. */
function riskTitle(group: readonly Risk[], paired: number, index: number): string {
  const count = `${index === 0 ? '' : 'further '}${group.length === 1 ? 'risk' : 'risks'}`;
  const further = index === 0 ? '' : 'further ';
  if (paired === group.length)
    return group.length === 1
      ? `One ${further}risk has a safeguard`
      : `Each of ${inWords(group.length)} ${further}risks has a safeguard`;
  return capitalise(
    `the sources name ${inWords(group.length)} ${count}${paired ? `, ${inWords(paired)} with a safeguard` : ''}`,
  );
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
