import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { documentOf, lexicon } from './documents.ts';

const words = lexicon();

/** Advantages as `subject: text` of a text on one thing or several, under a plain heading. */
function advantagesOf(subjects: readonly string[], text: string): readonly string[] {
  const documents = [documentOf(text.startsWith('#') ? text : `# On the whole\n\n${text}`)];
  const { claims } = extract(documents, words, { subjects });
  return claims.flatMap((claim) => (claim.kind === 'advantage' ? [`${claim.subject}: ${claim.text}`] : []));
}

describe('a sentence that names what speaks for something', () => {
  test.each([
    ['Leasing', 'The major advantage of leasing is the low deposit.'],
    ['Tram', 'One benefit of the tram is that it needs few drivers.'],
    ['Mediation', 'The biggest upside of mediation is privacy.'],
    ['Kefir', 'Another strength of kefir lies in how long it keeps.'],
    ['Hemp', 'Its main selling point is hemp that never rots.'],
  ])('%s: %s', (subject, text) => {
    expect(advantagesOf([subject], text)).toHaveLength(1);
  });

  test.each([
    ['Leasing', 'There is no advantage of leasing that is worth a fee.'],
    ['Tram', 'The benefits of the tram are unclear.'],
    ['Mediation', 'The advantage of mediation is lost when a party lies.'],
    ['Kefir', 'Few benefits of kefir are known.'],
    ['Tax', 'The competitive advantage of the tax was gone.'],
  ])('not for %s: %s', (subject, text) => {
    expect(advantagesOf([subject], text)).toEqual([]);
  });

  test('and the next one, which adds to it', () => {
    const text = 'The main benefit of leasing is the low deposit. In addition, repairs are paid for. The firm is old.';
    expect(advantagesOf(['Leasing'], text)).toHaveLength(2);
  });

  test('but not the next one that turns against it', () => {
    const text = 'The main benefit of leasing is the low deposit. Also, it is costly in the long run.';
    expect(advantagesOf(['Leasing'], text)).toHaveLength(1);
  });
});

describe('a sentence that says something good', () => {
  test.each([
    ['Cork', 'Cork is resistant to mould.'],
    ['Ferry', 'The ferry is cheaper than the tunnel.'],
    ['Ibuprofen', 'Ibuprofen is effective against mild pain.'],
    ['Slow cooker', 'A slow cooker saves time on working days.'],
    ['Index fund', 'For beginners, an index fund is the best option for saving.'],
    ['Rowing', 'Rowing is gentle on the knees.'],
  ])('%s: %s', (subject, text) => {
    expect(advantagesOf([subject], text)).toEqual([expect.stringContaining(text)]);
  });

  test.each([
    ['Cork', 'Cork is not resistant to fire.'],
    ['Ferry', 'The ferry is cheaper but slow.'],
    ['Ibuprofen', 'Ibuprofen is only effective if taken early.'],
    ['Slow cooker', 'If a slow cooker saves time, buy one.'],
    ['Index fund', 'Many people believe that an index fund is the best option for all.'],
    ['Rowing', 'Rowing is less convenient than cycling.'],
    ['Bond', 'A bond is cheap enough.'],
  ])('not %s: %s', (subject, text) => {
    expect(advantagesOf([subject], text)).toEqual([]);
  });
});

describe('items under a heading on benefits', () => {
  const text =
    '# Arbitration\n\n## Other benefits of arbitration\n\n- Privacy. Hearings are closed to the press. A judge may sit for months.\n- Speed. Awards come within weeks. Arbitration is faster than a court.';
  test('count by their first sentence and by those that name the subject', () => {
    expect(advantagesOf(['Arbitration'], text)).toEqual([
      'arbitration: Hearings are closed to the press.',
      'arbitration: Awards come within weeks.',
      'arbitration: Arbitration is faster than a court.',
    ]);
  });
});
