import { capitalise, type RawMitigation } from '../../model/index.ts';
import {
  advises,
  avertsBy,
  doneAbout,
  isBareItem,
  labelsRemedy,
  onRisks,
  opensBehindLabel,
  orders,
  relieves,
  urges,
} from '../advice.ts';
import { measureIn } from '../cautions.ts';
import { bodyStart, claimOf, proseClaim } from '../claim.ts';
import { preventsHarm } from '../dangers.ts';
import { faultBefore, faultOf } from '../faults.ts';
import { guardsIn, isForced } from '../harm-guards.ts';
import { bareName, namesDanger, underDangers } from '../hazards.ts';
import { asksFor, standsUnder } from '../headed.ts';
import { enumerated } from '../lists.ts';
import { addresses, unfit } from '../negative.ts';
import { byDocument } from '../parts.ts';
import type { Passage, Reading } from '../passage.ts';
import { riskRows } from '../risk-rows.ts';
import { underSafeguards } from '../safeguards.ts';
import { wordsIn } from '../words.ts';

/**
 * What is done against a risk: "Safeguards include A, B and C", what stands under headings on prevention, advice on a
 * danger, and sentences that say what keeps one away.
 */
export function mitigations(reading: Reading): readonly RawMitigation[] {
  return [...saidIn(reading), ...fromRows(reading)];
}

const saidIn = byDocument((reading) =>
  reading.passages.flatMap((passage, i): RawMitigation[] => {
    const spoken = addresses(passage, reading.cues);
    if (unfit(passage, reading.cues) && !isBareItem(passage) && !spoken) return [];
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
    const dashed = dashOf(passage, reading.cues) ?? doneOf(reading, passage);
    const rule = dashed === null ? ruleOf(reading, passage, reading.passages[i - 1]) : 'heading';
    if (rule === null || (spoken && !measureIn(reading, passage))) return [];
    const found = { kind: 'mitigation', rule, score: SCORES[rule] } as const;
    const claim = dashed === null ? claimOf(reading, passage, found) : claimOf(reading, passage, found, dashed);
    const fault = rule === 'prose' ? measureIn(reading, passage)?.fault : null;
    const named = fault ? [fault.text.slice(bodyStart(fault))] : against(reading, passage);
    return [{ ...claim, items: [itemOf(reading, passage, claim.text)], risks: [], against: named }];
  }),
);

/** The safeguards of a table, each set against the risk of its row. */
const fromRows = byDocument((own) =>
  riskRows(own).flatMap(({ document, risk, safeguard }): RawMitigation[] => {
    if (safeguard === null) return [];
    const claim = proseClaim(own, document, safeguard, { kind: 'mitigation', rule: 'table-row', score: 0.9 });
    const listed = claim.sentence === null ? enumerated(claim.text).map((part) => part.text) : [];
    const items = listed.length > 1 ? listed : [claim.text.replace(/\.$/, '')];
    return [{ ...claim, items, risks: [], against: [risk.text] }];
  }),
);

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

const SCORES = { heading: 0.8, advice: 0.8, sentence: 0.7, prose: 0.65 } as const;

/** Why a passage tells what is done against a danger, or null. */
function ruleOf(reading: Reading, passage: Passage, before: Passage | undefined): keyof typeof SCORES | null {
  const { cues } = reading;
  const danger =
    namesDanger(passage, cues) || underDangers(passage, cues) || standsUnder(passage, 'cues/limitation-headings', cues);
  if (danger && (advises(passage, cues) || relieves(passage, cues))) return 'advice';
  const told = passage.headings.length > 0 && measureIn(reading, passage) !== null ? 'prose' : null;
  if (underSafeguards(passage, cues) && !onRisks(passage, cues)) return isMeasure(reading, passage) ? 'heading' : told;
  const same = before !== undefined && before.section === passage.section && before.block === passage.block;
  if (same && before.item === passage.item && faultOf(before, reading) !== null && orders(passage, cues))
    return 'advice';
  if ((preventsHarm(passage, cues) && !isTold(reading, passage)) || avertsBy(passage, cues)) return 'sentence';
  if (isForced(passage)) return null;
  return told ?? (guardsIn(reading, passage) ? 'prose' : null);
}

/** Where the text behind a label of remedies and a dash begins ("Measures – certified plugs"), or null. */
function dashOf({ text, at, item }: Passage, cues: Reading['cues']): number | null {
  const label = at === 0 && item === null ? /^([^.:;?!\n]{2,40}?)\s[–—]\s/u.exec(text) : null;
  const words = wordsIn(label?.[1] ?? '');
  const remedy = words.length > 0 && cues.at(words, 'dangers/remedy-labels', 0)?.to === words.length;
  return label && remedy ? label[0].length : null;
}

/** In a text on dangers, the part of a sentence that tells what is done about the rest of it. */
function doneOf({ cues }: Reading, passage: Passage): number | null {
  const danger = namesDanger(passage, cues) || underDangers(passage, cues);
  return danger && passage.form === 'sentence' ? doneAbout(passage) : null;
}

/** Items and labelled paragraphs, each by its first sentence; other sentences when they advise or say what prevents. */
function isMeasure({ cues }: Reading, passage: Passage): boolean {
  if (opensBehindLabel(passage)) return true;
  const first = passage.words[passage.body]?.lower;
  return orders(passage, cues) || urges(passage) || cues.has(first, 'grammar/verbs') || preventsHarm(passage, cues);
}

/** What a subject prevents is its own merit, no safeguard. */
function isTold(reading: Reading, passage: Passage): boolean {
  const { main } = reading;
  // "This lowers the risk of injuries" behind a merit goes on with it.
  const goesOn = /^(?:this|that|it|they|these|which|both)$/.test(passage.words[passage.body]?.lower ?? '');
  if (goesOn && faultBefore(reading, passage, 1) === null) return true;
  return passage.form !== 'sentence' || passage.headings.length === 0 || passage.about.some((id) => main.includes(id));
}

/** The name of a measure, or the measure as it is told: a bare label ("Safeguard") is none. */
function itemOf({ cues }: Reading, { term }: Passage, text: string): string {
  const bare = !term || labelsRemedy(term.text, cues) || asksFor(term.text, 'cues/mitigation-headings', cues);
  const risky = term && asksFor(term.text, 'cues/risk-headings', cues);
  return bare || risky ? capitalise(text.replace(/\.$/, '')) : term.text;
}

/** The danger that advice in a section on dangers is given for: the one told of before it, in its item or section. */
function against({ passages, cues }: Reading, passage: Passage): readonly string[] {
  const own = namesDanger(passage, cues) ? [bareName(passage.section.heading?.text ?? '')] : [];
  if (own.length === 0 && !underDangers(passage, cues)) return [];
  for (let i = passages.indexOf(passage) - 1; i >= 0; i--) {
    const before = passages[i] as Passage;
    if (before.section !== passage.section || before.document !== passage.document) return own;
    const apart = before.item !== passage.item || before.block !== passage.block;
    if (passage.item !== null && apart) return own;
    if (advises(before, cues)) continue;
    return [...own, before.text.slice(bodyStart(before))];
  }
  return own;
}
