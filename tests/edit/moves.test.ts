import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moves } from '../../src/cli/live/edit-move.ts';
import { placesIn } from '../../src/edit/arrange.ts';
import { handOf, readingOf } from '../../src/edit/index.ts';
import { type Edit, type KnowledgeModel, NO_EDITS, type Standing } from '../../src/model/index.ts';

const MODEL = { sources: [] } as unknown as KnowledgeModel;

const STANDING = ['hook', 'a', 'b', 'c', 'own:x', 'own:y', 'd', 'recap'].map(
  (id): Standing => ({
    ...{ id, purpose: (id === 'hook' || id === 'recap' ? id : 'detail') as Standing['purpose'] },
    ...{ layout: 'points', titleClaim: null, claims: [], script: [], part: null },
  }),
);

/** Where slides are asked to stand, as entries of a brief in their order; those of one's own are added first. */
type Asked = readonly (readonly [slide: string, after: string | null])[];

function readingFrom(asked: Asked) {
  const edits = asked.map(([slide, after]): Edit => {
    const own = /^own:(.*)/.exec(slide)?.[1];
    if (own !== undefined)
      return { kind: 'own', id: own, after, title: own, body: [], note: [], seconds: null, place: null };
    return {
      ...{ kind: 'slide', slide, quote: null, title: null, note: [], was: null, speak: null },
      ...{ after, layout: null, hide: false, place: null },
    };
  });
  return readingOf({ ...NO_EDITS, edits }, MODEL);
}

const shownWith = (asked: Asked) =>
  handOf(readingFrom(asked))
    .arrange(STANDING)
    .map(({ id }) => id);

/** The entries after a move, as the browser asks for it. */
function movedOn(asked: Asked, slide: string, goal: string): Asked {
  const behind = placesIn(STANDING, readingFrom(asked));
  const now = new Map<string, string>();
  moves(slide, goal, shownWith(asked), { behind }, (id, after) => {
    now.set(id, after);
    return { list: 'edits', entry: null, says: {} };
  });
  const last = (id: string) => asked.findLastIndex(([one]) => one === id);
  const changed = asked.map(([id, after], i) => [id, (i === last(id) ? now.get(id) : undefined) ?? after] as const);
  return [...changed, ...[...now].filter(([id]) => last(id) < 0)];
}

const IDS = STANDING.map(({ id }) => id);
const own = fc.tuple(fc.constantFrom('own:x', 'own:y'), fc.option(fc.constantFrom(...IDS)));
const put = fc.tuple(
  fc.constantFrom(...IDS.filter((id) => !id.startsWith('own') && id !== 'hook')),
  fc.constantFrom(...IDS),
);
const asked = fc
  .tuple(fc.uniqueArray(own, { selector: ([id]) => id, minLength: 2, maxLength: 2 }), fc.array(put, { maxLength: 6 }))
  .map(([owns, puts]): Asked => [...owns, ...puts]);

test('a slide that is moved stands where it was asked, and all others stand as they did', () => {
  fc.assert(
    fc.property(asked, fc.nat(), fc.boolean(), (before, pick, later) => {
      // Entries that put slides behind each other in a circle contradict themselves.
      fc.pre(placesIn(STANDING, readingFrom(before)).size === new Set(before.map(([id]) => id)).size);
      const order = shownWith(before);
      const at = 1 + (pick % (order.length - 1));
      const [slide, goal] = [order[at], order[later ? at + 1 : at - 2]];
      if (slide === undefined || goal === undefined) return;
      const rest = order.filter((id) => id !== slide);
      expect(shownWith(movedOn(before, slide, goal))).toEqual(rest.toSpliced(rest.indexOf(goal) + 1, 0, slide));
    }),
    { numRuns: 400 },
  );
});

test('only what would go along or stand between is put elsewhere', () => {
  const before: Asked = [
    ['own:x', 'a'],
    ['own:y', 'recap'],
    ['d', 'hook'],
  ];
  expect(shownWith(before)).toEqual(['hook', 'd', 'a', 'own:x', 'b', 'c', 'recap', 'own:y']);
  expect(movedOn(before, 'a', 'own:x')).toEqual([['own:x', 'd'], ...before.slice(1), ['a', 'own:x']]);
  expect(movedOn(before, 'b', 'a')).toEqual([['own:x', 'b'], ...before.slice(1), ['b', 'a']]);
  expect(movedOn(before, 'c', 'recap')).toEqual([before[0], ['own:y', 'c'], before[2], ['c', 'recap']]);
  expect(() => movedOn(before, 'a', 'gone')).toThrow('isn’t shown any more');
});
