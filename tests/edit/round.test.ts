import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editLines, readBrief, type Says, withEdit, withoutEdit } from '../../src/ingest/index.ts';
import {
  claimsOf,
  InputError,
  indexOf,
  type Phrase,
  phrasesWithin,
  placesOf,
  slidesOf,
} from '../../src/model/index.ts';
import { LONG } from '../long.ts';
import { modelOf, SENTENCES, talkOf } from './talk.ts';

const MODEL = modelOf(SENTENCES);
const SLIDES = slidesOf(talkOf(MODEL, null, 10).deck).map(({ data }) => data.id);
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Briefs as people write them: remarks everywhere, ends of lines of either kind. */
const brief = fc
  .record({
    head: fc.constantFrom('', '# mine: é 日本 🔥\n\n', '---\n# top\n'),
    minutes: fc.constantFrom('minutes:   10 # whole\n', "minutes: '10'\n\n# later\n"),
    held: fc.constantFrom(
      '',
      '#edits:\n#  - slide: recap\n#    hide: true\n\n',
      'edits: [] # none yet\n',
      'edits: # yet\n',
    ),
    tail: fc.constantFrom('', 'speaker: "Ada:  B" # who\n', '# the end\n\n\n'),
    eol: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ head, minutes, held, tail, eol }) =>
    `${head}sources: [ a.md,b.md ]   # two\n${minutes}${held}${tail}`.replaceAll('\n', eol),
  );

const words = fc.constantFrom(
  'Zebra: one',
  'Zebra # two 42',
  '- Warmth',
  '"So" it is',
  "it's 🔥",
  '*bold* `code`',
  '<b>x</b>',
);
const entry: fc.Arbitrary<Says> = fc.oneof(
  fc
    .record({ claim: fc.constantFrom(...claimsOf(MODEL)), say: words, speak: fc.option(words) })
    .map(({ claim: { id, spans }, say, speak }) => ({
      ...{ claim: id, quote: squeezed(spans[0].quote), say: `${say} ${id.slice(0, 4)}` },
      ...(speak === null ? {} : { speak: `${speak} ${id.slice(0, 4)}` }),
    })),
  fc
    .record({ slide: fc.constantFrom(...SLIDES), title: words, note: fc.option(words), hide: fc.boolean() })
    .map(({ slide, title, note, hide }) => ({
      ...{ slide, title },
      ...(note === null ? {} : { note: `${note}\n\nMore of it.\n` }),
      ...(hide ? { hide } : {}),
    })),
);
const change = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text.replace('heat', 'warm'),
  (text) => text.replace(/\d+/, '77'),
  (text) => text.replace(' can ', ' may sometimes '),
  (text) => `${text} It rains.`,
  () => '',
);

test(
  'edits that are written into a brief come out of every rebuild: none lost, none on another claim, remarks untouched',
  () => {
    let [applied, stale] = [0, 0];
    fc.assert(
      fc.property(
        brief,
        fc.array(entry, { minLength: 1, maxLength: 5 }),
        fc.array(fc.array(change, { minLength: SENTENCES.length, maxLength: SENTENCES.length }), {
          minLength: 2,
          maxLength: 2,
        }),
        fc.constantFrom(3, 10, 30),
        (text, entries, rebuilds, minutes) => {
          const steps: NonNullable<ReturnType<typeof withEdit>>[] = [];
          for (const says of entries) {
            const next = withEdit(steps.at(-1)?.text ?? text, { list: 'edits', entry: null, says });
            if (!next) throw new Error('An edit can’t be written');
            steps.push(next);
          }
          const written = steps.at(-1)?.text ?? '';
          for (const remark of text.match(/#[^\r\n]*/g) ?? []) expect(written).toContain(remark);
          expect(/[^\r]\n/.test(written) && written.includes('\r\n')).toBe(false);
          const { edits } = readBrief('talk.yaml', written);
          expect(edits?.edits.map(({ place }) => place?.line)).toEqual(editLines(written, 'edits'));
          for (const changes of rebuilds) {
            const model = modelOf(SENTENCES.map((one, i) => changes[i]?.(one) ?? one).filter((one) => one !== ''));
            try {
              const { deck } = talkOf(model, edits ?? null, minutes);
              expect(deck.edits.map(({ edit }) => edit)).toEqual(edits?.edits);
              applied += deck.edits.filter(({ state }) => state === 'applied').length;
              stale += deck.edits.filter(({ state }) => state === 'stale').length;
              const phrases = slidesOf(deck).flatMap(({ data, children }): readonly Phrase[] => [
                data.titleFrom,
                ...phrasesWithin(data.content),
                ...children.flatMap((notes) => notes.data.script),
              ]);
              for (const { claim, quote, say, speak } of entries.filter((one) => 'claim' in one)) {
                const told = phrases.filter(
                  ({ text: shown, claim: of }) => of !== null && (shown === say || shown === speak),
                );
                for (const { claim: of } of told) {
                  const found = indexOf(model).get(of ?? '');
                  expect([
                    claim,
                    found &&
                      placesOf(found)
                        .map((one) => squeezed(one.quote))
                        .join(' '),
                  ]).toEqual([claim, expect.stringContaining(String(quote))]);
                }
              }
            } catch (error) {
              if (!(error instanceof InputError)) throw error;
            }
          }
          expect(readBrief('talk.yaml', written).edits).toEqual(edits);
          const back = [...steps]
            .reverse()
            .reduce<string | null>((now, { step }) => now && withoutEdit(now, step), written);
          expect(back).toBe(text);
        },
      ),
      { seed: 7, numRuns: LONG ? 1000 : 12 },
    );
    expect(applied).toBeGreaterThan(10);
    expect(stale).toBeGreaterThan(5);
  },
  LONG ? 1_800_000 : 60_000,
);
