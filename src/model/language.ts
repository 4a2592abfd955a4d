/** The language that claims are extracted from. */
export const ENGLISH = 'en';

/** What people call a language, by the code that a document carries; scripts of many languages by their own name. */
const NAMES: Readonly<Record<string, string>> = {
  en: 'English',
  es: 'Spanish',
  fr: 'French',
  de: 'German',
  it: 'Italian',
  pt: 'Portuguese',
  nl: 'Dutch',
  sv: 'Swedish',
  da: 'Danish',
  no: 'Norwegian',
  pl: 'Polish',
  el: 'Greek',
  he: 'Hebrew',
  ja: 'Japanese',
  ko: 'Korean',
  th: 'Thai',
  zh: 'Chinese',
  'und-Arab': 'Arabic script',
  'und-Cyrl': 'Cyrillic script',
  'und-Deva': 'Devanagari script',
  und: 'Another language',
};

/** A language's English name; a code that is not known is its own name. */
export function languageName(code: string): string {
  return NAMES[code] ?? code;
}

/** What is told of a source in a language that isn't read; null for one that is. */
export function languageNotice({ path, language }: { path: string; language: string }): string | null {
  if (language === ENGLISH) return null;
  return `${path}: ${languageName(language)}: structure is kept, claims are not extracted`;
}
