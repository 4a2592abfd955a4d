/** Whether a text's first letters run from right to left. */
export function isRightToLeft(text: string): boolean {
  const [letter = ''] = /\p{L}/u.exec(text) ?? [];
  return RIGHT_TO_LEFT.test(letter);
}

const RIGHT_TO_LEFT = /[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}]/u;

/** The language that a program should spell a text by: the talk's, unless the text is in a script of another. */
export function languageOf(text: string, lang: string): string {
  const found = SCRIPTS.find(([pattern]) => pattern.test(text));
  if (!found) return lang;
  const [, usual, kin] = found;
  return kin.includes(lang.split('-')[0] ?? '') ? lang : usual;
}

/** The talk's language with a country, for programs spell by both: "en-US" for "en". */
export function spelling(lang: string): string {
  return COUNTRIES[lang.toLowerCase()] ?? lang;
}

const COUNTRIES: Readonly<Record<string, string>> = {
  en: 'en-US',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  it: 'it-IT',
  pt: 'pt-PT',
  nl: 'nl-NL',
  sv: 'sv-SE',
  da: 'da-DK',
  nb: 'nb-NO',
  fi: 'fi-FI',
  pl: 'pl-PL',
  cs: 'cs-CZ',
  ru: 'ru-RU',
  uk: 'uk-UA',
  el: 'el-GR',
  tr: 'tr-TR',
  ar: 'ar-SA',
  he: 'he-IL',
  hi: 'hi-IN',
  th: 'th-TH',
  ja: 'ja-JP',
  ko: 'ko-KR',
  zh: 'zh-CN',
};

/** Scripts that a text is told by, the language that is written in each most, and others that are. */
const SCRIPTS: readonly (readonly [RegExp, string, readonly string[]])[] = [
  [/[\p{sc=Hira}\p{sc=Kana}]/u, 'ja-JP', ['ja']],
  [/\p{sc=Hang}/u, 'ko-KR', ['ko']],
  [/\p{sc=Han}/u, 'zh-CN', ['zh', 'ja', 'ko', 'yue']],
  [/\p{sc=Arab}/u, 'ar-SA', ['ar', 'fa', 'ur', 'ps', 'ku', 'sd', 'ug']],
  [/\p{sc=Hebr}/u, 'he-IL', ['he', 'yi']],
  [/\p{sc=Thai}/u, 'th-TH', ['th']],
  [/\p{sc=Deva}/u, 'hi-IN', ['hi', 'mr', 'ne', 'sa']],
  [/\p{sc=Cyrl}/u, 'ru-RU', ['ru', 'uk', 'bg', 'sr', 'mk', 'be', 'kk', 'mn']],
  [/\p{sc=Grek}{2}/u, 'el-GR', ['el']],
];
