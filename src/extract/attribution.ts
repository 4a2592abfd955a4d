import { sentencesOf } from '../model/index.ts';
import type { Passage } from './passage.ts';

/** When a figure holds and who says so; null what no one says. */
export interface Context {
  readonly when: string | null;
  readonly attribution: string | null;
}

/** As the sentence has it, a citation in brackets in or behind it, or the survey that the sentence before names. */
export function contextOf({ text, prose, at }: Pick<Passage, 'text' | 'prose' | 'at'>): Context {
  const behind = CITED.exec(prose.text.slice(at + text.length).slice(0, LONGEST));
  const points = FOUND.test(text);
  const before = points ? sentencesOf(prose.text.slice(0, at)).at(-1)?.text : undefined;
  const own = points ? { ...said(text), attribution: null } : said(text);
  const other = before === undefined ? NOTHING : said(before);
  return {
    when: own.when ?? behind?.[2] ?? other.when,
    attribution: own.attribution ?? behind?.[1]?.trim() ?? other.attribution,
  };
}

/** The text without who reported it, which is kept apart. */
export function withoutCitation(text: string, attribution: string | null): string {
  if (attribution === null) return text;
  const name = attribution.replace(/[^\p{L}\p{N} ]/gu, '.');
  return text
    .replace(new RegExp(`\\s\\(${name}(?:,\\s\\d{4})?\\)`, 'u'), '')
    .replace(new RegExp(`^According to (?:the\\s)?${name},\\s`, 'u'), '')
    .replace(
      new RegExp(
        `^(?:In|From) an? [^,]{0,80}(?:stud(?:y|ies)|survey|report|poll|census|review)\\b[^,]*${name}[^,]*,\\s`,
        'u',
      ),
      '',
    )
    .replace(
      new RegExp(
        `^(?:The\\s)?${name}(?:, an? [^,]+,)? (?:estimates|reckons|projects|expects|says|reports|found|finds|predicts|forecasts)(?: that)?\\s`,
        'u',
      ),
      '',
    )
    .replace(
      new RegExp(`,\\s(?:again\\s)?\\p{Ll}+(?:\\sto)?\\s(?:the\\s)?${name}(?:, (?:an?|the) [^.]+)?\\.?$`, 'u'),
      '',
    );
}

const NOTHING: Context = { when: null, attribution: null };

/** Longest citation, in characters. */
const LONGEST = 120;

/** "(Bureau of Ports, 2019)", "(source: Bureau of Ports, 2019)". */
const BRACKET = /\((?:sources?:\s)?(\p{Lu}[^(),;]{1,80}),\s((?:1[89]|20)\d\d)\)/u;
const CITED = /^\s*\((?:sources?:\s)?(\p{Lu}[^(),;]{1,80}),\s((?:1[89]|20)\d\d)\)/iu;
/** Begins with what a survey named before has found. */
const FOUND =
  /^(?:it|they|(?:the|that|this) (?:survey|study|report|poll|authors|census|review))\s(?:also\s)?(?:found|finds|reported|reports|showed|shows|estimates|estimated|counted|put|puts)\b/i;
const WHEN =
  /\b(?:by|in|since|until|from|during|of|at the end of|the start of)\s((?:(?:early|late|spring|summer|autumn|fall|winter|January|February|March|April|May|June|July|August|September|October|November|December)\s|mid-)?(?:1[89]|20)\d\d)\b/i;

/** A name: capitals with small joints between; at most seven words. */
const NAME = "((?:\\p{Lu}[\\p{L}\\p{N}&.’'-]*\\s?(?:of the\\s|of\\s|for the\\s|for\\s|and\\s|on\\s|in\\s)?){1,7})";
const REPORTED = new RegExp(
  `\\b(?:reported|says|said|[Aa]ccording to|estimates|found|predicts|forecasts|notes|(?:survey|study|report|poll|audit|review|census|estimate|figures|numbers|published|released|compiled) by(?:\\sthe\\s(?:charity|agency|regulator|ministry|pollster|consultancy|think tank|university|company|firm|group)(?=\\s\\p{Lu}))?|(?:study|report|survey|paper)(?:,)? published (?:in|by)|research by|(?:[Dd]ata|[Ff]igures|[Nn]umbers|[Ss]tatistics) from)\\s(?:the\\s)?${NAME}`,
  'u',
);
const REPORTS =
  /^(?:The\s)?((?:\p{Lu}[\p{L}\p{N}&’'.-]*\s(?:of\s|for\s|on\s|and\s)?){1,6})(?:reported|reports|says|said|estimates|estimated|found|predicts|forecasts|expects|reckons|projects|calculates|calculated|puts|put|counted|counts)\b/u;
/** "Statistics from Railwatch show", "Railwatch's 2020 survey found". */
const SHOWN =
  /\b((?:\p{Lu}[\p{L}\p{N}&.-]*\s){0,4}\p{Lu}[\p{L}\p{N}&.-]*)['’]s?\s(?:\p{L}+\s){0,2}?(?:(?:1[89]|20)\d\d\s)?(?:survey|study|report|poll|audit|census|scorecard|review|index|figures)\b/u;
/** "According to physicians in Finland, …": those who are no proper name. */
const PLAIN = /\baccording to\s((?:the\s|an?\s)?\p{Ll}[^,.;()]{2,50})(?=[,.;])/iu;
/** "A 2021 survey by …". */
const DATED = /\b((?:1[89]|20)\d\d)\s(?:survey|study|report|poll|census|review|audit)\b/i;

function said(text: string): Context {
  const cited = BRACKET.exec(text);
  const named = [REPORTED, REPORTS, SHOWN].map((pattern) => pattern.exec(text)?.[1]).find((name) => name !== undefined);
  const who = named ?? cited?.[1] ?? PLAIN.exec(text)?.[1];
  return {
    when: WHEN.exec(text)?.[1] ?? cited?.[2] ?? DATED.exec(text)?.[1] ?? null,
    attribution: who ? who.trim().replace(/[.,;]+$|['’]s$|\s(?:of|for|and|on|in|the)$/, '') : null,
  };
}
