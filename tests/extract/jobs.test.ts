import { expect, test } from 'vitest';
import { cuesOf } from '../../src/extract/cues.ts';
import { isClause } from '../../src/extract/finite.ts';
import { phrasesOf } from '../../src/extract/jobs.ts';
import { lexicon } from './documents.ts';

const cues = cuesOf(lexicon());

test.each([
  [
    'Robots assist in lifting and stacking heavy sacks of flour, easing the shift.',
    ['lifting and stacking heavy sacks of flour'],
  ],
  ['Robots condense long reports and search old archives.', ['condense long reports', 'search old archives']],
  ['Robots draft menus, labels and advertising copy.', ['draft menus, labels and advertising copy']],
  ['A robot paints doors, sorts screws and checks welds.', ['paints doors', 'sorts screws', 'checks welds']],
  ['Robots can trace leaks, saving water and reducing bills.', ['trace leaks']],
  [
    'These machines change baking by mixing dough, shaping loaves, and spotting burnt crusts.',
    ['mixing dough', 'shaping loaves', 'spotting burnt crusts'],
  ],
  [
    'A robot runs carts that carry parcels through the hall and deliver letters to every office desk.',
    ['runs carts that carry parcels through the hall'],
  ],
])('lists the jobs of %j whole', (clause, jobs) => {
  expect(phrasesOf(clause, cues)).toEqual(jobs);
  for (const job of jobs) expect(clause).toContain(job);
});

test('starts behind a subject whose verb it does not know', () => {
  expect(phrasesOf('Robots glorp tall shelves and draft long plans.', cues, 1)).toEqual([
    'glorp tall shelves',
    'draft long plans',
  ]);
});

test.each([
  'Guards check every door before the market opens.',
  'Label printers mark each crate.',
  'A pump is loud.',
  'Robots glorp tall shelves.',
  'A lamp and a mirror fill the hall.',
])('takes %j for a clause', (text) => {
  expect(isClause(text, cues)).toBe(true);
});

test.each([
  'A crate, a barrel, a report or lines of paint.',
  'Songs, summaries and code.',
  'Nearly always a motor.',
  'Original work in many halls from a short order.',
  'Painting doors and sorting screws.',
  'Whatever the shop needs: nails, glue or film.',
])('takes %j for no clause', (text) => {
  expect(isClause(text, cues)).toBe(false);
});
