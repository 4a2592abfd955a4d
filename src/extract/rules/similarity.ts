import type { Similarity } from '../../model/index.ts';
import { claimOf } from '../claim.ts';
import { standsUnder } from '../headed.ts';
import { unfit } from '../negative.ts';
import { byDocument } from '../parts.ts';
import type { Passage, Reading } from '../passage.ts';

/** What two or more main subjects share: "both …", "A and B share …", and what stands under "Similarities". */
export const similarities = byDocument((reading): readonly Similarity[] => {
  if (reading.main.length < 2) return [];
  return reading.passages.flatMap((passage) => {
    const subjects = sharedBy(reading, passage);
    if (subjects.length < 2) return [];
    const claim = claimOf(reading, passage, { kind: 'similarity', rule: 'both', score: 0.8 });
    // "Both learn …" says itself where there are only two that it can mean.
    const both = reading.main.length === 2 && passage.words[passage.body]?.lower === 'both' && /[.!]$/.test(claim.text);
    return [{ ...claim, sentence: claim.sentence ?? (both ? claim.text : null), subjects }];
  });
});

function sharedBy(reading: Reading, passage: Passage): readonly string[] {
  const { cues, main } = reading;
  if (unfit(passage, cues) || cues.find(passage.words, 'cues/doubted')) return [];
  if (
    passage.words.some((word) =>
      /^(?:differ|distinct|unlike|whereas|while|but|although|however|difference)/.test(word.lower),
    )
  )
    return [];
  if (cues.find(passage.words, 'cues/misconception')) return [];
  const first = passage.words[passage.body]?.lower ?? '';
  const named = [...new Set(passage.mentions.map((mention) => mention.subject))].filter((id) => main.includes(id));
  const about = passage.about.filter((id) => main.includes(id));
  const under = standsUnder(passage, 'cues/similarity-headings', cues);
  const cue = (passage.via === 'all' && ALL.test(first)) || cues.find(passage.words, 'cues/similarity') !== null;
  if (under) return about.length > 1 ? about : named.length > 1 ? named : main;
  const like = likened(reading, passage);
  if (like && about.length === 1 && !about.includes(like) && main.includes(like)) return [...about, like];
  if (!cue || passage.item !== null) return [];
  return about.length > 1 ? about : joined(passage, named) ? named : [];
}

/** Openings that speak of all: "Each of these methods …", "Either one …". */
const ALL = /^(?:each|all|every|both|either|neither)$/;

/** "Like A, B …": A. */
function likened({ cues }: Reading, { words, mentions, body, text }: Passage): string | null {
  const lead = cues.at(words, 'contrast/likening', 0) ?? cues.at(words, 'contrast/likening', body);
  const mention = lead && mentions.find((one) => one.from >= lead.to && one.from <= lead.to + 2);
  const last = mention && words[mention.to - 1];
  return mention && last && /^\s*,/.test(text.slice(last.end)) ? mention.subject : null;
}

/** "both A and B": the subjects stand next to each other. */
function joined(passage: Passage, named: readonly string[]): boolean {
  const both = passage.words.findIndex((word) => word.lower === 'both');
  return both >= 0 && named.length > 1 && passage.mentions.some((mention) => mention.from === both + 1);
}
