import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readingOf } from '../../src/edit/index.ts';
import { ofSlide } from '../../src/edit/slide-report.ts';
import {
  type ClaimEdit,
  claimsOf,
  type Deck,
  type Edit,
  type Edits,
  InputError,
  indexOf,
  NO_EDITS,
  type OwnSlide,
  phrasesWithin,
  placesOf,
  type SlideEdit,
  slidesOf,
} from '../../src/model/index.ts';
import { hiddenOf } from '../../src/plan/outline.ts';
import { LONG, runs } from '../long.ts';
import { modelOf, SENTENCES, talkOf } from './talk.ts';

const MODEL = modelOf(SENTENCES);
const PLAIN = talkOf(MODEL, null);

const claim = (text: string) => {
  const found = claimsOf(MODEL).find((one) => one.spans[0].quote.includes(text));
  if (!found) throw new Error(`No claim says \`${text}\``);
  return { claim: found.id, quote: found.spans[0].quote };
};
const claimEdit = (given: Partial<ClaimEdit>): ClaimEdit => ({
  ...{ kind: 'claim', claim: null, quote: null, was: null, say: null, speak: null, place: null },
  ...given,
});
const slideEdit = (given: Partial<SlideEdit> & { slide: string }): SlideEdit => ({
  ...{ kind: 'slide', quote: null, title: null, note: [], was: null, speak: null, after: null, layout: null },
  ...{ hide: false, place: null },
  ...given,
});
const ownSlide = (given: Partial<OwnSlide> & { id: string }): OwnSlide => ({
  ...{ kind: 'own', after: null, title: 'Our house', body: [], note: [], seconds: null, place: null },
  ...given,
});
const editing = (...edits: readonly Edit[]): Edits => ({ ...NO_EDITS, edits });
const ids = (deck: Deck) => slidesOf(deck).map(({ data }) => data.id);
const shown = (deck: Deck) => slidesOf(deck).flatMap(({ data }) => [data.titleFrom, ...phrasesWithin(data.content)]);
const said = (deck: Deck) => slidesOf(deck).flatMap(({ children: [notes] }) => notes.data.script);
const seconds = (deck: Deck) => slidesOf(deck).reduce((sum, { data }) => sum + data.seconds, 0);
const states = (deck: Deck) => deck.edits.map(({ state }) => state);

describe('a reworded claim', () => {
  const ice = claim('ice up');

  test('keeps its place where the new words only leave out or turn round what the source says', () => {
    const { deck } = talkOf(
      MODEL,
      editing(claimEdit({ ...ice, say: 'In damp winters, they can ice up', speak: 'They can ice up in winters.' })),
    );
    expect(shown(deck).find(({ text }) => text === 'In damp winters, they can ice up')).toMatchObject({
      claim: ice.claim,
      spans: [{}],
    });
    expect(said(deck).find(({ text }) => text === 'They can ice up in winters.')?.spans).toHaveLength(1);
    expect(deck.edits).toMatchObject([{ state: 'applied', reason: null }]);
  });

  test.each([
    ['a word that the source lacks', 'Ice stops them in damp winters'],
    ['a denial', 'They can not ice up in damp winters'],
    ['a number', '9 ice up'],
  ])('loses it with %s', (_, say) => {
    const { deck } = talkOf(MODEL, editing(claimEdit({ ...ice, say })));
    const phrase = shown(deck).find(({ text }) => text === say);
    expect(phrase).toEqual({ text: say, claim: ice.claim, confidence: 'own', spans: [] });
    expect(
      shown(deck).filter(({ claim, text, spans }) => claim === ice.claim && spans.length > 0 && text !== say).length,
    ).toBeLessThan(3);
  });

  test('warns of a number that nothing states, and of none that the source states', () => {
    const watts = claim('300 watts');
    const reasons = (say: string) =>
      talkOf(MODEL, editing(claimEdit({ ...watts, say, speak: say }))).deck.edits[0]?.reason ?? '';
    expect(reasons('About 900 watts a kilowatt')).toMatch(/says 900/);
    expect(reasons('About 300 watts a kilowatt')).not.toMatch(/says/);
  });

  test('is reworded once: what a later edit says of the same words is refused', () => {
    const { deck } = talkOf(MODEL, editing(claimEdit({ ...ice, say: 'Zebras' }), claimEdit({ ...ice, say: 'Lions' })));
    expect(states(deck)).toEqual(['applied', 'refused']);
    expect(shown(deck).map(({ text }) => text)).not.toContain('Lions');
  });

  test('is told by its kind where its id is gone, and never put on another claim', () => {
    const moved = modelOf([...SENTENCES].reverse());
    const { deck } = talkOf(moved, editing(claimEdit({ ...ice, say: 'Zebras' })));
    const phrases = shown(deck).filter(({ text }) => text === 'Zebras');
    for (const one of phrases)
      expect(placesOf(indexOf(moved).get(one.claim ?? '') as never)[0]?.quote).toContain('ice up');
    const gone = claimEdit({ claim: 'ffffffffffff', quote: 'Heat pumps', say: 'Zebras' });
    expect(talkOf(MODEL, editing(gone)).deck.edits).toMatchObject([
      { state: 'refused', reason: expect.stringMatching(/several claims/) },
    ]);
  });

  test('goes stale when its words are gone, with the nearest words of the source now', () => {
    const changed = modelOf(
      SENTENCES.map((one) => one.replace('ice up in damp winters', 'freeze up in damp or cold winters')),
    );
    const { deck, messages } = talkOf(
      changed,
      editing(claimEdit({ ...ice, say: 'Zebras', place: { file: 'talk.yaml', line: 7, column: 5 } })),
    );
    expect(shown(deck).map(({ text }) => text)).not.toContain('Zebras');
    expect(deck.edits).toMatchObject([{ state: 'stale', now: 'Heat pumps can freeze up in damp or cold winters.' }]);
    expect(messages.filter(({ ruleId }) => ruleId === 'edits')).toMatchObject([
      {
        file: 'talk.yaml',
        line: 7,
        column: 5,
        fatal: false,
        reason: expect.stringMatching(/stale, kept and not applied: .*ice up.*nearest now: .*freeze/),
      },
    ]);
  });

  test('still applies where blanks, quotes and punctuation of the source changed', () => {
    const changed = modelOf(
      SENTENCES.map((one) => one.replace('ice up in damp winters.', 'ice up in  damp\nwinters.')),
    );
    expect(states(talkOf(changed, editing(claimEdit({ ...ice, speak: 'Zebras' }))).deck)).toEqual(['applied']);
  });
});

describe('whatever a person writes', () => {
  const wrong = (edits: Edits, minutes = 40) => talkOf(MODEL, edits, minutes).messages.filter(({ fatal }) => fatal);
  const { deck: whole } = talkOf(MODEL, null, 40);

  test('stops no build: signs for titles, for all that is shown and for all that is said', () => {
    const titles = slidesOf(whole).map(({ data }) => slideEdit({ slide: data.id, title: '🔥' }));
    const told = slidesOf(whole).flatMap(({ data, children: [notes] }) =>
      notes.data.script.map(({ text }) => slideEdit({ slide: data.id, was: text, speak: '…' })),
    );
    const claims = [...claimsOf(MODEL), ...MODEL.differences].map((one) =>
      claimEdit({ claim: one.id, quote: placesOf(one)[0]?.quote ?? null, say: '🔥', speak: '…' }),
    );
    expect(wrong(editing(...titles, ...told))).toEqual([]);
    expect(wrong(editing(...claims))).toEqual([]);
    expect(whole.root.children.length).toBeGreaterThan(10);
  });

  test('stops no build where a question tells its answer, or a large figure stands over other words', () => {
    const quiz = slidesOf(whole).find(({ data }) => data.activity?.kind === 'quiz');
    const key = quiz?.data.activity?.key.flatMap(({ item }) => quiz.data.activity?.items[item ?? -1]?.text ?? []);
    expect(key?.join('')).toMatch(/\w/);
    const title = `Is it ${key?.join(' or ')}?`;
    const { messages } = talkOf(MODEL, editing(slideEdit({ slide: quiz?.data.id ?? '', title })), 40);
    expect(messages.filter(({ ruleId }) => ruleId === 'activity')).toMatchObject([{ fatal: false }]);
    const stat = slidesOf(talkOf(MODEL, null, 10).deck).find(({ data }) => data.layout === 'stat')?.data;
    if (stat?.layout !== 'stat') throw new Error('No large figure in ten minutes');
    const { claim, spans } = stat.content.caption;
    const edit = claimEdit({ claim, quote: spans[0]?.quote ?? null, was: stat.content.caption.text, say: 'Of zebras' });
    const made = talkOf(MODEL, editing(edit), 10);
    expect(JSON.stringify(made.deck)).toContain('Of zebras');
    expect(made.messages.filter(({ fatal }) => fatal)).toEqual([]);
  });
});

describe('what is included and excluded', () => {
  test('is told first of all, and never', () => {
    const [first] = PLAIN.outline.omitted;
    const excluded = { claim: null, quote: 'carbon monoxide', place: null };
    const { outline, deck } = talkOf(MODEL, { ...NO_EDITS, exclude: [excluded] });
    expect(JSON.stringify([shown(deck), said(deck)])).not.toContain('carbon monoxide');
    expect(states(deck)).toEqual(['applied']);
    expect(outline.slot).toBe(360);
    if (!first) return;
    const short = talkOf(MODEL, { ...NO_EDITS, include: [{ claim: null, quote: 'ice up', place: null }] }, 3);
    expect(JSON.stringify([shown(short.deck), said(short.deck)])).toMatch(/ice up/i);
  });

  test('is told by no other claim of the same words, and says how many there were', () => {
    const twice = modelOf(SENTENCES);
    const found = claimsOf(twice).find(({ spans }) => spans[0].quote.includes('ice up'));
    if (!found) throw new Error('No claim says it');
    const twin = { ...found, id: 'twin00000000', kind: 'statement' as const };
    const model = { ...twice, statements: [...twice.statements, twin] } as typeof twice;
    const anchor = { claim: found.id, quote: found.spans[0].quote, place: null };
    const { deck, messages } = talkOf(model, { ...NO_EDITS, exclude: [anchor] });
    expect(JSON.stringify([shown(deck), said(deck)])).not.toMatch(/ice up/i);
    expect(deck.edits).toMatchObject([{ state: 'applied', reason: expect.stringMatching(/^1 other claim/) }]);
    expect(messages.filter(({ ruleId }) => ruleId === 'edits').map(({ fatal }) => fatal)).toEqual([null]);
  });

  test('is refused where both name it', () => {
    const anchor = { claim: null, quote: 'ice up', place: null };
    expect(states(talkOf(MODEL, { ...NO_EDITS, include: [anchor], exclude: [anchor] }).deck)).toEqual([
      'refused',
      'applied',
    ]);
  });
});

describe('a slide', () => {
  const [, , target = ''] = ids(PLAIN.deck);

  test('is left out, and others use its time', () => {
    const { deck, outline } = talkOf(MODEL, editing(slideEdit({ slide: target, hide: true })));
    expect(ids(deck)).not.toContain(target);
    expect(states(deck)).toEqual(['applied']);
    expect(seconds(deck)).toBe(outline.total);
  });

  test('that opens the talk stays', () => {
    const { deck } = talkOf(MODEL, editing(slideEdit({ slide: 'hook', hide: true })));
    expect(ids(deck)[0]).toBe('hook');
    expect(states(deck)).toEqual(['refused']);
  });

  test('stands where it is put, and says what that breaks', () => {
    const quiet = talkOf(MODEL, editing(slideEdit({ slide: target, after: 'recap' })));
    const at = ids(quiet.deck).indexOf('recap');
    expect(ids(quiet.deck)[at + 1]).toBe(target);
    expect(quiet.outline.beats.map(({ start }) => start)).toEqual(
      quiet.outline.beats.map((_, i) => quiet.outline.beats.slice(0, i).reduce((sum, beat) => sum + beat.seconds, 0)),
    );
  });

  test('has its title, its note and its sentence in other words, and time for them', () => {
    const sentence = said(PLAIN.deck).find(({ spans }) => spans.length === 0)?.text ?? '';
    const owner = slidesOf(PLAIN.deck).find(({ children: [notes] }) =>
      notes.data.script.some(({ text }) => text === sentence),
    );
    const note = ['The boiler hissed all night. Nobody slept.'];
    const { deck } = talkOf(
      MODEL,
      editing(
        slideEdit({ slide: target, title: 'My own zebra', note }),
        slideEdit({ slide: owner?.data.id ?? '', was: sentence, speak: 'Zebras first.' }),
      ),
    );
    expect(slidesOf(deck).find(({ data }) => data.id === target)?.data).toMatchObject({
      title: 'My own zebra',
      titleFrom: { confidence: 'own' },
    });
    expect(
      said(deck)
        .filter(({ confidence }) => confidence === 'own')
        .map(({ text }) => text),
    ).toEqual(expect.arrayContaining(['The boiler hissed all night.', 'Nobody slept.', 'Zebras first.']));
    expect(seconds(deck)).toBe(360 - deck.shortfall);
  });

  test('warns of numbers that no source says, in notes, on own slides and on the cover, and of none that one says', () => {
    const reasons = (...edits: readonly Edit[]) =>
      talkOf(MODEL, editing(...edits)).deck.edits.map(({ reason }) => reason);
    expect(
      reasons(
        slideEdit({ slide: target, note: ['We saw 99% of 2,500 houses.'] }),
        ownSlide({ id: 'story', after: 'hook', note: ['It took 88 days.'] }),
        slideEdit({ slide: 'hook', title: '77 ways to heat' }),
      ),
    ).toEqual([
      'says 99, 2500, which no source says',
      'says 88, which no source says',
      'says 77, which no source says',
    ]);
    expect(
      reasons(
        slideEdit({ slide: target, note: ['300 watts, I said.'] }),
        ownSlide({ id: 'story', after: 'hook', title: '60% less' }),
        slideEdit({ slide: 'hook', title: 'Heating until 2035' }),
      ),
    ).toEqual([null, null, null]);
  });

  test('that frames the talk is meant by its name alone, whatever is quoted', () => {
    const { deck } = talkOf(MODEL, editing(slideEdit({ slide: 'hook', quote: 'gone words', title: 'My own cover' })));
    expect(deck.edits).toMatchObject([{ state: 'applied', reason: null }]);
    expect(deck.title).toBe('My own cover');
    expect(slidesOf(deck)[0]?.data.title).toBe('My own cover');
  });

  test('waits where this talk has none of its name, and is refused where no talk can have one', () => {
    const edits = (slide: string, minutes: number) =>
      talkOf(MODEL, editing(slideEdit({ slide, title: 'Zebra' })), minutes).deck.edits;
    const shorter = ids(talkOf(MODEL, null, 3).deck);
    const only =
      ids(talkOf(MODEL, null, 30).deck).find((id) => !shorter.includes(id) && !id.startsWith('section')) ?? '';
    expect(edits(only, 3)).toMatchObject([
      { state: 'waiting', reason: `this talk has no slide `.concat('`', only, '`') },
    ]);
    expect(edits('roadmpa', 6)).toMatchObject([
      { state: 'refused', reason: 'no slide that these sources give is called `roadmpa`; did you mean `roadmap`?' },
    ]);
    expect(edits('break:3', 6)).toMatchObject([{ state: 'waiting' }]);
  });

  test('is left out by its own name only, and what rests on it is told', () => {
    const hiding = (slide: string) => slideEdit({ slide, hide: true });
    const { deck, outline } = talkOf(MODEL, editing(hiding('warn:1'), hiding('warn:9')));
    expect(deck.edits).toMatchObject([
      { state: 'applied', reason: null },
      { state: 'refused', reason: expect.stringMatching(/called `warn:9`; did you mean `warn:1`\?$/) },
    ]);
    const [first, second] = outline.beats;
    if (!first || !second) throw new Error('No beats');
    const beats = [first, { ...second, id: 'relate' }];
    const hidden = [hiddenOf({ id: 'warn:1', claims: [] }, [{ id: 'relate', needs: ['warn:1'] }])];
    const reading = readingOf(editing(hiding('warn:1')), MODEL);
    const made = { before: deck, after: deck, standing: [], reading, outline: { ...outline, beats, hidden } };
    expect(ofSlide(hiding('warn:1'), made)).toEqual({
      state: 'applied',
      reason: '`relate` rests on it, and it is not in the talk',
    });
  });

  test('has a title of one’s own where a question or a part stands as the title, too', () => {
    const { deck: whole } = talkOf(MODEL, null, 40);
    const quiz = slidesOf(whole).find(({ data }) => data.layout === 'quiz' || data.layout === 'section');
    if (!quiz) throw new Error('No quiz and no divider in forty minutes');
    const { deck } = talkOf(MODEL, editing(slideEdit({ slide: quiz.data.id, title: 'Zebras and how they heat' })), 40);
    expect(JSON.stringify(slidesOf(deck).find(({ data }) => data.id === quiz.data.id)?.data.content)).toContain(
      'Zebras',
    );
  });

  test('keeps its layout where what it tells can’t be shown in another', () => {
    const { deck } = talkOf(MODEL, editing(slideEdit({ slide: target, layout: 'matrix' })));
    expect(deck.edits).toMatchObject([
      { state: 'refused', reason: expect.stringMatching(/can’t be shown as `matrix`/) },
    ]);
  });
});

describe('a slide of one’s own', () => {
  test('stands behind the slide that it names, lasts as it says and counts in the slot', () => {
    const body = [{ kind: 'paragraph' as const, runs: [{ text: 'It was cold.' }] }];
    const { deck, outline, messages } = talkOf(
      MODEL,
      editing(ownSlide({ id: 'story', after: 'hook', body, seconds: 47 })),
    );
    const slide = slidesOf(deck)[1];
    expect(slide?.data).toMatchObject({
      id: 'own-story',
      layout: 'own',
      seconds: 47,
      titleFrom: { confidence: 'own' },
      content: { blocks: body },
    });
    expect(
      outline.beats.reduce((sum, beat) => sum + beat.seconds, 0) +
        outline.questions +
        outline.buffer +
        outline.shortfall,
    ).toBe(360);
    expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  });

  test('stand the nearer the later they are written, and may stand behind one another', () => {
    const { deck } = talkOf(
      MODEL,
      editing(
        ownSlide({ id: 'b', after: 'a' }),
        ownSlide({ id: 'a', after: 'hook' }),
        ownSlide({ id: 'c', after: 'hook' }),
      ),
    );
    expect(ids(deck).slice(0, 4)).toEqual(['hook', 'own-c', 'own-a', 'own-b']);
  });

  test('stand before what sums up, and say so, where they would stand behind one another in a circle', () => {
    const { deck } = talkOf(
      MODEL,
      editing(ownSlide({ id: 'a', after: 'b' }), ownSlide({ id: 'b', after: 'a' }), ownSlide({ id: 'c', after: 'c' })),
    );
    const order = ids(deck);
    for (const id of ['own-a', 'own-b', 'own-c']) expect(order.indexOf(id)).toBeLessThan(order.indexOf('recap'));
    expect(deck.edits.map(({ reason }) => reason)).toEqual([
      null,
      '`a` is put behind it in turn, so it stands before what sums up',
      '`c` is this slide itself, so it stands before what sums up',
    ]);
  });

  test('stand behind the sources for their own seconds alone: questions and buffer stay where the sources are named', () => {
    const { deck, outline, messages } = talkOf(
      MODEL,
      editing(ownSlide({ id: 'bye', after: 'sources', seconds: 5 })),
      12,
    );
    const [sources, bye] = slidesOf(deck).slice(-2);
    expect(bye?.data).toMatchObject({ id: 'own-bye', seconds: 5 });
    expect(outline.questions + outline.buffer).toBeGreaterThan(0);
    expect(sources?.data.seconds).toBeGreaterThan(outline.questions + outline.buffer);
    expect(seconds(deck)).toBe(outline.total);
    expect(messages.filter(({ ruleId }) => ruleId === 'seconds')).toEqual([]);
  });

  test('are refused together where they fill the slot', () => {
    expect(() => talkOf(MODEL, editing(ownSlide({ id: 'a', seconds: 360 })))).toThrow(
      /too short .* beside 360 seconds of your own/,
    );
  });

  test('that holds too much is warned of', () => {
    const lines = Array.from({ length: 40 }, (_, i) => `line ${i}`);
    const { messages } = talkOf(MODEL, editing(ownSlide({ id: 'a', body: [{ kind: 'code', lines }] })));
    expect(messages.some(({ ruleId, fatal }) => ruleId === 'own' && fatal === false)).toBe(true);
  });
});

describe('without edits', () => {
  test('a talk is what it was, to the byte', () => {
    expect(JSON.stringify(talkOf(MODEL, NO_EDITS))).toBe(JSON.stringify(PLAIN));
  });
});

/** Small changes of sources, as people make them. */
const changeOf = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.replace(' ', '  '),
  (text) => text.replace('heat', 'warm'),
  (text) => text.replace(/\d+/, '77'),
  (text) => text.replace(' can ', ' may sometimes '),
  () => '',
);
const words = fc.constantFrom('Zebra one', 'Zebra two 42', 'Warmth', 'ice up in damp winters', 'Not so');
const slideIds = ids(PLAIN.deck);
const anyClaim = fc.constantFrom(...claimsOf(MODEL), ...MODEL.differences);
const quoted = fc.record({ id: fc.boolean(), one: anyClaim }).map(({ id, one }) => ({
  ...{ claim: id ? one.id : null, quote: placesOf(one)[0]?.quote ?? null, place: null },
}));
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc
    .tuple(anyClaim, words, fc.option(words))
    .map(([one, say, speak]) => claimEdit({ claim: one.id, quote: placesOf(one)[0]?.quote ?? null, say, speak })),
  fc
    .record({
      slide: fc.constantFrom(...slideIds, 'nowhere'),
      title: fc.option(fc.constantFrom('A title of my own', 'Ice up')),
      note: fc.constantFrom([], ['My zebra story, which takes a while to tell.']),
      after: fc.option(fc.constantFrom(...slideIds, 's-0')),
      layout: fc.option(fc.constantFrom('points', 'timeline', 'risk', 'matrix')),
      hide: fc.boolean(),
      quote: fc.option(anyClaim.map((one) => placesOf(one)[0]?.quote ?? null)),
    })
    .map((given) => slideEdit(given as Parameters<typeof slideEdit>[0])),
  fc
    .tuple(fc.constantFrom(...slideIds, 's-0'), fc.option(fc.integer({ min: 5, max: 40 })))
    .map(([after, lasts]) => ownSlide({ id: 's', after, seconds: lasts })),
);

test(
  'no edit is lost, none is put on a wrong claim and all seconds add up, whatever is edited and whatever changes in the sources',
  () => {
    let [made, applied] = [0, 0];
    fc.assert(
      fc.property(
        fc.array(anyEdit, { minLength: 1, maxLength: 6 }),
        fc.array(quoted, { maxLength: 2 }),
        fc.array(quoted, { maxLength: 1 }),
        fc.array(changeOf, { minLength: SENTENCES.length, maxLength: SENTENCES.length }),
        fc.constantFrom(3, 6, 10, 30),
        (drawn, include, exclude, changes, minutes) => {
          const list = drawn.map((one, i) => (one.kind === 'own' ? { ...one, id: `s-${i}` } : one));
          const edits: Edits = { include, exclude, edits: list };
          const model = modelOf(SENTENCES.map((text, i) => changes[i]?.(text) ?? text).filter((text) => text !== ''));
          let talk: ReturnType<typeof talkOf>;
          try {
            talk = talkOf(model, edits, minutes);
          } catch (error) {
            if (error instanceof InputError) return;
            throw error;
          }
          const { deck, outline } = talk;
          made += 1;
          expect(deck.edits.map(({ edit }) => edit)).toEqual([
            ...include.map((one) => ({ ...one, kind: 'include' })),
            ...exclude.map((one) => ({ ...one, kind: 'exclude' })),
            ...list,
          ]);
          const beats = outline.beats.reduce((sum, beat) => sum + beat.seconds, 0);
          expect(beats + outline.questions + outline.buffer + outline.shortfall).toBe(minutes * 60);
          expect(seconds(deck)).toBe(outline.total);
          expect(new Set(ids(deck)).size).toBe(ids(deck).length);
          for (const { edit, state, now } of deck.edits) {
            if (state === 'applied') applied += 1;
            if (state !== 'stale') expect(now).toBeNull();
            if (edit.kind === 'own') expect(ids(deck)).toContain(`own-${edit.id}`);
            if (edit.kind !== 'claim' || state !== 'applied') continue;
            const own = [...shown(deck), ...said(deck)].filter(
              ({ text, claim }) => claim !== null && (text === edit.say || text === edit.speak),
            );
            const quotes = list.flatMap((one) =>
              one.kind === 'claim' &&
              (one.say === edit.say || one.speak === edit.speak || one.say === edit.speak || one.speak === edit.say)
                ? [squeezed(one.quote ?? '')]
                : [],
            );
            for (const { claim } of own) {
              const told = indexOf(model).get(claim ?? '');
              const places = told ? placesOf(told).map(({ quote }) => squeezed(quote)) : [];
              expect(places.some((place) => quotes.some((quote) => place.includes(quote)))).toBe(true);
            }
          }
        },
      ),
      { seed: 11, numRuns: runs(50) },
    );
    // Refusing or ignoring all would keep every bound.
    expect(made).toBeGreaterThan(25);
    expect(applied).toBeGreaterThan(30);
  },
  LONG ? 1_800_000 : 60_000,
);

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
