import { type Prose, sliceProse } from '../model/index.ts';
import { gapBefore } from './about.ts';
import type { Cues } from './cues.ts';
import type { Passage, Reading } from './passage.ts';
import { wordsIn } from './words.ts';

/** A sector and the words `[from, to)` that name it, or name who works in it. */
export interface Sector {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** Most words of a sector's name. */
const LONGEST = 4;

/** The sector, or who works in it, that is named from word `at`; the longest name. "It" is no "IT". */
function sectorAt({ text, words }: Pick<Passage, 'text' | 'words'>, at: number, cues: Cues): Sector | null {
  const first = words[at];
  if (!first || !NAMED_IN.some((file) => cues.opensLabel(first, file)) || SMALL.test(first.lower)) return null;
  const { start } = first;
  for (let to = Math.min(words.length, at + LONGEST); to > at; to--) {
    const end = words[to - 1]?.end ?? start;
    const name = text.slice(start, end);
    if (/[,;:.()]/.test(name) || /^its?$/i.test(name.replace(/^IT$/, '-'))) continue;
    if (SMALL.test(words[to - 1]?.lower ?? '')) continue;
    const key = cues.keyOf(name, 'industries') ?? cues.keyOf(name, 'actors');
    if (key) return { key, from: at, to };
  }
  return null;
}

/** Files that name sectors, and who works in them. */
const NAMED_IN = ['industries', 'actors'] as const;

/** Words that no sector's name begins with, though labels may. */
const SMALL = /^(?:the|a|an|of|in|our|main|key|core)$/;

/** The first sector that a heading or label of a few words names, or null. */
export function sectorOfLabel(label: string, cues: Cues): string | null {
  const words = wordsIn(label);
  if (words.length > 6) return null;
  for (let i = 0; i < words.length; i++) {
    const found = sectorAt({ text: label, words }, i, cues);
    if (found) return found.key;
  }
  return null;
}

/** The sector that a sentence is set in by its own words: "In agriculture, …", "Farmers use …"; else null. */
export function sectorOf({ cues, main }: Reading, passage: Passage): Sector | null {
  const named = passage.mentions.length > 0 || passage.about.length > 0 || main.length === 0;
  if (!named || passage.form !== 'sentence') return null;
  return byLead(passage, cues) ?? byActor(passage, cues);
}

/** "In agriculture, …", "Across the banking sector, …". */
function byLead(passage: Passage, cues: Cues): Sector | null {
  const { words, body } = passage;
  if (!/^(?:in|within|across|throughout)$/.test(words[body]?.lower ?? '')) return null;
  let at = body + 1;
  while (/^(?:the|modern|commercial|industrial|large|small|professional)$/.test(words[at]?.lower ?? '')) at++;
  const found = sectorAt(passage, at, cues);
  if (!found) return null;
  let to = found.to;
  if (/^(?:sector|industry|field|world|business|settings?|trade|applications?|contexts?)$/.test(words[to]?.lower ?? ''))
    to++;
  const joined = /^(?:and|or)$/.test(words[to]?.lower ?? '') ? sectorAt(passage, to + 1, cues) : null;
  return gapBefore(passage, joined ? joined.to : to).trim() === ',' ? found : null;
}

/** "Farmers use …", "Many hospitals now rely on …". */
function byActor(passage: Passage, cues: Cues): Sector | null {
  const { words, body } = passage;
  let at = body;
  while (at < body + 3 && QUALIFIER.test(words[at]?.lower ?? '')) at++;
  const found = actorAt(passage, at, cues);
  if (!found) return null;
  let verb = found.to;
  while (verb < found.to + 3 && HELPER.test(words[verb]?.lower ?? '')) verb++;
  return cues.at(words, 'uses/use-verbs', verb) ? found : null;
}

function actorAt(passage: Passage, at: number, cues: Cues): Sector | null {
  const found = sectorAt(passage, at, cues);
  const name = found && passage.text.slice(passage.words[at]?.start, passage.words[found.to - 1]?.end);
  return name && cues.keyOf(name, 'actors') !== null ? found : null;
}

const QUALIFIER =
  /^(?:many|some|most|several|all|modern|large|small|big|the|a|few|commercial|professional|local|more|other|today['’]s|even)$/;
const HELPER =
  /^(?:now|also|often|already|increasingly|still|commonly|routinely|can|may|might|could|have|has|will|regularly|sometimes|typically|usually|widely|mainly|mostly|and|to|long|began|started|who)$/;

/** Paragraphs of a survey ("Insurers were …", "On building sites …"): three or more of a document that open with sectors. */
export function surveyed({ cues }: Reading, first: readonly Passage[]): ReadonlyMap<Passage, Sector> {
  const found = new Map<Passage, Sector>();
  for (const passage of first) {
    const sector = openingOf(passage, cues);
    if (sector) found.set(passage, sector);
  }
  const keys = new Set([...found.values()].map((one) => one.key));
  return keys.size >= 3 && found.size * 3 >= first.length ? found : new Map();
}

/** The sector among the first words of a paragraph. */
function openingOf(passage: Passage, cues: Cues): Sector | null {
  for (let at = 0; at < Math.min(4, passage.words.length); at++) {
    const found = sectorAt(passage, at, cues);
    if (found) return found;
    if (at > 0 && /[,;:.]/.test(gapBefore(passage, at))) return null;
  }
  return null;
}

/** Where a sector is named in its passage. */
export function proseOf(passage: Passage, { from, to }: Sector): Prose {
  const start = passage.words[from]?.start ?? 0;
  const end = passage.words[to - 1]?.end ?? start;
  return sliceProse(passage.prose, passage.at + start, passage.at + end);
}
