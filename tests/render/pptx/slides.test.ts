import { describe, expect, test } from 'vitest';
import { locate, type Phrase, slidesOf } from '../../../src/model/index.ts';
import { heating } from '../../fixtures/render/heating.ts';
import { working } from '../../fixtures/render/working.ts';
import { workshop } from '../../fixtures/render/workshop.ts';
import { fileOf } from './file.ts';
import { all, textOf, type Xml } from './xml.ts';

const decks = [
  ['talk', heating()],
  ['working', working()],
  ['workshop', workshop()],
] as const;

const bare = (text: string) => text.toLowerCase().replace(/^(?:an?|the) |[.\s]+$/g, '');

/** The deck's slides as the file has them: a question is there twice, the second time with its answer. */
const flat = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').trim();

describe.each(await Promise.all(decks.map(async ([name, deck]) => [name, deck, await fileOf(deck)] as const)))(
  'the slides of a %s',
  (_, deck, file) => {
    const pairs = slidesOf(deck)
      .flatMap((slide) => (slide.data.layout === 'quiz' ? [slide, slide] : [slide]))
      .map((slide, i) => ({ slide, xml: file.slides[i] as Xml, notes: file.notes[i] as Xml }));

    test('are as many, with a question’s answer on a slide of its own', () => {
      expect(file.slides).toHaveLength(pairs.length);
    });

    test('have the numbers that the script calls them by, also behind a question, which stands twice', () => {
      const order = slidesOf(deck);
      const numbered = pairs.flatMap(({ slide, xml }, at) => {
        const shape = all(xml, 'p:sp').find((one) =>
          all(one, 'p:ph').some(({ attributes }) => attributes.type === 'sldNum'),
        );
        // Programs put their own count in place of a field.
        const shown = shape && (all(shape, 'a:fld').length > 0 ? at + 1 : Number(textOf(shape)));
        return shown === undefined ? [] : [[shown, order.indexOf(slide) + 1]];
      });
      expect(numbered.length).toBeGreaterThan(1);
      expect(numbered.map(([shown]) => shown)).toEqual(numbered.map(([, told]) => told));
    });

    test('have one title each, where outlines and screen readers look for it', () => {
      for (const { slide, xml } of pairs) {
        const titles = all(xml, 'p:sp').filter((one) =>
          all(one, 'p:ph').some(({ attributes }) => /^(title|ctrTitle)$/.test(attributes.type ?? '')),
        );
        expect(titles).toHaveLength(1);
        const said = flat(textOf(titles[0] as Xml));
        const { data } = slide;
        const expected = {
          title: deck.title,
          quote: '',
          section: '',
          quiz: '',
          exercise: '',
          discussion: '',
        } as Readonly<Record<string, string>>;
        if (data.layout === 'title') expect(said).toBe(flat(data.content.lines.join(' ')));
        else if (data.layout === 'quote') expect(said).toBe(`“${flat(data.content.quote.text)}”`);
        else if (data.layout === 'section') expect(said).toBe(flat(data.content.name));
        else if (expected[data.layout] === undefined) expect(said).toBe(flat(data.title));
        expect(said).not.toBe('');
      }
    });

    test('say every phrase that the slide shows', () => {
      for (const { slide, xml } of pairs) {
        const said = flat(
          `${textOf(xml)} ${all(xml, 'p:cNvPr')
            .map(({ attributes }) => attributes.descr ?? '')
            .join(' ')}`,
        );
        const phrases = phrasesIn(slide.data.content).filter(({ text }) => text !== '');
        const hidden = slide.data.layout === 'quiz' && slide.data.content.reason;
        for (const phrase of phrases)
          if (phrase !== hidden && !(slide.data.layout === 'stat' && bare(phrase.text) === bare(slide.data.title)))
            expect(said, slide.data.id).toContain(flat(phrase.text));
      }
    });

    test('show a figure whole: its digits, its unit, whose it is and of when', () => {
      const stats = pairs.filter(({ slide }) => slide.data.layout === 'stat');
      if (deck !== decks[0][1]) return;
      expect(stats.length).toBeGreaterThan(0);
      for (const { slide, xml } of stats) {
        if (slide.data.layout !== 'stat') continue;
        const { value, unit, when, attribution, share } = slide.data.content;
        const said = textOf(xml).replace(/\s/g, '');
        for (const part of [value, unit, when, attribution]) expect(said).toContain((part ?? '').replace(/\s/g, ''));
        const drawn = all(xml, 'p:cNvPr').filter(({ attributes }) => attributes.name === 'Share');
        expect(drawn.map(({ attributes }) => /\d+.*\d+/.test(attributes.descr ?? ''))).toEqual(share ? [true] : []);
      }
    });

    test('name their sources at the foot, each with a link to the slide that lists it', () => {
      for (const [i, { slide, xml }] of pairs.entries()) {
        const foot = all(xml, 'p:sp').find((one) =>
          all(one, 'p:ph').some(({ attributes }) => attributes.type === 'ftr'),
        );
        const shown = [
          ...new Set(
            [...slide.data.titleFrom.spans, ...phrasesIn(slide.data.content).flatMap(({ spans }) => spans)].map(
              ({ source }) => deck.sources.find(({ id }) => id === source)?.n,
            ),
          ),
        ];
        if (!foot || ['roadmap', 'sources', 'objectives'].includes(slide.data.layout)) continue;
        for (const n of shown) expect(textOf(foot)).toContain(`[${n}]`);
        const listing = pairs.findIndex((one) => one.slide.data.layout === 'sources');
        const links = file.relations(`ppt/slides/slide${i + 1}.xml`).filter(({ type }) => type.endsWith('/slide'));
        for (const { target } of links) expect(target).toBe(`ppt/slides/slide${listing + 1}.xml`);
        expect(links.length > 0).toBe(listing >= 0 && shown.length > 0);
      }
    });

    test('have what is said in their notes, with file and place', () => {
      for (const [i, { slide, notes }] of pairs.entries()) {
        if (pairs[i - 1]?.slide === slide) continue;
        const said = flat(textOf(notes));
        for (const { text, spans } of slide.children[0].data.script) {
          expect(said).toContain(flat(text));
          for (const span of spans) {
            const { unit, n } = locate(span, deck.sources.find(({ id }) => id === span.source)?.places ?? null);
            expect(said).toContain(`${span.source}, ${unit} ${n}`);
          }
        }
      }
    });

    test('describe every drawing and table, and mark what only decorates', () => {
      for (const { xml } of pairs) {
        for (const frame of all(xml, 'p:graphicFrame')) expect(all(frame, 'p:cNvPr')[0]?.attributes.descr).toBeTruthy();
        for (const group of all(xml, 'p:grpSp')) {
          const [own] = all(group, 'p:cNvPr');
          expect(Boolean(own?.attributes.descr) !== all(own as Xml, 'adec:decorative').length > 0).toBe(true);
        }
      }
    });
  },
);

describe('the answer to a question', () => {
  const deck = working();
  const quiz = slidesOf(deck).find(({ data }) => data.layout === 'quiz');

  test('stands on no slide before its own', async () => {
    const file = await fileOf(deck);
    const at = slidesOf(deck).findIndex(({ data }) => data.layout === 'quiz');
    if (quiz?.data.layout !== 'quiz') throw new Error('the deck has no quiz');
    const reason = flat(quiz.data.content.reason.text);
    expect(flat(textOf(file.slides[at] as Xml))).not.toContain(reason);
    expect(flat(textOf(file.slides[at + 1] as Xml))).toContain(reason);
    expect(flat(textOf(file.notes[at + 1] as Xml))).toContain(reason);
  });
});

function phrasesIn(value: unknown): Phrase[] {
  if (Array.isArray(value)) return value.flatMap(phrasesIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('spans' in value && 'text' in value && 'claim' in value) return [value as Phrase];
  return Object.values(value).flatMap(phrasesIn);
}
