import { type ClaimEdit, linesOf, naming, type Phrase, sentencesOf } from '../model/index.ts';
import { type AnyClaim, sourceWords } from './find.ts';
import { keepsTo } from './keeps.ts';
import type { Reading } from './reading.ts';
import { bare, holds } from './words.ts';

/**
 * The phrase in other words: its places stay where the new words say nothing that the words of its claim don't; else they
 * are the speaker's own.
 */
export function reworded(
  phrase: Phrase,
  text: string,
  source: readonly string[],
  names: readonly (readonly string[])[],
): Phrase {
  if (phrase.spans.length > 0 && keepsTo(text, [...source, phrase.text], names)) return { ...phrase, text };
  return { text, claim: phrase.claim, confidence: 'own', spans: [] };
}

/** Words of the speaker's own that reword nothing, a phrase for each sentence. */
export function ownSentences(paragraphs: readonly string[]): Phrase[] {
  return paragraphs.flatMap((paragraph) =>
    sentencesOf(paragraph).map(({ text }) => ({ text, claim: null, confidence: 'own' as const, spans: [] })),
  );
}

/** Whether a phrase tells the claim of an edit; of a comparison, the side whose words it was made against. */
export function isAbout(phrase: Phrase, edit: ClaimEdit, ids: ReadonlySet<string>, reading: Reading): boolean {
  if (phrase.claim === null || !ids.has(phrase.claim) || phrase.spans.length === 0) return false;
  const { quote } = edit;
  const [claim] = claimsIn(edit, reading);
  if (quote === null || !claim || !('sides' in claim)) return true;
  const side = claim.sides.find(({ spans }) =>
    spans.some((span) => phrase.spans.some((one) => one.start === span.start)),
  );
  const words = side ? [...side.spans.map((span) => span.quote), side.text, side.sentence ?? ''] : [];
  return words.some((text) => holds(text, quote));
}

/** The claim that an edit means, or none. */
export function claimsIn(edit: ClaimEdit, reading: Reading): readonly AnyClaim[] {
  const found = reading.of(edit);
  return found?.is === 'found' ? found.claims : [];
}

/** The words of the sources that a claim's edit is held against. */
export function groundOf(edit: ClaimEdit, reading: Reading): readonly string[] {
  return claimsIn(edit, reading).flatMap(sourceWords);
}

/** The names of each subject: one may stand for another. */
export function namesIn({ model }: Reading): readonly (readonly string[])[] {
  return model.subjects.map((subject) => {
    const { label, name } = naming(subject);
    return [subject.name, subject.abbreviation ?? '', ...subject.aliases, label, name];
  });
}

/** The sentences that a claim says aloud. */
export function spokenBy(edit: ClaimEdit, reading: Reading): ReadonlySet<string> {
  const lines = claimsIn(edit, reading).flatMap((claim) => linesOf(claim, reading.model.subjects));
  return new Set(lines.map(({ text }) => bare(text)));
}
