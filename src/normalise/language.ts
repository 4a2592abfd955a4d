import { ENGLISH, type Lexicon, type Section, wordsOf } from '../model/index.ts';
import { blockProses } from './proses.ts';

/** Words that are looked at, spread evenly over the document. */
const SAMPLE = 1500;
/** A document of fewer words counts as English unless it clearly isn't. */
const SHORT = 40;
/** Least share of a language's function words among all words, and how many times English's share it must be. */
const SHARE = { long: 0.15, short: 0.25 } as const;
const MARGIN = { long: 1.4, short: 3 } as const;

/** English's share of function words from which nothing else is asked. */
const CERTAIN = 0.2;

/** The language of most of a document's text, as a code: by its function words, or by its script. */
export function languageOf(sections: readonly Section[], lexicon: Lexicon): string {
  const texts = sampled(sections);
  const words = texts.flatMap((text) => wordsOf(text.toLowerCase()));
  const shareOf = (code: string): number => {
    const known = new Set(lexicon.languages?.[code] ?? []);
    return words.filter((word) => known.has(word)).length / Math.max(1, words.length);
  };
  const english = shareOf(ENGLISH);
  if (english > CERTAIN) return ENGLISH;
  const script = scriptOf(texts);
  if (script !== null) return script;
  const shares = Object.keys(lexicon.languages ?? {}).map((code) => ({ code, share: shareOf(code) }));
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a), { code: ENGLISH, share: 0 });
  const size = words.length < SHORT ? 'short' : 'long';
  return best.share >= SHARE[size] && best.share > english * MARGIN[size] ? best.code : ENGLISH;
}

/** Texts of a document; of a long one, every nth. */
function sampled(sections: readonly Section[]): readonly string[] {
  const texts = sections.flatMap(({ heading, blocks }) => [
    ...(heading ? [heading.text] : []),
    ...blocks.flatMap((block) => (block.type === 'code' ? [] : blockProses(block).map(({ text }) => text))),
  ]);
  const step = Math.ceil(texts.reduce((sum, text) => sum + text.length, 0) / (SAMPLE * 6));
  return step > 1 ? texts.filter((_, i) => i % step === 0) : texts;
}

/** Scripts that tell a language, or at least that it isn't English. Japanese before Chinese: it uses both. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['und-Cyrl', /\p{Script=Cyrillic}/gu],
  ['und-Arab', /\p{Script=Arabic}/gu],
  ['und-Deva', /\p{Script=Devanagari}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['th', /\p{Script=Thai}/gu],
];
const OTHER = /[^\p{Script=Latin}\P{L}]/gu;

/** The language or script of a text that is mostly not written in Latin letters, else null. */
function scriptOf(texts: readonly string[]): string | null {
  const foreign = texts.join('').match(OTHER)?.join('') ?? '';
  const latin = texts.reduce((sum, text) => sum + (text.match(/\p{Script=Latin}/gu)?.length ?? 0), 0);
  if (foreign.length <= latin) return null;
  const found = SCRIPTS.map(([code, letters]) => ({ code, count: foreign.match(letters)?.length ?? 0 }));
  const most = found.find(({ count }) => count * 5 > foreign.length);
  return most?.code ?? 'und';
}
