/// <reference lib="dom" />
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { slideOf } from '../../../src/client/stage/plan.ts';
import { recount } from '../../../src/client/stage/recount.ts';
import { render } from '../../../src/render/index.ts';
import { templates } from '../../browser/render/page.ts';
import { knowDefault, talkOf } from '../../pipeline/default-talk.ts';

describe('the pages of a talk', () => {
  let html: string;
  beforeAll(async () => {
    const [known, drawn] = [await knowDefault(), await templates()];
    html = String(render(talkOf(known, 'general', 45).deck, drawn)[0]?.content);
  }, 120_000);

  const slides = () => [
    ...(parseHTML(html).document.querySelectorAll('section[data-timing]') as unknown as NodeListOf<HTMLElement>),
  ];
  const numbers = (all: readonly HTMLElement[]) =>
    all.map((slide) =>
      slide
        .querySelector('.page')
        ?.textContent?.match(/^Slide (\d+) of (\d+)/)
        ?.slice(1)
        .join('/'),
    );
  const eyebrow = (slide: HTMLElement | undefined) => {
    const part = slide?.querySelector<HTMLElement>('.of-series');
    return part?.hasAttribute('hidden') ? null : part?.textContent;
  };

  /** All that counting writes. */
  const printed = (all: readonly HTMLElement[]) =>
    all.map((slide) => {
      const bars = [...slide.querySelectorAll('svg.bars > rect')].map((bar) =>
        ['class', 'x', 'width'].map((name) => bar.getAttribute(name)).join(' '),
      );
      return [slide.querySelector('.page')?.textContent, eyebrow(slide), ...bars].join('; ');
    });

  test('stay as they were drawn while all are there', () => {
    const all = slides();
    const drawn = all.map((slide) => slide.outerHTML);
    recount(all);
    expect(all.filter((slide, i) => slide.outerHTML !== drawn[i]).map(({ id }) => id)).toEqual([]);
    expect(numbers(all).at(-1)).toBe(`${all.length}/${all.length}`);
  });

  test('are counted anew without those that are left out, and as before when they are back', () => {
    const all = slides();
    const drawn = printed(all);
    const few = all.filter((_, i) => i % 3 !== 1);
    recount(few);
    const counted = numbers(few).filter((one) => one !== undefined);
    expect(counted).toEqual(
      few.flatMap((slide, i) => (slide.querySelector('.page') ? [`${i + 1}/${few.length}`] : [])),
    );
    const bars = few.at(-1)?.querySelector('svg.bars');
    const width = (name: string) =>
      [...(bars?.querySelectorAll(`.${name}`) ?? [])].reduce((sum, one) => sum + Number(one.getAttribute('width')), 0);
    // On the last slide all is done.
    expect(width('done')).toBeCloseTo(width('todo'), 0);
    recount(all);
    expect(printed(all)).toEqual(drawn);
  });

  test('of a series say which they are of those that stay, and nothing where one stays alone', () => {
    const all = slides();
    const series = all.filter((slide) => eyebrow(slide) !== undefined);
    const first = series.filter((slide) => slide.dataset.series === series[0]?.dataset.series);
    expect(first.map(eyebrow)).toEqual(first.map((_, i) => ` · ${i + 1} of ${first.length}`));
    recount(all.filter((slide) => !first.slice(1).includes(slide)));
    expect(eyebrow(first[0])).toBeNull();
  });

  test('tell the stage what it must know of them', () => {
    const facts = slides().map(slideOf);
    const named = (id: string) => facts.find((one) => one.id === id);
    expect(named('hook')).toMatchObject({ kept: true, frames: false, section: null });
    expect(named('recap')).toMatchObject({ kept: true });
    expect(named('sources')).toMatchObject({ kept: true });
    expect(facts.filter(({ layout }) => layout === 'section').every(({ frames, kept }) => frames && !kept)).toBe(true);
    const work = facts.filter(({ layout }) => layout === 'quiz' || layout === 'discussion');
    expect(work.length).toBeGreaterThan(1);
    const ids = new Set(facts.map(({ id }) => id));
    for (const { needs } of work) expect(needs.length).toBeGreaterThan(0);
    for (const { needs } of facts) for (const need of needs) expect(ids).toContain(need);
    for (const { title, seconds, rank } of facts)
      expect([title === '', seconds > 0, rank > 0]).toEqual([false, true, true]);
  });
});
