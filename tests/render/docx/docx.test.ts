import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { type Deck, type DeckSource, type Phrase, slidesOf } from '../../../src/model/index.ts';
import { renderDocx } from '../../../src/render/docx/index.ts';
import { heating } from '../../fixtures/render/heating.ts';
import { workshop } from '../../fixtures/render/workshop.ts';
import { packageOf } from '../ooxml/package.ts';
import { all, type Xml } from '../pptx/xml.ts';

const flat = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim();

async function filesOf(deck: Deck) {
  const files = await renderDocx(deck);
  return new Map(files.map(({ path, content }) => [path, content as Uint8Array]));
}

async function paper(deck: Deck, path = 'handout.docx') {
  const bytes = (await filesOf(deck)).get(path);
  if (!bytes) throw new Error(`no ${path}`);
  const file = packageOf(bytes);
  const body = file.part('word/document.xml');
  return { file, body, bytes, paragraphs: all(body, 'w:p') };
}

/** What another reader of such files finds: words with their endnotes, and the page that they make. */
async function readBack(bytes: Uint8Array) {
  const buffer = Buffer.from(bytes);
  const [{ value: html, messages }, { value: text }] = await Promise.all([
    mammoth.convertToHtml({ buffer }),
    mammoth.extractRawText({ buffer }),
  ]);
  return { html, text: flat(text), shown: flat(html.replace(/<[^>]*>/g, '').replaceAll('&amp;', '&')), messages };
}

const styleOf = (paragraph: Xml) => all(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? 'Normal';
const said = (root: Xml) =>
  all(root, 'w:t')
    .map(({ text }) => text)
    .join('');

function phrasesIn(value: unknown): Phrase[] {
  if (Array.isArray(value)) return value.flatMap(phrasesIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('spans' in value && 'text' in value && 'claim' in value) return [value as Phrase];
  return Object.values(value).flatMap(phrasesIn);
}

describe.each([
  ['a talk', heating()],
  ['a workshop', workshop()],
])('the handout of %s, read back by another program', async (_, deck) => {
  const { bytes, file } = await paper(deck);
  const { shown, html, messages } = await readBack(bytes);

  test('tells every claim that its slides teach', () => {
    const taught = slidesOf(deck).filter(
      ({ data }) =>
        data.mode === 'teach' && !['title', 'roadmap', 'section', 'objectives', 'sources'].includes(data.layout),
    );
    const claims = taught.flatMap(({ data, children }) => [
      ...phrasesIn(data.content),
      ...children.flatMap((notes) => notes.data.script),
    ]);
    const cited = claims.filter(({ spans }) => spans.length > 0);
    const known = new Set(cited.filter(({ text }) => shown.includes(flat(text))).map(({ claim }) => claim));
    expect(cited.length).toBeGreaterThan(5);
    expect(cited.filter(({ claim }) => !known.has(claim)).map(({ text }) => text)).toEqual([]);
  });

  test('quotes each place once, in an endnote that names its source and where', () => {
    const notes = all(file.part('word/endnotes.xml'), 'w:endnote').filter(({ attributes }) => !attributes['w:type']);
    const texts = notes.map(said).map(flat);
    expect(new Set(texts.map((text) => text.split(':')[0])).size).toBe(texts.length);
    for (const text of texts) {
      const [, n = '', place = ''] = /^Source (\d+), (?:line|page|paragraph) (\d+): “/.exec(text) ?? [];
      expect(deck.sources.map((source: DeckSource) => source.n)).toContain(Number(n));
      expect(Number(place)).toBeGreaterThan(0);
      expect(shown).toContain(text.slice(0, 40));
    }
    const quotes = slidesOf(deck).flatMap(({ data }) => (data.layout === 'quote' ? data.content.quote.spans : []));
    for (const { quote } of quotes) expect(flat(texts.join(' '))).toContain(flat(quote));
  });

  test('is made of headings, lists and tables that the program knows', () => {
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    expect(html).toMatch(/<h1>.*Sources<\/h1>/);
    expect(html).toContain('<ul><li>');
    if (slidesOf(deck).some(({ data }) => ['compare', 'matrix', 'dimension'].includes(data.layout))) {
      expect(html).toMatch(/<table><thead><tr><th>/);
    }
  });
});

describe('a Word file', () => {
  test('comes for the learners, and for the leader where people work', async () => {
    expect([...(await filesOf(heating())).keys()]).toEqual(['handout.docx']);
    expect([...(await filesOf(workshop())).keys()]).toEqual(['handout.docx', 'facilitator.docx']);
  });

  test('is the same each time', async () => {
    expect(await filesOf(workshop())).toEqual(await filesOf(workshop()));
  });

  test('has its title and language, and no date', async () => {
    const { file } = await paper(workshop());
    const core = file.part('docProps/core.xml').children.map(({ name, text }) => [name, text]);
    expect(core).toContainEqual(['dc:title', `Handout: ${workshop().title}`]);
    expect(core).toContainEqual(['dc:language', 'en']);
    expect(core.map(([name]) => name)).not.toContain('dcterms:created');
    expect(all(all(file.part('word/styles.xml'), 'w:docDefaults')[0] as Xml, 'w:lang')[0]?.attributes['w:val']).toBe(
      'en-US',
    );
  });

  test('has one title, and headings that go down a step at a time', async () => {
    for (const name of ['handout.docx', 'facilitator.docx']) {
      const { paragraphs } = await paper(workshop(), name);
      const styles = paragraphs.map(styleOf);
      expect(styles.filter((one) => one === 'Title')).toHaveLength(1);
      const depths = styles.flatMap((one) => (/^Heading\d$/.test(one) ? [Number(one.at(-1))] : []));
      for (const [i, depth] of depths.entries()) expect(depth - (depths[i - 1] ?? 1)).toBeLessThanOrEqual(1);
    }
  });

  test('uses no style, list, note or bookmark that it doesn’t define', async () => {
    for (const deck of [heating(), workshop()]) {
      for (const name of (await filesOf(deck)).keys()) {
        const { file, body } = await paper(deck, name);
        const defined = all(file.part('word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId']);
        const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((kind) => all(body, kind));
        for (const { attributes } of used) expect(defined).toContain(attributes['w:val']);
        const lists = all(file.part('word/numbering.xml'), 'w:num').map(({ attributes }) => attributes['w:numId']);
        expect(new Set(lists).size).toBe(lists.length);
        for (const { attributes } of all(body, 'w:numId')) expect(lists).toContain(attributes['w:val']);
        const notes = all(file.part('word/endnotes.xml'), 'w:endnote').map(({ attributes }) => attributes['w:id']);
        const marks = all(body, 'w:endnoteReference').map(({ attributes }) => attributes['w:id']);
        expect(marks).toEqual(notes.slice(2));
        const names = all(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']);
        const fields = all(body, 'w:instrText').map(({ text }) => text.trim().split(' ')[1]);
        expect(new Set(names).size).toBe(names.length);
        for (const name of fields) expect(names).toContain(name);
      }
    }
  });

  test('begins each list that counts at one, whatever stood before it', async () => {
    const { file, body } = await paper(workshop(), 'facilitator.docx');
    const counted = [...new Set(all(body, 'w:numId').map(({ attributes }) => attributes['w:val']))].filter(
      (id) => Number(id) > 2,
    );
    expect(counted.length).toBeGreaterThan(1);
    const lists = all(file.part('word/numbering.xml'), 'w:num');
    for (const id of counted) {
      const list = lists.find(({ attributes }) => attributes['w:numId'] === id) as Xml;
      expect(all(list, 'w:startOverride')[0]?.attributes['w:val']).toBe('1');
    }
  });

  test('has the heads of its tables on every page, and tears no row', async () => {
    const { body } = await paper(workshop());
    const tables = all(body, 'w:tbl');
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      const [first, ...rows] = all(table, 'w:tr');
      expect(all(first as Xml, 'w:tblHeader')).toHaveLength(1);
      for (const row of rows) expect([all(row, 'w:tblHeader').length, all(row, 'w:cantSplit').length]).toEqual([0, 1]);
      const widths = all(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
      expect(widths.reduce((sum, w) => sum + w, 0)).toBe(9412);
      expect(Math.min(...widths)).toBeGreaterThan(700);
    }
  });

  test('has room for notes', async () => {
    const { paragraphs } = await paper(heating());
    expect(paragraphs.filter((one) => styleOf(one) === 'NoteLine').length).toBeGreaterThanOrEqual(8);
  });

  test('tells learners no answer, and the leader all', async () => {
    const reasons = slidesOf(workshop()).flatMap(({ data }) =>
      data.layout === 'quiz' ? [data.content.reason.text] : [],
    );
    const [handout, guide] = await Promise.all(
      ['handout.docx', 'facilitator.docx'].map(
        async (name) => (await readBack((await paper(workshop(), name)).bytes)).shown,
      ),
    );
    const at = handout?.indexOf('Quiz,') ?? -1;
    const worksheet = handout?.slice(at, at + 400) ?? '';
    expect([reasons.length > 0, at > 0]).toEqual([true, true]);
    for (const reason of reasons) {
      expect(worksheet).not.toContain(flat(reason));
      expect(guide).toContain(flat(reason));
    }
  });

  test('sets words of other scripts in their direction and language', async () => {
    const title = 'Wärme: שלום עולם, 熱ポンプ & مرحبا';
    const { body } = await paper(heating({ title }));
    const heading = all(body, 'w:p').find((one) => styleOf(one) === 'Title') as Xml;
    expect(said(heading)).toBe(title);
    const runs = all(heading, 'w:r').map((run) => ({
      text: said(run),
      rtl: all(run, 'w:rtl').length > 0,
      lang: all(run, 'w:lang')[0]?.attributes ?? {},
    }));
    expect(runs.find(({ text }) => text === 'שלום עולם')).toMatchObject({ rtl: true, lang: { 'w:bidi': 'he-IL' } });
    expect(runs.find(({ text }) => text.includes('熱'))).toMatchObject({ rtl: false, lang: { 'w:eastAsia': 'ja-JP' } });
  });

  test('keeps signs of markup and controls as text or leaves them out', async () => {
    const { body } = await paper(heating({ title: 'a <b> & "c" \u0007\u202e ]]>' }));
    expect(said(body)).toContain('a <b> & "c"');
  });
});
