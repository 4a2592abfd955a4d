import { advises, onRisks, relieves } from './advice.ts';
import { statesDanger } from './dangers.ts';
import { namesDanger, onDangers, underDangers } from './hazards.ts';
import { remedies, standsUnder } from './headed.ts';
import { unfit } from './negative.ts';
import type { Passage, Reading } from './passage.ts';
import { pattern } from './pattern.ts';
import { wordsIn } from './words.ts';

/** Of each section that is headed by a danger, the sentence that explains it: the first that tells of harm, else the first. */
export function explanations(reading: Reading): ReadonlySet<Passage> {
  const sections = new Map<object, Passage[]>();
  for (const passage of reading.passages) {
    if (!namesDanger(passage, reading.cues) || unfit(passage, reading.cues) || isRemedy(passage, reading)) continue;
    if (announces(passage)) continue;
    sections.set(passage.section, [...(sections.get(passage.section) ?? []), passage]);
  }
  const chosen = [...sections.values()].flatMap((passages) => {
    const sentences = passages.filter((passage) => passage.item === null);
    const of = sentences.length > 0 ? sentences : passages;
    return of.find((passage) => hasRisk(passage, reading)) ?? of[0] ?? [];
  });
  return new Set(chosen);
}

/** "Glazing also comes with its challenges.": it says that there are some, and none of them. */
export function announces({ text }: Pick<Passage, 'text'>): boolean {
  return ANNOUNCES.test(text);
}

const ANNOUNCES = pattern(
  /\b(?:comes?|came) with (?:its|their) (?:own )?(?:\p{Ll}+ )?(?:challenges|problems|risks|drawbacks|difficulties|issues|downsides)\s?[.!]?$/u,
);

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
export function openings(reading: Reading): ReadonlySet<Passage> {
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

export function nearSubjects(reading: Reading): ReadonlySet<Passage> {
  const named = paragraphs(reading, true).filter((passages) =>
    passages.some(
      (one) => one.about.length > 0 || one.mentions.length > 0 || reading.owner(one.document, one.section) !== null,
    ),
  );
  return new Set(named.flat());
}

/** Whether a sentence speaks of a danger or a harm, rather than of what keeps it away or deals with it. */
export function hasRisk(passage: Passage, { cues }: Reading): boolean {
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
export function isRemedy(passage: Passage, { cues }: Reading): boolean {
  const { term } = passage;
  if (remedies(passage, cues) && !(term && cues.find(wordsIn(term.text), 'dangers/faults'))) return true;
  if (
    (underDangers(passage, cues) || namesDanger(passage, cues)) &&
    (advises(passage, cues) || relieves(passage, cues))
  )
    return true;
  return standsUnder(passage, 'cues/mitigation-headings', cues) && !onRisks(passage, cues);
}
