import type { Narrative, Purpose } from '../model/index.ts';

const TERMS: readonly Purpose[] = ['quote', 'define', 'relate'];
const USES: readonly Purpose[] = ['apply', 'number'];
const RISKS: readonly Purpose[] = ['warn', 'mitigate', 'outlook'];

/**
 * The order of purposes in a narrative. Frame beats stand at the ends, purposes of one part beside one another, terms
 * before what needs them.
 */
const ARCS: Readonly<Record<Narrative, readonly Purpose[]>> = {
  explain: ['hook', 'roadmap', ...TERMS, 'contrast', 'detail', ...USES, ...RISKS, 'recap', 'sources'],
  // The answer stands where others only announce; what bears it out follows, what one must pay or fear first.
  'answer-first': ['hook', 'recap', 'roadmap', ...TERMS, 'number', 'apply', ...RISKS, 'contrast', 'detail', 'sources'],
  // What sets them apart comes at once; then what each is good for and what it costs, so that one can choose.
  compare: [
    'hook',
    'roadmap',
    'quote',
    'define',
    'contrast',
    'relate',
    'detail',
    ...USES,
    ...RISKS,
    'recap',
    'sources',
  ],
  // One concept after the other, from how it works to what it is used for.
  teach: ['hook', 'roadmap', 'define', 'relate', 'detail', 'quote', 'contrast', ...USES, ...RISKS, 'recap', 'sources'],
};

/** The purposes in the order of the named narrative; an unknown name explains. */
export function arc(name: string): readonly Purpose[] {
  return Object.hasOwn(ARCS, name) ? ARCS[name as Narrative] : ARCS.explain;
}
