import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { type ActivityKind, type Layouts, slidesOf } from '../../src/model/index.ts';
import { type Draft, deck, own, said } from '../fixtures/render/build.ts';
import { working } from '../fixtures/render/working.ts';
import { workshop } from '../fixtures/render/workshop.ts';
import { all, has, htmlOf, slidesIn, textOf, treeOf } from './tree.ts';

const find = (slide: Element, name: string) => all({ type: 'root', children: [slide] }, (one) => has(one, name));
const first = (slide: Element, name: string) => {
  const [found] = find(slide, name);
  if (!found) throw new Error(`No .${name} on the slide`);
  return found;
};

function slideOf(draft: Draft): Element {
  const [slide] = slidesIn(treeOf(htmlOf(deck([draft]))));
  if (!slide) throw new Error('No slide');
  return slide;
}

const titleOf = (slide: Element) => textOf(first(slide, 'title'));

describe('a quiz', () => {
  const quiz = (stem: string) =>
    slideOf({
      layout: 'quiz',
      title: 'Quick check: heat pumps',
      mode: 'work',
      tag: 'Quiz, show of hands',
      content: {
        stem,
        options: ['Gas', 'Outdoor air', 'Wood'].map((text, i) => ({ text: said(text), right: i === 1 })),
        reason: said('Its warmth comes from the air outside.'),
      },
    });

  test('asks its question as the title, and below the title where that is too long for one', () => {
    const short = quiz('Where does a heat pump find its warmth?');
    expect(titleOf(short)).toBe('Where does a heat pump find its warmth?');
    expect(find(short, 'prompt')).toEqual([]);
    const stem = `${'Which of these is described in the sources as a place '.repeat(2)}to find warmth?`;
    const long = quiz(stem);
    expect(titleOf(long)).toBe('Quick check: heat pumps');
    expect(textOf(first(long, 'prompt'))).toBe(stem);
  });

  test('keeps the answer from those who hear it until it is shown, and names the right letter there', () => {
    const slide = quiz('Where from?');
    const answer = first(slide, 'answer');
    expect(answer.properties).toMatchObject({ ariaHidden: 'true', dataReveal: '' });
    expect(has(answer, 'fragment')).toBe(true);
    expect(textOf(answer)).toBe('B is right. Its warmth comes from the air outside.');
    expect(textOf(first(slide, 'options'))).toBe('A GasB Outdoor airC Wood');
    expect(find(slide, 'right').map(textOf)).toEqual(['B Outdoor air']);
  });

  test('bears a filled tag, since people act; a tag that only states something is quiet', () => {
    expect(has(first(quiz('Where from?'), 'tag'), 'act')).toBe(true);
    const stat = { value: '80%', unit: null, caption: own('of homes'), share: null, when: null, attribution: null };
    const quiet = slideOf({ layout: 'stat', title: 'Most homes', tag: 'Forecast', content: stat });
    expect(has(first(quiet, 'tag'), 'act')).toBe(false);
  });
});

describe('an exercise', () => {
  const exercise = (kind: ActivityKind, facts: Partial<Layouts['exercise']> = {}) =>
    slideOf({
      layout: 'exercise',
      title: 'Sort the fuels',
      mode: 'work',
      content: {
        kind,
        prompt: 'Put each card where it belongs.',
        steps: [
          { text: 'Sort', seconds: 180 },
          { text: 'Compare', seconds: 90 },
        ],
        items: ['Air', 'Gas'].map((text) => said(text)),
        bins: [
          { text: said('Heat pumps'), subject: 'a' },
          { text: said('Neither'), subject: null },
        ],
        more: 0,
        seconds: 270,
        ...facts,
      },
    });

  test('has a title without a full stop, unless it is two sentences', () => {
    expect(titleOf(exercise('sort'))).toBe('Put each card where it belongs');
    expect(titleOf(exercise('sort', { prompt: 'Which is which? Sort them.' }))).toBe('Which is which? Sort them.');
  });

  test('shows its steps with their minutes, and the whole time on its clock', () => {
    const slide = exercise('sort');
    expect(find(slide, 'step-text').map(textOf)).toEqual(['Sort', 'Compare']);
    expect(find(slide, 'step-time').map(textOf)).toEqual(['3 min', '1½ min']);
    expect(textOf(first(slide, 'timer-left'))).toBe('4:30');
    expect(first(slide, 'timer').properties.dataSeconds).toBe('270');
    expect(first(slide, 'timer-left').properties.role).toBe('timer');
  });

  test('colours what belongs to a subject and nothing else', () => {
    const bins = find(exercise('sort'), 'bins').flatMap((list) => list.children as Element[]);
    expect(bins.map((bin) => [textOf(bin), has(bin, 'bin-a'), find(bin, 'marker').length])).toEqual([
      ['Heat pumps', true, 1],
      ['Neither', false, 0],
    ]);
  });

  test('numbers one side of pairs and letters the other', () => {
    const slide = exercise('match');
    expect(textOf(first(slide, 'left'))).toBe('1 Air2 Gas');
    expect(textOf(first(slide, 'right'))).toBe('A Heat pumpsB Neither');
  });

  test('gives each statement a box for each verdict', () => {
    const slide = exercise('spot', { bins: ['True', 'False'].map((text) => ({ text: own(text), subject: null })) });
    expect(textOf(first(slide, 'verdict-heads'))).toBe('TrueFalse');
    for (const statement of first(slide, 'statements').children)
      expect(find(statement as Element, 'tick')).toHaveLength(2);
  });

  test('tells the planned uses of a case apart from its cards, and says nothing of uses where there are none', () => {
    expect(textOf(first(exercise('case'), 'planned'))).toBe('Planned usesHeat pumpsNeither');
    expect(find(exercise('case', { bins: [] }), 'planned')).toEqual([]);
  });

  test('says what is only on the handout', () => {
    expect(textOf(first(exercise('sort', { more: 3 }), 'more'))).toBe('and 3 more on the handout');
    expect(find(exercise('sort'), 'more')).toEqual([]);
  });
});

describe('a slide on which people work', () => {
  const talk = workshop();
  const slides = slidesIn(treeOf(htmlOf(talk)));

  test('shows no answer, no reason and no sign of what was swapped', () => {
    const at = new Map(slides.map((slide) => [slide.properties.id, slide]));
    const works = slidesOf(talk).filter(({ data }) => data.activity !== null && data.layout !== 'quiz');
    expect(works.length).toBeGreaterThan(4);
    for (const { data } of works) {
      const shown = textOf(first(at.get(data.id) as Element, 's'));
      const own = new Set(data.activity?.items.map((item) => item.text));
      for (const { reason } of data.activity?.key ?? []) if (!own.has(reason)) expect(shown).not.toContain(reason);
      expect(JSON.stringify(at.get(data.id))).not.toMatch(/distractor|swapped/i);
    }
  });

  test('has one clock, and others have none', () => {
    for (const slide of slides) {
      const clocks = ['exercise', 'discussion', 'break'].includes(String(slide.properties.dataLayout)) ? 1 : 0;
      expect(find(slide, 'timer'), String(slide.properties.id)).toHaveLength(clocks);
    }
  });

  test('keeps what the page is let through: every time is a whole number of seconds', () => {
    const html = htmlOf(working());
    const times = [...html.matchAll(/data-seconds="([^"]*)"/g)].map(([, seconds]) => seconds);
    expect(times.length).toBeGreaterThan(50);
    expect(times.every((seconds) => /^\d+$/.test(seconds ?? ''))).toBe(true);
  });
});

describe('a break', () => {
  const rest = (facts: Partial<Layouts['break']>) =>
    slideOf({
      layout: 'break',
      title: 'Break',
      mode: 'break',
      content: { seconds: 900, until: null, next: null, ...facts },
    });
  test('says how long, until when and what comes next, as far as that is known', () => {
    const shown = (slide: Element) => textOf(first(slide, 's')).replace(/Slide.*/, '');
    expect(shown(rest({ until: '10:45', next: 'How they differ' }))).toMatch(
      /^Break15 minutesBack at 10:45.*Next: How they differ/,
    );
    expect(shown(rest({}))).not.toMatch(/Back at|Next/);
  });
  test('inverts the page like a divider does', () => {
    expect(rest({}).properties.dataBackgroundColor).toBe('var(--inv-bg)');
  });
});

describe('the plan', () => {
  const bars = (row: Element) =>
    all({ type: 'root', children: [row] }, ({ tagName }) => tagName === 'rect').map(({ properties: p }) => ({
      name: String((p.className as string[])[0]),
      x: Number(p.x),
      end: Number(p.x) + Number(p.width),
    }));

  test('draws every stretch to scale on one axis', () => {
    const talk = working();
    const plans = slidesIn(treeOf(htmlOf(talk))).filter(({ properties }) => properties.dataLayout === 'roadmap');
    const contents = slidesOf(talk).flatMap(({ data }) => (data.layout === 'roadmap' ? [data.content] : []));
    expect(plans).toHaveLength(2);
    plans.forEach((slide, i) => {
      const content = contents[i];
      const rows = find(slide, 'plan-bar');
      const scale = 1072 / (content?.total ?? 1);
      rows.forEach((row, k) => {
        const spans = content?.rows[k]?.stretches ?? [];
        const drawn = bars(row);
        expect(drawn).toHaveLength(spans.length);
        drawn.forEach(({ x, end }, n) => {
          const { start = 0, seconds = 0 } = spans[n] ?? {};
          expect(Math.abs(x - start * scale)).toBeLessThanOrEqual(3);
          if (seconds * scale > 12) expect(Math.abs(end - (start + seconds) * scale)).toBeLessThanOrEqual(3);
        });
      });
    });
  });

  test('tells the time of day where it is known, else the time since the beginning', () => {
    const texts = slidesIn(treeOf(htmlOf(working())))
      .filter(({ properties }) => properties.dataLayout === 'roadmap')
      .map((slide) => find(slide, 'plan-start').map(textOf));
    expect(texts[0]).toContain('9:30');
    expect(texts[1]).toContain('2:35');
  });
});
