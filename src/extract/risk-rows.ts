import { type Claim, countWords, type Document, type Prose, spanOf, uncapitalise } from '../model/index.ts';
import { namedByHeading } from './advice.ts';
import type { Cues } from './cues.ts';
import { asksFor } from './headed.ts';
import type { Passage, Reading } from './passage.ts';

/** A row of a table that sets safeguards against risks. */
export interface RiskRow {
  readonly document: Document;
  readonly risk: Prose;
  readonly safeguard: Prose;
}

/** The filled rows of every table with a column of risks and a column of safeguards. */
export function riskRows(reading: Reading): readonly RiskRow[] {
  const { cues } = reading;
  return reading.documents.flatMap((document) =>
    document.sections.flatMap((section) =>
      section.blocks.flatMap((block): RiskRow[] => {
        if (block.type !== 'table') return [];
        const at = (entry: string) => block.header.findIndex((head) => asksFor(head.text, entry, cues));
        const [risks, safeguards] = [at('cues/risk-headings'), at('cues/mitigation-headings')];
        if (risks < 0 || safeguards < 0 || risks === safeguards) return [];
        return block.rows.flatMap((row): RiskRow[] => {
          const [risk, safeguard] = [row[risks], row[safeguards]];
          return risk?.text && safeguard?.text ? [{ document, risk, safeguard }] : [];
        });
      }),
    ),
  );
}

/** Longest short that a card holds, in characters and in words. */
const CARD = 68;
const SHORT = 12;

/** A risk that a list or its heading names: its short is led by the name, or is the name where both don't fit. */
export function headLabelled<C extends Claim>(
  claim: C,
  passage: Passage,
  cues: Cues,
): C & { readonly term: string | null } {
  const { document } = passage;
  const term = passage.item === null ? headingOf(passage, cues) : passage.term;
  const label = term?.text.replace(/[\s:.]+$/u, '') ?? '';
  if (!term || countWords(label) > 5) return { ...claim, term: null };
  const whole = claim.short === null ? label : `${label}: ${uncapitalise(claim.short)}`;
  const short = whole.length <= CARD && whole.split(' ').length <= SHORT ? whole : label;
  const [first, ...more] = claim.spans;
  const span = spanOf(document.source.id, document.text, term);
  return { ...claim, short, term: label, spans: [first, ...more, span] };
}

function headingOf(passage: Passage, cues: Cues): Prose | null {
  return namedByHeading(passage, cues) ? passage.section.heading : null;
}
