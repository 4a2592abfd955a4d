import { pattern } from './pattern.ts';

// "300 000" is one number; "90 300" may be two.
const WHOLE = '(?:\\d{1,3}(?:,\\d{3})+|[1-9]\\d{0,2}(?:[\\u00a0\\u2009\\u202f]\\d{3}|\\s000)+|\\d+)';
const POWER = '(?:e[+−-]?\\d{1,3}(?![\\p{L}\\p{N}])|\\s?[×x]\\s?10(?:\\^[−-]?\\d{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]{1,4}))';
const FRACTIONS = '½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞';
const DIGITS = `(?:${WHOLE}(?:\\.\\d+|[${FRACTIONS}])?${POWER}?|[${FRACTIONS}])`;
const SMALL =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const SPELT = `(?:(?:${TENS})(?:-(?:${SMALL}))?|${SMALL})`;
const SCALE = '(?:\\s(?:hundred|thousand|million|billion|trillion|mill?|mn|bn|tn)\\b)';
/** Codes of currencies that are no words. */
export const CODES = 'USD|EUR|GBP|JPY|CNY|INR|CHF|SEK|NOK|DKK|PLN|CZK|HUF|AUD|CAD|NZD|HKD|SGD|KRW|BRL|MXN|ZAR|ILS|AED';
export const CURRENCY = `(?:[$€£¥₹₩₽₪₫₴₺]|\\b(?:${CODES})\\b)`;
const MONEY = `(?:(?:US|A|C|NZ|HK|S)?[$€£¥₹₩₽₪₫₴₺]\\s?|(?:${CODES})\\s)`;
const SIGN = `(?:\\s?[%‰€£₽₪₫₴₺]|\\s(?:${CODES})\\b|\\s?°\\s?[CFK]?\\b|°|(?:[kKMB]|bn|m)(?![\\p{L}\\p{N}])|[xX×](?![\\p{L}\\p{N}]))`;
const NUMBER = `${MONEY}?${DIGITS}${SCALE}?${SIGN}?`;
const JOINT = '(?:\\s?[–—]\\s?|-|\\sto\\s|\\sor\\s)';
const WHO =
  'person|people|patients?|adults?|child(?:ren)?|users?|households?|homes?|wom[ae]n|m[ae]n|drivers?|students?|workers?|cases?|compan(?:y|ies)|firms?|cars?|houses?|births?|couples?|voters?|jobs?|customers?|pupils?|players?|of them';
const PART =
  'half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|twentieth|fiftieth|hundredth|thousandth';

/** "a 60-metre mast", "a 30-year loan term"; other compounds are names and times: "a 30-year mortgage", "a 5-star inn". */
const COMPOUND =
  '(?:(?:(?:kilo)?met(?:re|er)|km|mile|kg|tonne|ton|kilowatt|megawatt|gigawatt|volt|percent)\\b|year-?(?:\\s\\p{Ll}+)?\\s(?:term|period|life|lifetime|lifespan|warranty|guarantee|survival|sentence)\\b)';

/** The kinds of quantity, each a named group; alternatives share no beginning, so that none is tried twice. */
export const QUANTITY = new RegExp(
  [
    `(?<ratio>(?<![\\p{L}\\p{N}][-–.])\\b(?:${DIGITS}|${SPELT})(?:\\s(?:${WHO}))?\\s(?:(?:in|out of)(?:\\severy)?\\s(?!(?:1[5-9]|20)\\d\\d\\b)(?:${DIGITS}${SCALE}?|${SPELT})|of\\s(?:every\\s)?(?:10|100|ten))\\b(?!\\s?%))`,
    `(?<between>\\bbetween\\s${NUMBER}\\sand\\s${NUMBER}(?![\\p{L}\\p{N}_]|[.,:/]\\d))`,
    `(?<odds>(?<![\\p{L}\\p{N}.,:/-])\\d{1,3}(?:\\.\\d+)?:\\d{1,3}(?![\\p{L}\\p{N}:]|[.,]\\d))`,
    `(?<![\\p{L}\\p{N}.,:/#_-])(?<digits>[-–−+±~≈]?${NUMBER}(?:${JOINT}${NUMBER})?)(?![\\p{L}\\p{N}_]|[.,:/]\\d|-(?!${COMPOUND})\\p{L})`,
    `(?<share>\\b(?:(?:more than|less than|nearly|almost|about|over|under|around|roughly)\\s)?(?:(?:an?\\s|one[- ]|two[- ]|three[- ]|four[- ])(?:${PART})s?|half(?!\\san?\\s))\\b)`,
    `(?<multiple>\\b(?:(?:${SPELT}|hundred|a hundred)fold|twice\\sa[ns]?\\s\\p{Ll}+|twice\\b|(?:(?:nearly|almost|more than)\\s)?(?:doubled|tripled|trebled|quadrupled|halved))\\b)`,
    `(?<many>\\b(?:(?:tens|dozens|hundreds|thousands|millions|billions|trillions)(?:\\sof\\s(?:thousands|millions|billions))?\\sof|(?:several|a few) (?:hundred|thousand|million|billion))\\s\\p{Ll}+)`,
    `(?<spelt>\\b(?:${SPELT}(?:\\sand\\sa\\shalf)?|half an?|an?(?=\\s(?:hundred|thousand|million|billion|dozen)\\b))${SCALE}{0,2}(?:\\sdozen)?(?:\\s(?:to|or|and)\\s(?:${SPELT}|more)${SCALE}?)?\\b)`,
  ].join('|'),
  'giu',
);

/** A digit, or a fraction of one sign. */
export const NUMERAL = new RegExp(`[\\d${FRACTIONS}]`, 'u');

/** Words without one of which no quantity is written out: asked first, since most sentences state none. */
export const COUNTS: ReadonlySet<string> = new Set([
  ...`${SMALL}|${TENS}`.split('|'),
  ...PART.split('|').flatMap((part) => [part, `${part}s`]),
  ...'twice doubled tripled trebled quadrupled halved tens dozens dozen hundred hundreds thousand thousands'.split(' '),
  ...'million millions billion billions trillion trillions'.split(' '),
]);

/** "rose from 20 to 30%" tells what it has come to; "from 20 to 30%" is a range. */
export function cameTo(value: string, before: string): string {
  const end = CHANGED.test(before) ? /\sto\s(.+)$/.exec(value)?.[1] : undefined;
  return end ?? value;
}

const CHANGED = pattern(
  /\b(?:r[io]ses?|risen|f[ae]ll(?:s|en)?|gr[eo]ws?|grown|reduced?s?|increased?s?|cuts?|drop(?:s|ped)?|went|goes|gone|climbed|decreased?s?|lowered|raised?s?|declined?s?)\b[^.;]{0,24}?\bfrom\s(?:\p{Ll}+\s){0,2}$/u,
);

/** "1966", "2027 or 2028". */
export function isYear(value: string): boolean {
  return /^(?:1[5-9]|20)\d\d(?:\s?(?:[–-]|to|or|and)\s?(?:(?:1[5-9]|20)?\d\d))?$/.test(value);
}
