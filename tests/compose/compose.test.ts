import { describe, expect, test } from 'vitest';
import { compose } from '../../src/compose/index.ts';
import { countWords, LAYOUTS, slidesOf, TITLE_WORDS } from '../../src/model/index.ts';
import { plan } from '../../src/plan/index.ts';
import { kitchen } from '../fixtures/models.ts';
import { anyone, briefOf } from '../fixtures/people.ts';

function deckOf(minutes: number) {
  const model = kitchen();
  const brief = briefOf(minutes);
  const outline = plan(model, brief, anyone);
  return { model, outline, deck: compose(outline, model, brief, anyone, { icons: {} }) };
}

describe('a deck', () => {
  test.each([3, 5, 10, 20])('of %i minutes has one slide a beat and all of its seconds', (minutes) => {
    const { outline, deck } = deckOf(minutes);
    const slides = slidesOf(deck);
    expect(slides.map((slide) => slide.data.beat)).toEqual(outline.beats.map((beat) => beat.id));
    expect(slides.reduce((sum, slide) => sum + slide.data.seconds, 0)).toBe(deck.total);
    expect(new Set(slides.map((slide) => slide.data.id)).size).toBe(slides.length);
  });

  test('says only what a source says, what is counted, or what claims nothing', () => {
    const { deck } = deckOf(20);
    for (const slide of slidesOf(deck)) {
      for (const phrase of slide.children[0].data.script) {
        const sourced = phrase.spans.length > 0;
        expect(sourced || phrase.confidence === 'scaffold', phrase.text).toBe(true);
        if (phrase.claim && phrase.confidence !== 'scaffold' && !phrase.text.startsWith('For ')) {
          const quotes = phrase.spans.map((span) => span.quote).join(' ');
          const words = phrase.text.match(/\p{L}{5,}/gu) ?? [];
          expect(
            words.filter((word) => !quotes.toLowerCase().includes(word.toLowerCase())),
            phrase.text,
          ).toEqual([]);
        }
      }
    }
  });

  test('never says a sentence twice outside its takeaways', () => {
    const { deck } = deckOf(20);
    const said = slidesOf(deck)
      .filter((slide) => slide.data.layout !== 'takeaways')
      .flatMap((slide) => slide.children[0].data.script.filter((one) => one.spans.length > 0).map((one) => one.text));
    expect(new Set(said).size).toBe(said.length);
  });

  test('has titles of at most twelve words, none of them empty', () => {
    const titles = slidesOf(deckOf(20).deck).map((slide) => slide.data.title);
    expect(titles.filter((title) => title === '' || countWords(title) > TITLE_WORDS)).toEqual([]);
  });

  test('shows the inner subject as the disc and the outer one as the ring', () => {
    const { deck } = deckOf(10);
    expect(deck.relation).toBe('subset');
    expect(deck.subjects.map((one) => [one.key, one.short])).toEqual([
      ['a', 'IHs'],
      ['b', 'Electric cooking'],
    ]);
  });

  test('a script takes its slide within a tenth of its seconds, questions aside', () => {
    const { deck, outline } = deckOf(10);
    for (const [i, slide] of slidesOf(deck).entries()) {
      const words = slide.children[0].data.script.reduce((sum, one) => sum + countWords(one.text), 0);
      const spoken = (words * 60) / deck.pace + LAYOUTS[slide.data.layout].looking;
      const own = outline.beats[i]?.seconds ?? 0;
      expect(Math.abs(spoken - own), slide.data.id).toBeLessThanOrEqual(Math.max(6, own * 0.15));
    }
  });
});
