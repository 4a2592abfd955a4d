import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printed } from '../../../src/emit/index.ts';
import { readTemplates } from '../../../src/ingest/index.ts';
import { type Deck, type Formattable, type Paper, type Print, slidesOf } from '../../../src/model/index.ts';
import { handout } from '../../../src/render/formats/handout.ts';
import { pdf } from '../../../src/render/formats/pdf.ts';
import { said, slide } from '../../fixtures/render/build.ts';
import { workshop } from '../../fixtures/render/workshop.ts';
import { LONG } from '../../long.ts';
import { ROOT } from '../../pipeline/default-talk.ts';
import { hasBrowser } from '../chromium.ts';
import { openPress } from '../press.ts';

const bare = (text: string) => text.normalize('NFKC').replace(/[\s\u00ad]+/g, '');

describe.runIf(hasBrowser())('a talk on paper', () => {
  let open: Awaited<ReturnType<typeof openPress>>;
  beforeAll(async () => {
    open = await openPress();
  }, 60_000);
  afterAll(() => open?.close());

  const talk = (paper: Paper, facts: Partial<Deck> = {}) =>
    ({ deck: workshop(facts), templates: readTemplates(ROOT), paper }) as Formattable;

  async function read(print: Print | undefined) {
    if (!print) throw new Error('nothing to print');
    const { path, content } = await printed(open.press, print);
    const bytes = content as Uint8Array;
    const raw = Buffer.from(bytes).toString('latin1');
    const file = await getDocumentProxy(new Uint8Array(bytes));
    const { text } = await extractText(file, { mergePages: false });
    const outline = ((await file.getOutline()) ?? []).flatMap(({ title, items }) => [
      title,
      ...items.map((one) => one.title),
    ]);
    const [, , width = 0, height = 0] = (await file.getPage(1)).view;
    return { path, bytes, raw, text, outline, width, height };
  }

  test('has a page for each slide and each answer, with bookmarks that say their titles, and says nothing of this run', async () => {
    const [print] = pdf(talk({ notes: false, ink: 'full' }));
    const { path, bytes, raw, text, outline, width, height } = await read(print);
    const slides = slidesOf(workshop());
    const quizzes = slides.filter(({ data }) => data.layout === 'quiz').length;
    expect([path, text.length, width / height]).toEqual(['deck.pdf', slides.length + quizzes, 16 / 9]);
    const titles = slides.map(({ data }) => data.title);
    expect(outline.filter((title) => titles.includes(title)).length).toBeGreaterThan(slides.length / 2);
    expect(outline.filter((title) => title.endsWith(' (answer)'))).toHaveLength(quizzes);
    expect(raw).toContain('/MarkInfo');
    expect(raw).not.toContain('/Subtype /Image');
    expect(raw).not.toMatch(/deck\.invalid|CreationDate|ModDate|Mozilla/);
    if (LONG) expect((await read(print)).bytes).toEqual(bytes);
  }, 120_000);

  test('with notes is on A4, and below each slide stands what is said over it', async () => {
    const shown = 'Smaller ovens will bake at home';
    const item = { icon: 'house', who: [], when: null, text: said(shown) } as const;
    const ahead = slide({ layout: 'timeline', title: 'Ahead', content: { dated: false, items: [item, item] } }, 98);
    const { root } = workshop();
    const more = { ...root, children: [...root.children, ahead] };
    const [print] = pdf(talk({ notes: true, ink: 'full' }, { theme: 'dark', from: 9 * 3600, root: more }));
    const { path, text, width, height } = await read(print);
    expect([path, Math.round(width), Math.round(height)]).toEqual(['notes.pdf', 595, 842]);
    const pages = text.map(bare);
    expect(pages[0]).toMatch(/Slide1of\d+,at9:00:00for\d+/);
    expect(pages.at(-1)).toContain(bare(shown));
    for (const { data, children } of slidesOf(workshop())) {
      const spoken = children.flatMap((notes) => notes.data.script.map((one) => bare(one.text)));
      const page = pages.find((words) => spoken.every((sentence) => words.includes(sentence)));
      expect([data.id, page !== undefined]).toEqual([data.id, true]);
    }
  }, 120_000);

  test('comes with its handout, a document of its own', async () => {
    const [, print] = await handout(talk({ notes: false, ink: 'full' }));
    const { path, text, outline, width } = await read(print as Print);
    expect([path, Math.abs(width - 595) < 2]).toEqual(['handout.pdf', true]);
    expect(bare(text.join(' '))).toContain(bare(workshop().title));
    expect(outline).toContain('Sources');
  }, 120_000);
});

describe('what is asked of a browser', () => {
  const queryOf = (paper: Paper, theme: string | null) =>
    pdf({ deck: workshop({ theme }), templates: readTemplates(ROOT), paper } as Formattable)[0]?.query;

  test.each([
    [{ notes: false, ink: 'full' }, null, '?print-pdf='],
    [{ notes: false, ink: 'full' }, 'dark', '?print-pdf=&theme=dark'],
    [{ notes: true, ink: 'low' }, 'dark', '?print-pdf=&ink=low'],
  ] as const)('%j in the look %s: %s', (paper, theme, query) => {
    expect(queryOf(paper, theme)).toBe(query);
  });
});
