import { describe, expect, test } from 'vitest';
import { aloud, type Difference, linesOf, plain, type Side, type Subject, spokenSide } from '../../src/model/index.ts';

const trams = { name: 'trams', label: 'Trams', plural: true };
const rail = { name: 'light rail', label: 'Light rail', plural: false };

function side(text: string, sentence: string | null = null): Side {
  const span = { source: 'city.txt', line: 1, start: 0, end: text.length, quote: text };
  return { subject: 'trams', text, short: text, sentence, confidence: 'stated', spans: [span] };
}

describe('a side of a comparison, said aloud', () => {
  test.each([
    ['a sentence as it is', side('Trams run on rails.', 'Trams run on rails.'), trams, 'Trams run on rails.'],
    ['a participle behind its subject', side('Powered by overhead wire'), trams, 'Trams are powered by overhead wire.'],
    [
      'an adjective behind its subject',
      side('Suitable for dense streets'),
      rail,
      'Light rail is suitable for dense streets.',
    ],
    [
      'a verb in the number of its subject',
      side('Carries many people at once'),
      trams,
      'Trams carry many people at once.',
    ],
    ['a verb as it stands', side('Needs a track bed'), rail, 'Light rail needs a track bed.'],
    ['an ability', side('Ability to climb steep streets'), rail, 'Light rail has the ability to climb steep streets.'],
    [
      'a plural noun, which is no verb',
      side('Tracks, wires, stops and depots of its own'),
      rail,
      'With light rail, that means tracks, wires, stops and depots of its own.',
    ],
    ['a few words plainly', side('High'), rail, 'Light rail: high.'],
  ])('says %s', (_, given, naming, expected) => {
    expect(spokenSide(given, naming)).toBe(expected);
  });

  test.each([
    ['Jury', 'Used in serious trials, rarely in others', 'Light rail: used in serious trials, rarely in others.'],
    ['Use', 'Used in dense cities and between them', 'Light rail is used in dense cities and between them.'],
    ['Appeal', 'On points of law, seldom on facts', 'Light rail: on points of law, seldom on facts.'],
    ['Contracts', 'Long, because little is implied by law', 'Light rail: long, because little is implied by law.'],
    ['Cost', 'About 20 million euros a kilometre', 'With light rail, that means about 20 million euros a kilometre.'],
  ])('in the row %j, says what %j is said of', (facet, text, expected) => {
    expect(spokenSide(side(text), rail, false, facet)).toBe(expected);
  });

  test('says the second noun phrase without saying "that means" again', () => {
    expect(spokenSide(side('Tracks, wires, stops and depots of its own'), rail, true)).toBe(
      'Light rail: tracks, wires, stops and depots of its own.',
    );
  });
});

test.each([
  ['Automatic train protection (ATP) stops a train.', 'Automatic train protection stops a train.'],
  ['Some lines (e.g., the coast line) climb.', 'Some lines, for example the coast line, climb.'],
  ['It carries goods (mail, parcels, bikes).', 'It carries goods — mail, parcels, bikes.'],
  ['It threatens (inter)national security (for years).', 'It threatens (inter)national security, for years.'],
  ['The licence(s) and f(x) stay as they are.', 'The licence(s) and f(x) stay as they are.'],
])('reads brackets out: %s', (written, said) => {
  expect(aloud(written)).toBe(said);
});

test('leaves the asides out of a plain sentence', () => {
  expect(plain('Trams share the street—sometimes even the lane (see the map).')).toBe('Trams share the street');
});

test('says whose a side is where its own sentence names nobody, and only there', () => {
  const trams: Subject = { id: 'trams', name: 'Tram', abbreviation: null, aliases: ['trams'], main: true, mentions: 9 };
  const said = (sentence: string) =>
    linesOf(
      { id: 'd', kind: 'difference', facet: 'Strengths', sides: [side(sentence, sentence)] } as unknown as Difference,
      [trams],
    );
  expect(said('Quick feedback, clear timetables.')[0]?.text).toBe('Trams: quick feedback, clear timetables.');
  expect(said('Few cities regret their trams.')[0]?.text).toBe('Few cities regret their trams.');
});
