import { beforeAll, expect, test } from 'vitest';
import { slidesOf } from '../../src/model/index.ts';
import type { Talk } from '../../src/pipeline.ts';
import { type Known, knowDefault, talkOf } from './default-talk.ts';

let known: Known;
let workshop: Talk;
beforeAll(async () => {
  known = await knowDefault();
  workshop = talkOf(known, 'general', 180);
});

test('a divider gives its part the time that the plan gives it, without the rest that is taken in it', () => {
  const { outline, deck } = workshop;
  const lasting = (part: string, rest: boolean) =>
    outline.beats
      .filter((beat) => beat.part === part && (beat.mode === 'break') === rest)
      .reduce((sum, beat) => sum + beat.seconds, 0);
  const rested = deck.sections.filter(({ name }) => lasting(name, true) > 0);
  expect(rested.length).toBeGreaterThan(0);
  for (const { name, seconds } of deck.sections) expect([name, seconds]).toEqual([name, lasting(name, false)]);
});

test('what lasts beyond ninety minutes is told in hours, on the plan and in the welcome', () => {
  const [first, plan] = slidesOf(workshop.deck);
  const welcome = first?.children.flatMap(({ data }) => data.script.map(({ text }) => text)).join(' ');
  expect(plan?.data.title).toMatch(/^Five steps in one hour and \S+ minutes$/);
  expect(welcome).toMatch(/for the next hour and \S+ minutes:/);
});

test('over a slide on one field nothing is said of another', () => {
  const { outline } = workshop;
  const field = outline.beats.find(({ layout }) => layout === 'spotlight');
  const [use] = field?.claims ?? [];
  const home = known.model.industries.find(({ uses }) => uses.some(({ id }) => id === use));
  const slide = slidesOf(workshop.deck).find(({ data }) => data.layout === 'spotlight');
  const said = slide?.children.flatMap(({ data }) => data.script.map(({ text }) => text)).join(' ') ?? '';
  expect(home?.name).toBe('Healthcare');
  expect(said).toContain('a dictated visit');
  expect(said).not.toContain('Students');
  // In the row of LLMs stands what one does with them, not that one uses them.
  expect(JSON.stringify(slide?.data.content)).toContain('"Turn a dictated visit into a draft note"');
});
