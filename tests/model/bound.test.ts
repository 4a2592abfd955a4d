import { expect, test } from 'vitest';
import { boundOf, namedBy, type Statistic, statisticForm } from '../../src/model/index.ts';

const stated = (text: string, value: string, unit: string | null) => ({ text, value, unit });

test.each([
  ['A dam lasts 80 years or more.', '80', 'years', '≥', '80 years or more', '≥80'],
  ['The cheese ripens for at least 12 months.', '12', 'months', '≥', 'at least 12 months', '≥12'],
  ['More than 90 percent of the seats were sold.', '90', 'percent', '>', 'More than 90 percent', '>90%'],
  ['It costs up to $400 a night.', '$400', '$', '≤', 'up to $400', '≤$400'],
  ['Fewer than 100,000 people live there.', '100,000', 'people', '<', 'Fewer than 100,000 people', '<100,000'],
  ['Prices fell by about 90% in a year.', '90%', '%', '~', 'about 90%', '~90%'],
  ['Players aged 60 and over may join.', '60', null, '≥', '60 and over', '≥60'],
  ['A ticket lasts 90 minutes or less.', '90', 'minutes', '≤', '90 minutes or less', '≤90'],
])('keeps the bound of %j', (text, value, unit, sign, words, large) => {
  expect(boundOf(stated(text, value, unit))).toEqual({ sign, words });
  expect(statisticForm(stated(text, value, unit), 12)?.value).toBe(large);
});

test.each([
  ['A court of up to about 40 judges sits.', '40', 'judges'],
  ['A boiler lasts rarely more than 15 years.', '15', 'years'],
  ['It rests for at least three hours.', 'three hours', 'hours'],
])('shows no large figure where no sign says the bound: %j', (text, value, unit) => {
  expect(boundOf(stated(text, value, unit))).not.toBeNull();
  expect(statisticForm(stated(text, value, unit), 12)).toBeNull();
});

test.each([
  ['The mast is 60 metres long, and more masts follow.', '60', 'metres'],
  ['The team won 12 games.', '12', 'games'],
  ['They carried it across 9 fields.', '9', 'fields'],
])('bounds nothing that is stated as it is: %j', (text, value, unit) => {
  expect(boundOf(stated(text, value, unit))).toBeNull();
});

test.each([
  [
    'According to a 2022 study by the Society of Actuaries, 29% lapse.',
    'Society of Actuaries',
    'the Society of Actuaries',
  ],
  ['Gartner forecasts that 80% of the firms will use it.', 'Gartner', 'Gartner'],
  ['The Forest Agency counted 12 wolves.', 'The Forest Agency', 'The Forest Agency'],
  ['A court heard 12 cases.', null, null],
])('who says a figure keeps the article of the source: %j', (text, attribution, named) => {
  expect(namedBy({ text, sentence: text, attribution } as Statistic)).toBe(named);
});
