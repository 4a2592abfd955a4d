import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { slidesOf } from '../../src/model/index.ts';
import { FACES, UNTIL } from '../../src/render/early.ts';
import { assemble } from '../../src/render/page.ts';
import { deck, own, said, slide } from '../fixtures/render/build.ts';
import { heating } from '../fixtures/render/heating.ts';
import { limits } from '../fixtures/render/limits.ts';
import { all, has, htmlOf, slidesIn, small, textOf, treeOf } from './tree.ts';

describe('a rendered deck', () => {
  const talk = heating();
  const html = htmlOf(talk);
  const tree = treeOf(html);
  const sections = slidesIn(tree);

  test('has every slide, in order, with its id, seconds and rank', () => {
    const facts = slidesOf(talk).map(({ data }) => [data.id, String(data.seconds), String(data.rank), data.layout]);
    expect(sections.map(({ properties: p }) => [p.id, p.dataTiming, p.dataRank, p.dataLayout])).toEqual(facts);
  });

  test('gives the clock the whole slot, also where the sources hold less', () => {
    const short = { ...talk, slot: talk.total + 95, shortfall: 95 };
    expect(htmlOf(short)).toContain(`data-total="${talk.total + 95}"`);
  });

  test('writes each sentence of a script by itself, with what leads to it', () => {
    const script = [own('Welcome.'), own('In schools:'), said('Heat pumps warm halls.'), said('Boilers don’t.')];
    const plain = slide(
      { layout: 'quote', title: 'A quote', content: { quote: own('Warm.'), speaker: '' }, script },
      0,
    );
    const [drawn] = slidesIn(treeOf(htmlOf({ ...talk, root: { type: 'root', children: [plain] } })));
    const within = treeOf('');
    within.children = drawn ? drawn.children.filter((one) => one.type === 'element' && has(one, 'notes')) : [];
    expect(all(within, ({ tagName }) => tagName === 'span').map(textOf)).toEqual([
      'Welcome.',
      'In schools: Heat pumps warm halls.',
      'Boilers don’t.',
    ]);
    expect(all(within, ({ tagName }) => tagName === 'p').map(textOf)).toEqual([
      script.map(({ text }) => text).join(' '),
    ]);
  });

  test('tells each slide’s part by number, and its name once', () => {
    const parts = sections.filter(({ properties }) => properties.dataPart !== undefined);
    const names = sections.flatMap(({ properties: p }) => (p.dataPartName ? [[p.dataPart, p.dataPartName]] : []));
    expect(parts.length).toBeGreaterThan(names.length);
    expect(names).toEqual(talk.sections.map(({ name }, i) => [String(i + 1), name]));
    expect(sections[0]?.properties).not.toHaveProperty('dataPart');
  });

  test('says where a speaker who is late goes on, and nothing of a slide that isn’t there', () => {
    const [, second, , fourth] = slidesOf(talk).map(({ data }) => data.id);
    const cuts = [
      { at: 75, after: String(second), to: String(fourth), saves: 40 },
      { at: 80, after: String(fourth), to: 'gone', saves: 30 },
    ];
    const skips = slidesIn(treeOf(htmlOf(heating({ cuts })))).flatMap(({ properties: p }) =>
      p.dataSkip ? [[p.id, p.dataSkip, p.dataSaves]] : [],
    );
    expect(skips).toEqual([[second, fourth, '40']]);
  });

  test('adds its seconds up to the total that the clock is set to', () => {
    const sum = sections.reduce((total, { properties }) => total + Number(properties.dataTiming), 0);
    expect(all(tree, ({ tagName }) => tagName === 'main')[0]?.properties.dataTotal).toBe(String(sum));
  });

  test('gives every slide one heading, its script and its place', () => {
    for (const section of sections) {
      const within = treeOf('');
      within.children = [section];
      expect(all(within, ({ tagName }) => tagName === 'h1' || tagName === 'h2')).toHaveLength(1);
      expect(all(within, (element) => has(element, 'notes'))).toHaveLength(1);
      expect(textOf(section)).toContain(`of ${sections.length}`);
    }
    expect(all(tree, ({ tagName }) => tagName === 'h1')).toHaveLength(1);
  });

  test('has no id twice', () => {
    const ids = all(tree, ({ properties }) => properties.id !== undefined).map(({ properties }) => properties.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('leads every citation to its quote, word for word, with its line', () => {
    const links = all(tree, ({ tagName, properties }) => tagName === 'a' && String(properties.href).startsWith('#q-'));
    expect(links.length).toBeGreaterThan(15);
    for (const link of links) {
      const target = all(tree, ({ properties }) => properties.id === String(link.properties.href).slice(1));
      expect(target).toHaveLength(1);
      expect(target[0] && textOf(target[0])).toMatch(/^line \d+\S/);
    }
  });

  test('lists in the panel what a slide shows and what its script says', () => {
    const cover = sections[0];
    const ids = String(cover?.properties.dataCites).split(' ');
    const quotes = all(tree, ({ properties }) => ids.includes(String(properties.id)));
    expect(quotes.map(textOf)).toEqual([
      'line 1A heat pump moves warmth from outside to inside, and a boiler makes it on the spot.',
    ]);
  });

  test('has no style attribute, no handler and nothing to fetch', () => {
    const keys = new Set(all(tree, () => true).flatMap(({ properties }) => Object.keys(properties)));
    expect([...keys].filter((key) => key === 'style' || /^on/i.test(key) || key === 'src' || key === 'srcSet')).toEqual(
      [],
    );
    expect(html).not.toMatch(/url\(["']?https?:/);
  });

  test('admits exactly its own script and sheet', () => {
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const [policy] = all(tree, ({ properties }) => properties.httpEquiv !== undefined).map(({ properties }) =>
      String(properties.content),
    );
    const parts = policy?.split('; ') ?? [];
    expect(parts).toContain(`script-src ${hash(FACES)} ${hash('start()')}`);
    expect(parts).toContain(`style-src ${hash('.s{color:red}')}`);
    expect(parts).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
  });

  test('is drawn when its scripts have run, with its own faces; a page without scripts at once', () => {
    const [wait, sheet, faces, start, made] = [UNTIL.head, '<style>', FACES, 'start()', UNTIL.end].map((part) =>
      html.indexOf(`${part}`),
    ) as [number, number, number, number, number];
    expect(Math.min(wait, sheet, faces, start, made)).toBeGreaterThan(0);
    expect([wait, sheet, faces, start, made]).toEqual([wait, sheet, faces, start, made].sort((a, b) => a - b));
    expect(faces).toBeLessThan(html.indexOf('</head>'));
    const still = assemble({ page: '{{policy}}{{styles}}{{slides}}', styles: ['.s{}'] }, { slides: '' });
    expect(still).toContain('<style>.s{}</style>');
    expect(still).not.toMatch(/script|expect|template/);
  });

  test('is the same, byte for byte, a second time', () => {
    expect(htmlOf(heating())).toBe(html);
  });

  test('moves only the slides of a series', () => {
    const moving = sections.filter(({ properties }) => properties.dataAutoAnimate !== undefined);
    expect(moving.map(({ properties }) => [properties.dataLayout, properties.dataAutoAnimateId])).toEqual([
      ['matrix', 'aspects'],
      ['matrix', 'aspects'],
    ]);
  });
});

describe('hostile text', () => {
  const evil = '</script><script>alert(1)</script><img src=x onerror=alert(2)><!-- {{policy}} $& $1';
  const phrase = said(evil);
  const talk = deck(
    [
      { layout: 'quote', title: evil, content: { quote: phrase, speaker: evil }, tag: evil, script: [phrase] },
      {
        layout: 'definition',
        title: evil,
        content: { subject: 'a', term: evil, abbreviation: evil, gloss: phrase, traits: [phrase], examples: [phrase] },
      },
      {
        layout: 'spotlight',
        title: evil,
        content: { name: evil, icon: '__proto__', lanes: [{ who: ['a'], texts: [phrase] }] },
      },
    ],
    {
      title: evil,
      lead: evil,
      lang: 'en" onload="alert(3)',
      subjects: [{ key: 'a', id: evil, name: evil, short: evil }],
      sources: [
        { n: 1, id: 'guide.md', sha256: evil, title: evil, shortName: evil, publisher: evil, date: evil, places: null },
      ],
    },
  );
  const html = htmlOf(talk);
  const tree = treeOf(html);

  test('stays text, wherever it stands', () => {
    const scripts = all(tree, ({ tagName }) => tagName === 'script');
    expect(scripts.filter(({ properties }) => properties.type !== 'application/json').map(textOf)).toEqual([
      FACES,
      'start()',
    ]);
    expect(scripts).toHaveLength(3);
    expect(all(tree, ({ tagName }) => tagName === 'img')).toEqual([]);
    expect(all(tree, ({ properties }) => Object.keys(properties).some((key) => /^on/i.test(key)))).toEqual([]);
    expect(slidesIn(tree)).toHaveLength(3);
    expect(textOf(slidesIn(tree)[0] ?? (tree as never))).toContain(evil);
  });

  test('is never taken for a slot or a language', () => {
    expect(html.match(/sha256-/g)).toHaveLength(3);
    expect(html).toContain('<html lang="en" ');
  });

  test('in a script may not bring links that run', () => {
    const node = slide({ layout: 'quote', title: 'A title', content: { quote: own('Words'), speaker: '' } }, 0);
    const paragraph = {
      type: 'paragraph' as const,
      children: [
        { type: 'link' as const, url: 'javascript:alert(1)', children: [{ type: 'text' as const, value: 'press' }] },
      ],
    };
    const notes = { ...node.children[0], children: [paragraph] };
    const page = htmlOf(deck([], { root: { type: 'root', children: [{ ...node, children: [notes] }] } }));
    expect(page).toContain('press');
    expect(page).not.toContain('javascript:');
  });
});

describe('the shell', () => {
  test.each([
    [
      'a slot that nobody fills',
      small.page.replace('{{slides}}', '{{slides}}{{pictures}}'),
      /unknown slot {{pictures}}/,
    ],
    ['the slides left out', small.page.replace('{{slides}}', ''), /lacks the slots slides/],
  ])('refuses %s', (_, page, message) => {
    expect(() => htmlOf(heating(), { ...small, page })).toThrow(message);
  });

  test('refuses a script that would end itself', () => {
    expect(() => htmlOf(heating(), { ...small, scripts: ['"</SCRIPT>"'] })).toThrow(/closing script tag/);
  });
});

describe('the foot of a slide', () => {
  const cite = (shortNames: readonly string[]) => {
    const sources = shortNames.map((shortName, i) => ({
      n: i + 1,
      id: `s${i}`,
      sha256: '0'.repeat(64),
      title: 'T',
      shortName,
      publisher: null,
      date: null,
      places: null,
    }));
    const lanes = [{ who: [], texts: sources.map(({ id }) => said('Words', id)) }];
    const tree = treeOf(
      htmlOf(
        deck([{ layout: 'spotlight', title: 'A title', content: { name: 'Home', icon: 'house', lanes } }], { sources }),
      ),
    );
    return textOf(all(tree, (element) => has(element, 'cite'))[0] ?? (tree as never));
  };

  test('names its sources by number and short name', () => {
    expect(cite(['House guide', 'FAQ'])).toBe('Source: [1] House guide · [2] FAQ');
  });
  test('says fewer words where the line is full', () => {
    expect(cite(['The very long house guide', 'Notes of an old installer', 'Questions of tenants'])).toBe(
      'Source: [1] The very long · [2] Notes · [3] Questions of tenants',
    );
  });
  test('keeps only the numbers where no names fit', () => {
    const many = Array.from({ length: 8 }, (_, i) => `Thermodynamics${i}`);
    expect(cite(many)).toBe('Source: [1] [2] [3] [4] [5] [6] [7] [8]');
  });
});

describe('a drawing', () => {
  test('says where no source says anything', () => {
    const text = slidesIn(treeOf(htmlOf(heating()))).map(textOf);
    expect(text[9]).toContain('Not said in the sources');
    expect(text[8]).not.toContain('Not said in the sources');
  });

  test('dashes and tags what a source hedges or forecasts, and nothing else', () => {
    const sections = slidesIn(treeOf(htmlOf(heating())));
    const tagged = sections
      .filter((section) => /Hedged|Forecast/.test(textOf(section)))
      .map(({ properties }) => properties.id);
    const dashed = sections.filter(
      (section) =>
        all({ type: 'root', children: [section] }, (element) => has(element, 'dashed') && element.tagName !== 'g')
          .length > 0,
    );
    expect(tagged).toEqual(dashed.map(({ properties }) => properties.id));
    expect(tagged).toEqual(['s11-matrix', 's15-stat', 's17-risk']);
  });

  test('takes a neutral icon for a name that it does not know', () => {
    const page = (icon: string) =>
      htmlOf(deck([{ layout: 'spotlight', title: 'A title', content: { name: 'Home', icon, lanes: [] } }]));
    expect(page('house')).toContain('M1 1h9');
    expect(page('constructor')).toContain('<circle cx="12" cy="12" r="1">');
  });

  test.each(['subset', 'overlap', 'disjoint', 'sequence', 'single'] as const)('draws %s in its own way', (relation) => {
    const art = (deckOf: Parameters<typeof heating>[0]) =>
      htmlOf(heating(deckOf)).match(/<svg class="art".*?<\/svg>/s)?.[0];
    const others = (['subset', 'overlap', 'disjoint', 'sequence', 'single'] as const).filter(
      (other) => other !== relation,
    );
    for (const other of others) expect(art({ relation })).not.toBe(art({ relation: other }));
  });

  test('says under a figure what its title does not say, and the same words once only', () => {
    const content = (text: string) => ({
      value: '500',
      unit: 'boats',
      caption: said(text),
      share: null,
      when: null,
      attribution: null,
    });
    const shown = (text: string) =>
      htmlOf(deck([{ layout: 'stat', title: 'The harbour holds 500 boats', content: content(text) }]));
    expect(shown('Harbour holds 500 boats.')).not.toContain('class="caption');
    expect(shown('500 boats, half of them of wood')).toContain('class="caption');
  });

  test('holds one, two and three subjects at the limits of every layout', () => {
    const layouts = new Set(slidesIn(treeOf(htmlOf(limits()))).map(({ properties }) => properties.dataLayout));
    expect(layouts.size).toBe(18);
  });
});
