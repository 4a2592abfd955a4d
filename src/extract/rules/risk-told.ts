import { type Document, type Gap, type RawRisk, spanOf } from '../../model/index.ts';
import { isVerbForm } from '../about.ts';
import { confidenceOf, proseClaim } from '../claim.ts';
import { byDocument } from '../parts.ts';
import type { Passage, Reading } from '../passage.ts';
import { bearsPeril } from '../perils.ts';
import { dangerCells, proseCells, riskRows } from '../risk-rows.ts';
import { shorten } from '../shorten.ts';
import { cellsOf } from '../tables.ts';
import { keyOf, wordsIn } from '../words.ts';

/** Cells of the row "Risks" of a comparing table, and of tables of nothing but dangers. */
export function riskCells(reading: Reading): RawRisk[] {
  return [...ofRow(reading), ...ofDangers(reading), ...dangerousCells(reading)];
}

const ofRow = byDocument((own) =>
  cellsOf(own).flatMap((cell): RawRisk[] => {
    if (cell.rated || own.cues.keyOf(cell.facet, 'facets') !== 'risks') return [];
    const claim = proseClaim(own, cell.document, cell.prose, { kind: 'risk', rule: 'table-row', score: 0.9 });
    return [{ ...claim, subject: cell.subject, term: null }];
  }),
);

const ofDangers = byDocument((own) =>
  dangerCells(own).flatMap(({ document, prose, from, to }): RawRisk[] => {
    const words = wordsIn(prose.text.slice(from, to));
    if (words.length < 3) return [];
    const claim = proseClaim(own, document, prose, { kind: 'risk', rule: 'table-cell', score: 0.7 }, from, to);
    return [{ ...claim, subject: null, term: null }];
  }),
);

/** What a cell of any other table states of its row: "A break through the skin; carries a high risk of infection". */
const dangerousCells = byDocument((reading): RawRisk[] => {
  const { cues } = reading;
  return proseCells(reading).flatMap(({ document, prose, name }): RawRisk[] =>
    clausesIn(prose.text).flatMap(({ from, to }): RawRisk[] => {
      const text = prose.text.slice(from, to);
      const words = wordsIn(text);
      if (words.length < 4 || !bearsPeril({ text: `It ${text}`, words: wordsIn(`It ${text}`) }, cues)) return [];
      const claim = proseClaim(reading, document, prose, { kind: 'risk', rule: 'table-cell', score: 0.65 }, from, to);
      const subject = reading.labelled(name);
      return [{ ...claim, subject: subject !== null && reading.main.includes(subject) ? subject : null, term: null }];
    }),
  );
});

/** The parts of a cell between semicolons and full stops. */
function clausesIn(text: string): readonly { from: number; to: number }[] {
  return [...text.matchAll(/[^;.]{3,}/g)].map(({ index, 0: part }) => {
    const from = index + (part.length - part.trimStart().length);
    return { from, to: index + part.trimEnd().length };
  });
}

/** The risk column of a table of risks, but for risks that a list has told already. */
export function riskRowsUntold(reading: Reading, told: ReadonlySet<string>): RawRisk[] {
  return rowsIn(reading).filter(({ term }) => !told.has(keyOf(term ?? '')));
}

const rowsIn = byDocument((own) =>
  riskRows(own).map(({ document, risk }): RawRisk => {
    const claim = proseClaim(own, document, risk, { kind: 'risk', rule: 'table-row', score: 0.85 });
    return { ...claim, subject: null, term: risk.text };
  }),
);

/** "Glass raises safety concerns, including:" without its list still says that there are some. */
export function riskOfGap(reading: Reading, document: Document, gap: Gap): RawRisk[] {
  const text = gap.span.quote.replace(
    /(?:,?\s(?:including|such as|like|namely|as follows|for example|e\.g\.))?(?:(?<!\s)\s*:)?\s*$/iu,
    '',
  );
  const words = wordsIn(text);
  const named = reading.mentionsIn(text);
  const verb = words.some((word, i) => i > 0 && isVerbForm(word.lower, reading.cues));
  if (text.length === gap.span.quote.length || named.length === 0 || !verb || !asserts(words, reading)) return [];
  const prose = { text, segments: [{ at: 0, start: gap.span.start, length: text.length }] };
  return [
    {
      id: '',
      kind: 'risk',
      text,
      short: shorten(text, named, reading.cues),
      sentence: `${text}.`,
      score: 0.6,
      rule: 'risk/announced',
      confidence: confidenceOf(text, reading.cues),
      spans: [spanOf(document.source.id, document.text, prose)],
      subject: named[0]?.subject ?? null,
      term: null,
    },
  ];
}

function asserts(words: Passage['words'], { cues }: Reading): boolean {
  for (let at = cues.find(words, 'cues/risk-verbs'); at; at = cues.find(words, 'cues/risk-verbs', at.to)) {
    const noun = cues.find(words, 'cues/risk-nouns', at.to);
    if (noun && noun.from <= at.to + 6 && !cues.has(words[at.from - 1]?.lower, 'grammar/negations')) return true;
  }
  return false;
}
