import { describe, expect, test } from 'vitest';
import { render } from '../../src/render/index.ts';
import { deck, own, said } from '../fixtures/render/build.ts';
import { workshop } from '../fixtures/render/workshop.ts';
import { documentOf } from './documents.ts';
import { all, htmlOf, small, textOf, treeOf } from './tree.ts';

/** Ends every element and attribute that a word could stand in. */
const EVIL = `"'></title></textarea></style></script><script>alert(1)</script><img src=x onerror=alert(2)>`;

/** A slide of the speaker's own with a link to what runs, and one that leads somewhere. */
function linked(href: string) {
  const runs = [{ text: 'the bread', href }];
  const blocks = [
    { kind: 'paragraph' as const, runs },
    { kind: 'list' as const, ordered: false, items: [runs] },
  ];
  return deck([{ layout: 'own', title: 'Baking', content: { kind: 'own', blocks } } as never]);
}

const pages = {
  'the deck': (href: string) => htmlOf(linked(href)),
  'the page to read': (href: string) => documentOf(linked(href), 'read') ?? '',
  'the handout': (href: string) => documentOf(linked(href), 'handout') ?? '',
};

describe.each(Object.entries(pages))('the gate before %s', (_, drawn) => {
  test.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'data:text/html,x', 'vbscript:x'])(
    'lets the words of a link to %j pass, not the link',
    (href) => {
      const links = all(treeOf(drawn(href)), ({ tagName }) => tagName === 'a');
      expect(drawn(href)).toContain('the bread');
      expect(links.filter(({ properties }) => String(properties.href) === href)).toEqual([]);
      expect(links.filter((one) => textOf(one) === 'the bread' && one.properties.href !== undefined)).toEqual([]);
    },
  );

  test('lets a link to a page pass', () => {
    const links = all(treeOf(drawn('https://bread.example/rye')), ({ tagName }) => tagName === 'a');
    expect(links.filter(({ properties }) => properties.href === 'https://bread.example/rye')).toHaveLength(2);
  });
});

describe('words that would end the element around them', () => {
  const facts = { title: EVIL, lead: EVIL, audience: EVIL, speaker: EVIL, event: EVIL, holder: EVIL, theme: null };
  const source = {
    n: 1,
    id: EVIL,
    sha256: EVIL,
    title: EVIL,
    shortName: EVIL,
    publisher: EVIL,
    date: EVIL,
    places: null,
  };
  const script = [own(EVIL), said(EVIL, EVIL)];
  const slides = deck([{ layout: 'quote', title: EVIL, content: { quote: said(EVIL, EVIL), speaker: EVIL }, script }]);
  const { root } = slides;
  const files = [
    ...render({ ...slides, ...facts, sources: [source], root }, small),
    ...render(workshop({ ...facts, sources: [source] }), small),
  ].map(({ path, content }) => [path, String(content)] as const);

  test.each(files)('stay words as title, notes, file name and what a brief says: %s', (path, html) => {
    const tree = treeOf(html);
    const scripts = all(tree, ({ tagName }) => tagName === 'script').filter((one) => textOf(one).includes('alert(1)'));
    expect(scripts.filter(({ properties }) => properties.type !== 'application/json')).toEqual([]);
    expect(all(tree, ({ tagName }) => tagName === 'img' || tagName === 'textarea')).toEqual([]);
    expect(all(tree, ({ properties }) => Object.keys(properties).some((key) => /^on/i.test(key)))).toEqual([]);
    const [title] = all(tree, ({ tagName }) => tagName === 'title').map(textOf);
    expect(title).toContain(EVIL);
    if (path === 'index.html') {
      const [lead] = all(tree, ({ properties }) => properties.name === 'description');
      expect(lead?.properties.content).toBe(EVIL);
    }
  });
});
