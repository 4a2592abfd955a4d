import type { RawRisk } from '../../model/index.ts';
import { advises, isBareItem, labelsRemedy, onRisks, relieves } from '../advice.ts';
import { claimOf, proseClaim } from '../claim.ts';
import { statesDanger } from '../dangers.ts';
import { statesDrawback } from '../drawbacks.ts';
import { namesDanger, onDangers, underDangers } from '../hazards.ts';
import { remedies, standsUnder } from '../headed.ts';
import { unfit } from '../negative.ts';
import type { Passage, Reading } from '../passage.ts';
import { headLabelled } from '../risk-rows.ts';
import { keyOf, wordsIn } from '../words.ts';
import { riskCells, riskOfGap, riskRowsUntold } from './risk-told.ts';

/**
 * What can go wrong: headings that name a danger with the sentence that explains it, items and labels under headings on
 * dangers, sentences that state one, rows of tables, and announced risks that never follow.
 */
export function risks(reading: Reading): readonly RawRisk[] {
  const explained = explanations(reading);
  const only = openings(reading);
  const near = nearSubjects(reading);
  const stated = reading.passages.flatMap((passage) => ofPassage(reading, passage, { explained, only, near }));
  return [
    ...reading.documents.flatMap((document) => document.gaps.flatMap((gap) => riskOfGap(reading, document, gap))),
    ...riskCells(reading),
    ...stated,
    ...riskRowsUntold(reading, new Set(stated.map((risk) => keyOf(risk.term ?? '')))),
  ];
}

/** Of each section that is headed by a danger, the sentence that explains it: the first that tells of harm, else the first. */
function explanations(reading: Reading): ReadonlySet<Passage> {
  const sections = new Map<object, Passage[]>();
  for (const passage of reading.passages) {
    if (!namesDanger(passage, reading.cues) || unfit(passage, reading.cues) || isRemedy(passage, reading)) continue;
    sections.set(passage.section, [...(sections.get(passage.section) ?? []), passage]);
  }
  const chosen = [...sections.values()].flatMap((passages) => {
    const sentences = passages.filter((passage) => passage.item === null);
    const of = sentences.length > 0 ? sentences : passages;
    return of.find((passage) => hasRisk(passage, reading)) ?? of[0] ?? [];
  });
  return new Set(chosen);
}

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
  if (unfit(passage, cues) && !isBareItem(passage)) return [];
  const subject = subjectOf(passage);
  if (isRemedy(passage, reading)) return named(reading, passage, subject);
  const made = (rule: string, score: number): RawRisk[] => {
    const claim = claimOf(reading, passage, { kind: 'risk', rule, score });
    return [{ ...headLabelled(claim, passage, explained.has(passage)), subject }];
  };
  if (explained.has(passage)) return made('heading', 0.85);
  const under = !namesDanger(passage, cues) && underDangers(passage, cues);
  if (under && (isNamed(passage) || tells(passage, reading))) return made('heading', 0.85);
  if (says(passage, reading, told.near)) return made('sentence', 0.75);
  if (complains(passage, reading, told.near)) return made('drawback', 0.6);
  return told.only.has(passage) && !opensRemedy(passage, reading) ? made('heading', 0.65) : [];
}

/** Whom it is a danger of: the owner of the section owns fragments, not what a sentence says of something else. */
function subjectOf(passage: Passage): string | null {
  const sentence = passage.via === 'owner' && passage.form === 'sentence' && passage.words.length > 4;
  const back = /^(?:it|they|its|their|this|these)$/.test(passage.words[passage.body]?.lower ?? '');
  return passage.about.length === 1 && (!sentence || back) ? (passage.about[0] as string) : null;
}

/** By paragraph: the passages of the reading that are no list's. */
function paragraphs(reading: Reading, items: boolean): Passage[][] {
  const found = new Map<string, Passage[]>();
  for (const passage of reading.passages) {
    if (!items && passage.item !== null) continue;
    const key = `${passage.document.source.id}#${passage.section.index}.${passage.block}.${passage.item ?? ''}`;
    const known = found.get(key);
    if (known) known.push(passage);
    else found.set(key, [passage]);
  }
  return [...found.values()];
}

/** First sentences of sections that are headed by dangers in general. */
function openings(reading: Reading): ReadonlySet<Passage> {
  const { cues } = reading;
  return new Set(
    reading.passages.filter(
      (one) =>
        one.block === 0 &&
        one.item === null &&
        one.at === 0 &&
        one.section.depth > 1 &&
        !(one.headings[0] ?? '').endsWith('?') &&
        !namesDanger(one, cues) &&
        onDangers(one.headings[0] ?? '', cues),
    ),
  );
}

function nearSubjects(reading: Reading): ReadonlySet<Passage> {
  const named = paragraphs(reading, true).filter((passages) =>
    passages.some(
      (one) => one.about.length > 0 || one.mentions.length > 0 || reading.owner(one.document, one.section) !== null,
    ),
  );
  return new Set(named.flat());
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
const ADVERSE = /\b(?:may|might|could|cannot|not|no|never|hardly|fails?|less|harder|\p{L}+n['’]t)\b/u;

/** A list's item, or what a label names: its first sentence. */
function isNamed(passage: Passage): boolean {
  if (passage.item !== null) return passage.at === 0;
  return passage.term !== null && !passage.prose.text.slice(passage.term.text.length, passage.at).includes('. ');
}

/** Whether a sentence speaks of a danger or a harm, rather than of what keeps it away or deals with it. */
function hasRisk(passage: Passage, { cues }: Reading): boolean {
  if (statesDanger(passage, cues)) return true;
  if (passage.words.some((word) => cues.has(word.lower, 'dangers/preventions') && !FAINT.test(word.lower)))
    return false;
  return SIGNS.some((entry) => {
    const hit = cues.find(passage.words, entry);
    return hit !== null && !TRADE.test(passage.words[hit.to]?.lower ?? '');
  });
}

/** Words that keep a harm away only beside its name. */
const FAINT = /^(?:less|fewer|without|limit(?:s|ed)?|keeps?|covers?|cuts?|catch(?:es)?|spot|stops?|against)$/;

const SIGNS = ['cues/risk-nouns', 'cues/limitation-cues', 'dangers/harms', 'dangers/causes', 'dangers/states'] as const;
/** "Risk assessment" and "risk management" are trades. */
const TRADE =
  /^(?:assessments?|management|analysis|managers?|scores?|scoring|appetite|models?|teams?|factors?|rating)$/;

/** What is done against a danger, by its words or by the heading that it stands under. */
function isRemedy(passage: Passage, { cues }: Reading): boolean {
  const { term } = passage;
  if (remedies(passage, cues) && !(term && cues.find(wordsIn(term.text), 'dangers/faults'))) return true;
  if (
    (underDangers(passage, cues) || namesDanger(passage, cues)) &&
    (advises(passage, cues) || relieves(passage, cues))
  )
    return true;
  return standsUnder(passage, 'cues/mitigation-headings', cues) && !onRisks(passage, cues);
}

function opensRemedy(passage: Passage, { cues }: Reading): boolean {
  return cues.find(passage.words, 'cues/mitigation-cues') !== null;
}

/** A sentence that says in plain words what is bad about what the documents are about. */
function complains(passage: Passage, reading: Reading, near: ReadonlySet<Passage>): boolean {
  return mayTell(passage, reading) && near.has(passage) && statesDrawback(passage, reading.cues);
}

/** A sentence that states a danger of what the documents are about, or of nothing that is named otherwise. */
function says(passage: Passage, reading: Reading, near: ReadonlySet<Passage>): boolean {
  if (!mayTell(passage, reading)) return false;
  return (near.has(passage) || reading.main.length === 0) && statesDanger(passage, reading.cues);
}

function mayTell(passage: Passage, reading: Reading): boolean {
  if (passage.form !== 'sentence' || passage.headings.length === 0 || opensRemedy(passage, reading)) return false;
  const { cues } = reading;
  // "What is X?" is answered by its first sentence; what follows tells anything of it.
  const opens = passage.at === 0 && passage.block === 0;
  return !AGAINST.some((entry) => standsUnder(passage, entry, cues)) && !(opens && standsUnder(passage, MEANING, cues));
}

const AGAINST = ['cues/advantage-headings', 'cues/example-headings'] as const;
const MEANING = 'cues/definition-headings';
