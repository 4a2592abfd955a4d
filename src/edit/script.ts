import type { ClaimEdit, Phrase, Standing } from '../model/index.ts';
import { slideEdits } from './arrange.ts';
import { groundOf, isAbout, namesIn, ownSentences, reworded, spokenBy } from './phrases.ts';
import type { Reading } from './reading.ts';
import { targetOf } from './target.ts';
import { bare } from './words.ts';

/** A script in a person's words: sentences of claims, words that lead over, and notes at its end. */
export function revisedScript(
  step: Standing,
  all: readonly Standing[],
  script: readonly Phrase[],
  reading: Reading,
): readonly Phrase[] {
  const spoken = reading.edits.edits
    .filter((edit): edit is ClaimEdit => edit.kind === 'claim' && edit.speak !== null)
    .reduce((now, edit) => spokenAs(now, edit, reading), script);
  return slideEdits(reading)
    .filter((edit) => (edit.speak !== null || edit.note.length > 0) && targetOf(edit, all, reading)?.id === step.id)
    .reduce((now, { was, speak, note }) => {
      const said = now.map((one) => (isSame(one, was) && speak !== null ? saidInstead(one, speak, reading) : one));
      return [...said, ...ownSentences(note)];
    }, spoken);
}

/** A sentence of a source keeps its place where the new words keep to it. */
function saidInstead(phrase: Phrase, speak: string, reading: Reading): Phrase {
  const quotes = phrase.spans.map(({ quote }) => quote);
  return reworded(phrase, speak, [...quotes, phrase.text], namesIn(reading));
}

function spokenAs(script: readonly Phrase[], edit: ClaimEdit, reading: Reading): readonly Phrase[] {
  const meant = spokenPhrases(script, edit, reading);
  if (meant.size === 0 || edit.speak === null) return script;
  const { speak } = edit;
  return script.map((one) => (meant.has(one) ? reworded(one, speak, groundOf(edit, reading), namesIn(reading)) : one));
}

/**
 * The sentences of a script that an edit means: those that it was made against; where they are said in other words now, or it
 * names none, the sentence of its claim.
 */
export function spokenPhrases(script: readonly Phrase[], edit: ClaimEdit, reading: Reading): ReadonlySet<Phrase> {
  const ids = reading.idsOf(edit);
  const about = ids.size === 0 ? [] : script.filter((one) => isAbout(one, edit, ids, reading));
  const same = about.filter((one) => isSame(one, edit.was));
  if (same.length > 0) return new Set(same);
  const whole = spokenBy(edit, reading);
  return new Set(about.filter((one) => whole.has(bare(one.text))));
}

export function isSame({ text }: Phrase, was: string | null): boolean {
  return was !== null && bare(text) === bare(was);
}
