/** A decimal number, exactly: its digits without zeros at either end, times ten to the power. */
export interface Amount {
  readonly negative: boolean;
  readonly digits: string;
  readonly power: number;
}

/**
 * The amounts that a text states in digits, in order, by worth and not by form: "1,200", "1.2 thousand" and "1.2e3" are
 * one. In a range the scale of its end goes for its beginning: "3 to 4 million". Fractions of one sign ("½") are none.
 */
export function amountsIn(text: string): readonly Amount[] {
  const found = [...text.matchAll(NUMBER)].map((match) => ({ match, ...amountOf(match, text) }));
  return found.map(({ match, scale, amount }, i) => {
    const next = found[i + 1];
    const between = next && text.slice(match.index + match[0].length, next.match.index);
    const shared = scale === '' && next?.scale && RANGE.test(between ?? '') ? powerOf(next.scale) : 0;
    return normal({ ...amount, power: amount.power + shared });
  });
}

export function isSameAmount(one: Amount, other: Amount): boolean {
  return one.digits === other.digits && one.power === other.power && one.negative === other.negative;
}

/** Rounded half up to so many significant digits. */
export function rounded(amount: Amount, most: number): Amount {
  const { digits, power } = amount;
  if (digits.length <= most) return amount;
  const up = Number(digits[most]) >= 5 ? 1 : 0;
  const head = String(Number(digits.slice(0, most)) + up);
  return normal({ ...amount, digits: head, power: power + digits.length - most });
}

/** In digits, divided by ten to the `shift`: "1.2" of 1200 by 3; thousands are grouped by commas. */
export function inDigits({ digits, power }: Amount, shift = 0): string {
  const places = power - shift;
  const padded = places >= 0 ? digits + '0'.repeat(places) : digits.padStart(1 - places, '0');
  const cut = places >= 0 ? padded.length : padded.length + places;
  const whole = padded.slice(0, cut).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return cut < padded.length ? `${whole}.${padded.slice(cut)}` : whole;
}

/** Words for powers of ten, as sources write them. */
export const SCALES: readonly (readonly [number, RegExp])[] = [
  [2, /^hundred$/i],
  [3, /^(?:thousand|k)$/i],
  [6, /^(?:[Mm]illions?|[Mm]ill?|[Mm]n|M|m)$/],
  [9, /^(?:[Bb]illions?|[Bb]n|B)$/],
  [12, /^(?:[Tt]rillions?|[Tt]n)$/],
];

const GROUPED = '\\d{1,3}(?:,\\d{3})+|[1-9]\\d{0,2}(?:[\\u00a0\\u2009\\u202f]\\d{3}| 000)+|\\d+';
const EXPONENT = 'e[+−-]?\\d{1,3}(?![\\p{L}\\p{N}])|\\s?[×x]\\s?10(?:\\^[−-]?\\d{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]{1,4})';
const SCALE =
  '\\s?(?:[Hh]undred|[Tt]housand|[MmBb]illions?|[Tt]rillions?|[Mm]ill?|[MmBbTt]n)(?![\\p{L}\\p{N}])|[kMBm](?![\\p{L}\\p{N}])';
const NUMBER = new RegExp(
  `(?<number>(?:${GROUPED})(?:\\.\\d+)?|(?<![\\d.])\\.\\d+)(?<exponent>${EXPONENT})?(?<scale>${SCALE})?`,
  'gu',
);
const RANGE = /^\s?(?:[–—-]|to|and|or)\s?[\p{Sc}\p{Lu}−-]{0,4}\s?$/u;
/** A minus before a number, with or without a currency between them; "20–40" holds none. */
const MINUS = /(?:(?:^|[\s(≈~])[−–-]\s?|\b(?:[Mm]inus|[Nn]egative)\s)(?:\p{Lu}{0,3}\p{Sc}?\s?)$/u;

function amountOf(match: RegExpMatchArray, text: string): { scale: string; amount: Amount } {
  const { number = '', exponent = '', scale = '' } = match.groups ?? {};
  const [whole = '', fraction = ''] = number.replace(/[,\s]/g, '').split('.');
  const at = match.index ?? 0;
  const negative = MINUS.test(text.slice(Math.max(0, at - 14), at));
  const power = exponentOf(exponent) + powerOf(scale.trim()) - fraction.length;
  return { scale: scale.trim(), amount: { negative, digits: whole + fraction, power } };
}

function exponentOf(exponent: string): number {
  const plain = exponent.normalize('NFKC').replace(/−/g, '-');
  return Number(/^(?:e|\s?[×x]\s?10\^?)([+-]?\d+)$/.exec(plain)?.[1] ?? 0);
}

function powerOf(scale: string): number {
  return SCALES.find(([, words]) => words.test(scale))?.[0] ?? 0;
}

function normal({ negative, digits, power }: Amount): Amount {
  const head = digits.replace(/^0+/, '');
  const bare = head.replace(/0+$/, '');
  return bare === ''
    ? { negative: false, digits: '0', power: 0 }
    : { negative, digits: bare, power: power + head.length - bare.length };
}
