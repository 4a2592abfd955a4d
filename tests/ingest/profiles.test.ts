import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { idleMentions, listProfiles, profileMentions, readProfile } from '../../src/ingest/index.ts';
import { combined } from '../../src/ingest/profile-combined.ts';
import type { AudienceProfile } from '../../src/model/index.ts';
import { anyone } from '../fixtures/people.ts';

const COOKS = 'name: cooks\nlabel: For cooks\nknows: novice\narc: teach\npace: 120\n';

let dir = '';
let own: string[] = [];
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'profiles-'));
  own = ['shipped', 'mine'].map((name) => path.join(dir, name));
  write('shipped/cooks.yaml', `${COOKS}cares:\n  risk: 2\n  use: 1.5\nindustries: [hotels]\nask: Cook it tonight.\n`);
});
afterEach(() => rmSync(dir, { recursive: true }));

function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
  writeFileSync(path.join(dir, name), text);
}

const read = (name: string) => readProfile(name, own);

/** What is refused, with the folder's own name taken out. */
function refusalOf(name: string): { readonly code: number; readonly message: string } {
  try {
    read(name);
  } catch (error) {
    const { code, message } = error as { code: number; message: string };
    return { code, message: message.replaceAll(`${dir}/`, '') };
  }
  throw new Error(`${name} was read`);
}

describe('a profile that extends another', () => {
  test('is that one with its own fields instead, and its weights over the others', () => {
    write('mine/chefs.yaml', 'name: chefs\nextends: cooks\nknows: expert\ncares: { use: 0.5, cost: 3 }\nask: null\n');
    expect(read('chefs')).toEqual({
      ...read('cooks'),
      name: 'chefs',
      knows: 'expert',
      cares: { risk: 2, use: 0.5, cost: 3 },
      ask: null,
    });
  });

  test('needs no more than its name', () => {
    write('mine/chefs.yaml', 'name: chefs\nextends: cooks\n');
    expect(read('chefs')).toEqual({ ...read('cooks'), name: 'chefs' });
  });

  test('may extend one that extends one', () => {
    write('mine/chefs.yaml', 'name: chefs\nextends: cooks\ncares: { cost: 3 }\n');
    write('mine/bakers.yaml', 'name: bakers\nextends: chefs\nlabel: For bakers\n');
    expect(read('bakers')).toMatchObject({ label: 'For bakers', cares: { risk: 2, use: 1.5, cost: 3 } });
  });

  test('may change one of an earlier folder under its name', () => {
    write('mine/cooks.yaml', 'name: cooks\nextends: cooks\npace: 150\n');
    expect(read('cooks')).toMatchObject({ pace: 150, label: 'For cooks' });
  });

  test.each([
    [
      'an unknown one',
      'extends: coks',
      /^mine\/chefs\.yaml:2:1: `extends`: unknown audience `coks`.* Did you mean `cooks`\?$/,
    ],
    ['itself', 'extends: chefs', /^mine\/chefs\.yaml:2:1: `extends` goes in a circle \(chefs → chefs\)/],
    ['no name', 'extends: [cooks]', /^mine\/chefs\.yaml:2:10: `extends`: /],
  ])('is refused with %s', (_, line, says) => {
    write('mine/chefs.yaml', `name: chefs\n${line}\n`);
    expect(refusalOf('chefs')).toEqual({ code: 1, message: expect.stringMatching(says) });
  });

  test('is refused where the line closes in a circle, with the place that closes it', () => {
    for (const [name, next] of [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
    ]) {
      write(`mine/${name}.yaml`, `# one of three\nname: ${name}\nextends: ${next}\n`);
    }
    const message = expect.stringMatching(/^mine\/c\.yaml:3:1: `extends` goes in a circle \(a → b → c → a\)/);
    expect(refusalOf('a')).toEqual({ code: 1, message });
  });

  test('stands by its own fields when one of the line is at fault', () => {
    write('mine/chefs.yaml', 'name: chefs\nextends: bakers\n');
    write('mine/bakers.yaml', 'name: bakers\nextends: cooks\npace: 90\n');
    expect(refusalOf('chefs').message).toMatch(/^mine\/bakers\.yaml:3:7: `pace`: `90` is no pace/);
  });
});

describe('a faulty profile', () => {
  test.each([
    ['cares: { risk: 9 }', /:6:16: `cares\.risk`: expected a weight from 0 to 5\.$/],
    ['cares:\n  use: 1\n  risk: -1', /:8:9: `cares\.risk`: expected a weight from 0 to 5\.$/],
    ['cares: { risk: much }', /:6:16: `cares\.risk`: expected a weight from 0 to 5\.$/],
    ['cares: { use: 1, "Two words": 1 }', /:6:18: `cares\.Two words`: expected a name of small letters/],
    ['avoids: [use, riks]', /:6:15: `avoids\.1`: unknown kind of claim `riks`, .* Did you mean `risk`\?$/],
    ['activities: [quizz]', /:6:14: `activities\.0`: unknown kind of activity `quizz`, .* Did you mean `quiz`\?$/],
    ['arc: teech', /:6:1: not YAML/],
    ['colour: red', /:6:1: unknown key `colour`/],
  ])('with %j is refused with its place', (line, says) => {
    write('mine/chefs.yaml', `${COOKS.replace('cooks', 'chefs')}${line}\n`);
    expect(refusalOf('chefs')).toEqual({ code: 1, message: expect.stringMatching(says) });
  });

  test.each([
    ['arc: teach', 'arc: teech', /:4:6: `arc`: unknown narrative `teech`, .* Did you mean `teach`\?$/],
    ['knows: novice', 'knows: novise', /:3:8: `knows`: unknown level `novise`, .* Did you mean `novice`\?$/],
    ['name: chefs', 'name: cooks', /:1:1: `name` is `cooks`, expected `chefs`/],
    ['arc: teach\n', '', /:1:1: `arc`/],
  ])('with %j as %j is refused with its place', (right, wrong, says) => {
    write('mine/chefs.yaml', COOKS.replace('cooks', 'chefs').replace(right, wrong));
    expect(refusalOf('chefs')).toEqual({ code: 1, message: expect.stringMatching(says) });
  });
});

describe('folders of profiles', () => {
  test('may hold briefs, which are no profiles', () => {
    write('mine/cooks.yaml', 'sources: [kitchen.md]\naudience: cooks\n');
    expect(listProfiles(own)).toEqual(['cooks']);
    expect(read('cooks').label).toBe('For cooks');
  });

  test.each(['../shipped/cooks', '', 'cooks.yaml', 'Cooks'])('hold no %j', (name) => {
    expect(refusalOf(name)).toEqual({ code: 2, message: expect.stringContaining(`Unknown audience \`${name}\``) });
  });
});

describe('what people name in profiles of their own', () => {
  const idle = (name: string) =>
    idleMentions(profileMentions(name, own), {
      facets: ['flavour', 'cost'],
      industries: ['hotels', 'rail'],
      topics: [],
    });

  test('is told with its place where no claim can be of that kind, facet or industry', () => {
    write(
      'mine/chefs.yaml',
      'name: chefs\nextends: cooks\ncares:\n  risk: 2\n  riks: 1.5\n  flavour: 3\nindustries: [rail, hotel]\n',
    );
    const file = path.join(dir, 'mine/chefs.yaml');
    const nothing = 'is no kind of claim and no facet of the lexicon or the sources: it changes nothing.';
    expect(idle('cooks+chefs')).toEqual([
      `${file}:5:3: \`riks\` ${nothing} Did you mean \`risk\`?`,
      `${file}:7:20: \`hotel\` is no industry of the lexicon or the sources: it leads nothing. Did you mean \`hotels\`?`,
    ]);
  });

  test('is looked for in what it extends too', () => {
    write('mine/chefs.yaml', 'name: chefs\nextends: bakers\n');
    write('mine/bakers.yaml', 'name: bakers\nextends: cooks\nindustries:\n  - hotels\n  - space\n');
    expect(idle('chefs')).toEqual([expect.stringMatching(/bakers\.yaml:5:5: `space` is no industry/)]);
  });

  test('is not looked for in what is shipped', () => {
    write('shipped/cooks.yaml', `${COOKS}cares: { riks: 2 }\nindustries: [space]\n`);
    expect(profileMentions('cooks', own)).toEqual([]);
  });
});

describe('several audiences in one room', () => {
  const kind = fc.constantFrom('risk', 'use', 'cost', 'definition');
  const profile: fc.Arbitrary<AudienceProfile> = fc.record({
    name: fc.constantFrom('a', 'b', 'c'),
    label: fc.constantFrom('For cooks', 'For a jury', 'For teams'),
    knows: fc.constantFrom('novice', 'practitioner', 'expert'),
    cares: fc.dictionary(kind, fc.double({ min: 0, max: 5, noNaN: true })),
    industries: fc.uniqueArray(fc.constantFrom('law', 'food', 'rail')),
    avoids: fc.uniqueArray(fc.constantFrom('risk', 'use', 'example')),
    arc: fc.constantFrom('explain', 'teach'),
    pace: fc.integer({ min: 110, max: 170 }),
    question: fc.constant(null),
    ask: fc.constant(null),
    title: fc.constant(null),
    activities: fc.uniqueArray(fc.constantFrom('quiz', 'sort', 'case')),
  });

  test('want what any of them wants, and avoid what all of them avoid', () => {
    fc.assert(
      fc.property(fc.array(profile, { minLength: 1, maxLength: 4 }), (profiles) => {
        const all = combined(profiles);
        for (const key of Object.keys(all.cares)) {
          expect(all.cares[key]).toBe(Math.max(...profiles.map(({ cares }) => cares[key] ?? 1)));
        }
        for (const { cares, industries, activities } of profiles) {
          expect(Object.keys(all.cares)).toEqual(expect.arrayContaining(Object.keys(cares)));
          expect(all.industries).toEqual(expect.arrayContaining([...industries]));
          expect(all.activities).toEqual(expect.arrayContaining([...activities]));
        }
        expect(profiles.every(({ avoids }) => all.avoids.every((one) => avoids.includes(one)))).toBe(true);
        expect([all.pace, all.arc]).toEqual([profiles[0]?.pace, profiles[0]?.arc]);
      }),
    );
  });

  test('are addressed together', () => {
    const labels = ['For cooks', 'For a jury', 'For legal teams'].map((label) => ({ ...anyone, label }));
    expect(combined(labels).label).toBe('For cooks, a jury and legal teams');
  });

  test('count once each', () => expect(read('cooks + cooks')).toEqual(read('cooks')));
});
