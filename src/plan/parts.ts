import {
  announcesOnly,
  capitalise,
  type Difference,
  enumerate,
  type Industry,
  inWords,
  type Part,
  type Purpose,
} from '../model/index.ts';
import type { Material } from './candidate.ts';
import type { Step } from './step.ts';

/** Purposes of beats that belong to no part. */
const FRAME: ReadonlySet<Purpose> = new Set(['hook', 'roadmap', 'recap', 'sources']);

/** The part of the talk that each purpose belongs to. */
export function partsOf(purposes: readonly Purpose[], several: boolean): Readonly<Partial<Record<Purpose, string>>> {
  const terms = several ? 'What the terms mean' : 'What it is';
  const uses = several ? 'Where they are used' : 'Where it is used';
  const risky = purposes.some((one) => one === 'warn' || one === 'mitigate');
  const risks = purposes.includes('outlook') ? 'Risks and outlook' : 'Risks and safeguards';
  const differ = 'How they differ';
  const late = purposes.includes('contrast') && purposes.indexOf('relate') > purposes.indexOf('contrast');
  const doubted = purposes.indexOf('quote') > purposes.indexOf('define') && purposes.includes('contrast');
  return {
    quote: doubted ? differ : terms,
    define: terms,
    relate: late ? differ : terms,
    contrast: differ,
    detail: several ? 'How they work' : 'How it works',
    apply: uses,
    number: purposes.includes('apply') ? uses : 'The figures',
    warn: risks,
    mitigate: risks,
    outlook: risky ? risks : 'What comes next',
  };
}

/** The steps with the names of their parts; what frames the talk, and what opens it, belongs to none. */
export function parted(steps: readonly Step[], several: boolean): Step[] {
  const from = steps.findIndex((step) => step.purpose === 'roadmap');
  const names = partsOf(
    steps.map((step) => step.purpose),
    several,
  );
  return steps.map((step, i) =>
    FRAME.has(step.purpose) || i < from ? step : { ...step, part: names[step.purpose] ?? null },
  );
}

/** The parts in the order in which they begin, with what each shows and what people can do after it. */
export function describe(steps: readonly Step[], material: Material): Part[] {
  const names = [...new Set(steps.flatMap((step) => (step.part === null ? [] : [step.part])))];
  return names.map((name) => {
    const own = steps.filter((step) => step.part === name && step.mode === 'teach' && !FRAME.has(step.purpose));
    const counts = countsOf(own, material);
    const made = LINES.map((line) => line(counts)).filter((line) => line !== null);
    const title = made[0]?.title ?? name;
    return {
      name,
      title: capitalise(title),
      titleClaim: null,
      objectives: made.map((line) => line.objective).slice(0, 4),
    };
  });
}

/** What a part teaches, counted from its beats. */
interface Counts {
  readonly names: string;
  readonly several: boolean;
  readonly terms: readonly string[];
  readonly related: boolean;
  readonly rows: number;
  readonly facts: number;
  readonly industries: number;
  readonly uses: number;
  readonly figures: number;
  readonly risks: number;
  readonly limits: number;
  readonly safeguards: number;
  readonly outlooks: number;
}

function countsOf(steps: readonly Step[], material: Material): Counts {
  // A risk that only announces others is no risk to count.
  const claims = [...new Set(steps.flatMap((step) => step.claims))].filter(
    (one) => !(one.kind === 'risk' && 'text' in one && announcesOnly(material.model, one)),
  );
  const kind = (...kinds: readonly string[]) => claims.filter((one) => kinds.includes(one.kind)).length;
  const shown = new Set(claims.map((one) => one.id));
  const at = (one: Industry) => one.uses.some((use) => shown.has(use.id) && use.rule !== 'use/told');
  const terms = steps.flatMap((step) =>
    step.purpose === 'define' ? step.claims.flatMap((one) => (one.kind === 'definition' ? [one] : [])) : [],
  );
  const safeguards = claims.flatMap((one) => (one.kind === 'mitigation' && 'items' in one ? one.items : []));
  return {
    names: enumerate(material.main.map((one) => material.nameOf(one.id)?.name ?? one.name)),
    several: material.main.length > 1,
    terms: [...new Set(terms.flatMap((one) => ('subject' in one ? [nameOf(String(one.subject), material)] : [])))],
    related: steps.some((step) => step.purpose === 'relate'),
    rows: claims.filter((one): one is Difference => 'sides' in one).length,
    facts: steps.some((step) => step.purpose === 'detail') ? kind('statement') : 0,
    industries: material.model.industries.filter(at).length,
    uses: kind('use', 'application'),
    figures: kind('statistic'),
    risks: kind('risk'),
    limits: kind('limitation'),
    safeguards: safeguards.length,
    outlooks: kind('outlook'),
  };
}

function nameOf(subject: string, material: Material): string {
  return material.nameOf(subject)?.name ?? subject;
}

interface PartLine {
  readonly title: string;
  readonly objective: string;
}

const some = (count: number, one: string, many: string) => `${inWords(count)} ${count === 1 ? one : many}`;

/** What a part shows, and what one can do after it: the first line that holds gives the title. */
const LINES: readonly ((counts: Counts) => PartLine | null)[] = [
  ({ terms }) =>
    terms.length === 0
      ? null
      : {
          title:
            terms.length > 2
              ? `${inWords(terms.length)} terms carry what follows`
              : `${terms.length === 1 ? 'one term carries' : 'two terms carry'} what follows: ${enumerate(terms)}`,
          objective: `Explain ${terms.length > 3 ? some(terms.length, 'term', 'terms') : enumerate(terms)} in your own words`,
        },
  ({ rows, names }) =>
    rows === 0
      ? null
      : {
          title: `${some(rows, 'facet sets', 'facets set')} ${names} apart`,
          objective: `Tell ${names} apart in ${some(rows, 'respect', 'respects')}`,
        },
  ({ related, names, several }) =>
    related && several ? { title: `${names} belong together`, objective: `Show how ${names} belong together` } : null,
  ({ industries, names, several }) =>
    industries === 0
      ? null
      : {
          title: `${some(industries, 'field puts', 'fields put')} ${several ? 'them' : names || 'it'} to work`,
          objective: `Name ${some(industries, 'field', 'fields')} of use and say what is done there`,
        },
  ({ uses, industries }) =>
    uses === 0 || industries > 0
      ? null
      : {
          title: `the sources name ${some(uses, 'use', 'uses')}`,
          objective: `Name ${some(uses, 'use', 'uses')} that the sources report`,
        },
  ({ figures }) =>
    figures === 0
      ? null
      : {
          title: `${some(figures, 'figure gives', 'figures give')} a sense of scale`,
          objective: `Quote ${some(figures, 'figure', 'figures')} and say where ${figures === 1 ? 'it comes' : 'they come'} from`,
        },
  ({ risks, safeguards }) =>
    risks === 0
      ? null
      : {
          title: `${some(risks, 'risk calls', 'risks call')} for attention${safeguards > 0 ? `, ${some(safeguards, 'safeguard answers', 'safeguards answer')}` : ''}`,
          objective: `Name ${some(risks, 'risk', 'risks')} to watch for`,
        },
  ({ limits, names, several }) =>
    limits === 0
      ? null
      : {
          title: `${some(limits, 'limit holds', 'limits hold')} ${several ? 'them' : names || 'it'} back`,
          objective: `Name ${some(limits, 'limit', 'limits')} to reckon with`,
        },
  ({ safeguards }) =>
    safeguards === 0
      ? null
      : {
          title: `${some(safeguards, 'safeguard helps', 'safeguards help')}`,
          objective:
            safeguards === 1
              ? 'Say which safeguard the sources name'
              : `Choose between ${some(safeguards, 'safeguard', 'safeguards')} for a case of your own`,
        },
  ({ facts, several }) =>
    facts === 0
      ? null
      : {
          title: `${some(facts, 'fact shows', 'facts show')} how ${several ? 'they work' : 'it works'}`,
          objective: `Describe how ${several ? 'they work' : 'it works'}`,
        },
  ({ outlooks }) =>
    outlooks === 0
      ? null
      : { title: 'the sources say what they expect', objective: 'Say what the sources expect to come next' },
];
