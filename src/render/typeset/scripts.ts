/** A script whose words are marked where they stand in text of another. */
export interface Script {
  /** For style sheets. */
  readonly name: string;
  /** BCP 47, where the script tells the language; else the script alone, or nothing where several share it. */
  readonly lang: string | null;
  readonly rtl: boolean;
}

export interface Run {
  readonly text: string;
  /** Null: Latin, and what belongs to no script. */
  readonly script: Script | null;
}

interface Row extends Script {
  /** Letters, as members of a class of characters. */
  readonly letters: string;
  /** Signs that stand in a run wherever they are: its punctuation. */
  readonly signs?: string;
}

const row = (name: string, lang: string | null, letters: string, rtl = false): Row => ({ name, lang, letters, rtl });

/** Latin letters end a run; signs, figures and spaces between two words of a script belong to it. */
const ROWS: readonly Row[] = [
  row('hebrew', 'he', '\\p{sc=Hebr}', true),
  row('arabic', 'und-Arab', '\\p{sc=Arab}', true),
  row('syriac', 'und-Syrc', '\\p{sc=Syrc}\\p{sc=Thaa}\\p{sc=Nkoo}', true),
  {
    ...row('kanji', null, '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}'),
    signs: 'ー\\u3001-\\u301f\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65',
  },
  row('hangul', 'ko', '\\p{sc=Hang}'),
  row('thai', 'th', '\\p{sc=Thai}'),
  row('devanagari', 'und-Deva', '\\p{sc=Deva}'),
  row('greek', 'el', '\\p{sc=Grek}'),
  row('cyrillic', 'und-Cyrl', '\\p{sc=Cyrl}'),
];

const KANA = /[\p{sc=Hira}\p{sc=Kana}]/u;
/** Letters of one script, with what stands between them and is no letter, up to the last mark on a letter. */
const RUNS = new RegExp(ROWS.map(patternOf).join('|'), 'gu');

function patternOf({ letters, signs = '' }: Row): string {
  const own = `[${letters}${signs}]`;
  // Greek letters alone are signs of mathematics and science.
  const whole = `${own}(?:[^\\p{L}]*${own})*\\p{M}*`;
  return letters.includes('Grek') ? `(${own}{3}(?:[^\\p{L}]*${own})*\\p{M}*)` : `(${whole})`;
}

/** Whether a text holds anything but Latin letters and common signs: the first look, which nearly every text passes. */
export function hasScripts(text: string): boolean {
  return /[\u0370-\u1dff\u2e80-\ua63f\ua800-\ufdff\ufe70-\uffef\ud800-\udbff]/.test(text);
}

/** A text as runs of one script each; joined they are the text. */
export function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const match of text.matchAll(RUNS)) {
    const { index, 0: found } = match;
    if (index > at) runs.push({ text: text.slice(at, index), script: null });
    runs.push({ text: found, script: scriptOf(ROWS[match.slice(1).findIndex(Boolean)] as Row, text) });
    at = index + found.length;
  }
  if (at < text.length) runs.push({ text: text.slice(at), script: null });
  return runs;
}

/** Ideographs are read in the language that the kana beside them tell; alone they tell none. */
function scriptOf({ name, lang, rtl }: Row, text: string): Script {
  return { name, rtl, lang: name === 'kanji' && KANA.test(text) ? 'ja' : lang };
}

const BACKWARDS = /^[\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]/u;

/** The direction of a text: from right to left where it begins so and most of its letters run so. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  if (!hasScripts(text)) return 'ltr';
  const letters = text.match(/\p{L}/gu) ?? [];
  const back = letters.filter((letter) => BACKWARDS.test(letter));
  return back.length * 2 > letters.length && BACKWARDS.test(letters[0] ?? '') ? 'rtl' : 'ltr';
}
