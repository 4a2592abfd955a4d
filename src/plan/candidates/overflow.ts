import { type Claim, LAYOUTS, widthOf } from '../../model/index.ts';
import type { Candidate, Material } from '../candidate.ts';
import { leftovers, tooQuick } from './rest.ts';

const QUOTE = LAYOUTS.quote.slots.quote ?? 0;
/** What a later quotation is worth beside the one before it. */
const DIMINISHING = 0.8;

/**
 * Sentences that no list can show and no slide has time to say: one that is short enough stands on a slide in its own
 * words, and what is left of its subject is said over it.
 */
export function overflow(material: Material, candidates: readonly Candidate[]): Candidate[] {
  const said = candidates.flatMap((one) => [...one.script, ...one.more]).filter((one): one is Claim => 'text' in one);
  const open = leftovers(material, said).filter((one) => !said.some((other) => other.sentence === one.sentence));
  return material.main.flatMap((subject) => {
    const own = open.filter((one) => 'subject' in one && one.subject === subject.id);
    const shown = own.filter((one) => one.text === one.sentence && widthOf(one.text) <= QUOTE);
    const name = material.nameOf(subject.id)?.name ?? subject.name;
    return shown.flatMap((claim, i) => {
      const script = [claim, ...(i === 0 ? own.filter((one) => !shown.includes(one)).slice(0, 2) : [])];
      if (tooQuick(script, material)) return [];
      material.take(...script);
      return [quoted(claim, script, i, name, material)];
    });
  });
}

function quoted(claim: Claim, said: readonly Claim[], index: number, name: string, material: Material): Candidate {
  return {
    id: `detail:quote:${claim.id}`,
    purpose: 'detail',
    layout: 'quote',
    title: `How a source puts it: ${name}`,
    titleClaim: null,
    claims: [claim],
    script: said,
    more: [],
    needs: [],
    value: 2 * material.valueOf(claim) * DIMINISHING ** index,
    why: 'said in the words of a source, since they can’t be made shorter',
  };
}
