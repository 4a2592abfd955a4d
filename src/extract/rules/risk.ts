import type { RawRisk } from '../../model/index.ts';
import { isBareItem, labelsRemedy } from '../advice.ts';
import { measureIn } from '../cautions.ts';
import { claimOf, proseClaim } from '../claim.ts';
import { statesDanger } from '../dangers.ts';
import { isDoubted } from '../disputes.ts';
import { faultNear, faultOf } from '../faults.ts';
import { harmIn, namesHarm } from '../harm.ts';
import { namesDanger, onDangers, underDangers } from '../hazards.ts';
import { standsUnder } from '../headed.ts';
import { addresses, unfit } from '../negative.ts';
import { byDocument } from '../parts.ts';
import type { Passage, Reading } from '../passage.ts';
import { pattern } from '../pattern.ts';
import { announces, explanations, hasRisk, isRemedy, nearSubjects, openings } from '../risk-places.ts';
import { headLabelled } from '../risk-rows.ts';
import { keyOf, wordsIn } from '../words.ts';
import { sidedIn } from './difference/sided.ts';
import { riskCells, riskOfGap, riskRowsUntold } from './risk-told.ts';

/**
 * What can go wrong: headings that name a danger with the sentence that explains it, items and labels under headings on
 * dangers, sentences that state one, rows of tables, and announced risks that never follow.
 */
export function risks(reading: Reading): readonly RawRisk[] {
  const stated = statedIn(reading);
  return [
    ...announcedIn(reading),
    ...riskCells(reading),
    ...stated,
    ...riskRowsUntold(reading, new Set(stated.map((risk) => keyOf(risk.term ?? '')))),
  ];
}

const announcedIn = byDocument((own) =>
  own.documents.flatMap((document) => document.gaps.flatMap((gap) => riskOfGap(own, document, gap))),
);

const statedIn = byDocument((own) => {
  const told = { explained: explanations(own), only: openings(own), near: nearSubjects(own) };
  return own.passages.flatMap((passage) => ofPassage(own, passage, told));
});

/** Sets of passages that are looked up: each decides for its own passages. */
interface Told {
  /** Explain a heading that names a danger. */
  readonly explained: ReadonlySet<Passage>;
  /** Open a section that is headed by dangers in general. */
  readonly only: ReadonlySet<Passage>;
  /** Stand in a paragraph or an item that names what the documents are about, or in a section of one of them. */
  readonly near: ReadonlySet<Passage>;
}

function ofPassage(reading: Reading, passage: Passage, told: Told): RawRisk[] {
  const { explained } = told;
  const { cues } = reading;
  if (unfit(passage, cues) && !isBareItem(passage) && !addresses(passage, cues)) return [];
  if (announces(passage)) return [];
  const subject = subjectOf(passage);
  if (isRemedy(passage, reading)) return named(reading, passage, subject);
  const made = (rule: string, score: number): RawRisk[] => {
    const claim = claimOf(reading, passage, { kind: 'risk', rule, score });
    // What "it" is may be any part of what was spoken of: a drawback found by its words alone is nobody's then.
    const loose =
      (rule === 'drawback' && passage.via === 'pronoun') || (rule !== 'heading' && namesRival(passage, reading));
    const whose = loose ? null : subject;
    return [{ ...headLabelled(claim, passage, explained.has(passage), cues), subject: whose }];
  };
  const spoken = addresses(passage, cues);
  if (spoken && faultOf(passage, reading) === null && !YOU_CANNOT.test(passage.text)) return [];
  if (explained.has(passage)) return made('heading', 0.85);
  const under = !namesDanger(passage, cues) && underDangers(passage, cues);
  if (under && (isNamed(passage) || tells(passage, reading))) return made('heading', 0.85);
  const chance = harmIn(reading, passage);
  if (chance > DOUBTED && says(passage, reading, told.near)) return made('sentence', 0.75);
  if (chance > DOUBTED && complains(passage, reading, told.near)) return made('drawback', 0.6);
  if (chance > SURE && isTold(passage, reading) && !setsApart(passage, reading)) return made('told', 0.6);
  if (spoken && mayTell(passage, reading) && told.near.has(passage)) return made('drawback', 0.6);
  return told.only.has(passage) && !opensRemedy(passage, reading) ? made('heading', 0.65) : [];
}

/** "A may be taken; B must not be taken" compares, whatever harm a side names. */
function setsApart(passage: Passage, reading: Reading): boolean {
  return new Set(sidedIn(reading, passage).map(({ subject }) => subject)).size > 1;
}

/** Chances of harm below which no phrase tells one, and above which it needs none. */
const DOUBTED = 0.1;
const SURE = 0.75;

/** Whether a sentence or an item asserts what it tells, and not what it is good for or what is done about it. */
function isTold(passage: Passage, reading: Reading): boolean {
  if (passage.form !== 'sentence' && passage.item === null) return false;
  if (BELIEFS.some((entry) => reading.cues.find(passage.words, entry))) return false;
  return namesHarm(reading, passage) && !advertises(passage, reading) && !isDoubted(reading, passage);
}

const BELIEFS = ['cues/misconception', 'cues/belief-leads'] as const;

/** "You can't move a track": nobody can. */
const YOU_CANNOT =
  /^[Yy]ou (?:can['’]t|cannot|can never|never get|get nothing|will have to (?:pay|replace|give up|wait)|will not be able to|won['’]t be able to|lose|risk)\s(?!go wrong|beat|help but|wait|afford|miss|lose|be too)/u;

/** Whether another main subject stands in the sentence, and not only to be compared with: the harm may be its own. */
function namesRival({ mentions, about, words }: Passage, { main }: Reading): boolean {
  return mentions.some(({ subject, from }) => {
    if (about.includes(subject) || !main.includes(subject)) return false;
    return !words
      .slice(Math.max(0, from - 3), from)
      .some(({ lower }) => /^(?:than|to|with|unlike|as|like)$/.test(lower));
  });
}

/** Whom it is a danger of: the owner of the section owns fragments, not what a sentence says of something else. */
function subjectOf(passage: Passage): string | null {
  const sentence = passage.via === 'owner' && passage.form === 'sentence' && passage.words.length > 4;
  const back = /^(?:it|they|its|their|this|these)$/.test(passage.words[passage.body]?.lower ?? '');
  return passage.about.length === 1 && (!sentence || back) ? (passage.about[0] as string) : null;
}

/** The name of a danger before what is done against it: "Mould: air the rooms twice a day". */
function named(reading: Reading, passage: Passage, subject: string | null): RawRisk[] {
  const { term, document, lead } = passage;
  const { cues } = reading;
  const first = term && wordsIn(term.text)[0]?.lower;
  if (!term || passage.item === null || passage.at !== 0 || !lead || !onDangers(lead.replace(/:$/, ''), cues))
    return [];
  if (
    labelsRemedy(term.text, cues) ||
    cues.has(first ?? '', 'dangers/guards') ||
    cues.has(first ?? '', 'cues/remedies')
  )
    return [];
  const claim = proseClaim(reading, document, term, { kind: 'risk', rule: 'term', score: 0.75 });
  return [{ ...claim, subject, term: claim.text }];
}

/** A sentence under a heading on dangers that speaks of one; of an item's later sentences, one that states it. */
function tells(passage: Passage, reading: Reading): boolean {
  if (opensRemedy(passage, reading)) return false;
  if (passage.item !== null) return statesDanger(passage, reading.cues);
  const own = passage.block === 0 && passage.section.depth > 1 && onDangers(passage.headings[0] ?? '', reading.cues);
  return hasRisk(passage, reading) || (own && ADVERSE.test(passage.text));
}

/** What may happen, or does not: under a heading on dangers, that is one. */
const ADVERSE = pattern(/\b(?:may|might|could|cannot|not|no|never|hardly|fails?|less|harder|\p{L}+n['’]t)\b/u);

/** A list's item, or what a label names: its first sentence. */
function isNamed(passage: Passage): boolean {
  if (passage.item !== null) return passage.at === 0;
  return passage.term !== null && !passage.prose.text.slice(passage.term.text.length, passage.at).includes('. ');
}

function opensRemedy(passage: Passage, { cues }: Reading): boolean {
  return cues.find(passage.words, 'cues/mitigation-cues') !== null;
}

/** A sentence that says in plain words what is bad about what the documents are about. */
function complains(passage: Passage, reading: Reading, near: ReadonlySet<Passage>): boolean {
  if (!near.has(passage) || faultOf(passage, reading) === null || !mayTell(passage, reading)) return false;
  // On a page of no dangers a lone remark on what no subject is named in is no drawback of any.
  return passage.about.length > 0 || passage.mentions.length > 0 || faultNear(reading, passage) !== null;
}

/** A sentence that states a danger of what the documents are about, or of nothing that is named otherwise. */
function says(passage: Passage, reading: Reading, near: ReadonlySet<Passage>): boolean {
  if (!mayTell(passage, reading)) return false;
  return (near.has(passage) || reading.main.length === 0) && faultOf(passage, reading) === 'danger';
}

function mayTell(passage: Passage, reading: Reading): boolean {
  return passage.form === 'sentence' && passage.headings.length > 0 && !advertises(passage, reading);
}

/** What praises, points elsewhere, says what something is, or tells a measure. */
function advertises(passage: Passage, reading: Reading): boolean {
  if (opensRemedy(passage, reading)) return true;
  const measure = measureIn(reading, passage);
  if ((measure && measure.fault !== passage) || PRAISES.test(passage.text)) return true;
  if (POINTS.test(passage.text)) return true;
  const { cues } = reading;
  // "What is X?" is answered by its first sentence; what follows tells anything of it.
  const opens = passage.at === 0 && passage.block === 0;
  return AGAINST.some((entry) => standsUnder(passage, entry, cues)) || (opens && standsUnder(passage, MEANING, cues));
}

/** What only lists or repeats, or tells of looking at harms: "These include …", "as described earlier". */
const POINTS =
  /^(?:These|They|Examples|Others)\s(?:also\s)?include\s|\bas\s(?:was\s)?(?:described|mentioned|noted|discussed|explained|shown|said|seen|stated)\s(?:earlier|above|before|previously)\b|^(?:Understanding|Assessing|Identifying|Recogni[sz]ing|Managing|Weighing|Addressing)\s/u;

/** "Handy where pipes are prone to frost": a merit that a harm gives occasion to. */
const PRAISES = pattern(
  /\b(?<!\b(?:not|n['’]t|less|hardly)\s(?:\p{Ll}+\s)?)(?:useful|ideal|suitable|helpful|handy|perfect|suited|best|preferred|popular)\s(?:in|for|where|when|on|to|because|since|as|due to|thanks to)\b/u,
);

const AGAINST = ['cues/advantage-headings', 'cues/example-headings'] as const;
const MEANING = 'cues/definition-headings';
