import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountsIn, figureForm, figureParts, isSameAmount, LAYOUTS, ROUNDED, rounded } from '../../src/model/index.ts';

const MOST = LAYOUTS.stat.slots.value ?? 0;
const shown = (value: string, unit: string | null) => {
  const form = figureForm(value, unit, MOST);
  return form && [form.value, form.unit, form.rewritten];
};

test.each([
  ['80%', '%', '80%', null],
  ['0.001%', '%', '0.001%', null],
  ['37.5%', '%', '37.5%', null],
  ['60', 'per cent', '60%', null],
  ['12,500', 'bees', '12,500', 'bees'],
  ['€20', '€', '€20', null],
  ['500 €', '€', '500 €', null],
  ['₹12,500', '₹', '₹12,500', null],
  ['CHF 2.50', 'CHF', 'CHF 2.50', null],
  ['£0.015', '£', '£0.015', null],
  ['$1.5 million', '$', '$1.5', 'million'],
  ['¥980 billion', '¥', '¥980', 'billion'],
  ['USD 1.2 trillion', 'USD', 'USD 1.2', 'trillion'],
  ['$1.5bn', '$', '$1.5', 'bn'],
  ['12.5 Billion', null, '12.5', 'Billion'],
  ['$3.2 Trillion', '$', '$3.2', 'Trillion'],
  ['€40 Mn', '€', '€40', 'Mn'],
  ['12 bn', null, '12', 'bn'],
  ['10 billion', 'card payments', '10', 'billion card payments'],
  ['1,076 million', 'tonnes', '1,076', 'million tonnes'],
  ['−40 °C', '°C', '−40 °C', null],
  ['minus 15', 'degrees', '−15', 'degrees'],
  ['3×', '×', '3×', null],
  ['½', null, '½', null],
  ['3½', 'hours', '3½', 'hours'],
  ['1.2e9', 'cycles', '1.2e9', 'cycles'],
  ['20–40%', '%', '20–40%', null],
  ['between £120 and £350', '£', '£120–£350', null],
  ['Between 15 and 25%', '%', '15–25%', null],
  ['5 to 8', 'years', '5–8', 'years'],
  ['between 3 and 4 million', 'litres', '3–4', 'million litres'],
  ['−9 to −5 °C', '°C', '−9 to −5 °C', null],
  ['3.2 million €', '€', '3.2', 'million €'],
  ['1 in 4,500', null, '1 in 4,500', null],
  ['15:1', null, '15:1', null],
  ['0.000001', 'kg', '0.000001', 'kg'],
])('shows %s (%s) as %s with %s', (value, unit, large, beside) => {
  expect(shown(value, unit)).toEqual([large, beside, false]);
});

test.each([
  ['€4,500,000', '€', '€4.5', 'million'],
  ['4,500,000 €', '€', '4.5', 'million €'],
  ['5,000,000,000', 'users', '5', 'billion users'],
  ['USD 1,000,000,000.00', 'USD', 'USD 1', 'billion'],
  ['1,234,567.89', 'withdrawals', '≈1.23', 'million withdrawals'],
  ['9,999,999.99', null, '≈10', 'million'],
  ['€123,456.789123', '€', '≈€123,000', null],
  ['0.12345678901%', '%', '≈0.123%', null],
])('writes %s (%s) as %s with %s, for the exact one to stand beside it', (value, unit, large, beside) => {
  expect(shown(value, unit)).toEqual([large, beside, true]);
});

test.each([
  ['One person in three', null],
  ['Millions of tonnes', 'tonnes'],
  ['between 800 million and 1.2 billion', 'people'],
  ['1,234,567 to 7,654,321', 'tonnes'],
  ['three and a half hours', 'hours'],
  ['−1,000 to −5,000 °C', '°C'],
])('has no large form for %s', (value, unit) => {
  expect(figureForm(value, unit, MOST)).toBeNull();
});

test.each([
  ['1,200', '1.2 thousand'],
  ['1.2e3', '1200.00'],
  ['3 to 4 million', '3 million to 4 million'],
  ['300 000', '0.3 million'],
  ['1.5 × 10^6', '1.5M'],
])('takes %s for %s', (one, other) => {
  expect(amountsIn(one)).toEqual(amountsIn(other));
});

test.each([
  ['40', '−40'],
  ['1.2 million', '1.2 billion'],
  ['0.1', '0.01'],
  ['120', '1,200'],
])('does not take %s for %s', (one, other) => {
  expect(amountsIn(one)).not.toEqual(amountsIn(other));
});

test('never shows another amount than the source states, but rounded and marked', () => {
  const grouped = (whole: string) => whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const number = fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.constantFrom('', '.5', '.25', '.001', '.98765'), fc.boolean())
    .map(([whole, fraction, comma]) => `${comma ? grouped(String(whole)) : whole}${fraction}`);
  const figure = fc
    .tuple(
      fc.constantFrom('', '−', '+'),
      fc.constantFrom('', '$', '€', 'USD ', 'CHF ', 'A$', '₹'),
      fc.array(number, { minLength: 1, maxLength: 2 }),
      fc.constantFrom('', ' thousand', ' million', ' billion', ' bn', ' trillion'),
      fc.constantFrom('', '%', ' °C', '×', ' €'),
    )
    .map(
      ([sign, lead, numbers, scale, mark]) => numbers.map((one) => `${sign}${lead}${one}`).join(' to ') + scale + mark,
    );
  fc.assert(
    fc.property(figure, fc.constantFrom(null, 'tonnes', 'people'), (value, unit) => {
      const form = figureForm(value, unit, MOST);
      if (!form) return;
      const exact = amountsIn(value);
      const large = amountsIn(`${form.value} ${form.unit ?? ''}`);
      const meant = form.value.startsWith('≈') ? exact.map((one) => rounded(one, ROUNDED)) : exact;
      expect(large.length).toBe(meant.length);
      expect(large.every((one, i) => isSameAmount(one, meant[i] as typeof one))).toBe(true);
    }),
  );
});

test.each([
  ['12.5 Billion', '12,500,000,000'],
  ['3 Million', '3 million'],
  ['40 Bn', '40 bn'],
])('reads %s as %s', (one, other) => {
  const [amount, same] = [amountsIn(one)[0], amountsIn(other)[0]];
  expect(amount && same && isSameAmount(amount, same)).toBe(true);
});

test.each([
  ['80%', '%', ['', '80', '%', null]],
  ['USD 1.2', 'trillion', ['USD', '1.2', '', 'trillion']],
  ['≈CHF 2.50', 'CHF', ['≈CHF', '2.50', '', null]],
  ['10–15 °C', '°C', ['', '10–15', '°C', null]],
  ['twice', null, ['', 'twice', '', null]],
] as const)('draws %s with %s as %j', (value, unit, parts) => {
  const { lead, digits, mark, unit: beside } = figureParts(value, unit);
  expect([lead, digits, mark, beside]).toEqual(parts);
});
