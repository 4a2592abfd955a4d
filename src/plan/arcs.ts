import type { Purpose } from '../model/index.ts';

/** The order of purposes in a narrative. Frame beats stand at the ends; terms come before what needs them. */
const ARCS = {
  explain: [
    'hook',
    'roadmap',
    'quote',
    'define',
    'relate',
    'contrast',
    'apply',
    'number',
    'warn',
    'mitigate',
    'outlook',
  ],
  'answer-first': [
    'hook',
    'quote',
    'number',
    'roadmap',
    'relate',
    'define',
    'apply',
    'warn',
    'mitigate',
    'contrast',
    'outlook',
  ],
  compare: [
    'hook',
    'roadmap',
    'quote',
    'define',
    'contrast',
    'relate',
    'apply',
    'warn',
    'mitigate',
    'number',
    'outlook',
  ],
  teach: ['hook', 'roadmap', 'define', 'relate', 'quote', 'contrast', 'apply', 'warn', 'mitigate', 'number', 'outlook'],
} as const satisfies Record<string, readonly Purpose[]>;

const CLOSING: readonly Purpose[] = ['recap', 'sources'];

/** The purposes in the order of the named narrative; an unknown name explains. */
export function arc(name: string): readonly Purpose[] {
  const found = Object.hasOwn(ARCS, name) ? ARCS[name as keyof typeof ARCS] : ARCS.explain;
  return [...found, ...CLOSING];
}

/** The part of the talk that each purpose belongs to; what frames the talk belongs to none. */
export function partsOf(purposes: readonly Purpose[], several: boolean): Readonly<Partial<Record<Purpose, string>>> {
  const terms = several ? 'What the terms mean' : 'What it is';
  const uses = several ? 'Where they are used' : 'Where it is used';
  const ahead = purposes.includes('outlook');
  const risky = purposes.some((one) => one === 'warn' || one === 'mitigate');
  const risks = ahead ? 'Risks and outlook' : 'Risks and safeguards';
  return {
    define: terms,
    relate: terms,
    contrast: 'How they differ',
    apply: uses,
    number: purposes.includes('apply') ? uses : 'The figures',
    warn: risks,
    mitigate: risks,
    outlook: risky ? risks : 'What comes next',
  };
}
