import {
  type Claim,
  countWords,
  type Document,
  type Prose,
  sentencesOf,
  spanOf,
  type Table,
  uncapitalise,
} from '../model/index.ts';
import type { Cues } from './cues.ts';
import { statesDanger } from './dangers.ts';
import { bareName } from './hazards.ts';
import { asksFor } from './headed.ts';
import type { Passage, Reading } from './passage.ts';
import { wordsIn } from './words.ts';

/** A row of a table of risks, with the safeguard that it sets against the risk, where there is such a column. */
export interface RiskRow {
  readonly document: Document;
  readonly risk: Prose;
  readonly safeguard: Prose | null;
}

/** The filled rows of every table whose first column, or a column beside one of safeguards, is of risks. */
export function riskRows(reading: Reading): readonly RiskRow[] {
  const { cues } = reading;
  return tablesOf(reading).flatMap(({ document, table }): RiskRow[] => {
    const at = (entry: string) => table.header.findIndex((head) => asksFor(head.text, entry, cues));
    const [risks, safeguards] = [at('cues/risk-headings'), at('cues/mitigation-headings')];
    if (risks < 0 || risks === safeguards || (safeguards < 0 && risks > 0) || allDangers(table, cues)) return [];
    return table.rows.flatMap((row): RiskRow[] => {
      const risk = row[risks];
      const safeguard = safeguards < 0 ? null : row[safeguards];
      return risk?.text && safeguard?.text !== '' ? [{ document, risk, safeguard: safeguard ?? null }] : [];
    });
  });
}

/** Sentences of a table every column of which is of dangers ("Threat", "Weakness", "Impact"): offsets are into the cell. */
export function dangerCells(
  reading: Reading,
): readonly { document: Document; prose: Prose; from: number; to: number }[] {
  return tablesOf(reading).flatMap(({ document, table }) => {
    if (!allDangers(table, reading.cues)) return [];
    return table.rows.flat().flatMap((prose) =>
      sentencesOf(prose.text)
        .filter(({ text }) => tells(text, reading.cues))
        .map(({ text, at }) => ({ document, prose, from: at, to: at + text.length })),
    );
  });
}

/** Cells behind the first of tables that judge nothing: no column is of dangers, faults, merits or safeguards. */
export function proseCells(
  reading: Reading,
): readonly { readonly document: Document; readonly prose: Prose; readonly name: string }[] {
  return tablesOf(reading).flatMap(({ document, table }) => {
    const judges = table.header.some((head) => JUDGING.some((entry) => asksFor(head.text, entry, reading.cues)));
    if (judges || allDangers(table, reading.cues)) return [];
    return table.rows.flatMap((row) =>
      row.slice(1).flatMap((prose) => (prose.text ? [{ document, prose, name: row[0]?.text ?? '' }] : [])),
    );
  });
}

const JUDGING = [
  'cues/risk-headings',
  'cues/limitation-headings',
  'cues/advantage-headings',
  'cues/mitigation-headings',
] as const;

function tells(text: string, cues: Cues): boolean {
  const words = wordsIn(text.replace(/^[^.:]{1,30}:\s/u, ''));
  const found = ['dangers/harms', 'dangers/faults', 'cues/limitation-cues', 'grammar/negations'].some((entry) =>
    cues.find(words, entry),
  );
  return (found || statesDanger({ text, words }, cues)) && !/^[^.]{1,40}:\s\d/.test(text);
}

function allDangers(table: Table, cues: Cues): boolean {
  const heads = table.header.map((head) => wordsIn(head.text).map((word) => word.lower));
  return heads.length > 1 && heads.every((words) => words.some((word) => cues.has(word, 'dangers/columns')));
}

function tablesOf(reading: Reading): readonly { document: Document; table: Table }[] {
  return reading.documents.flatMap((document) =>
    document.sections.flatMap((section) =>
      section.blocks.flatMap((block) => (block.type === 'table' ? [{ document, table: block }] : [])),
    ),
  );
}

/** Longest short that a card holds, in characters and in words. */
const CARD = 68;
const SHORT = 12;

/** What begins with the name needs no other. */
function led(label: string, short: string): string {
  return short.toLowerCase().startsWith(`${label.toLowerCase()} `) ? short : `${label}: ${uncapitalise(short)}`;
}

/** A risk that a list or its heading names: its short is led by the name, or is the name where both don't fit. */
export function headLabelled<C extends Claim>(
  claim: C,
  passage: Passage,
  headed: boolean,
  cues: Cues,
): C & { readonly term: string | null } {
  const { document } = passage;
  const term = headed ? passage.section.heading : passage.item === null ? null : passage.term;
  const label = bareName(term?.text ?? '');
  if (!term || label === '' || (!headed && sortsOnly(label, cues))) return { ...claim, term: null };
  const [first, ...more] = claim.spans;
  const span = spanOf(document.source.id, document.text, term);
  const spans = [first, ...more, span] as const;
  if (countWords(label) > (headed ? 8 : 5)) return { ...claim, term: null, spans: headed ? spans : claim.spans };
  const whole = claim.short === null ? label : led(label, claim.short);
  const short = whole.length <= CARD && whole.split(' ').length <= SHORT ? whole : label;
  return { ...claim, short, term: label, spans };
}

/** Whether a label only says which sort of things follow, and names none of them: "Weaknesses". */
function sortsOnly(label: string, cues: Cues): boolean {
  const words = wordsIn(label);
  return SORTS.some((entry) => cues.at(words, entry, 0)?.to === words.length);
}

const SORTS = ['cues/limitation-headings', 'cues/risk-headings'] as const;
