import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readOwnLayouts, withLayouts } from '../../src/ingest/own/layouts.ts';
import { DEADLINES } from '../../src/ingest/own/module.ts';
import {
  type Deck,
  InputError,
  LAYOUTS,
  type OwnLayout,
  type OwnLayouts,
  slidesOf,
  type Templates,
  type UserTools,
} from '../../src/model/index.ts';
import { render, reviewOwn } from '../../src/render/index.ts';
import { heating } from '../fixtures/render/heating.ts';
import { small } from './tree.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/cli');
const BROKEN = join(FIXTURES, 'broken-layouts');

const html = (templates: Templates, deck: Deck = heating()) => String(render(deck, templates)[0]?.content);

/** The sections of a deck whose layout is `name`, each as its markup. */
function slidesOfLayout(page: string, name: string): readonly string[] {
  return page.split('<section').filter((part) => part.includes(`data-layout="${name}"`));
}

function own(draw: OwnLayout['draw'], unseenTitle = false): OwnLayout {
  return { file: 'own.mjs', unseenTitle, draw };
}

const drawnBy = (layouts: OwnLayouts, deck?: Deck) => html({ ...small, layouts }, deck);

describe('a layout of a person’s own', () => {
  test('draws in place of ours, within our frame', async () => {
    const templates = withLayouts(small, await readOwnLayouts('layouts', FIXTURES));
    const stats = slidesOfLayout(html(templates), 'stat');
    expect(stats.length).toBeGreaterThan(0);
    for (const slide of stats) {
      expect(slide).toContain('class="s s-own own-stat"');
      expect(slide).toMatch(/<h2 class="title"[^>]*>.+<\/h2>/);
      expect(slide).toContain('class="bar-value"');
      expect(slide).toContain('<footer class="ft"><p class="cite">Source: ');
      expect(slide).toContain('<aside class="notes">');
      expect(slide).not.toContain('class="mega"');
    }
    expect(templates.styles.at(-1)).toContain('.bar-value {');
    expect(reviewOwn(heating(), templates)).toEqual([]);
  });

  test('leaves every other layout as it is', async () => {
    const templates = withLayouts(small, await readOwnLayouts('layouts', FIXTURES));
    const [before, after] = [html(small), html({ ...templates, styles: small.styles })].map((page) =>
      page
        .replace(/<script type="application\/json".*?<\/script>/, '')
        .split('<section')
        .filter((part) => !part.includes('data-layout="stat"')),
    );
    expect(after).toEqual(before);
  });

  test('may say the title itself, which stays for ears', () => {
    const page = drawnBy({ stat: own((_, { h }) => h('p.huge', 'All of it'), true) });
    for (const slide of slidesOfLayout(page, 'stat')) expect(slide).toMatch(/<h2 class="unseen"[^>]*>.+<\/h2>/);
  });

  test('draws the cover and what is inverted below a heading of ours', () => {
    const draw = own(({ title }, { h }) => h('p.mine', title));
    const page = drawnBy({ title: draw, section: draw });
    expect(slidesOfLayout(page, 'title')[0]).toMatch(
      /<h1 class="title">.+<\/h1><\/header><div class="bd"><p class="mine">/,
    );
    expect(slidesOfLayout(page, 'section')[0]).toMatch(
      /class="s s-own own-section s-inv"><header class="hd"><h2 class="title">/,
    );
  });

  test('keeps whose talk it is where there is no footer', () => {
    const brand = { name: 'Warm Homes', accent: null, accent2: null, logo: null, font: null };
    const draw = own((_, { h }) => h('p'));
    const page = drawnBy({ title: draw, section: draw, stat: draw }, { ...heating(), brand });
    for (const name of ['title', 'section', 'stat']) expect(slidesOfLayout(page, name)[0]).toContain('Warm Homes');
  });

  test('is told what stands on its slide, as copies', () => {
    const deck = heating();
    const before = JSON.stringify(deck);
    const seen: unknown[] = [];
    drawnBy(
      {
        stat: own((slide, { h }) => {
          seen.push({ ...slide, content: 'content' });
          Object.assign(slide.content, { caption: null, value: 'changed' });
          return h('p');
        }),
      },
      deck,
    );
    const [first] = slidesOf(deck).filter(({ data }) => data.layout === 'stat');
    expect(seen[0]).toMatchObject({
      id: first?.data.id,
      layout: 'stat',
      title: first?.data.title,
      of: slidesOf(deck).length,
    });
    expect(JSON.stringify(deck)).toBe(before);
  });

  test('has our words, marks, icons and shapes to draw with', () => {
    const draw = (slide: { readonly content: unknown }, { h, s, words, source, icon, marker, timer }: UserTools) => {
      const { caption } = slide.content as { caption: Parameters<typeof source>[0] };
      return [
        h('p.said', [...words(caption ?? null), ...source(caption)]),
        h('p.unsaid', words(null)),
        h('p.all', source()),
        h('div', [icon('house'), icon('no-such'), marker(['a', 'b']), timer(90), s('svg', { viewBox: '0 0 2 2' })]),
      ];
    };
    const [slide] = slidesOfLayout(drawnBy({ stat: own(draw) }), 'stat');
    expect(slide).toMatch(/<p class="said">.+<a href="#q-\d+-\d+-\d+" aria-label="[^"]+">\[\d\]<\/a><\/p>/);
    expect(slide).toContain('<p class="unsaid"><span class="nothing">Not said in the sources</span></p>');
    expect(slide).toMatch(/<p class="all"><a href="#q-/);
    expect(slide).toContain('<path d="M1 1h9">');
    expect(slide).toContain('class="timer" data-seconds="90"');
  });

  test('reaches the page only through the sanitiser', async () => {
    const templates = withLayouts(small, await readOwnLayouts('left-out', BROKEN));
    const page = html(templates);
    for (const slide of slidesOfLayout(page, 'stat')) {
      expect(slide).not.toMatch(/<iframe|<video|onclick|style=|id="hint"/i);
      expect(slide.match(/<h2/g)).toHaveLength(1);
    }
    expect(page.match(/<section/g)).toHaveLength(html(small).match(/<section/g)?.length ?? 0);
  });

  test('is asked for nothing where no slide has its layout', () => {
    const never = own(() => {
      throw new Error('asked');
    });
    expect(() => drawnBy({ break: never })).not.toThrow();
  });
});

describe('a layout that can’t be used', () => {
  const cases = readdirSync(BROKEN).filter((name) => !name.endsWith('.txt'));

  test('is told for every reason that there is', () => expect(cases.length).toBeGreaterThan(30));

  test.each(cases)('says exactly what is wrong with %s', async (name) => {
    const told = readFileSync(join(BROKEN, `${name}.txt`), 'utf8').trim();
    expect(await said(name)).toBe(told.replace('<layouts>', Object.keys(LAYOUTS).join(', ')));
  });
});

/** What is said of a folder: its error, else its warnings. */
async function said(name: string): Promise<string> {
  const deadlines = /endless|waiting/.test(name)
    ? { loading: name === 'endless-drawing' ? 5 : 0.5, drawing: 0.2 }
    : DEADLINES;
  try {
    const templates = withLayouts(small, await readOwnLayouts(name, BROKEN, deadlines));
    render(heating(), templates);
    const warnings = reviewOwn(heating(), templates).map(({ file, reason }) => `warning: ${file}: ${reason}`);
    return warnings.join('\n');
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}
