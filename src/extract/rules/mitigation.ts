import { capitalise, type RawMitigation } from '../../model/index.ts';
import { advises, labelsRemedy, namedByHeading, onRisks } from '../advice.ts';
import { bodyStart, claimOf, proseClaim } from '../claim.ts';
import { asksFor, standsUnder } from '../headed.ts';
import { enumerated } from '../lists.ts';
import { unfit } from '../negative.ts';
import type { Passage, Reading } from '../passage.ts';
import { riskRows } from '../risk-rows.ts';

/** What is done against a risk: "Safeguards include A, B and C", and items under headings on prevention. */
export function mitigations(reading: Reading): readonly RawMitigation[] {
  const said = reading.passages.flatMap((passage): RawMitigation[] => {
    if (unfit(passage, reading.cues)) return [];
    const items = enumeratedBy(reading, passage);
    if (items)
      return [
        {
          ...claimOf(reading, passage, { kind: 'mitigation', rule: 'enumerated', score: 0.9 }),
          items,
          risks: [],
          against: [],
        },
      ];
    if (!isHeaded(reading, passage)) return [];
    const claim = claimOf(reading, passage, { kind: 'mitigation', rule: 'heading', score: 0.8 });
    return [{ ...claim, items: [itemOf(reading, passage, claim.text)], risks: [], against: against(reading, passage) }];
  });
  return [...said, ...fromRows(reading)];
}

/** The safeguards of a table, each set against the risk of its row. */
function fromRows(reading: Reading): RawMitigation[] {
  return riskRows(reading).map(({ document, risk, safeguard }) => {
    const claim = proseClaim(reading, document, safeguard, { kind: 'mitigation', rule: 'table-row', score: 0.9 });
    const listed = claim.sentence === null ? enumerated(claim.text).map((part) => part.text) : [];
    const items = listed.length > 1 ? listed : [claim.text.replace(/\.$/, '')];
    return { ...claim, items, risks: [], against: [risk.text] };
  });
}

/** The safeguards that a sentence lists, or null. */
function enumeratedBy({ cues }: Reading, passage: Passage): readonly string[] | null {
  const lead = cues.at(passage.words, 'cues/mitigation-leads', passage.body);
  const verb = lead && passage.words[lead.to - 1];
  const at =
    verb && /^(?:include|includes|are|involve)$/.test(verb.lower)
      ? lead.to
      : lead && isListing(passage, lead.to)
        ? lead.to + 1
        : null;
  const first = at === null ? undefined : passage.words[at];
  if (!first) return null;
  const items = enumerated(passage.text.slice(first.start)).map((part) => part.text);
  return items.length > 0 && items.every((item) => item.split(' ').length <= 9) ? items : null;
}

function isListing(passage: Passage, at: number): boolean {
  return /^(?:include|includes|are|involve|involves|range)$/.test(passage.words[at]?.lower ?? '');
}

/** Items, labelled paragraphs and orders ("Keep …", "should …") under a heading on prevention, or advice on a danger. */
function isHeaded(reading: Reading, passage: Passage): boolean {
  const { cues } = reading;
  if (standsUnder(passage, 'cues/risk-headings', cues) && advises(passage, cues)) return true;
  if (!standsUnder(passage, 'cues/mitigation-headings', cues) || onRisks(passage, cues)) return false;
  if (passage.item !== null || passage.term) return true;
  const first = passage.words[passage.body]?.lower;
  return cues.has(first, 'grammar/verbs') || passage.words.some((word) => /^(?:should|must)$/.test(word.lower));
}

/** The name of a measure, or the measure as it is told: a bare label ("Safeguard") is none. */
function itemOf({ cues }: Reading, { term }: Passage, text: string): string {
  const bare = !term || labelsRemedy(term.text, cues) || asksFor(term.text, 'cues/mitigation-headings', cues);
  const risky = term && asksFor(term.text, 'cues/risk-headings', cues);
  return bare || risky ? capitalise(text.replace(/\.$/, '')) : term.text;
}

/** The danger that advice in a section on dangers is given for: the one told of before it, in its item or section. */
function against({ passages, cues }: Reading, passage: Passage): readonly string[] {
  if (!standsUnder(passage, 'cues/risk-headings', cues)) return [];
  for (let i = passages.indexOf(passage) - 1; i >= 0; i--) {
    const before = passages[i] as Passage;
    if (before.section !== passage.section || before.document !== passage.document) return [];
    const apart = before.item !== passage.item || before.block !== passage.block;
    if (passage.item !== null && apart) return [];
    if (advises(before, cues)) continue;
    const names = namedByHeading(before, cues) ? [before.section.heading?.text ?? ''] : [];
    return [...names, before.text.slice(bodyStart(before))];
  }
  return [];
}
