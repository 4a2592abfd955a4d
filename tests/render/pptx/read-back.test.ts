import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { type Deck, type Slide, slidesOf } from '../../../src/model/index.ts';
import { renderPptx } from '../../../src/render/pptx/index.ts';
import { labels } from '../../../src/render/reveal/labels.ts';
import { working } from '../../fixtures/render/working.ts';
import { some } from '../../long.ts';
import { knowDefault, talkOf } from '../../pipeline/default-talk.ts';
import { templates } from './file.ts';

/** A reader of PowerPoint files that isn't ours. What it gives to `import` is a script for browsers. */
const { parse } = createRequire(import.meta.url)('pptxtojson/dist/index.cjs') as typeof import('pptxtojson');

/** A slide as others read it: plain texts. */
interface Read {
  readonly titles: readonly string[];
  /** Quotations stand large, or beside their sources. */
  readonly quoted: readonly string[];
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly texts: readonly string[];
  readonly notes: string;
}

type Elements = Awaited<ReturnType<typeof parse>>['slides'][number]['elements'];

const known = await knowDefault();
const talk = talkOf(known).deck;
const talkRead = await readBack(talk);
const decks = some<readonly [string, Deck]>(2, [
  ['a talk of ten minutes', talk],
  ['one of ninety', talkOf(known, 'general', 90).deck],
  ['a talk with all that people do', working()],
]);

describe.each(decks)('PowerPoint’s file of %s, read by another program', (_, deck) => {
  const pairs = slidesOf(deck).flatMap((slide) => (slide.data.layout === 'quiz' ? [slide, slide] : [slide]));

  test('holds every title, every cell of every table and all that is said', async () => {
    const slides = deck === talk ? talkRead : await readBack(deck);
    expect(slides).toHaveLength(pairs.length);
    for (const [i, slide] of pairs.entries()) {
      const read = slides[i] as Read;
      const titles = slide.data.layout === 'quote' ? read.quoted : read.titles;
      expect(titles, slide.data.id).toEqual([titleOf(slide, deck) ?? expect.stringMatching(/\S/)]);
      for (const words of askedOn(slide)) expect(read.texts.join(' ')).toContain(words);
      const rows = rowsOf(slide, deck);
      expect(read.tables.flat(), slide.data.id).toHaveLength(rows.length);
      for (const [at, row] of rows.entries()) expect(read.tables[0]?.[at]).toEqual(expect.arrayContaining([...row]));
      if (pairs[i - 1] === slide) continue;
      for (const { text } of slide.children[0].data.script) expect(read.notes, slide.data.id).toContain(bare(text));
    }
  });
});

test('a title or a note that is another slide’s is missed, and tables are read', () => {
  const [, , , other] = slidesOf(talk);
  expect(talkRead[0]?.titles).not.toEqual([titleOf(other as Slide, talk)]);
  expect(talkRead.flatMap(({ tables }) => tables.flat(2)).length).toBeGreaterThan(8);
  expect(talkRead[0]?.notes).not.toContain(bare(other?.children[0].data.script[0]?.text ?? ''));
});

async function readBack(deck: Deck): Promise<readonly Read[]> {
  const { content } = await renderPptx(deck, templates);
  const { slides } = await parse((content as Uint8Array).slice().buffer as ArrayBuffer);
  return slides.map(({ elements, note }) => {
    const all = within(elements);
    const named = (name: string) => all.flatMap((one) => ('name' in one && one.name === name ? textsOf(one) : []));
    return {
      titles: named('Title'),
      quoted: named('Quotation'),
      tables: all.flatMap((one) =>
        one.type === 'table' ? [one.data.map((row) => row.map(({ text }) => bare(text)))] : [],
      ),
      texts: all.flatMap(textsOf),
      notes: bare(note ?? ''),
    };
  });
}

function within(elements: Elements): Elements {
  return elements.flatMap((one) => (one.type === 'group' ? within(one.elements as Elements) : [one])) as Elements;
}

function textsOf(one: Elements[number]): string[] {
  return 'content' in one && typeof one.content === 'string' ? [bare(one.content)] : [];
}

/** Text without the tags and entities of HTML, in which this reader tells it. */
function bare(html: string): string {
  const text = html.replace(/<br\s*\/?>|<\/p>/g, ' ').replace(/<[^>]+>/g, '');
  const plain = text.replaceAll('&nbsp;', ' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return plain
    .replace(/[\u200b\u2060\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What stands as the title; null where a question does, whole or its end. */
function titleOf({ data }: Slide, deck: Deck): string | null {
  if (data.layout === 'title') return bare(deck.title);
  if (data.layout === 'quote') return `“${bare(data.content.quote.text)}”`;
  if (data.layout === 'section') return bare(data.content.name);
  return ['quiz', 'exercise', 'discussion'].includes(data.layout) ? null : bare(data.title);
}

function askedOn({ data }: Slide): readonly string[] {
  if (data.layout === 'quiz') return data.content.options.map(({ text }) => bare(text.text));
  if (data.layout === 'exercise') return data.content.items.map(({ text }) => bare(text));
  return data.layout === 'discussion' ? data.content.points.map(({ text }) => bare(text.text)) : [];
}

/** The rows of a slide's table but its corner, sides in their order: of subjects first, then of each aspect. */
function rowsOf({ data }: Slide, deck: Deck): readonly (readonly string[])[] {
  if (data.layout !== 'compare' && data.layout !== 'matrix') return [];
  const names = data.content.subjects.map((key) =>
    capital(bare(deck.subjects.find((one) => one.key === key)?.short ?? '')),
  );
  const rows = data.layout === 'compare' ? data.content.stages : data.content.rows;
  const cells = rows.map((row) => [bare('label' in row ? row.label : row.facet), ...row.sides.map(sideOf)]);
  return [names, ...cells];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sideOf(side: { readonly text: string } | null): string {
  return side ? bare(side.text) : `– ${labels.notSaid}`;
}
