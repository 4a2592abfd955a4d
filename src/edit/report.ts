import {
  type Anchor,
  type ClaimEdit,
  type Deck,
  type EditReport,
  type Outline,
  type OwnSlide,
  ownBeat,
  type Phrase,
  slidesOf,
} from '../model/index.ts';
import { APPLIED, figures, lost, type Made, type Outcome } from './outcome.ts';
import { groundOf } from './phrases.ts';
import type { Reading } from './reading.ts';
import { standingsOf } from './revise.ts';
import { spokenPhrases } from './script.ts';
import { shownTexts } from './shown.ts';
import { ofSlide } from './slide-report.ts';
import { named } from './target.ts';

/** What became of each edit, in the order of `include`, `exclude`, `edits`: each once. */
export function reportsOf(before: Deck, after: Deck, outline: Outline, reading: Reading): readonly EditReport[] {
  const made: Made = { before, after, outline, standing: standingsOf(outline), reading };
  const { include, exclude, edits } = reading.edits;
  const report = (edit: EditReport['edit'], { state, reason, now = null }: Outcome) => ({ edit, state, reason, now });
  return [
    ...include.map((edit) => report({ ...edit, kind: 'include' }, included(edit, made))),
    ...exclude.map((edit) => report({ ...edit, kind: 'exclude' }, lost(edit, reading) ?? APPLIED)),
    ...edits.map((edit) =>
      report(
        edit,
        edit.kind === 'claim' ? ofClaim(edit, made) : edit.kind === 'slide' ? ofSlide(edit, made) : ofOwn(edit, made),
      ),
    ),
  ];
}

/** What became of the edits as far as the sources alone can tell: those whose words are gone, and those that mean several claims. */
export function reportsOnSources(reading: Reading): readonly EditReport[] {
  const { include, exclude, edits } = reading.edits;
  const report = (edit: EditReport['edit'], outcome: Outcome | null): EditReport => {
    const { state, reason, now = null } = outcome ?? { state: 'waiting', reason: null };
    return { edit, state, reason, now };
  };
  return [
    ...include.map((edit) => report({ ...edit, kind: 'include' }, lost(edit, reading))),
    ...exclude.map((edit) => report({ ...edit, kind: 'exclude' }, lost(edit, reading))),
    ...edits.map((edit) => report(edit, edit.kind === 'own' ? null : lost(edit, reading))),
  ];
}

function included(edit: Anchor, { outline, reading }: Made): Outcome {
  const gone = lost(edit, reading);
  if (gone) return gone;
  const ids = reading.idsOf(edit);
  const left = leftOut(reading);
  if ([...ids].every((id) => left.has(id))) return { state: 'refused', reason: '`exclude` leaves it out' };
  if (outline.beats.some(({ claims, script }) => [...claims, ...script].some((id) => ids.has(id)))) return APPLIED;
  const why = outline.omitted.find(({ claim }) => ids.has(claim))?.reason;
  return { state: 'waiting', reason: why ?? 'no slide of this talk can show it' };
}

function leftOut({ edits, idsOf }: Reading): ReadonlySet<string> {
  return new Set(edits.exclude.flatMap((one) => [...idsOf(one)]));
}

function ofClaim(edit: ClaimEdit, made: Made): Outcome {
  const { outline, reading } = made;
  const gone = lost(edit, reading);
  if (gone) return gone;
  const ids = reading.idsOf(edit);
  const left = leftOut(reading);
  if ([...ids].some((id) => left.has(id))) return { state: 'refused', reason: '`exclude` leaves its claim out' };
  const { shown, said } = wordsMeant(edit, made);
  if (repeats(edit, made)) return { state: 'refused', reason: 'another edit above rewords the same words' };
  if (!said && !shown) {
    const told = outline.beats.some(({ claims, script }) => [...claims, ...script].some((id) => ids.has(id)));
    return { state: 'waiting', reason: told ? unlike(edit) : 'its claim is not told in this talk' };
  }
  const parts = [
    ...(edit.say !== null && !shown ? ['it is only said in this talk, not shown'] : []),
    ...(edit.speak !== null && !said ? ['it is only shown in this talk, not said'] : []),
    ...figures([edit.say, edit.speak], [...groundOf(edit, reading), edit.was ?? '']),
  ];
  return { state: 'applied', reason: parts.join('; ') || null };
}

interface Meant {
  readonly shown: boolean;
  readonly said: boolean;
  readonly texts: ReadonlySet<string | Phrase>;
}

/** Which of the words of a deck an edit rewords. */
function wordsMeant(edit: ClaimEdit, { before, reading }: Made): Meant {
  const shown = edit.say === null ? new Set<string>() : shownTexts(before, edit, reading);
  const scripts = edit.speak === null ? [] : slidesOf(before).map(({ children: [notes] }) => notes.data.script);
  const said = scripts.flatMap((script) => [...spokenPhrases(script, edit, reading)]);
  return { shown: shown.size > 0, said: said.length > 0, texts: new Set([...shown, ...said]) };
}

/** Whether an edit above it rewords words of the same claim already. */
function repeats(edit: ClaimEdit, made: Made): boolean {
  const { edits, idsOf } = { ...made.reading.edits, idsOf: made.reading.idsOf };
  const above = edits.slice(0, edits.indexOf(edit)).filter((one) => one.kind === 'claim');
  const { texts } = wordsMeant(edit, made);
  return above.some((one) => {
    if (![...idsOf(one)].some((id) => idsOf(edit).has(id))) return false;
    return [...wordsMeant(one, made).texts].some((text) => texts.has(text));
  });
}

function unlike({ was, say }: ClaimEdit): string {
  const where = say === null ? 'said' : 'shown';
  return was === null
    ? `its claim is not ${where} in words of its own in this talk`
    : `its claim is ${where} in other words than \`was\` in this talk`;
}

function ofOwn({ id, after }: OwnSlide, { standing }: Made): Outcome {
  if (!named(ownBeat(id), standing)) return { state: 'refused', reason: 'it could not be put into the talk' };
  if (after === null || named(after, standing)) return APPLIED;
  return { state: 'applied', reason: `\`${after}\` is not in this talk, so it stands before what sums up` };
}
