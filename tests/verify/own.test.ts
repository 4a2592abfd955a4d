import { beforeAll, describe, expect, test } from 'vitest';
import { type Deck, type Phrase, type Slide, slidesOf } from '../../src/model/index.ts';
import { errorsOf, type Finished, finished, swapped, verdictOn } from './decks.ts';

const own = (text: string): Phrase => ({ text, claim: null, confidence: 'own', spans: [] });
const TITLE = 'What the first winter showed';
const LINES = ['Twelve homes took part', 'The bill fell by a third'];
const SAID = 'Let me tell you about our own street.';

/** The deck with its third slide as one of the speaker's own. */
function withOwn(deck: Deck): Deck {
  const third = slidesOf(deck)[2] as Slide;
  const items = LINES.map((text) => [{ text }]);
  const content = { blocks: [{ kind: 'list', ordered: false, items }] };
  const [notes] = third.children;
  const paragraph = { type: 'paragraph' as const, children: [{ type: 'text' as const, value: SAID }] };
  const slide = {
    ...third,
    data: { ...third.data, layout: 'own', purpose: 'own', content, title: TITLE, titleFrom: own(TITLE), series: null },
    children: [{ ...notes, children: [paragraph], data: { ...notes.data, script: [own(SAID)] } }],
  } as unknown as Slide;
  const children = deck.root.children.map((node) => (node === third ? slide : node));
  return { ...deck, root: { ...deck.root, children } };
}

describe('a slide of the speaker’s own', () => {
  let made: Finished;
  beforeAll(async () => {
    made = await finished({ hand: withOwn });
  });

  test.each(['html', 'pptx', 'json'] as const)(
    'is listed by what the speaker wrote, and nothing of its frame: %s',
    (format) => {
      const verdict = verdictOn(format, made[format], made.evidence);
      expect(errorsOf(verdict)).toEqual([]);
      const listed = verdict.own.map(({ text }) => text.replace(/ ?Speaker’s own words$/, ''));
      expect(listed.sort()).toEqual([SAID, TITLE, ...LINES].sort());
    },
  );

  test('is found where its words were changed afterwards', () => {
    const page = swapped(made.html, /The bill fell by a third/g, 'The bill fell by nine tenths');
    expect(errorsOf(verdictOn('html', page, made.evidence)).join('\n')).toContain('nine tenths');
  });
});
