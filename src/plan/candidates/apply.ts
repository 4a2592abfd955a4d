import {
  capitalise,
  cardsOf,
  enumerate,
  fitsTitle,
  type Industry,
  inWords,
  LAYOUTS,
  type Use,
  withinSentence,
} from '../../model/index.ts';
import type { Candidate, Maker, Material } from '../candidate.ts';
import { jobs, LEAST_TILES as LEAST, sharedOut, shownJobs } from './tiles.ts';

/** Sentences that the grid's script says in any case. */
const SAID = 3;
/** What a later beat of its kind is worth beside the one before it. */
const DIMINISHING = 0.8;

/** Where the subjects are used: grids over the industries, and those by themselves of which there is more to show. */
export const apply: Maker = (material) => {
  const industries = ordered(material);
  const lead = industries.find((industry) => lanes(industry).length > 1);
  const others = industries.filter((industry) => industry !== lead && jobs(industry).length > 0);
  const alone = lead !== undefined && others.length >= LEAST;
  const tiled = alone ? others : industries.filter((industry) => jobs(industry).length > 0);
  const first = grids(tiled, material);
  if (alone) first.push(spotlight(lead, lanes(lead), 0, material));
  return [...first, ...deeper(tiled, material)];
};

/** The grids that tiles are shared out to; what this audience works in is on the first. */
function grids(industries: readonly Industry[], material: Material): Candidate[] {
  return sharedOut(industries).flatMap((group, i) => grid(group, i, material));
}

/** Industries of which the grid leaves two things or more to show. */
function deeper(industries: readonly Industry[], material: Material): Candidate[] {
  return industries.flatMap((industry, i) => {
    const open = new Set(material.free(industry.uses));
    // What nobody is said to do would stand there as if it were an order.
    const told = industry.uses.filter((use) => open.has(use) && use.subjects.length > 0);
    const uses = lanes({ ...industry, uses: told });
    return uses.length > 1 ? [spotlight(industry, uses, i + 1, material)] : [];
  });
}

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

function grid(industries: readonly Industry[], index: number, material: Material): Candidate[] {
  if (industries.length < 2) return [];
  const said = industries.flatMap((industry) => industry.uses.filter((use) => use.sentence !== null).slice(0, 1));
  const best = material.free(said).slice(0, SAID);
  material.take(...industries.flatMap(jobs), ...best);
  return [tiled(industries, best, index, material)];
}

/** The grid over some of its industries; with less time, fewer sentences are said and then fewer tiles shown. */
function tiled(industries: readonly Industry[], script: readonly Use[], index: number, material: Material): Candidate {
  const uses = shownJobs(industries);
  const worth = uses.reduce((sum, use) => sum + material.valueOf(use), 0) / Math.max(1, uses.length);
  const count = `${inWords(industries.length)} ${index > 0 ? 'further ' : ''}${nounOf(industries)}`;
  const it = material.main.length > 1 ? 'them' : 'it';
  const named = capitalise(`${enumerate(industries.map((one) => withinSentence(one.name)))} put ${it} to work as well`);
  const fits = fitsTitle(named);
  const more = fits ? named : capitalise(`${count} put ${it} to work as well`);
  const fewer = () => {
    if (script.length > 1) return tiled(industries, script.slice(0, -1), index, material);
    const told = industries.filter((one) => script.some((use) => one.uses.includes(use)));
    const left = [...told, ...industries.filter((one) => !told.includes(one))].slice(0, industries.length - 1);
    return left.length < LEAST ? null : tiled(left, script, index, material);
  };
  return {
    id: index === 0 ? 'apply' : `apply:grid-${index + 1}`,
    purpose: 'apply',
    layout: 'industry',
    title: index === 0 ? gridTitle(industries, material) : more,
    titleClaim: null,
    claims: uses,
    script,
    more: industries
      .flatMap(jobs)
      .filter((use) => !uses.includes(use) && !script.includes(use) && use.sentence !== null),
    smaller: fewer,
    needs: [],
    value: 10 * worth * DIMINISHING ** index,
    why: `${count} with uses that the sources name`,
  };
}

/** "Both are at work in four of nine industries": counted from the uses that are shown. */
function gridTitle(industries: readonly Industry[], material: Material): string {
  const names = material.main.map((subject) => material.nameOf(subject.id)?.name ?? subject.name);
  const all = inWords(industries.length);
  const noun = nounOf(industries);
  if (material.main.length < 2) return capitalise(`${enumerate(names) || 'uses'} at work in ${all} ${noun}`);
  const both = (uses: (industry: Industry) => readonly Use[]) =>
    industries.filter((one) =>
      material.main.every((subject) => uses(one).some((use) => use.subjects.includes(subject.id))),
    ).length;
  const shown = new Set(shownJobs(industries));
  const every = both((one) => jobs(one).filter((use) => shown.has(use)));
  // A count that the tiles don't show, or that the sources go beyond, is no title.
  if (every === 0 || every !== both((one) => one.uses))
    return capitalise(`${enumerate(names)} are at work in ${all} ${noun}`);
  const them = material.main.length === 2 ? 'both' : 'all of them';
  const share = every === industries.length ? `all ${all}` : `${inWords(every)} of ${all}`;
  return capitalise(`${share} ${noun} ${every === 1 ? 'puts' : 'put'} ${them} to work`);
}

function spotlight(industry: Industry, uses: readonly Use[], index: number, material: Material): Candidate {
  material.take(...uses);
  const names = [...new Set(uses.flatMap((use) => use.subjects))].map((id) => material.nameOf(id)?.name ?? id);
  return {
    id: `apply:${industry.id}`,
    purpose: 'apply',
    layout: 'spotlight',
    title: names.length
      ? `${industry.name} puts ${enumerate(names)} to work`
      : `${industry.name} puts ${material.main.length > 1 ? 'them' : 'it'} to work`,
    titleClaim: null,
    claims: uses,
    script: uses,
    more: [],
    needs: [],
    value: 6 * DIMINISHING ** index * (uses.reduce((sum, use) => sum + material.valueOf(use), 0) / uses.length),
    why: material.profile.industries.includes(industry.id)
      ? 'the industry that this audience works in'
      : 'an industry of which the sources say much',
  };
}
