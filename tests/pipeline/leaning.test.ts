import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { idleMentions, ingest, readLexicon } from '../../src/ingest/index.ts';
import {
  type Brief,
  type Claim,
  type Difference,
  indexOf,
  type KnowledgeModel,
  type Lexicon,
  leanOf,
  type Topic,
  topicsIn,
  topicsNamed,
} from '../../src/model/index.ts';
import { outlineTalk, understand } from '../../src/pipeline.ts';
import { anyone, briefOf } from '../fixtures/people.ts';
import { ROOT } from './default-talk.ts';

let lexicon: Lexicon;
const models = new Map<string, KnowledgeModel>();

beforeAll(async () => {
  lexicon = readLexicon([path.join(ROOT, 'content/lexicon')]);
  for (const place of ['content/sources', 'tests/fixtures/judge/open/tidal-power']) {
    const { sources } = await ingest([place], { cwd: ROOT });
    models.set(path.basename(place), understand(sources, lexicon));
  }
});

const modelOf = (name: string) => models.get(name) as KnowledgeModel;

/** Seconds of a talk that go to what a word names: of each beat, the share of what it says. */
function secondsOn(
  words: string,
  model: KnowledgeModel,
  wishes: Partial<Brief>,
  minutes: number,
  profile = anyone,
): number {
  const { beats } = outlineTalk(model, briefOf(minutes, wishes), profile, lexicon);
  const asked = topicsNamed(words, topicsIn(model, lexicon));
  const known = indexOf(model);
  const isAsked = (id: string) => asked.some((topic) => isOn(known.get(id), topic, model));
  return beats.reduce((sum, { seconds, claims, script, mode }) => {
    const said = [...new Set([...claims, ...script])];
    if (mode !== 'teach' || said.length === 0) return sum;
    return sum + (seconds * said.filter(isAsked).length) / said.length;
  }, 0);
}

function isOn(claim: Claim | Difference | undefined, { of, id }: Topic, model: KnowledgeModel): boolean {
  if (!claim) return false;
  if (of === 'kind') return claim.kind === id;
  if (of === 'facet') return 'sides' in claim && claim.key === id;
  if (of === 'industry')
    return model.industries.some((one) => one.id === id && one.uses.some((use) => use.id === claim.id));
  const {
    subject,
    subjects = [],
    child,
    parent,
  } = claim as unknown as Record<string, string> & {
    subjects?: string[];
  };
  return !('sides' in claim) && [subject, child, parent, ...subjects].includes(id);
}

describe('what more is asked of is told for more seconds', () => {
  test.each([
    ['sources', 'risks', 5],
    ['sources', 'LLMs', 5],
    ['sources', 'generative ai', 10],
    ['sources', 'Marketing', 5],
    ['sources', 'law firms', 10],
    ['sources', 'weaknesses', 10],
    ['tidal-power', 'Risk', 2],
    ['tidal-power', 'numbers', 3],
  ])('%s: %s in %i minutes', (name, words, minutes) => {
    const model = modelOf(name);
    const before = secondsOn(words, model, {}, minutes);
    expect(secondsOn(words, model, { more: [words] }, minutes)).toBeGreaterThan(before);
  });
});

describe('what less is asked of is told for fewer seconds', () => {
  test.each([
    ['sources', 'LLMs', 10],
    ['sources', 'Generative AI', 5],
    ['sources', 'Healthcare', 5],
    ['sources', 'training-data', 5],
    ['tidal-power', 'safeguards', 2],
  ])('%s: %s in %i minutes', (name, words, minutes) => {
    const model = modelOf(name);
    const before = secondsOn(words, model, {}, minutes);
    expect(secondsOn(words, model, { less: [words] }, minutes)).toBeLessThan(before);
  });
});

test('more and less of it weigh on top of what an audience cares about', () => {
  const wary = { ...anyone, cares: { risk: 2 } };
  const on = (wishes: Partial<Brief>) => secondsOn('risks', modelOf('sources'), wishes, 5, wary);
  expect(on({ less: ['risks'] })).toBeLessThan(on({}));
  expect(on({ more: ['risks'], emphasis: { risk: 0.05 } })).toBeLessThan(on({}));
});

test('a thing named twice weighs as much as named once, and more and less of it nothing', () => {
  const model = modelOf('sources');
  expect(leanOf({ more: ['risk', 'Risks', 'dangers'] }, model, lexicon)).toEqual(
    leanOf({ more: ['risks'] }, model, lexicon),
  );
  expect(leanOf({ more: ['risk'], less: ['RISKS'] }, model, lexicon)).toEqual(leanOf({}, model, lexicon));
  expect(leanOf({ more: ['gardening'] }, model, lexicon)).not.toEqual(leanOf({ more: ['unicorns'] }, model, lexicon));
});

test('says with its place what a brief names in vain, and the nearest that would do', () => {
  const known = { facets: [], industries: [], topics: topicsIn(modelOf('sources'), lexicon) };
  const told = (of: 'more' | 'less', ...names: readonly string[]) =>
    idleMentions(
      names.map((name) => ({ of, name, place: 'talk.yaml:2:9' })),
      known,
    );
  const nothing = 'is no kind of claim, facet, industry or subject of the sources: it changes nothing.';
  expect(told('more', 'risks', 'Healthcare', 'training data', 'LLMs', 'use cases')).toEqual([]);
  expect(told('more', 'helthcare')).toEqual([
    `talk.yaml:2:9: \`more\`: \`helthcare\` ${nothing} Did you mean \`Healthcare\`?`,
  ]);
  expect(told('less', 'riskks')).toEqual([`talk.yaml:2:9: \`less\`: \`riskks\` ${nothing} Did you mean \`risks\`?`]);
  expect(told('less', 'unicorns on ice')).toEqual([
    `talk.yaml:2:9: \`less\`: \`unicorns on ice\` ${nothing} They tell of \`definitions\`, \`Scope\`, \`Software development\`, \`Large language model\` and more.`,
  ]);
  expect(told('more', 'railways')).toEqual([
    'talk.yaml:2:9: `more`: these sources tell of no industry `rail`: it changes nothing.',
  ]);
  const both = [...(['more', 'less'] as const)].map((of) => ({ of, name: 'risks', place: 'talk.yaml:2:9' }));
  expect(idleMentions(both, known)).toEqual([
    'talk.yaml:2:9: `more`: `risks` stands in `less` too: what both name stays as it is.',
  ]);
});
