import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Deck } from '../../src/model/index.ts';
import { render } from '../../src/render/index.ts';
import { deck, own, said } from '../fixtures/render/build.ts';
import { heating } from '../fixtures/render/heating.ts';
import { workshop } from '../fixtures/render/workshop.ts';
import { runs } from '../long.ts';
import { classed, documentOf, documentTree, scheduleRows, secondsIn, tagged, within, words } from './documents.ts';
import { all, small, textOf } from './tree.ts';

const paths = (one: Deck) => render(one, small).map(({ path }) => path);

describe('what lies beside a deck', () => {
  test('is a page to read, a run sheet and a handout for a talk, and a guide as well where people work', () => {
    expect(paths(heating())).toEqual(['index.html', 'read.html', 'run-sheet.html', 'handout.html']);
    expect(paths(workshop())).toEqual([
      'index.html',
      'read.html',
      'run-sheet.html',
      'facilitator.html',
      'handout.html',
    ]);
    expect(paths(heating({ form: 'workshop' }))).toContain('facilitator.html');
  });

  test.each(['read', 'run-sheet', 'facilitator', 'handout'] as const)(
    'is safe: the %s runs nothing and shows hostile words as words',
    (name) => {
      const evil = '<script>alert(1)</script><img src=x onerror=alert(2)>';
      const hostile = workshop({ title: evil, speaker: evil, lead: evil });
      const tree = documentTree(hostile, name);
      expect(tagged(tree, 'script', 'img', 'iframe', 'object', 'link')).toEqual([]);
      const risky = all(tree, ({ properties }) => Object.keys(properties).some((key) => /^on|^style$|^src/i.test(key)));
      expect(risky).toEqual([]);
      expect(words(tree)).toContain(evil);
      const html = documentOf(hostile, name) ?? '';
      expect(html).toContain("default-src 'none'");
      expect(html).not.toContain('script-src');
    },
  );

  test('is the same bytes when it is made again', () => {
    expect(render(workshop(), small)).toEqual(render(workshop(), small));
  });

  test('leads only to places that are there', () => {
    for (const name of ['read', 'run-sheet', 'facilitator', 'handout'] as const) {
      const tree = documentTree(workshop(), name);
      const ids = new Set(
        tagged(tree, 'li', 'h2', 'h3', 'article', 'div', 'header').map(({ properties }) => `#${properties.id}`),
      );
      const links = tagged(tree, 'a').map(({ properties }) => String(properties.href));
      const missing = links.filter(
        (href) => !ids.has(href) && !/^(?:index\.html(?:#\/\d+)?|(?:run-sheet|facilitator|handout)\.html)$/.test(href),
      );
      expect([name, missing]).toEqual([name, []]);
    }
  });
});

describe('the run sheet', () => {
  const tree = documentTree(workshop(), 'run-sheet');
  const rows = scheduleRows(tree);

  test('tells the time on the wall and the time since the beginning of every slide', () => {
    const slides = rows.filter(({ name }) => ['teach', 'work', 'break'].includes(name));
    expect(slides.length).toBe(18);
    expect(slides[0]?.cells.slice(0, 2)).toEqual(['9:000:00', '1:00']);
    expect(slides[4]?.cells.slice(0, 3)).toEqual([
      '9:03:303:30',
      '2:30',
      expect.stringMatching(/^5Sourdough is a dough raised by wild yeast and bacteria Terms$/),
    ]);
    expect(slides[10]?.cells).toEqual(['9:4646:00', '15:00', '11Break', 'Back at 10:01']);
  });

  test('tells the time since the beginning alone where nobody said when it begins', () => {
    const [first, second] = scheduleRows(documentTree(workshop({ from: null }), 'run-sheet'));
    expect([first?.cells[0], second?.cells[0]]).toEqual(['0:00', '1:00']);
    expect(words(documentTree(workshop({ from: null }), 'run-sheet'))).not.toMatch(/Back at|9:03|10:01/);
  });

  test('sums each part', () => {
    const parts = rows.filter(({ name }) => name === 'part').map(({ cells }) => cells.slice(1));
    expect(parts).toEqual([
      ['43:00', 'Part 1: Rise and flavourSourdough rises slowly, baker’s yeast rises fast'],
      ['56:30', 'Part 2: Care and choiceTwo risks have a safeguard'],
    ]);
  });

  test('says where to leave something out, after the slide where it is decided', () => {
    const at = rows.findIndex(({ name }) => name === 'skip');
    expect(rows[at]?.cells).toEqual(['Later than 9:09? Skip slide 7, go on with slide 8. Saves 5 minutes.']);
    expect(rows[at - 1]?.cells[2]).toMatch(/^6/);
    expect(rows[at + 1]?.cells[2]).toMatch(/^7/);
    const timer = words(documentTree(workshop({ from: null }), 'run-sheet'));
    expect(timer).toContain('Later than 9:00 on the timer? Skip slide 7');
  });

  test('says nothing of being late where nothing can be left out', () => {
    expect(words(documentTree(workshop({ cuts: [] }), 'run-sheet'))).not.toMatch(/late|Skip/i);
    const astray = { at: 60, after: 's1-title', to: 's2-roadmap', saves: 0 };
    expect(words(documentTree(workshop({ cuts: [astray, { ...astray, to: 'gone' }] }), 'run-sheet'))).not.toContain(
      'Skip',
    );
  });

  test('says what to do where people work, with what has to be at hand, and the first words where one speaks', () => {
    const cue = (n: number) => rows.find(({ cells }) => cells[2]?.startsWith(`${n}`))?.cells[3];
    expect(cue(9)).toBe(
      'Put each card where it belongs.Sort the cards (10 min)Compare with another pair (5 min)Read the answers together (5 min)Have ready: one set of cards a pair, sticky notes',
    );
    expect(cue(5)).toBe(
      '“Let us be clear about the terms. Sourdough is a dough raised by wild yeast and lactic bacteria …”',
    );
  });

  test('accounts for the slot to the second, whatever it is made of', () => {
    const seconds = fc.integer({ min: 1, max: 4000 });
    const rest = fc.integer({ min: 0, max: 900 });
    const slide = fc.record({
      seconds,
      mode: fc.constantFrom('teach', 'work', 'break'),
      section: fc.constantFrom(null, 'terms', 'differ'),
    });
    const facts = fc.record({
      questions: rest,
      buffer: rest,
      shortfall: rest,
      from: fc.option(fc.integer({ min: 0, max: 86_399 })),
    });
    fc.assert(
      fc.property(fc.array(slide, { minLength: 1, maxLength: 12 }), facts, (slides, given) => {
        const drafts = slides.map((one, i) => ({
          ...(one as { mode: 'teach' }),
          seconds: one.seconds + (i === slides.length - 1 ? given.questions + given.buffer : 0),
          layout: 'points' as const,
          title: `Slide ${i}`,
          content: { subject: null, items: [] },
        }));
        const total = drafts.reduce((sum, one) => sum + one.seconds, 0);
        const page = documentTree(deck(drafts, { ...given, slot: total + given.shortfall }), 'run-sheet');
        const told = scheduleRows(page);
        const own = told.filter(({ name }) => name !== 'part').map(({ cells }) => secondsIn(cells[1] ?? ''));
        expect(own.reduce((sum, one) => sum + one, 0)).toBe(total + given.shortfall);
        const [sum] = classed(page, 'sum');
        const shares = tagged(within(sum), 'td').map((cell) => secondsIn(textOf(cell)));
        expect(shares.at(-1)).toBe(total + given.shortfall);
        expect(shares.slice(0, -1).reduce((all, one) => all + one, 0)).toBe(shares.at(-1));
      }),
      { numRuns: runs(20) },
    );
  });
});

describe('the facilitator guide', () => {
  const tree = documentTree(workshop(), 'facilitator');
  const text = words(tree);

  test('holds every word of the script', () => {
    for (const slide of workshop().root.children) {
      if (slide.type !== 'slide') continue;
      for (const { text: sentence } of slide.children[0].data.script) expect(text).toContain(sentence);
    }
  });

  test('collects what has to be at hand, each thing once, with the slides that need it', () => {
    const [prepare] = classed(tree, 'prepare');
    expect(tagged(within(prepare), 'li').map(textOf)).toEqual([
      'one set of cards a pair for slide 9',
      'sticky notes for slides 9 and 15',
      'one handout each for slide 10',
      'a flip chart a group for slide 15',
    ]);
    expect(classed(documentTree(heating({ form: 'workshop' }), 'facilitator'), 'prepare')).toEqual([]);
  });

  test('gives each answer with its reason and its line or page', () => {
    const rows = classed(tree, 'answers').map((table) =>
      tagged(within(table), 'tr')
        .slice(1)
        .map((row) => tagged(within(row), 'td').map(textOf)),
    );
    expect(rows.length).toBe(6);
    expect(rows[0]).toEqual([
      [
        'B. Is raised by wild yeast',
        expect.stringMatching(/^Sourdough is a dough raised by wild yeast\.bakers-hall\.md:\d+$/),
      ],
    ]);
    expect(rows[1]?.[2]).toEqual([
      '3. Pain au levain',
      'Sourdough',
      expect.stringMatching(/^Pain au levain is the French sourdough\.starter-book\.pdf, page \d$/),
    ]);
    expect(rows[2]?.[0]?.slice(0, 2)).toEqual(['1. Starter', 'B']);
    expect(rows[3]?.[1]?.slice(0, 2)).toEqual(['2. Sourdough is sold in cubes.', 'False']);
    expect(rows[3]?.[0]?.[2]).toMatch(/^bakers-hall\.md:\d+$/);
  });

  test('shows the cards that the answers don’t name', () => {
    const quiz = classed(tree, 'activity')[0];
    expect(tagged(within(quiz), 'li').map(textOf)).toEqual([
      'Choose one answer 1 min',
      'Compare with the room 1 min',
      'A. Rises in one hour',
      'C. Is sold in cubes',
    ]);
  });

  test('says a reason once where it holds for several cards, and its place beside each', () => {
    const spans = said('Rye and spelt need acid.').spans;
    const item = (text: string) => ({ text, claim: 'c', confidence: 'stated' as const, spans, distractor: null });
    const key = [0, 1].map((at) => ({
      item: at,
      answer: 'Acid',
      reason: 'Rye and spelt need acid.',
      claim: 'c',
      spans,
    }));
    const rest = { prompt: 'Sort.', grouping: 'all', materials: [], steps: [{ text: 'Sort', seconds: 60 }] } as const;
    const activity = { ...rest, kind: 'sort' as const, items: [item('Rye'), item('Spelt')], bins: [item('Acid')], key };
    const content = {
      kind: 'sort' as const,
      prompt: 'Sort.',
      steps: rest.steps,
      items: [],
      bins: [],
      more: 0,
      seconds: 60,
    };
    const page = documentTree(
      deck([{ layout: 'exercise', title: 'Sort', mode: 'work', activity, content }]),
      'facilitator',
    );
    const cells = tagged(within(classed(page, 'answers')[0]), 'td').map(textOf);
    expect(cells).toEqual([
      '1. Rye',
      'Acid',
      expect.stringMatching(/^Rye and spelt need acid\.guide\.md:\d+$/),
      '2. Spelt',
      'Acid',
      expect.stringMatching(/^guide\.md:\d+$/),
    ]);
  });

  test('tells what each part is for, and what to leave out after the slide where it is decided', () => {
    expect(classed(tree, 'objectives').map(textOf)).toEqual([
      'After this part, people canSay what sourdough and baker’s yeast areTell sourdough from baker’s yeast in three ways',
      'After this part, people canName two risks and the safeguard for each',
    ]);
    const moments = classed(tree, 'moment');
    expect(classed(within(moments[5]), 'skip').map(textOf)).toEqual([
      'Later than 9:09? Skip slide 7, go on with slide 8. Saves 5 minutes.',
    ]);
    expect(classed(within(moments[6]), 'skip')).toEqual([]);
  });
});

describe('the handout', () => {
  test('shows a comparison that took several slides as one table with every row and column', () => {
    const tables = classed(documentTree(heating(), 'handout'), 'stacks');
    const [first] = tables;
    const heads = tagged(within(first), 'th').map(textOf);
    expect(heads).toEqual([
      'Aspect',
      'Heat pumps',
      'Gas boilers',
      'Takes in',
      'Turns it by',
      'Gives off',
      'Energy',
      'Noise',
      'Service',
      'Price',
      'Life',
      'Running cost',
    ]);
    expect(tagged(within(first), 'td').length).toBe(18);
    expect(textOf(first as never)).toContain('Not said in the sources');
  });

  test('keeps a single comparison under its own title', () => {
    const tree = documentTree(workshop(), 'handout');
    expect(tagged(tree, 'h3').map(textOf)).toContain('Sourdough and baker’s yeast differ in time, taste and cost');
    expect(words(tree)).not.toContain('side by side');
  });

  test('leads from every claim to its line, and quotes that line', () => {
    const tree = documentTree(workshop(), 'handout');
    const cell = tagged(tree, 'td').find((one) => textOf(one).startsWith('Sour and deep'));
    const [mark] = tagged(within(cell), 'a');
    const [entry] = tagged(tree, 'li').filter(({ properties }) => `#${properties.id}` === mark?.properties.href);
    expect(textOf(mark as never)).toMatch(/^2:p\. \d$/);
    expect(textOf(entry as never)).toContain('“Sour and deep”');
  });

  test('says each sentence of the sources once, and nothing of the speaker’s own', () => {
    const own1 = own('Now look at this.');
    const twice = said('Bread needs salt.');
    const content = { subject: null, items: [] };
    const page = words(
      documentTree(
        deck([
          { layout: 'points', title: 'One', content, script: [own1, twice] },
          { layout: 'points', title: 'Two', content, script: [own1, { ...twice }] },
        ]),
        'handout',
      ),
    );
    expect(page.split('Bread needs salt.').length - 1).toBe(2);
    expect(page).toContain('“Bread needs salt.”');
    expect(page).not.toContain('Now look');
  });

  test('does not say below a title what the title says, but where it is from', () => {
    const words1 = 'A loaf weighs 750 g';
    const from = said(words1);
    const stat = { value: '750', unit: 'g', caption: from, share: null, when: 'in 2020', attribution: null };
    const draft = { title: words1, titleFrom: from, script: [{ ...from, text: `${words1}.` }] };
    const page = documentTree(
      deck([
        { ...draft, layout: 'stat', content: stat },
        { ...draft, layout: 'points', title: 'Other', titleFrom: own('Other'), content: { subject: null, items: [] } },
      ]),
      'handout',
    );
    const [topic, ...others] = classed(page, 'topic');
    expect(textOf(topic as never).replace(/\s+/g, ' ')).toMatch(/^A loaf weighs 750 g1:\d+ \(in 2020\)$/);
    expect(others).toEqual([]);
  });

  test('shows a number large where no words beside it name it', () => {
    const stat = {
      value: '750',
      unit: 'g',
      caption: said('is what a loaf weighs'),
      share: null,
      when: null,
      attribution: null,
    };
    const page = documentTree(deck([{ layout: 'stat', title: 'Weight', content: stat }]), 'handout');
    expect(textOf(classed(page, 'figure')[0] as never)).toMatch(/^750 g is what a loaf weighs1:\d+$/);
  });

  test('lists the terms that were defined, in the order of the alphabet', () => {
    const [glossary] = classed(documentTree(heating(), 'handout'), 'glossary');
    expect(tagged(within(glossary), 'dt').map(textOf)).toEqual(['Boiler', 'Heat pump']);
    expect(
      classed(
        documentTree(deck([{ layout: 'points', title: 'One', content: { subject: null, items: [] } }]), 'handout'),
        'glossary',
      ),
    ).toEqual([]);
  });

  test('lists terms of a slide of several as well, each once', () => {
    const items = [
      { term: 'Yeast', gloss: said('fungi that make dough rise') },
      { term: 'Crumb', gloss: said('the inside of a loaf') },
    ];
    const page = documentTree(
      deck([1, 2].map((n) => ({ layout: 'terms' as const, title: `Terms ${n}`, content: { items } }))),
      'handout',
    );
    expect(tagged(within(classed(page, 'glossary')[0]), 'dt').map(textOf)).toEqual(['Crumb', 'Yeast']);
  });

  test('leaves room to write', () => {
    expect(classed(documentTree(workshop(), 'handout'), 'lines').length).toBeGreaterThan(4);
  });
});
