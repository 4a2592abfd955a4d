import { type IndustryUse, spanOf } from '../../model/index.ts';
import { claimOf } from '../claim.ts';
import { partsOf } from '../clauses.ts';
import { isClause } from '../finite.ts';
import { type IndustryPlace, industriesOf } from '../industries.ts';
import { namedJobs, phrasesOf } from '../jobs.ts';
import { unfit } from '../negative.ts';
import { byDocument } from '../parts.ts';
import type { Passage, Reading } from '../passage.ts';
import { areaUses } from './use-areas.ts';
import { listedUses } from './use-listed.ts';
import { rowUses } from './use-rows.ts';
import { toldUses } from './use-told.ts';
import { tradeUses } from './use-trade.ts';

interface Clause {
  readonly about: readonly string[];
  readonly from: number;
  readonly to: number;
  /** Word after the subject, where one is named. */
  readonly verb?: number;
  /** The clause is a list of jobs and holds no verb. */
  readonly jobs?: boolean;
}

/** What subjects do in an industry: each clause with exactly the subjects that it names. */
export function uses(reading: Reading): readonly IndustryUse[] {
  const listed = [...placedIn(reading), ...listedUses(reading), ...rowUses(reading)];
  const known = [...listed, ...tradeUses(reading, listed)];
  const told = [...known, ...toldUses(reading, known)];
  return [...told, ...areaUses(reading, new Set(told.map((use) => use.industry.key)).size)];
}

const placedIn = byDocument((own) => {
  const places = industriesOf(own);
  return own.passages.flatMap((passage) => {
    const place = places.get(passage);
    return place && !unfit(passage, own.cues) ? usesOf(own, passage, place) : [];
  });
});

function usesOf(reading: Reading, passage: Passage, place: IndustryPlace): IndustryUse[] {
  const span = spanOf(place.document.source.id, place.document.text, place.prose);
  const industry = { key: place.key, name: place.name, span };
  // Nothing but marks may stand between two names.
  const clauses = clausesOf(reading, passage).filter(({ from, to }) =>
    /[\p{L}\p{N}]/u.test(passage.text.slice(from, to)),
  );
  return clauses.map(({ about, from, to, jobs, verb }) => ({
    ...claimOf(reading, passage, { kind: 'use', rule: place.rule, score: about.length > 0 ? 0.9 : 0.7 }, from, to),
    subjects: about,
    phrases: jobsOf(reading, passage.text.slice(from, to), jobs === true, verbIn(passage, from, verb)),
    industry,
  }));
}

function jobsOf({ cues }: Reading, text: string, named: boolean, verb: number | null): readonly string[] {
  const listed = named || (verb === null && !/^\p{L}+ing\s/u.test(text) && !isClause(text, cues));
  return listed ? namedJobs(text) : phrasesOf(text, cues, verb);
}

/** The verb's number among the words of a clause that starts at `from`. */
function verbIn(passage: Passage, from: number, verb: number | undefined): number | null {
  const first = passage.words.findIndex((word) => word.start >= from);
  return verb === undefined || first < 0 || verb <= first ? null : verb - first;
}

/** Clauses with subjects of their own; else what agents do ("… is done by X"), else what the passage is about. */
function clausesOf(reading: Reading, passage: Passage): readonly Clause[] {
  const parts = partsOf(passage, reading.cues);
  if (parts.length > 1) return parts;
  const only = parts[0];
  if (only) return [{ ...only, to: passage.text.length }];
  const about = passage.about.length > 0 ? passage.about : tool(reading, passage);
  return [done(reading, passage) ?? { about, from: startOf(passage), to: passage.text.length }];
}

/** "A clinic can use an LLM to …", "Farmers spray with drones": the one subject that others work with. */
function tool({ main }: Reading, { mentions, words }: Passage): readonly string[] {
  const named = mentions.filter(({ subject }) => main.includes(subject));
  const [first] = named;
  if (!first || named.some(({ subject }) => subject !== first.subject)) return [];
  const before = words.slice(Math.max(0, first.from - 2), first.from).map(({ lower }) => lower);
  const verb = /^(?:an?|the)$/.test(before.at(-1) ?? '') ? before.at(-2) : before.at(-1);
  return WORK_WITH.test(verb ?? '') ? [first.subject] : [];
}

const WORK_WITH =
  /^(?:us(?:e|es|ed|ing)|employ(?:s|ed|ing)?|adopt(?:s|ed|ing)?|appl(?:y|ies|ied|ying)|with|via|through)$/;

/** "A, B and C are supported by X", "A and B are common X use cases": the jobs stand before the verb. */
function done(reading: Reading, passage: Passage): Clause | null {
  const copula = passage.words.findIndex((word) => /^(?:is|are)$/.test(word.lower));
  const named = passage.mentions.filter((mention) => mention.from > copula).map((mention) => mention.subject);
  const about = [...new Set(named)].filter((id) => reading.main.includes(id));
  const before = passage.words[copula - 1];
  if (copula < 1 || !before || about.length === 0 || passage.mentions.some((mention) => mention.to <= copula))
    return null;
  const from = startOf(passage);
  return before.end - from >= 0.25 * passage.text.length
    ? { about, from, to: before.end, jobs: true }
    : { about, from, to: passage.text.length };
}

function startOf(passage: Passage): number {
  return passage.words[passage.body]?.start ?? 0;
}
