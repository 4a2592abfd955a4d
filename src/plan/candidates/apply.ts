import { capitalise, cardsOf, enumerate, type Industry, inWords, jobOf, LAYOUTS, type Use } from '../../model/index.ts';
import type { Candidate, Maker, Material } from '../candidate.ts';

const SLOTS = LAYOUTS.industry.slots;
/** A grid of fewer tiles is no picture of a field. */
const LEAST = 3;
/** Sentences that the grid's script says in any case. */
const SAID = 3;

/** Where the subjects are used: a grid over the industries, and the leading one by itself. */
export const apply: Maker = (material) => {
  const industries = ordered(material);
  const lead = industries.find((industry) => lanes(industry).length > 1);
  const rest = industries.filter((industry) => industry !== lead && jobs(industry).length > 0);
  if (lead && rest.length >= LEAST)
    return [...grid(rest.slice(0, SLOTS.tiles), material), ...spotlight(lead, material)];
  return grid(industries.filter((industry) => jobs(industry).length > 0).slice(0, SLOTS.tiles), material);
};

/** What the audience works in first, then what most is said about. */
function ordered(material: Material): Industry[] {
  const wanted = material.profile.industries;
  const place = (industry: Industry) => {
    const at = wanted.indexOf(industry.id);
    return at < 0 ? wanted.length : at;
  };
  const worth = (industry: Industry) => industry.uses.reduce((sum, use) => sum + material.valueOf(use), 0);
  return [...material.model.industries]
    .filter((industry) => material.free(industry.uses).length > 0)
    .sort((one, other) => place(one) - place(other) || worth(other) - worth(one));
}

/** The uses of which a tile can show a job: one for each set of subjects. */
export function jobs(industry: Industry): Use[] {
  const seen = new Set<string>();
  return industry.uses
    .filter((use) => tellsMore(use, industry) && !seen.has(use.subjects.join()) && seen.add(use.subjects.join()))
    .slice(0, SLOTS.jobs);
}

/** Whether a tile can show a job that is not the field's own name again, nor the one sentence that lists all fields. */
function tellsMore(use: Use, industry: Industry): boolean {
  const job = jobOf(use, industry.uses.length === 1);
  return job !== null && use.rule !== 'use/listed' && job.toLowerCase() !== industry.name.toLowerCase();
}

/** What the tiles are: a field that is only a task ("Fraud detection") is no industry. */
function nounOf(industries: readonly Industry[]): string {
  const tasks = industries.some((industry) => industry.uses.every((use) => TASK.test(use.rule)));
  return tasks ? 'fields' : 'industries';
}

const TASK = /^use\/(?:area|table-row)/;

/** The uses of which a card can show what is done. */
function lanes(industry: Industry): Use[] {
  return industry.uses
    .filter((use) => use.sentence !== null && cardsOf(use).length > 0)
    .slice(0, LAYOUTS.spotlight.slots.lanes);
}

function grid(industries: readonly Industry[], material: Material): Candidate[] {
  if (industries.length < 2) return [];
  const uses = industries.flatMap(jobs);
  const said = industries.flatMap((industry) => industry.uses.filter((use) => use.sentence !== null).slice(0, 1));
  const best = material.free(said).slice(0, SAID);
  const more = material.free(industries.flatMap((industry) => industry.uses)).filter((use) => !best.includes(use));
  material.take(...industries.flatMap((industry) => industry.uses));
  const worth = uses.reduce((sum, use) => sum + material.valueOf(use), 0) / Math.max(1, uses.length);
  return [
    {
      id: 'apply',
      purpose: 'apply',
      layout: 'industry',
      title: gridTitle(industries, material),
      titleClaim: null,
      claims: uses,
      script: best,
      more,
      needs: [],
      value: 10 * worth,
      why: `${inWords(industries.length)} ${nounOf(industries)} with uses that the sources name`,
    },
  ];
}

/** "Both are at work in four of nine industries": counted from the uses that are shown. */
function gridTitle(industries: readonly Industry[], material: Material): string {
  const names = material.main.map((subject) => material.nameOf(subject.id)?.name ?? subject.name);
  const all = inWords(industries.length);
  const noun = nounOf(industries);
  if (material.main.length < 2) return capitalise(`${enumerate(names) || 'uses'} at work in ${all} ${noun}`);
  const every = industries.filter((industry) =>
    material.main.every((subject) => jobs(industry).some((use) => use.subjects.includes(subject.id))),
  );
  const both = material.main.length === 2 ? 'both' : 'all of them';
  if (every.length === 0) return capitalise(`${enumerate(names)} share ${all} ${noun} between them`);
  const share = every.length === industries.length ? `all ${all}` : `${inWords(every.length)} of ${all}`;
  return capitalise(`${share} ${noun} put ${both} to work`);
}

function spotlight(industry: Industry, material: Material): Candidate[] {
  const uses = lanes(industry);
  material.take(...industry.uses);
  const names = [...new Set(uses.flatMap((use) => use.subjects))].map((id) => material.nameOf(id)?.name ?? id);
  return [
    {
      id: `apply:${industry.id}`,
      purpose: 'apply',
      layout: 'spotlight',
      title: names.length ? `${industry.name} puts ${enumerate(names)} to work` : `${industry.name} puts it to work`,
      titleClaim: null,
      claims: uses,
      script: uses,
      more: industry.uses.filter((use) => !uses.includes(use)),
      needs: [],
      value: 6 * (uses.reduce((sum, use) => sum + material.valueOf(use), 0) / uses.length),
      why: material.profile.industries.includes(industry.id)
        ? 'the industry that this audience works in'
        : 'the industry of which the sources say most',
    },
  ];
}
