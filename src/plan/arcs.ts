import type { KnowledgeModel, Purpose } from '../model/index.ts';

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

export const ARC_NAMES = Object.keys(ARCS);

const CLOSING: readonly Purpose[] = ['recap', 'sources'];

/** The purposes in the order of the named narrative; an unknown name explains. */
export function arc(name: string): readonly Purpose[] {
  const found = Object.hasOwn(ARCS, name) ? ARCS[name as keyof typeof ARCS] : ARCS.explain;
  return [...found, ...CLOSING];
}

/** The part of the talk that a purpose belongs to, or null for what frames the talk. */
export function partOf(purpose: Purpose, model: KnowledgeModel): string | null {
  const several = model.subjects.filter((subject) => subject.main).length > 1;
  const parts: Partial<Record<Purpose, string>> = {
    define: several ? 'What the terms mean' : 'What it is',
    relate: several ? 'What the terms mean' : 'What it is',
    contrast: 'How they differ',
    apply: several ? 'Where they are used' : 'Where it is used',
    number: several ? 'Where they are used' : 'Where it is used',
    warn: 'Risks and safeguards',
    mitigate: 'Risks and safeguards',
    outlook: 'What comes next',
  };
  return parts[purpose] ?? null;
}
