/// <reference lib="dom" />
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import { lean, shownOf, WHOLE } from '../../../src/client/stage/leaning.ts';
import { type Deck, slidesOf } from '../../../src/model/index.ts';
import { render } from '../../../src/render/index.ts';
import { templates } from '../../browser/render/page.ts';
import { knowDefault, talkOf } from '../../pipeline/default-talk.ts';

describe('what a talk says', () => {
  let talks: Readonly<Record<'short' | 'long', { readonly deck: Deck; readonly html: string }>>;
  beforeAll(async () => {
    const [known, drawn] = [await knowDefault(), await templates()];
    const made = (minutes: number) => {
      const { deck } = talkOf(known, 'general', minutes);
      return { deck, html: String(render(deck, drawn)[0]?.content) };
    };
    talks = { short: made(10), long: made(45) };
  }, 120_000);

  const slidesIn = (length: 'short' | 'long') => [
    ...(parseHTML(talks[length].html).document.querySelectorAll(
      'section[data-timing]',
    ) as unknown as NodeListOf<HTMLElement>),
  ];
  const idOf = (length: 'short' | 'long', is: (data: ReturnType<typeof slidesOf>[number]['data']) => boolean) =>
    slidesOf(talks[length].deck)
      .filter(({ data }) => is(data))
      .map(({ data }) => data.id);
  /** The words of a slide or of its script that are neither hidden nor replaced. */
  const wordsOf = (place: Element | null | undefined): string => {
    const words = (node: Node): string =>
      node.nodeType === 3
        ? (node.textContent ?? '')
        : (node as Element).hasAttribute('hidden')
          ? ''
          : [...node.childNodes].map(words).join('');
    return place ? words(place).replace(/\s+/g, ' ').trim() : '';
  };
  const told = (all: readonly HTMLElement[], id: string) => {
    const slide = all.find((one) => one.id === id);
    return { shown: wordsOf(slide?.querySelector('.s')), said: wordsOf(slide?.querySelector('aside.notes')) };
  };
  const fitted = (length: 'short' | 'long', dropped: readonly string[], timely = true) => {
    const all = slidesIn(length);
    for (const slide of all) lean(slide, shownOf(all, dropped, timely));
    return all;
  };

  test('is as it was drawn while all is shown, and again when all is back', () => {
    const all = slidesIn('long');
    const drawn = all.map(({ textContent, outerHTML }) => [textContent, outerHTML.length]);
    const dropped = all.slice(5).map(({ id }) => id);
    for (const slide of all) lean(slide, shownOf(all, dropped, false));
    expect(all.map(({ textContent }) => textContent)).not.toEqual(drawn.map(([text]) => text));
    for (const slide of all) lean(slide, WHOLE);
    expect(all.map(({ textContent }) => textContent)).toEqual(drawn.map(([text]) => text));
    expect(all.some((slide) => slide.querySelector('[data-while][hidden]'))).toBe(false);
  });

  test('tells no time that it doesn’t take any more', () => {
    const [cover = ''] = idOf('short', ({ purpose }) => purpose === 'hook');
    expect(told(fitted('short', []), cover).said).toMatch(/for the next ten minutes: /);
    const { said } = told(
      fitted(
        'short',
        idOf('short', ({ purpose }) => purpose === 'outlook'),
      ),
      cover,
    );
    expect(said).toMatch(/^Welcome\. Our subject: LLMs/);
    expect(said).not.toContain('minutes');
  });

  test('keeps of its takeaways those whose slides were shown, and counts them no more', () => {
    const [recap = ''] = idOf('short', ({ purpose }) => purpose === 'recap');
    const [last] = fitted('short', []).flatMap((slide) =>
      [...slide.querySelectorAll<HTMLElement>('.keep > li')].slice(-1),
    );
    const [head = '', gone = ''] = [
      last?.querySelector('.text')?.textContent?.replace(/ Forecast$/, '') ?? '',
      last?.dataset.while ?? '',
    ];
    const whole = told(fitted('short', []), recap);
    expect([whole.shown, whole.said]).toEqual([expect.stringContaining(head), expect.stringContaining(head)]);
    expect([whole.shown, whole.said]).toEqual([
      expect.stringContaining('Three things to keep'),
      expect.stringContaining('Third: '),
    ]);
    const all = fitted('short', gone.split(' '));
    const { shown, said } = told(all, recap);
    expect(shown).toMatch(/What to keep/);
    for (const text of [shown, said]) for (const part of [head, 'First:', 'Three']) expect(text).not.toContain(part);
    expect(
      all
        .find(({ id }) => id === recap)
        ?.querySelector('.keep')
        ?.classList.contains('keep-2'),
    ).toBe(true);
  });

  test('keeps a takeaway without its number where some of what it counts is gone', () => {
    const [recap = ''] = idOf('short', ({ purpose }) => purpose === 'recap');
    const [second = ''] = idOf('short', ({ layout }) => layout === 'industry').slice(1);
    const { said } = told(fitted('short', [second]), recap);
    expect(said).toContain('Industries put them to work.');
    expect(said).not.toMatch(/industries put them to work\. Finance|Eleven industries|Ten industries/i);
  });

  test('leaves no slide of takeaways empty', () => {
    const [recap = ''] = idOf('short', ({ purpose }) => purpose === 'recap');
    const all = fitted(
      'short',
      idOf('short', ({ section }) => section !== null),
    );
    expect(all.find(({ id }) => id === recap)?.querySelectorAll('.keep > li:not([hidden])').length).toBe(3);
  });

  test('leads over from nothing that was not shown', () => {
    const [first = '', second = ''] = idOf('short', ({ layout }) => layout === 'industry');
    expect(told(fitted('short', []), second).said).toMatch(/^Other fields have found uses of their own\./);
    const { said, shown } = told(fitted('short', [first]), second);
    expect(said).not.toMatch(/^Other fields/);
    expect(shown).not.toContain('as well');
  });

  test('names only the parts that are shown, and how long a part is while it is whole', () => {
    const parts = talks.long.deck.sections;
    const inPart = (n: number) => idOf('long', ({ section }) => section === parts[n]?.id);
    const divider = idOf('long', ({ layout }) => layout === 'section')[1] ?? '';
    const before = told(fitted('long', []), divider).shown;
    expect(before).toContain(`of ${parts.length}`);
    const without = told(fitted('long', inPart(parts.length - 1)), divider).shown;
    expect(without).not.toContain(parts.at(-1)?.name);
    expect(without).not.toContain(`of ${parts.length}`);
    expect(without).toMatch(/\d+ minutes?/);
    expect(told(fitted('long', inPart(1).slice(-1)), divider).shown).not.toMatch(/\d+ minutes?/);
  });
});
