import {
  type Anchor,
  type ClaimEdit,
  type Deck,
  type EditReport,
  linesOfOwn,
  type Outline,
  type OwnSlide,
  ownBeat,
  type Phrase,
  slidesOf,
} from '../model/index.ts';
import { placesIn } from './arrange.ts';
import { APPLIED, figures, lost, type Made, type Outcome, unstated } from './outcome.ts';
import { groundOf } from './phrases.ts';
import type { Reading } from './reading.ts';
import { standingsOf } from './revise.ts';
import { spokenPhrases } from './script.ts';
import { leftOut, twinsOf } from './select.ts';
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
    ...exclude.map((edit) => report({ ...edit, kind: 'exclude' }, lost(edit, reading) ?? excluded(edit, reading))),
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
  const told = new Set(
    outline.beats.flatMap(({ claims, script }) => [...claims, ...script]).filter((id) => ids.has(id)),
  );
  if (told.size === ids.size) return APPLIED;
  if (told.size > 0) return { state: 'applied', reason: `${told.size} of ${ids.size} claims of these words are told` };
  const why = outline.omitted.find(({ claim }) => ids.has(claim))?.reason;
  return { state: 'waiting', reason: why ?? 'no slide of this talk can show it' };
}

function excluded(edit: Anchor, reading: Reading): Outcome {
  const { length } = twinsOf(edit, reading);
  if (length === 0) return APPLIED;
  const others = length === 1 ? '1 other claim that says' : `${length} other claims that say`;
  return { state: 'applied', reason: `${others} the same words left out with it` };
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

function ofOwn({ id, after, title, body, note }: OwnSlide, { standing, reading }: Made): Outcome {
  const beat = ownBeat(id);
  if (!named(beat, standing)) return { state: 'refused', reason: 'it could not be put into the talk' };
  const anchor = after === null ? null : named(after, standing);
  const astray = astrayOf(beat, after, anchor?.id ?? null, placesIn(standing, reading));
  const reasons = [...astray, ...unstated([title, ...linesOfOwn(body), ...note], reading)];
  return { state: 'applied', reason: reasons.join('; ') || null };
}

/** Why a slide doesn't stand where it was put. */
function astrayOf(
  beat: string,
  after: string | null,
  anchor: string | null,
  places: ReadonlyMap<string, string | null>,
): readonly string[] {
  if (after === null || (anchor !== null && places.get(beat) === anchor)) return [];
  const why =
    anchor === null ? 'is not in this talk' : anchor === beat ? 'is this slide itself' : 'is put behind it in turn';
  return [`\`${after}\` ${why}, so it stands before what sums up`];
}
