import { VFileMessage } from 'vfile-message';
import { describe, expect, test } from 'vitest';
import { type Checked, checkAsJson, hasFailed, reportCheck } from '../../src/cli/check-report.ts';
import { explainScores, scoreTable } from '../../src/cli/score-report.ts';
import type { Fit, SeenMisfit } from '../../src/emit/index.ts';
import type { Deck, Slide } from '../../src/model/index.ts';
import { formulas } from '../../src/pipeline.ts';
import { beatOf, planOf } from './plans.ts';

const slide = (id: string, seconds: number) =>
  ({ type: 'slide', children: [], data: { id, seconds, title: `About ${id}` } }) as unknown as Slide;
const deck = { root: { type: 'root', children: [slide('cover', 30), slide('dangers', 45)] } } as unknown as Deck;

function message(fatal: boolean | null, reason: string, ruleId: string, line?: number): VFileMessage {
  const made = new VFileMessage(reason, { ruleId, source: 'talkwright' });
  return Object.assign(made, { fatal, ...(line === undefined ? {} : { file: 'rail.md', line }) });
}

const NOTE = message(null, '7 of 9 claims rest on one source alone', 'support');
const WARNING = message(false, 'Slide `dangers`: Unexpected 80 words, expected 70', 'words');
const ERROR = message(true, 'Slide `cover`: Unexpected figure 80%, expected one that its source states', 'numbers');
const PLACED = message(false, 'Unexpected heading', 'shape', 7);

const checked = (...messages: readonly VFileMessage[]): Checked => ({
  label: 'riders, 10 minutes',
  talk: { outline: planOf([beatOf('a')]), deck, messages },
  scores: [
    { id: 'tda', label: 'TDA', value: 0.9, unit: '', formula: 'a ÷ b', target: 'at least 0.85', ok: true },
    { id: 'error', label: 'Error', value: 3.5, unit: '%', formula: 'c', target: 'at most 2%', ok: false },
    { id: 'words', label: 'Words', value: 31, unit: 'words', formula: 'd', target: null, ok: null },
  ],
  fit: null,
});
const settings = { width: Number.POSITIVE_INFINITY, paint: (_: unknown, text: string) => text };

describe('a checked talk', () => {
  test('is told the worst first, with slide, reason and rule, then its scores', () => {
    expect(reportCheck(checked(NOTE, WARNING, PLACED, ERROR), settings)).toBe(`\
Night trains, riders, 10 minutes

1 error
  slide 1, 0:00, “About cover”: Unexpected figure 80%, expected one that its source states (numbers)

2 warnings
  slide 2, 0:30, “About dangers”: Unexpected 80 words, expected 70 (words)
  rail.md:7: Unexpected heading (shape)

1 note
  7 of 9 claims rest on one source alone (support)

score  value     target
TDA    0.9       at least 0.85  met
Error  3.5%      at most 2%     missed
Words  31 words`);
  });

  test('is told in one line when no rule finds a fault', () => {
    expect(reportCheck(checked(), settings)).toMatch(/10 minutes\n\nNo rule finds a fault\n\nscore/);
  });

  test('is told to programs with its slides and formulas', () => {
    expect(checkAsJson(checked(WARNING, PLACED))).toEqual({
      ...{ title: 'Night trains', audience: 'riders', form: 'talk', slot: 60 },
      messages: [
        {
          ...{ severity: 'warning', rule: 'words', reason: 'Unexpected 80 words, expected 70' },
          slide: { n: 2, id: 'dangers', title: 'About dangers', start: 30 },
          ...{ file: null, line: null, column: null },
        },
        {
          ...{ severity: 'warning', rule: 'shape', reason: 'Unexpected heading' },
          ...{ slide: null, file: 'rail.md', line: 7, column: null },
        },
      ],
      scores: checked().scores,
    });
  });

  test.each([
    ['nothing', [], false, false],
    ['a note', [NOTE], false, false],
    ['a warning', [NOTE, WARNING], false, true],
    ['an error', [ERROR], true, true],
  ])('with %s fails: %j, when strict: %j', (_, messages, fails, strictly) => {
    const one = checked(...messages);
    expect([hasFailed(one, false), hasFailed(one, true)]).toEqual([fails, strictly]);
  });

  const view = (width: number, theme: string) => ({ width, height: 720, theme });
  const fitOf = (facts: Partial<Fit> = {}): Fit => ({
    ...{ views: [view(1280, 'light'), view(1024, 'dark')], slides: 2, states: 3, misfits: [], said: [] },
    ...facts,
  });
  const misfit = (facts: Partial<SeenMisfit> = {}): SeenMisfit => ({
    ...{
      slide: 'dangers',
      step: 0,
      rule: 'outside',
      slot: 'cell 2 of row “Ice”',
      words: 'Rails freeze',
      against: null,
    },
    ...{ excess: 12, views: fitOf().views },
    ...facts,
  });

  test('is told whether its slides fit, with slide, slot and by how much', () => {
    expect(reportCheck({ ...checked(), fit: fitOf() }, settings)).toContain(
      '\n\nEverything fits: 2 slides with 1 step in 2 views\n\n',
    );
    const misfits = [
      misfit(),
      misfit({ rule: 'hidden', against: 'figure', step: 1, words: '', slot: 'title', views: [view(1024, 'dark')] }),
    ];
    expect(reportCheck({ ...checked(), fit: fitOf({ misfits, said: ['asked for x'] }) }, settings)).toContain(`
3 faults of fit in 2 slides with 1 step in 2 views
  slide 2, 0:30, “About dangers”, cell 2 of row “Ice” (“Rails freeze”): leaves its box by 12 px (outside)
  slide 2, 0:30, “About dangers”, title: is hidden behind figure, 12 px of it (hidden; after step 1; 1024×720 dark)
  the page itself: asked for x
`);
  });

  test.each([
    ['all that fits', fitOf(), false],
    ['a fault of fit', fitOf({ misfits: [misfit()] }), true],
    ['a page that asks for something', fitOf({ said: ['asked for x'] }), true],
  ])('with %s in a browser fails or not', (_, seen, fails) => {
    expect(hasFailed({ ...checked(), fit: seen }, false)).toBe(fails);
  });

  test('tells programs of its fit only where that was measured', () => {
    expect(checkAsJson(checked())).not.toHaveProperty('fit');
    expect(checkAsJson({ ...checked(), fit: fitOf({ misfits: [misfit()] }) })).toMatchObject({
      fit: {
        views: ['1280×720 light', '1024×720 dark'],
        faults: [
          { slide: 'dangers', rule: 'outside', excess: 12, fault: 'cell 2 of row “Ice” leaves its box by 12 px' },
        ],
      },
    });
  });

  test('marks what is missed where there is colour', () => {
    const paint = (style: string, text: string) => `<${style}>${text}</${style}>`;
    const lines = scoreTable(checked().scores, { paint }).split('\n');
    expect(lines.map((line) => /^<\w+>/.exec(line)?.[0])).toEqual(['<dim>', undefined, '<yellow>', undefined]);
  });

  test('has every formula explained in the help', () => {
    const help = explainScores().replaceAll(/\s+/g, ' ');
    expect(formulas().length).toBeGreaterThan(5);
    for (const { label, formula } of formulas()) {
      expect(help).toContain(label);
      expect(help).toContain(`= ${formula}`);
    }
  });
});
