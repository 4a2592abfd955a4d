import type { Definition } from '../../model/index.ts';
import { claimOf, proseClaim } from '../claim.ts';
import { unfit } from '../negative.ts';
import type { Passage, Reading } from '../passage.ts';
import { isHonest } from '../shorten/honest.ts';
import { cellsOf } from '../tables.ts';
import { wordsIn } from '../words.ts';
import { isA } from './is-a.ts';

/** What a thing is: "X is a … that …", "X refers to …", the gloss of a term, and the definition row of a table. */
export function definitions(reading: Reading): readonly Definition[] {
  return [
    ...reading.passages.flatMap((passage) => ofPassage(reading, passage)),
    ...cellsOf(reading).flatMap((cell): Definition[] => {
      if (reading.cues.keyOf(cell.facet, 'facets') !== 'definition') return [];
      const claim = proseClaim(reading, cell.document, cell.prose, {
        kind: 'definition',
        rule: 'table-row',
        score: 0.9,
      });
      return claim.text.split(' ').length > 2 ? [{ ...claim, subject: cell.subject, kindOf: null }] : [];
    }),
  ];
}

function ofPassage(reading: Reading, passage: Passage): Definition[] {
  if (unfit(passage, reading.cues)) return [];
  return (
    byCopula(reading, passage) ??
    byGloss(reading, passage) ??
    byMeaning(reading, passage) ??
    byGlossary(reading, passage) ??
    byTerm(reading, passage) ??
    []
  );
}

function byCopula(reading: Reading, passage: Passage): Definition[] | null {
  const found = isA(passage, reading.cues);
  if (!found || (!found.apart && !found.partOf)) return null;
  if (found.partOf && !found.apart) return null;
  const claim = claimOf(reading, passage, { kind: 'definition', rule: 'is-a', score: found.apart ? 0.95 : 0.7 });
  const behind = passage.text.slice(found.end - found.kindOf.length);
  const short = reading.shortOf(behind) ?? shortOfFirst(reading, behind) ?? claim.short;
  return [{ ...claim, short, subject: found.subject, kindOf: found.kindOf }];
}

/** Up to ", a culture of …", ", which …" or ", grown in …": what stands before already says what it is. */
function shortOfFirst(reading: Reading, text: string): string | null {
  const end = text.indexOf(', ');
  const head = text.slice(0, end);
  const next = wordsIn(text.slice(end, end + 40))[0]?.lower ?? '';
  const aside = /^(?:an?|the|which|who|whose|where)$|ed$/.test(next) || reading.cues.has(next, 'grammar/made-by');
  if (end < 0 || !aside || head.split(' ').length < 4) return null;
  // A class has no verb of its own to lose.
  return isHonest(`is ${text}`, `is ${head}`, reading.cues) ? reading.shortOf(head) : null;
}

const GLOSS =
  /^(?:the (?:term|word|phrase|name) )?[“"]([\p{L}\p{N}][\p{L}\p{N} -]{1,40})[”"] (?:refers? to|means|describes|stands for|denotes)\s/iu;

/** "The term “X” refers to …": about the term, not about the subject that it is part of. */
function byGloss(reading: Reading, passage: Passage): Definition[] | null {
  // The words in quotation marks: without any, the costly pattern needs no try.
  const term = /[“"]/.test(passage.text.slice(0, 24)) ? GLOSS.exec(passage.text)?.[1] : undefined;
  if (!term) return null;
  const claim = claimOf(reading, passage, { kind: 'definition', rule: 'term-gloss', score: 0.85 });
  return [{ ...claim, subject: reading.labelled(term) ?? term, kindOf: null }];
}

const MEANS =
  /^(?:refers? to|means|(?:is|are) defined as|represents? an?|(?:is|are) (?:a |the )?process of|(?:is|are) (?:used|known) (?:to describe|as the))\s/i;

/** "X refers to …", "X is defined as …" behind a subject, or behind a short name that nothing else is said of. */
function byMeaning(reading: Reading, passage: Passage): Definition[] | null {
  const { words, text, about } = passage;
  for (let i = passage.body + 1; i < Math.min(words.length, passage.body + 8); i++) {
    const rest = text.slice(words[i]?.start ?? 0);
    if (!MEANS.test(rest)) continue;
    const name = text.slice(words[passage.body]?.start ?? 0, words[i - 1]?.end ?? 0).replace(/^(?:the|an?)\s/i, '');
    const known = passage.via === 'named' && about.length === 1;
    const loose = /^(?:means|represents?)\b/i.test(rest);
    if (!known && (loose ? !/^an?$/.test(words[passage.body]?.lower ?? '') : false)) return null;
    if (/['’]s?\s|ly\b|\b(?:also|often|always|this|these|what|new|other|ing)\b/i.test(name)) return null;
    const subject = known ? (about[0] as string) : name;
    if (/^(?:this|that|it|they|these|which|what|there|who)\b|,/i.test(name) || name.split(' ').length > 5) return null;
    return [
      { ...claimOf(reading, passage, { kind: 'definition', rule: 'means', score: 0.85 }), subject, kindOf: null },
    ];
  }
  return null;
}

/** "Selvage: the edge of …" in a list under "Definitions" or "Glossary". */
function byGlossary(reading: Reading, passage: Passage): Definition[] | null {
  const { term, headings, words } = passage;
  if (passage.item === null || !term || passage.at !== 0 || words.length < 3) return null;
  const heading = wordsIn(headings[0] ?? '');
  if (reading.cues.at(heading, 'cues/glossary-headings', 0)?.to !== heading.length) return null;
  const claim = claimOf(reading, passage, { kind: 'definition', rule: 'glossary', score: 0.85 });
  const subject = reading.labelled(term.text) ?? term.text;
  const short = claim.short ?? shortOfFirst(reading, claim.text);
  // Without its term the gloss is no sentence.
  return [{ ...claim, short, sentence: null, subject, kindOf: null }];
}

/** "Wool: a fibre that …" where the label is a subject and the text opens with a class. */
function byTerm(reading: Reading, passage: Passage): Definition[] | null {
  const term = passage.term?.text;
  if (
    term &&
    passage.item === null &&
    reading.cues.keyOf(term, 'facets') === 'definition' &&
    passage.about.length === 1
  ) {
    const claim = claimOf(reading, passage, { kind: 'definition', rule: 'labelled', score: 0.85 });
    return claim.text.split(' ').length > 2 ? [{ ...claim, subject: passage.about[0] as string, kindOf: null }] : null;
  }
  const subject = term ? reading.labelled(term) : null;
  const { words, cues } = { words: passage.words, cues: reading.cues };
  if (!subject || !/^(?:an?|the)$/i.test(words[0]?.lower ?? '')) return null;
  const kind = words.slice(1, 5).some((word) => cues.has(word.stem, 'grammar/kind-nouns'));
  if (!kind || passage.at > passage.prose.text.indexOf(':') + 3) return null;
  return [
    { ...claimOf(reading, passage, { kind: 'definition', rule: 'labelled', score: 0.8 }), subject, kindOf: null },
  ];
}
