import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KnowledgeModel, Outline, Span } from '../../src/model/index.ts';
import { LONG } from '../long.ts';
import { ARTICLES, CHECKOUT, createPlace, type Place } from './command.ts';

let place: Place;
beforeEach(() => {
  place = createPlace();
});
afterEach(() => place.remove());

const DECK = 'dist/decks/warm-rooms';

const validator = (name: 'model' | 'outline'): ValidateFunction =>
  new Ajv2020().compile(JSON.parse(readFileSync(join(CHECKOUT, `dist/lib/schema/${name}.json`), 'utf8')));

const faults = (validate: ValidateFunction, value: unknown) => (validate(value) ? [] : validate.errors);

describe('talkwright build', () => {
  test('writes one page and says where it is and how long it takes', () => {
    const { code, stdout, stderr } = place.run('build', ARTICLES, '--minutes', '5', '--title', 'Warm rooms');
    expect([code, stdout]).toEqual([0, 'dist/decks/warm-rooms/index.html\n']);
    expect(stderr).toMatch(/5:00 in \d+ slides/);
    const files = place.all().filter((path) => /\.\w+$/.test(path));
    expect(files).toEqual(expect.arrayContaining(['talkwright.json', 'index.html'].map((name) => `${DECK}/${name}`)));
    expect(files.filter((path) => !path.startsWith(`${DECK}/`))).toEqual([]);
    expect(readFileSync(join(place.dir, 'dist/decks/warm-rooms/index.html'), 'utf8')).toContain('Warm rooms');
  });

  // tests/cli/same.test.ts tries it once in other surroundings too.
  test.runIf(LONG)('gives the same bytes every time and everywhere', () => {
    const other = createPlace({ LANG: 'tr_TR.UTF-8', TZ: 'Asia/Tokyo' });
    for (const { run } of [place, other]) expect(run('build', ARTICLES, '--out', 'deck').code).toBe(0);
    expect(readFileSync(join(other.dir, 'deck/index.html'))).toEqual(readFileSync(join(place.dir, 'deck/index.html')));
    other.remove();
  });

  test('keeps a page that a person changed, and says so', () => {
    place.run('build', ARTICLES, '--out', 'deck');
    writeFileSync(join(place.dir, 'deck/index.html'), 'my own deck');
    const { code, stdout, stderr } = place.run('build', ARTICLES, '--out', 'deck', '--minutes', '5');
    expect([code, stdout]).toEqual([0, 'deck/index.new.html\n']);
    expect(stderr).toMatch(/warning: deck\/index\.html was changed by hand.*index\.new\.html/);
    expect(readFileSync(join(place.dir, 'deck/index.html'), 'utf8')).toBe('my own deck');
  });

  test('prints one JSON object and nothing else with --json', () => {
    const { stdout, stderr } = place.run('build', ARTICLES, '--json', '--minutes', '8');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      slot: 480,
      files: { written: expect.arrayContaining(['index.html']) },
      sources: expect.any(Array),
    });
  });

  test('prints only the path with --quiet', () => {
    expect(place.run('build', ARTICLES, '-q', '-o', 'deck')).toEqual({
      code: 0,
      stdout: 'deck/index.html\n',
      stderr: '',
    });
  });

  test('takes sources, minutes and audience from the brief, and an option over it', () => {
    place.write('talks/winter.yaml', `sources: ${JSON.stringify(ARTICLES)}\nminutes: 6\naudience: executives\n`);
    const told = JSON.parse(place.run('build', '--talk', 'talks/winter.yaml', '--json').stdout);
    expect(told).toMatchObject({
      slot: 360,
      audience: 'executives',
      dir: expect.stringMatching(/dist\/decks\/winter$/),
    });
    const beaten = JSON.parse(place.run('build', '--talk', 'talks/winter.yaml', '--minutes', '7', '--json').stdout);
    expect(beaten).toMatchObject({ slot: 420, audience: 'executives' });
  });

  test('uses content/sources and content/audiences of the folder that it runs in', () => {
    for (const name of readdirSync(ARTICLES))
      place.write(`content/sources/${name}`, readFileSync(join(ARTICLES, name)));
    place.write(
      'content/audiences/tenants.yaml',
      'name: tenants\nlabel: For tenants\nknows: novice\narc: explain\npace: 130\n',
    );
    const built = JSON.parse(place.run('build', '--audience', 'tenants', '--json').stdout);
    expect(built).toMatchObject({ audience: 'tenants', sources: readdirSync(ARTICLES).sort() });
    place.write('content/audiences/tenants.yaml', 'name: tenants\nextends: genral\n');
    expect(place.run('build', '--audience', 'tenants').stderr).toMatch(
      /^error: content\/audiences\/tenants\.yaml:2:1: /,
    );
  });

  test('makes a talk from its own sources when there are no others', () => {
    const built = JSON.parse(place.run('build', '--json').stdout);
    expect(built).toMatchObject({ slot: 600, sources: readdirSync(join(CHECKOUT, 'content/sources')).sort() });
  });
});

describe('talkwright build for several audiences and lengths', () => {
  test('writes a folder for each from one reading, and says where each is', () => {
    const { code, stdout, stderr } = place.run(
      ...['build', ARTICLES, '--minutes', '4,7.5', '--audience', 'general,executives+legal', '--title', 'Warm rooms'],
    );
    const folders = ['general-4min', 'general-7m30s', 'executives+legal-4min', 'executives+legal-7m30s'];
    expect([code, stdout.trimEnd().split('\n')]).toEqual([0, folders.map((name) => `${DECK}/${name}/index.html`)]);
    expect(stderr).toMatch(/Warm rooms; 7:30 in \d+ slides/);
    expect(readdirSync(join(place.dir, DECK)).sort()).toEqual([...folders].sort());
  });

  test('makes each talk as it would be made alone', () => {
    place.run('build', ARTICLES, '--minutes', '4,6', '--audience', 'general,legal', '--out', 'all');
    place.run('build', ARTICLES, '--minutes', '6', '--audience', 'legal', '--out', 'one');
    expect(readFileSync(join(place.dir, 'all/legal-6min/index.html'))).toEqual(
      readFileSync(join(place.dir, 'one/index.html')),
    );
  });

  test('prints a list of talks with --json', () => {
    const { stdout, stderr } = place.run('build', ARTICLES, '--minutes', '4,6', '--json', '--out', 'all');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject([
      { slot: 240, audience: 'general', dir: join(place.dir, 'all/general-4min') },
      { slot: 360, audience: 'general', dir: join(place.dir, 'all/general-6min') },
    ]);
  });

  test('writes nothing when one of them can not be made, and names it', () => {
    const { code, stdout, stderr } = place.run('build', ARTICLES, '--minutes', '6,1', '--form', 'talk');
    expect([code, stdout, place.all()]).toEqual([2, '', []]);
    expect(stderr).toMatch(/^error: general, 1 minute: [^\n]*too short[^\n]*\n$/);
  });
});

describe('what a brief brings', () => {
  beforeEach(() => {
    place.write('winter/talk.yaml', `sources: ${JSON.stringify(ARTICLES)}\nfrom: 9:00\nto: 9:12\naudience: tenants\n`);
    const tenants = 'name: tenants\nextends: general\nlabel: For tenants\ncares: { risk: 3, riks: 2 }\n';
    place.write('winter/audiences/tenants.yaml', tenants);
  });

  test('counts: its times, and the audiences in its folder', () => {
    const { code, stderr } = place.run('build', '--talk', 'winter/talk.yaml', '--out', 'deck');
    expect([code, stderr]).toEqual([0, expect.stringMatching(/^12:00 in \d+ slides/m)]);
    expect(stderr).toMatch(/^warning: winter\/audiences\/tenants\.yaml:4:19: `riks` is no kind of claim and no facet/m);
    const { audience, warnings } = JSON.parse(place.run('build', '--talk', 'winter/talk.yaml', '--json').stdout);
    expect([audience, warnings]).toEqual(['tenants', [expect.stringMatching(/`riks`.*Did you mean `risk`\?$/)]]);
  });

  test('may stand beside the brief itself, and yields to options', () => {
    place.write('winter/owners.yaml', 'name: owners\nextends: tenants\nlabel: For owners\n');
    const args = [
      '--talk',
      'winter/talk.yaml',
      '--audience',
      'owners',
      '--minutes',
      '5',
      '--form',
      'talk',
      '--json',
      '-q',
    ];
    const [outline] = [JSON.parse(place.run('outline', ...args).stdout) as Outline];
    expect(outline).toMatchObject({ slot: 300, from: 32_400, audience: 'owners', form: 'talk' });
  });

  test('is asked for more than one talk by a comma', () => {
    place.write(
      'winter/talk.yaml',
      `sources: ${JSON.stringify(ARTICLES)}\nminutes: 5\naudience: general, executives\n`,
    );
    const outlines = JSON.parse(place.run('outline', '--talk', 'winter/talk.yaml', '--json').stdout) as Outline[];
    expect(outlines.map(({ audience }) => audience)).toEqual(['general', 'executives']);
    expect(place.run('present', '--talk', 'winter/talk.yaml', '--no-open').stderr).toMatch(
      /--audience general,executives: expected one talk/,
    );
  });
});

describe('options that shape a talk', () => {
  test.each([
    [['--questions', '20%'], { questions: 120 }],
    [['--questions', '0'], { questions: 0 }],
    [['--pace', '150'], { pace: 150 }],
    [['--form', 'lightning'], { form: 'lightning' }],
  ])('%j is heard', (args, outline) => {
    expect(JSON.parse(place.run('outline', ARTICLES, '-m', '10', ...args, '--json').stdout)).toMatchObject(outline);
  });

  test('--narrative changes the order and nothing else', () => {
    const told = (name: string) =>
      (JSON.parse(place.run('outline', ARTICLES, '--narrative', name, '--json').stdout) as Outline).beats.map(
        ({ id }) => id,
      );
    const [explained, answered] = [told('explain'), told('answer-first')];
    expect(explained).not.toEqual(answered);
    expect([...explained].sort()).toEqual([...answered].sort());
  });
});

describe('talkwright compare', () => {
  const audiences = ['--audience', 'executives', '--audience', 'developers'];

  test('tells what two audiences see, share and miss', () => {
    const { code, stdout } = place.run('compare', ARTICLES, ...audiences, '--minutes', '4');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^executives +4:00 for executives, told as answer-first$/m);
    expect(stdout).toMatch(/^Overlap: \d\.\d\d \(\d+ of \d+ claims are taught in both\)$/m);
    for (const head of ['Only executives', 'Only developers', 'Shared by all'])
      expect(stdout).toMatch(new RegExp(`^${head} \\(\\d+\\)$`, 'm'));
    expect(place.all()).toEqual([]);
  });

  test('prints the same for programs', () => {
    const compared = JSON.parse(place.run('compare', ARTICLES, ...audiences, '--minutes', '4', '--json').stdout);
    expect(Object.keys(compared)).toEqual(['talks', 'shared', 'only', 'pairs']);
    expect(compared.talks.map(({ audience }: { audience: string }) => audience)).toEqual(['executives', 'developers']);
  });

  test('finds everything of the shorter talk in the longer one', () => {
    const { only } = JSON.parse(place.run('compare', ARTICLES, '--minutes', '4,8', '--json').stdout);
    expect(only[0]).toEqual([]);
    expect(only[1].length).toBeGreaterThan(0);
  });
});

describe('talkwright check', () => {
  test('tells what a speaker should know, scores the talk, and writes nothing', () => {
    const { code, stdout } = place.run('check', ARTICLES, '--minutes', '5');
    expect([code, place.all()]).toEqual([0, []]);
    expect(stdout).toMatch(/^score +value +target/m);
    expect(stdout).toMatch(/TDA.* (?:0\.\d+|1) +at least 0\.85 +(met|missed)$/m);
  });

  test('says the same to programs, as a list for several talks', () => {
    const checked = JSON.parse(place.run('check', ARTICLES, '--minutes', '4,6', '--json').stdout);
    expect(checked.map(({ slot }: { slot: number }) => slot)).toEqual([240, 360]);
    for (const { scores } of checked)
      expect(scores[0]).toMatchObject({ formula: expect.any(String), value: expect.any(Number) });
  });

  test.each([['4'], ['45']])('exits with 1 for %s minutes when strict exactly when there is a warning', (minutes) => {
    const { code, stdout } = place.run('check', ARTICLES, '--minutes', minutes, '--strict', '--json');
    const severities = JSON.parse(stdout).messages.map(({ severity }: { severity: string }) => severity);
    expect(code).toBe(severities.some((one: string) => one === 'warning' || one === 'error') ? 1 : 0);
  });

  test('explains its scores in its help, and no other command does', () => {
    expect(place.run('check', '--help').stdout).toMatch(/^Scores:\n[\s\S]*TDA[\s\S]*= exp\(/m);
    expect(place.run('build', '--help').stdout).not.toMatch(/TDA/);
  });
});

describe('talkwright inspect', () => {
  test('prints the model as its schema says', () => {
    const { code, stdout } = place.run('inspect', ARTICLES, '--json');
    const model = JSON.parse(stdout) as KnowledgeModel;
    expect([code, faults(validator('model'), model)]).toEqual([0, []]);
    expect(model.definitions.length).toBeGreaterThan(0);
    expect(model.differences.length).toBeGreaterThan(0);
  });

  test('prints spans that stand in the files, word by word', () => {
    const model = JSON.parse(place.run('inspect', ARTICLES, '--json').stdout);
    const spans = spansIn(model);
    expect(spans.length).toBeGreaterThan(20);
    for (const { source, line, start, end, quote } of spans) {
      const text = readFileSync(join(ARTICLES, source), 'utf8');
      expect([text.slice(start, end), text.slice(0, start).split('\n').length]).toEqual([quote, line]);
    }
  });

  test('has a schema that refuses a model without spans, with other fields, or with a score above 1', () => {
    const validate = validator('model');
    const model = JSON.parse(place.run('inspect', ARTICLES, '--json').stdout);
    const [definition, ...others] = model.definitions;
    const broken = [{ spans: [] }, { mood: 'warm' }, { score: 1.5 }, { kind: 'risk' }, { short: 7 }];
    for (const change of broken) {
      expect(validate({ ...model, definitions: [{ ...definition, ...change }, ...others] })).toBe(false);
    }
    expect(validate({ ...model, gaps: undefined })).toBe(false);
  });

  test('tells people each claim with file and line, and what was set aside', () => {
    const { stdout } = place.run('inspect', ARTICLES);
    expect(stdout).toMatch(/^2 sources · /);
    expect(stdout).toMatch(/heat-pumps-and-boilers\.md:\d+ +Flow temperature \| Heat pump: 35 to 55 degrees/);
    expect(stdout).toMatch(/Set aside \(\d+\)[\s\S]*heating-in-old-houses\.txt:18 +Subscribe/);
  });

  test('lets no source write over the terminal', () => {
    place.write(
      'evil.md',
      '# Kiln vs. oven\n\nA kiln is an oven that reaches \u001b[2J\u001b]0;owned\u00071300 degrees.\n',
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(place.run('inspect', 'evil.md').stdout).not.toMatch(/[\u001b\u0007]/);
  });

  test('writes nothing', () => {
    place.run('inspect', ARTICLES);
    expect(place.all()).toEqual([]);
  });
});

describe('talkwright outline', () => {
  test('prints beats that add up, as the schema says', () => {
    const outline = JSON.parse(place.run('outline', ARTICLES, '--minutes', '6', '--json').stdout) as Outline;
    expect(faults(validator('outline'), outline)).toEqual([]);
    const spoken = outline.beats.reduce((sum, { seconds }) => sum + seconds, 0);
    expect(spoken + outline.questions + outline.buffer).toBe(outline.total);
    expect([outline.slot, outline.total + outline.shortfall]).toEqual([360, 360]);
  });

  test('prints a list for several lengths', () => {
    const outlines = JSON.parse(place.run('outline', ARTICLES, '--minutes', '3,6', '--json').stdout) as Outline[];
    expect(faults(validator('outline'), outlines)).toEqual([]);
    expect(outlines.map(({ slot }) => slot)).toEqual([180, 360]);
  });

  test('shows people when what is said, the sum, and why the rest is not', () => {
    const { stdout } = place.run('outline', ARTICLES, '--minutes', '3', '--from', '13:30');
    expect(stdout).toMatch(/^3:00 for general \(lightning\), from 13:30 to 13:33, at \d+ words a minute$/m);
    expect(stdout).toMatch(/^ *at +start +length +rank +purpose +title$/m);
    expect(stdout).toMatch(/^13:30 +0:00 +0:\d\d +\d+ +hook /m);
    expect(stdout).toMatch(/^\d:\d\d = \d:\d\d talk(?: .*)?, in \d+ beats$/m);
    expect(stdout).toMatch(/^Left out \(\d+\)$/m);
  });

  test('shows several lengths and audiences side by side', () => {
    const { stdout } = place.run('outline', ARTICLES, '--minutes', '3,6', '--audience', 'general,executives');
    expect(stdout).toMatch(/^purpose +beat +general 3:00 +general 6:00 +executives 3:00 +executives 6:00$/m);
    expect(stdout).toMatch(/^hook +\S.*( +0:\d\d){4}$/m);
    expect(stdout).toMatch(/^ +slot +3:00 +6:00 +3:00 +6:00$/m);
  });
});

test('ends quietly when nobody reads on', async () => {
  const child = place.start('inspect', ARTICLES, '--json');
  child.stdout?.destroy();
  let complaint = '';
  child.stderr?.on('data', (part) => {
    complaint += part;
  });
  const [code] = await once(child, 'close');
  expect([code, complaint]).toEqual([0, '']);
});

function spansIn(value: unknown): readonly Span[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'quote' in value ? [value as Span] : Object.values(value).flatMap(spansIn);
}
