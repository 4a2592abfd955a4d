import { createHash } from 'node:crypto';
import type { Element, ElementContent, Root } from 'hast';
import { describe, expect, test } from 'vitest';
import type { Inspection, InspectionTemplates } from '../../src/model/index.ts';
import { isInspection, renderInspection } from '../../src/render/index.ts';
import { KIND_NAMES } from '../../src/render/inspect/kinds.ts';
import { LINKED } from '../../src/render/inspect/parts/passage.ts';
import { INSPECT_CSS, InspectionBuilder, trams } from '../fixtures/render/inspection.ts';
import { all, has, textOf, treeOf } from './tree.ts';

const shell: InspectionTemplates = {
  page: '<!doctype html><html lang="en"><head><meta name="generator" content="Talkwright inspection {{seal}}"><meta http-equiv="Content-Security-Policy" content="{{policy}}"><title>{{title}}</title>{{styles}}</head><body>{{body}}</body></html>',
  fonts: '@font-face{}',
  styles: ['.s{color:red}'],
};

const htmlOf = (inspection: Inspection) => String(renderInspection(inspection, shell).content);
const pageOf = (inspection: Inspection) => treeOf(htmlOf(inspection));
const byId = (tree: Root, id: string) => all(tree, ({ properties }) => properties.id === id)[0];
const within = (element: Element | undefined): Root => ({ type: 'root', children: element ? [element] : [] });
const classed = (tree: Root, name: string) => all(tree, (element) => has(element, name));

/** The text of a line as it stands in its source: without the numbers of its notes. */
function lineText(tree: Root, id: string): string {
  const [said] = classed(within(byId(tree, id)), 'said');
  const refs = classed(within(said), 'ref');
  const strip = (node: Element): Element => ({
    ...node,
    children: node.children.flatMap((child): ElementContent[] =>
      child.type !== 'element' ? [child] : refs.includes(child) ? [] : [strip(child)],
    ),
  });
  return said ? textOf(strip(said)) : '';
}

describe('an inspection', () => {
  const inspection = trams();
  const html = htmlOf(inspection);
  const tree = treeOf(html);

  test('shows every line of a source once, character by character, under its number', () => {
    for (const [i, text] of [...inspection.texts.values()].entries()) {
      for (const [at, line] of text.split(/\r\n|\n/).entries()) {
        const id = `s${i + 1}-L${at + 1}`;
        expect([id, lineText(tree, id)]).toEqual([id, line.trim() === '' ? '' : line]);
      }
    }
  });

  test('has one note for each place of each finding, beside a line that it stands on', () => {
    const notes = classed(tree, 'note');
    expect(notes.map(({ properties }) => properties.id)).toEqual([
      ...Array.from({ length: 11 }, (_, i) => `s1-n${i + 1}`),
      ...['s2-n1', 's2-n2'],
    ]);
    const passage = classed(tree, 'passage').find(
      (one) => all(within(one), ({ properties }) => properties.id === 's1-L3').length > 0,
    );
    expect(classed(within(passage), 'note').map(textOf)).toEqual([
      expect.stringMatching(/^1Definition TramRail vehicle that runs in streets/),
      expect.stringMatching(/^2Part of Tram ⊂ rail vehicle/),
      expect.stringMatching(/^3Figure 250/),
      expect.stringMatching(/^4Conflict 250 here, 90 there/),
    ]);
  });

  test('nests marks that overlap, in lanes of their own', () => {
    const [said] = classed(within(byId(tree, 's1-L3')), 'said');
    const outer = classed(within(said), 'k-definition').filter((element) => has(element, 'mk'));
    expect(outer.map(textOf).join('')).toBe('A tram is a rail vehicle that runs in streets.');
    const both = classed(
      within(
        outer.find((one) => classed(within(one), 'k-taxonomy').length > 0) ??
          classed(within(said), 'k-taxonomy').find((one) => has(one, 'mk')),
      ),
      'mk',
    );
    expect(both.length).toBe(2);
    expect(textOf(both[0] as Element)).toBe('A tram is a rail vehicle');
    const lanes = both.map(({ properties }) => String(properties.className).match(/lane\d/)?.[0]);
    expect(new Set(lanes).size).toBe(2);
  });

  test('tells of a note what was understood, how surely, by which rule, and where else it stands', () => {
    const text = textOf(byId(tree, 's1-n1') as Element);
    expect(text).toContain('score 0.90 · definition/hand');
    expect(text).toContain('Also [2] line 1');
    expect(textOf(byId(tree, 's2-n1') as Element)).toContain('In the words of [1] line 3');
  });

  test('leads from a side of a difference to the other side, and from a safeguard to its risk', () => {
    const hrefs = (id: string) =>
      all(within(byId(tree, id)), ({ tagName }) => tagName === 'a').map(({ properties }) => properties.href);
    const note = (text: RegExp) => classed(tree, 'note').find((one) => text.test(textOf(one)));
    const [tram, ferry] = [note(/Speed · Tram/), note(/Speed · Ferry/)];
    expect(hrefs(String(tram?.properties.id))).toContain(`#${ferry?.properties.id}`);
    expect(hrefs(String(ferry?.properties.id))).toContain(`#${tram?.properties.id}`);
    expect(hrefs(String(note(/Safeguard/)?.properties.id))).toContain(`#${note(/Risk/)?.properties.id}`);
  });

  test('strikes out what was set aside, with the reason in sight', () => {
    const struck = all(tree, ({ tagName }) => tagName === 'del');
    expect(struck.map((one) => [textOf(one), one.properties.title])).toEqual([
      ['Sign up for our letter!', 'Set aside: an advert'],
    ]);
    expect(classed(tree, 'note').map(textOf)).toContainEqual(expect.stringMatching(/Set aside an advert/));
  });

  test('sets the sides of a conflict against each other, with the words around them', () => {
    const figures = all(within(byId(tree, 'conflicts')), ({ tagName }) => tagName === 'figure').map(textOf);
    expect(figures).toEqual([
      expect.stringMatching(/A tram is a rail vehicle.*250 people\..*\[1\] line 3$/),
      expect.stringMatching(/Trams carry 90 people\..*\[2\] line 2$/),
    ]);
  });

  test('tables differences with a link in every cell', () => {
    const cells = all(within(byId(tree, 'differences')), ({ tagName }) => tagName === 'td');
    expect(cells.map(textOf)).toEqual(['20 km/h [1] line 7', '15 km/h [1] line 7']);
    for (const cell of cells) expect(all(within(cell), ({ tagName }) => tagName === 'a')).toHaveLength(1);
  });

  test('groups what is doubtful and what was set aside by reason, closed', () => {
    for (const [id, reason] of [
      ['review', 'Says nothing lasting 1'],
      ['dropped', 'An advert 1'],
    ] as const) {
      const [group] = all(within(byId(tree, id)), ({ tagName }) => tagName === 'details');
      expect(group?.properties.open).toBeUndefined();
      expect(textOf(group as Element)).toContain(reason);
    }
  });

  test('names a subject with its aliases that are other words', () => {
    expect(textOf(byId(tree, 'subjects') as Element)).toMatch(/Trammain subject, 6 mentionsAlso streetcarFerry/);
  });

  test('counts each kind in the legend, and lists no kind that is not there', () => {
    const labels = all(tree, ({ tagName }) => tagName === 'label').map(textOf);
    expect(labels).toContain('Definitions 2');
    expect(labels).toContain('Set aside 1');
    expect(labels.join()).not.toContain('Outlook');
  });

  test('has no id twice, and no link that leads nowhere', () => {
    const ids = all(tree, ({ properties }) => properties.id !== undefined).map(({ properties }) =>
      String(properties.id),
    );
    expect(new Set(ids).size).toBe(ids.length);
    const links = all(tree, ({ tagName, properties }) => tagName === 'a' && properties.href !== undefined);
    expect(links.length).toBeGreaterThan(30);
    expect(links.filter(({ properties }) => !ids.includes(String(properties.href).slice(1)))).toEqual([]);
  });

  test('runs nothing, styles nothing inline, fetches nothing, and admits only its own sheets', () => {
    expect(all(tree, ({ tagName }) => ['script', 'img', 'iframe', 'link', 'object'].includes(tagName))).toEqual([]);
    const keys = new Set(all(tree, () => true).flatMap(({ properties }) => Object.keys(properties)));
    expect([...keys].filter((key) => key === 'style' || /^on|^src/i.test(key))).toEqual([]);
    const policy = String(all(tree, ({ properties }) => properties.httpEquiv !== undefined)[0]?.properties.content);
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy.split('; ')).toContain(`style-src ${hash('@font-face{}')} ${hash('.s{color:red}')}`);
    expect(policy).toMatch(/^default-src 'none'; style-src/);
  });

  test('is the same, byte for byte, a second time', () => expect(htmlOf(trams())).toBe(html));

  test('is known as ours until a person changes it', () => {
    expect(isInspection(html)).toBe(true);
    expect(isInspection(html.replace('fine day', 'bad day'))).toBe(false);
    expect(isInspection('<!doctype html><title>My page</title>')).toBe(false);
  });
});

describe('a hostile source', () => {
  const evil =
    '</style><script>alert(1)</script><img src=x onerror=alert(2)> {{policy}} $& \u202eevil\u202c \u0007bell\u200b "quoted"';
  const make = new InspectionBuilder().source('<b>x</b>.md', `${evil}\nA kiln ${evil}`, {
    title: evil,
    publisher: evil,
  });
  const claim = { ...make.claim('definition', make.span('<b>x</b>.md', evil)), subject: evil, kindOf: null };
  const inspection = make.inspection({
    subjects: [{ id: evil, name: evil, abbreviation: evil, aliases: [evil], main: true, mentions: 1 }],
    definitions: [claim],
    dropped: [{ span: make.span('<b>x</b>.md', 'A kiln'), reason: evil, rule: evil }],
    gaps: [{ span: make.span('<b>x</b>.md', 'A kiln'), reason: evil, expected: evil, heading: evil }],
  });
  const tree = pageOf(inspection);

  test('reaches the page as text only', () => {
    expect(all(tree, ({ tagName }) => tagName === 'script' || tagName === 'img')).toEqual([]);
    expect(all(tree, ({ tagName }) => tagName === 'style')).toHaveLength(2);
    const keys = new Set(all(tree, () => true).flatMap(({ properties }) => Object.keys(properties)));
    expect([...keys].filter((key) => /^on|style/i.test(key))).toEqual([]);
  });

  test('can’t fill a slot of the page', () => expect(lineText(tree, 's1-L1')).toContain('{{policy}} $&'));

  test('shows what can’t be seen, and turns no text around', () => {
    const seen = lineText(tree, 's1-L1');
    for (const code of ['U+202E', 'U+202C', 'U+0007', 'U+200B']) expect(seen).toContain(code);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(htmlOf(inspection)).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u0007\u200b]/);
  });

  test('keeps what belongs to letters: joiners, accents, emoji', () => {
    const text = 'नमस्\u200dते café\u0301 👩\u200d🚒 ❤\ufe0f';
    const plain = new InspectionBuilder().source('a.txt', text).inspection({});
    expect(lineText(pageOf(plain), 's1-L1')).toBe(text);
  });
});

describe('places', () => {
  test('are pages where a source has pages, at the first line of each', () => {
    const text = 'First page.\nIt goes on.\n\nSecond page.\nIts end.';
    const make = new InspectionBuilder().source('a.pdf', text, {
      format: 'pdf',
      places: { unit: 'page', starts: [0, text.indexOf('\nSecond')] },
    });
    const claim = {
      ...make.claim('statement', make.span('a.pdf', 'Its end.')),
      subject: null,
      role: 'other' as const,
      heading: null,
    };
    const tree = pageOf(make.inspection({ statements: [claim] }));
    expect(classed(tree, 'no').map(textOf).filter(Boolean)).toEqual(['p. 1', 'p. 2']);
    expect(all(tree, (element) => has(element, 'place')).map(textOf)).toEqual(['page 2']);
  });

  test('are lines however a line ends', () => {
    const tree = pageOf(new InspectionBuilder().source('a.txt', 'one\r\ntwo\rthree\nfour').inspection({}));
    expect(['s1-L1', 's1-L2', 's1-L3', 's1-L4'].map((id) => lineText(tree, id))).toEqual([
      'one',
      'two',
      'three',
      'four',
    ]);
  });
});

describe('a long source', () => {
  const filler = 'Water runs to the sea. ';
  const text = `${`${filler.repeat(4)}\n`.repeat(4000)}Ferries are ships.\n${`${filler.repeat(4)}\n`.repeat(4000)}`;
  const make = new InspectionBuilder().source('long.txt', text).source('short.txt', 'Trams are vehicles.\nThey ring.');
  const claim = (source: string, quote: string) => ({
    ...make.claim('definition', make.span(source, quote)),
    subject: 'ferry',
    kindOf: null,
  });

  test('is cut down to the lines around its marks, and says how many it leaves out; a short one beside it is whole', () => {
    const html = htmlOf(make.inspection({ definitions: [claim('long.txt', 'Ferries are ships.')] }));
    const tree = treeOf(html);
    expect(classed(tree, 'left-out').map(textOf)).toEqual([
      'Lines 1 to 3,998 are left out: nothing in them is marked',
      'Lines 4,004 to 8,001 are left out: nothing in them is marked',
    ]);
    expect(lineText(tree, 's1-L4001')).toBe('Ferries are ships.');
    expect(lineText(tree, 's2-L2')).toBe('They ring.');
    expect(html.length).toBeLessThan(40_000);
  });

  test('of one line without end keeps both ends of what is not marked', () => {
    const endless = `${filler.repeat(20_000)}Ferries are ships. ${filler.repeat(20_000)}`;
    const one = new InspectionBuilder().source('a.txt', endless);
    const found = {
      ...one.claim('definition', one.span('a.txt', 'Ferries are ships.')),
      subject: 'ferry',
      kindOf: null,
    };
    const line = lineText(pageOf(one.inspection({ definitions: [found] })), 's1-L1');
    expect(line.length).toBeLessThan(2000);
    expect(line).toContain('Ferries are ships.');
    expect(line).toMatch(/… 459,400 characters …/);
  });

  test('that says the same a thousand times names few of the places, and shows no more notes than can be read', () => {
    const same = new InspectionBuilder().source('a.txt', 'Ferries are ships. '.repeat(20_000));
    const spans = Array.from({ length: 5000 }, (_, i) => ({
      ...same.span('a.txt', 'Ferries are ships.'),
      start: 19 * i,
      end: 19 * i + 18,
    }));
    const found = {
      ...same.claim('definition', spans[0] as (typeof spans)[0], ...spans.slice(1)),
      subject: 'ferry',
      kindOf: null,
    };
    const html = htmlOf(same.inspection({ definitions: [found] }));
    expect(html.length).toBeLessThan(2_500_000);
    expect(html).toContain('3,800 more findings of this source are not shown');
  });

  test('leaves out its faces when they would make the page large, and only then', () => {
    const fonts = `@font-face{${' '.repeat(590 * 1024)}}`;
    const draw = (inspection: Inspection) => String(renderInspection(inspection, { ...shell, fonts }).content);
    expect(draw(make.inspection({}))).toContain('@font-face');
    const many = new InspectionBuilder().source('a.txt', `${filler}\n`.repeat(2000));
    expect(draw(many.inspection({}))).not.toContain('@font-face');
  });
});

describe('a model without anything', () => {
  test('makes a page that says so', () => {
    const tree = pageOf(new InspectionBuilder().source('a.txt', 'Well.').inspection({}));
    expect(classed(tree, 'note')).toEqual([]);
    expect(all(tree, ({ properties }) => properties.id === 'differences')).toEqual([]);
    expect(textOf(classed(tree, 'tiles')[0] as Element)).toMatch(/^0 claims/);
  });
});

describe('the sheet', () => {
  test.each(KIND_NAMES)('gives %s a colour, a line, and a way to be shown alone', (kind) => {
    expect(INSPECT_CSS).toMatch(new RegExp(`\\.k-${kind} \\{ --k: var\\(--\\w+\\); --l: \\w+; \\}`));
    expect(INSPECT_CSS).toContain(`:not(:has(#only-${kind}:checked)) .text .mk.k-${kind} `);
  });

  test('lights up as many notes of a passage as the page links', () => {
    expect(INSPECT_CSS).toContain(`.r${LINKED}:focus-visible) .n${LINKED} {`);
    expect(INSPECT_CSS).not.toMatch(new RegExp(`\\.[mrn]${LINKED + 1}\\b`));
  });

  test('tells kinds of one colour apart by their line', () => {
    const looks = KIND_NAMES.map((kind) => INSPECT_CSS.match(new RegExp(`\\.k-${kind} (\\{[^}]+\\})`))?.[1]);
    expect(new Set(looks).size).toBe(KIND_NAMES.length);
  });
});

describe('edits on an inspection', () => {
  const inspection = trams();
  const [span] = inspection.model.definitions[0]?.spans ?? [];
  const place = (line: number) => ({ file: 'talks/talk.yaml', line, column: 5 });
  const claim = { kind: 'claim' as const, claim: 'd', was: null, speak: null, place: place(4) };
  const slide = { quote: null, note: [], was: null, speak: null, after: null, layout: null, hide: false };
  const tree = pageOf({
    ...inspection,
    edits: [
      {
        ...{ edit: { ...claim, quote: 'old', say: 'Trams' }, state: 'applied', reason: null, now: null },
        ...{ spans: span ? [span] : [], own: true },
      },
      {
        ...{ edit: { ...claim, quote: 'Trams hover.', say: 'Fly', place: place(9) }, state: 'stale', reason: 'gone' },
        ...{ now: 'Trams roll.', spans: [], own: false },
      },
      {
        ...{ edit: { ...slide, kind: 'slide', slide: 'x', title: '<b>T</b>', place: null }, state: 'refused' },
        ...{ reason: 'no slide is called `x`', now: null, spans: [], own: false },
      },
    ],
  });

  test('are listed with their lines in the brief, what became of them, and both words of a stale one', () => {
    const [applied, stale, refused] = all(within(byId(tree, 'edits')), ({ tagName }) => tagName === 'li').map(textOf);
    expect(applied).toMatch(/^Applied speaker’s own words, cite nothing talk\.yaml:4 .*line \d+“old” → “Trams”$/);
    expect(stale).toMatch(/talk\.yaml:9.*It was made againstTrams hover\.The source says nowTrams roll\.$/);
    expect(refused).toMatch(/^Not done.*title “<b>T<\/b>”no slide is called x$/);
  });

  test('are marked where the source holds their words, and nowhere else', () => {
    const notes = classed(tree, 'note').filter((note) => has(note, 'k-edit'));
    expect(notes.map(textOf)).toEqual([expect.stringContaining('Your edit talk.yaml:4“old” → “Trams”')]);
    expect(byId(pageOf(inspection), 'edits')).toBe(undefined);
  });
});
