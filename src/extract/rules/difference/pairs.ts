import { capitalise, type FacetClaim } from '../../../model/index.ts';
import { claimOf } from '../../claim.ts';
import { type Part, partsOf } from '../../clauses.ts';
import { facetOf } from '../../facet.ts';
import { unfit } from '../../negative.ts';
import type { Passage, Reading } from '../../passage.ts';
import { wordsIn } from '../../words.ts';

interface Sided {
  readonly passage: Passage;
  readonly part: Part;
}

/** Two clauses or neighbouring sentences that a cue contrasts: "A …. In contrast, B …", "A …, while B …". */
export function fromPairs(reading: Reading, taken: readonly FacetClaim[]): readonly FacetClaim[] {
  const used = new Set(taken.map((claim) => claim.scope));
  const inText = reading.passages.filter((passage) => passage.item === null && !unfit(passage, reading.cues));
  return inText.flatMap((passage, i) => {
    const scope = `${passage.document.source.id}#${passage.section.index}`;
    if (used.has(scope)) return [];
    const pair = within(reading, passage) ?? across(reading, inText[i - 1], passage);
    return pair ? claimsOf(reading, pair, `${scope}@${passage.at}.${passage.block}`) : [];
  });
}

/** "A …, while B …", "A …, but B can do more than …". */
function within(reading: Reading, passage: Passage): readonly Sided[] | null {
  const parts = partsOf(passage, reading.cues).filter((part) => isMain(reading, part));
  const [first, second] = parts;
  if (!first || !second || first.about[0] === second.about[0]) return null;
  const { cues } = reading;
  const contrasts = parts.some((part) => /^(?:while|whereas|but|yet|though|although|;)$/.test(part.joint ?? ''));
  if (!contrasts && !cues.find(passage.words, 'cues/comparatives') && !cues.find(passage.words, 'cues/contrast'))
    return null;
  return [
    { passage, part: first },
    { passage, part: second },
  ];
}

/** The second of two neighbouring sentences opens with a cue of contrast. */
function across(reading: Reading, before: Passage | undefined, passage: Passage): readonly Sided[] | null {
  if (before?.section !== passage.section || before.block !== passage.block || passage.body === 0) return null;
  const cue = reading.cues.at(passage.words, 'cues/contrast', 0);
  const first = partsOf(before, reading.cues);
  const second = partsOf(passage, reading.cues);
  if (!cue || first.length !== 1 || second.length !== 1) return null;
  const pair = [
    { passage: before, part: first[0] as Part },
    { passage, part: second[0] as Part },
  ];
  const subjects = pair.map(({ part }) => part.about[0]);
  return pair.every(({ part }) => isMain(reading, part)) && subjects[0] !== subjects[1] ? pair : null;
}

function isMain(reading: Reading, part: Part): boolean {
  return part.about.length === 1 && reading.main.includes(part.about[0] as string);
}

function claimsOf(reading: Reading, pair: readonly Sided[], scope: string): FacetClaim[] {
  const label = hinted(reading, pair.map(({ passage }) => passage.text).join(' '));
  return pair.map(({ passage, part }) => ({
    ...claimOf(reading, passage, { kind: 'difference', rule: 'contrast', score: 0.75 }, part.from, part.to),
    ...facetOf(label, reading.cues),
    subject: part.about[0] as string,
    form: 'prose',
    scope,
  }));
}

/** The facet that the words betray, as the lexicon names it. */
function hinted(reading: Reading, text: string): string {
  const words = wordsIn(text);
  const key = reading.hints.find((hint) => reading.cues.find(words, `hints/${hint}`));
  return key ? capitalise(key.replaceAll('-', ' ')) : 'In general';
}
