import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { editableOf } from '../../src/cli/live/editable.ts';
import { findPhrases } from '../../src/client/live/edit/find.ts';
import type { Brief, Deck, KnowledgeModel, Templates } from '../../src/model/index.ts';
import { renderLive } from '../../src/render/index.ts';
import { templates } from '../browser/render/page.ts';
import { heating } from '../fixtures/render/heating.ts';
import { limits } from '../fixtures/render/limits.ts';
import { working } from '../fixtures/render/working.ts';
import { workshop } from '../fixtures/render/workshop.ts';

const place = (html: string) =>
  parseHTML(`<html><body><section>${html}</section></body></html>`).document.querySelector(
    'section',
  ) as unknown as Element;
const texts = (html: string, ...phrases: string[]) =>
  findPhrases(
    place(html),
    phrases.map((text) => ({ text })),
  ).map(({ phrase, element }) => [phrase.text, element.getAttribute('id')]);

describe('the element of a phrase', () => {
  test.each([
    ['the innermost one', '<ul id="l"><li id="a"><span id="b">Runs on air</span></li></ul>', 'Runs on air', 'b'],
    [
      'that of broken words',
      '<p id="a">Therm\u00ado\u200bstats <em>keep</em> 20\u202f°C</p>',
      'Thermostats keep 20 °C',
      'a',
    ],
    ['that of words with another first letter', '<p id="a">runs on air</p>', 'Runs on air', 'a'],
    ['that of words beside others', '<p id="a"><b>Pumps</b> run on air.</p>', 'run on air', 'a'],
    [
      'that of a drawing',
      '<svg><title>Runs on air</title><text id="a"><tspan>Runs </tspan><tspan>on air</tspan></text></svg>',
      'Runs on air',
      'a',
    ],
    ['that which can be seen', '<p class="unseen" id="x">Runs on air</p><p id="a">Runs on air</p>', 'Runs on air', 'a'],
  ])('is %s', (_, html, phrase, id) => {
    expect(texts(html, phrase)).toEqual([[phrase, id]]);
  });

  test('is taken in order where words stand twice', () => {
    expect(texts('<p id="a">Gas</p><p id="b">Gas</p>', 'Gas', 'Gas')).toEqual([
      ['Gas', 'a'],
      ['Gas', 'b'],
    ]);
  });

  test('is none for words that aren’t shown', () => {
    expect(texts('<p id="a">Gas</p>', 'Oil', '…')).toEqual([]);
  });
});

describe('on all layouts', () => {
  let drawn: Templates;
  beforeAll(async () => {
    drawn = await templates();
  }, 120_000);

  test.each([
    ['a talk', heating()],
    ['a workshop', workshop()],
    ['its work', working()],
    ['a talk at its limits', limits()],
  ])('each title and each phrase with a claim of %s is found', (_, deck) => {
    expect(missing(deck, drawn)).toEqual([]);
  });
});

/** Phrases that no element of their slide shows. */
function missing(deck: Deck, drawn: Templates): readonly string[] {
  const live = { script: '', style: '' };
  const { parts } = renderLive(deck, drawn, live, { token: 't', boot: 'b' });
  const { document } = parseHTML(`<html><body>${parts.slides}</body></html>`);
  const known = {
    definitions: [],
    taxonomy: [],
    similarities: [],
    industries: [],
    risks: [],
    mitigations: [],
    statistics: [],
    applications: [],
    advantages: [],
    limitations: [],
    outlook: [],
    examples: [],
    statements: [],
    differences: [],
  };
  const { slides } = editableOf(
    { deck, outline: { beats: [] }, messages: [] },
    {} as Brief,
    known as unknown as KnowledgeModel,
    () => [],
  );
  return slides.flatMap(({ id, layout, phrases }) => {
    const section = document.getElementById(id) as unknown as Element;
    const shown = phrases.filter(({ part }) => part !== 'script');
    const found = new Set(findPhrases(section.querySelector('.s') as Element, shown).map(({ phrase }) => phrase));
    // What a side of a dimension says is shown where there is room for it.
    const isShown = (text: string) => layout !== 'dimension' || section.innerHTML.includes(text);
    return shown
      .filter((one) => !found.has(one) && isShown(one.text))
      .map(({ text, part }) => `${layout} ${id} ${part}: ${text}`);
  });
}
