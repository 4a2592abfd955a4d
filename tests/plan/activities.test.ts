import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type {
  Activity,
  ActivityItem,
  Claim,
  Difference,
  KnowledgeModel,
  Mitigation,
  Use,
} from '../../src/model/index.ts';
import { widthOf } from '../../src/model/index.ts';
import { activitiesOf } from '../../src/plan/activities/index.ts';
import type { ActivityDraft, Taught } from '../../src/plan/activity.ts';
import { materialOf } from '../../src/plan/material.ts';
import { anyone, briefOf } from '../fixtures/people.ts';
import { taughtModel } from '../fixtures/random-teaching.ts';

type Known = Claim | Difference;

function taughtOf(model: KnowledgeModel, here: readonly Known[], before: readonly Known[]): Taught {
  return { material: materialOf(model, briefOf(180), anyone), part: 'A part', here, before };
}

interface Case {
  readonly model: KnowledgeModel;
  readonly taught: Taught;
  readonly drafts: readonly ActivityDraft[];
  readonly byId: ReadonlyMap<string, Known>;
  label(id: string): string;
}

/** Models of every shape with their claims spread over two parts, and what is made from them. */
const CASES = fc.sample(taughtModel, { seed: 5, numRuns: 200 }).map(({ model, here, before }): Case => {
  const taught = taughtOf(model, here, before);
  const byId = new Map([...here, ...before].map((claim) => [claim.id, claim]));
  const label = (id: string) => taught.material.nameOf(id)?.label ?? id;
  return { model, taught, drafts: activitiesOf(taught), byId, label };
});

/** Holds for all of them. */
function always(check: (one: Case) => void, cases = CASES): void {
  for (const one of cases) check(one);
}

function each(kind: Activity['kind'], check: (activity: Activity, one: Case, draft: ActivityDraft) => void): number {
  let seen = 0;
  always((one) => {
    for (const draft of one.drafts) {
      const activity = draft.at(draft.least);
      if (activity.kind !== kind) continue;
      seen += 1;
      check(activity, one, draft);
    }
  });
  return seen;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const rightOf = (activity: Activity) => activity.items.filter((item) => item.distractor === null);
const same = (one: ActivityItem['spans'], other: ActivityItem['spans']) => one.every((span, i) => span === other[i]);

describe('any activity', () => {
  test('takes any length between its least and its most, in whole steps that sum to it', () => {
    always(
      ({ drafts }) => {
        for (const draft of drafts) {
          expect(draft.least).toBeLessThan(draft.most);
          for (const seconds of [draft.least, draft.least + 7, draft.most - 1, draft.most]) {
            const { steps } = draft.at(seconds);
            expect(sum(steps.map((step) => step.seconds))).toBe(seconds);
            expect(steps.every((step) => Number.isInteger(step.seconds) && step.seconds >= 10)).toBe(true);
          }
          const full = draft.at(draft.most).steps;
          expect(full.filter((step) => step.seconds % 10 !== 0)).toEqual([]);
          expect(full.length).toBeGreaterThan(1);
          expect(full.every((step) => step.text.length <= 44)).toBe(true);
        }
      },
      CASES.slice(0, 60),
    );
  });

  test('cites only what was taught, each of its claims among them, with the places of the source', () => {
    always(({ drafts, byId }) => {
      for (const draft of drafts) {
        const { items, bins, key } = draft.at(draft.least);
        const cited = [...items, ...bins, ...key].map((one) => one.claim).filter((id) => id !== null);
        expect(cited.filter((id) => !byId.has(id))).toEqual([]);
        expect(draft.claims.length).toBeGreaterThan(0);
        expect(draft.claims.filter((claim) => !byId.has(claim.id))).toEqual([]);
        expect([...items, ...key].filter((one) => one.spans.length === 0)).toEqual([]);
        expect(key.every((one) => one.reason.length > 0 && one.answer.length > 0)).toBe(true);
      }
    });
  });

  test('has a key for every card, no two cards that read the same, and words that fit', () => {
    always(({ drafts }) => {
      for (const draft of drafts) {
        const { kind, items, bins, key, prompt } = draft.at(draft.least);
        const about = kind === 'quiz' ? [key[0]?.item] : items.map((_, i) => i);
        expect([...new Set(key.map((one) => one.item))].sort()).toEqual([...about].sort());
        for (const cards of [items, bins]) {
          expect(new Set(cards.map((card) => card.text.toLowerCase())).size).toBe(cards.length);
        }
        const most = { quiz: 80, sort: 60, match: 60, case: 60, spot: 110, discussion: 110 }[kind];
        expect(items.filter((card) => widthOf(card.text) > most || card.text.trim() === '')).toEqual([]);
        expect(bins.every((card) => widthOf(card.text) <= 60)).toBe(true);
        expect(prompt).toMatch(/[.?]$/);
        expect(widthOf(draft.title)).toBeLessThanOrEqual(92);
      }
    });
  });

  test('shares no claim with another of its kind, and has an id of its own', () => {
    always(({ drafts }) => {
      const used = drafts.flatMap((draft) => draft.claims.map((claim) => `${draft.id.split(':')[0]} ${claim.id}`));
      expect(new Set(drafts.map((draft) => draft.id)).size).toBe(drafts.length);
      expect(new Set(used).size).toBe(used.length);
    });
  });

  test('is no activity of an earlier part again', () => {
    always(
      ({ model, taught }) => {
        const earlier = activitiesOf(taughtOf(model, taught.before, []));
        const later = activitiesOf(taughtOf(model, taught.here, taught.before));
        const ids = new Set(earlier.map((one) => one.id));
        if (taught.here.length > 0) expect(later.filter((one) => ids.has(one.id))).toEqual([]);
      },
      CASES.slice(0, 80),
    );
  });

  test('is the same whenever it is made again, and best comes first', () => {
    always(
      ({ taught, drafts }) => {
        const again = activitiesOf({ ...taught });
        expect(again.map((one) => one.at(one.least))).toEqual(drafts.map((one) => one.at(one.least)));
        expect(drafts.map((one) => one.value)).toEqual([...drafts].map((one) => one.value).sort((a, b) => b - a));
      },
      CASES.slice(0, 60),
    );
  });

  test('there is always one, whatever single claim a part taught', () => {
    always(
      ({ model, taught }) => {
        for (const claim of taught.here) {
          const drafts = activitiesOf(taughtOf(model, [claim], []));
          expect(drafts.length, `${claim.kind} ${claim.id}`).toBeGreaterThan(0);
        }
        expect(activitiesOf(taughtOf(model, [], []))).toEqual([]);
      },
      CASES.slice(0, 30),
    );
  });
});

describe('a quiz', () => {
  test('has two to four options of which exactly one is right, and its stem doesn’t hold the answer', () => {
    const seen = each('quiz', ({ items, key, prompt }, _, draft) => {
      expect(items.length).toBeGreaterThanOrEqual(2);
      expect(items.length).toBeLessThanOrEqual(4);
      expect(key.length).toBe(1);
      const right = items.filter((item) => item.distractor === null);
      expect(right).toEqual([items[key[0]?.item ?? -1]]);
      expect(key[0]?.answer).toBe('ABCD'[key[0]?.item ?? -1]);
      expect(` ${prompt.toLowerCase()} `).not.toContain(` ${right[0]?.text.toLowerCase()} `);
      expect(draft.claims.map((claim) => claim.id)).toEqual([key[0]?.claim]);
    });
    expect(seen).toBeGreaterThan(300);
  });

  test('on a term offers other terms, on a figure other figures, on a use other fields', () => {
    const kinds = new Set<string>();
    each('quiz', (activity, { byId, label, model }) => {
      const asked = byId.get(activity.key[0]?.claim ?? '');
      const [right] = rightOf(activity);
      const wrong = activity.items.filter((item) => item !== right);
      kinds.add(asked?.kind ?? '');
      if (asked?.kind === 'definition' && 'subject' in asked) expect(right?.text).toBe(label(String(asked.subject)));
      if (asked?.kind === 'statistic' && 'value' in asked) expect(right?.text).toBe(asked.value);
      if (asked?.kind === 'use') {
        const homes = model.industries.filter((one) => one.uses.some((use) => use.id === asked.id));
        expect(homes.map((one) => one.name)).toContain(right?.text);
        expect(wrong.filter((item) => homes.some((home) => home.name === item.text))).toEqual([]);
      }
      for (const item of wrong) expect(byId.get(item.claim ?? '')?.kind).toBe(asked?.kind);
    });
    expect([...kinds].sort()).toEqual(['definition', 'difference', 'example', 'mitigation', 'statistic', 'use']);
  });

  test('on a facet offers what the sources say of other subjects alone', () => {
    each('quiz', (activity, { byId }) => {
      const asked = byId.get(activity.key[0]?.claim ?? '');
      if (!asked || !('sides' in asked)) return;
      const side = asked.sides.find((one) => same(one.spans, rightOf(activity)[0]?.spans ?? []));
      expect(side).toBeDefined();
      for (const item of activity.items.filter((one) => one.distractor !== null)) {
        const row = byId.get(item.claim ?? '') as Difference;
        const theirs = row.sides.find((one) => same(one.spans, item.spans));
        expect(theirs?.subject).not.toBe(side?.subject);
      }
    });
  });

  test('on a safeguard offers none that answers the same risk, on an example none of the same subject', () => {
    each('quiz', (activity, { byId, model }) => {
      const asked = byId.get(activity.key[0]?.claim ?? '');
      const wrong = activity.items.filter((item) => item.distractor !== null);
      if (asked?.kind === 'mitigation') {
        const shared = wrong.filter((item) =>
          (byId.get(item.claim ?? '') as Mitigation).risks.some((risk) => (asked as Mitigation).risks.includes(risk)),
        );
        expect(shared).toEqual([]);
      }
      if (asked?.kind === 'example' && 'subject' in asked) {
        const own = model.examples.filter((one) => one.subject === asked.subject).map((one) => one.item.toLowerCase());
        expect(wrong.filter((item) => own.includes(item.text.toLowerCase()))).toEqual([]);
      }
    });
  });
});

describe('a match', () => {
  test('pairs three to six cards with the ones that the sources put them with, in another order', () => {
    const seen = each('match', ({ items, bins, key }, { byId }) => {
      expect(items.length).toBeGreaterThanOrEqual(3);
      expect(items.length).toBeLessThanOrEqual(6);
      expect(bins.length).toBe(items.length);
      key.forEach((one, i) => {
        const bin = bins.find((card) => card.text === one.answer);
        expect(one.item).toBe(i);
        expect(bin?.claim).toBe(one.claim);
        const claim = byId.get(one.claim);
        const left = items[i];
        if (claim?.kind === 'mitigation') expect((claim as Mitigation).risks).toContain(left?.claim);
        else expect(left?.claim).toBe(one.claim);
      });
      expect(key.map((one) => one.answer)).not.toEqual(bins.map((card) => card.text));
      expect(new Set(key.map((one) => one.answer)).size).toBe(key.length);
    });
    expect(seen).toBeGreaterThan(50);
  });

  test('never holds a description that names its term', () => {
    each('match', ({ items, bins }, { byId }) => {
      if (byId.get(items[0]?.claim ?? '')?.kind !== 'definition') return;
      for (const item of items) {
        for (const bin of bins) expect(bin.text.toLowerCase()).not.toContain(item.text.toLowerCase());
      }
    });
  });
});

describe('a sort', () => {
  test('puts four to ten cards to the subject that the sources say them of, and to no other', () => {
    const seen = each('sort', ({ items, bins, key }, { byId, label, model }) => {
      expect(items.length).toBeGreaterThanOrEqual(4);
      expect(items.length).toBeLessThanOrEqual(10);
      expect(new Set(key.map((one) => one.answer))).toEqual(new Set(bins.map((bin) => bin.text)));
      items.forEach((item, i) => {
        const claim = byId.get(item.claim ?? '');
        const answer = key[i]?.answer;
        if (claim && 'sides' in claim) {
          const side = claim.sides.find((one) => same(one.spans, item.spans));
          expect(label(side?.subject ?? '')).toBe(answer);
        } else {
          const listed = model.examples.filter((one) => one.item.toLowerCase() === item.text.toLowerCase());
          expect([...new Set(listed.map((one) => label(one.subject)))]).toEqual([answer]);
        }
      });
    });
    expect(seen).toBeGreaterThan(50);
  });
});

describe('a spot', () => {
  test('mixes statements of the sources with some whose subject was swapped for one that they set against it', () => {
    const seen = each('spot', ({ items, bins, key }, { byId, label }) => {
      expect(items.length).toBeGreaterThanOrEqual(4);
      expect(items.length).toBeLessThanOrEqual(6);
      const swaps = items.filter((item) => item.distractor !== null);
      expect(swaps.length).toBeGreaterThan(0);
      expect(swaps.length).toBeLessThan(items.length);
      items.forEach((item, i) => {
        const row = byId.get(item.claim ?? '') as Difference;
        const side = row.sides.find((one) => same(one.spans, item.spans));
        expect(key[i]?.answer).toBe(bins[item.distractor ? 1 : 0]?.text);
        if (item.distractor === null) expect(item.text.startsWith(`${label(side?.subject ?? '')} `)).toBe(true);
        else {
          expect(item.distractor.from).toBe(row.id);
          expect(item.text.startsWith(`${item.distractor.swapped} `)).toBe(true);
          expect(label(side?.subject ?? '')).not.toBe(item.distractor.swapped);
          expect(row.sides.map((one) => label(one.subject))).toContain(item.distractor.swapped);
        }
      });
    });
    expect(seen).toBeGreaterThan(20);
  });

  test('lets every verb agree with the name before it', () => {
    each('spot', ({ items }) => {
      for (const { text } of items) expect(text).toMatch(/^(?:Mills \w*[^s]|(?:Wharf|Forge) \w+s) /);
    });
  });
});

describe('a discussion and a case', () => {
  test('a discussion shows one to four statements, and no claim is discussed twice', () => {
    const seen = each('discussion', ({ items, key }) => {
      expect(items.length).toBeGreaterThan(0);
      expect(items.length).toBeLessThanOrEqual(4);
      expect(key.length).toBeGreaterThanOrEqual(items.length);
    });
    expect(seen).toBeGreaterThan(300);
  });

  test('a case is about one field and its uses', () => {
    const seen = each('case', ({ bins, items, key, prompt }, { byId, model }) => {
      const uses = [...bins, ...items]
        .map((card) => byId.get(card.claim ?? ''))
        .filter((claim) => claim?.kind === 'use') as Use[];
      const homes = new Set(
        uses.map((use) => model.industries.find((one) => one.uses.some((other) => other.id === use.id))?.name),
      );
      expect(homes.size).toBe(1);
      expect(prompt.toLowerCase()).toContain(String([...homes][0]).toLowerCase());
      expect(key.length).toBeGreaterThanOrEqual(items.length);
    });
    expect(seen).toBeGreaterThan(50);
  });
});
