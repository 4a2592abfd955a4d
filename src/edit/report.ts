import {
  type Anchor,
  type Beat,
  type ClaimEdit,
  type Deck,
  type EditReport,
  type EditState,
  type Outline,
  type OwnSlide,
  ownBeat,
  type Phrase,
  type SlideEdit,
  type Standing,
  slidesOf,
  slug,
} from '../model/index.ts';
import { claimsOf, placesIn } from './arrange.ts';
import { layoutsFor } from './layouts.ts';
import { groundOf } from './phrases.ts';
import type { Reading } from './reading.ts';
import { standingsOf } from './revise.ts';
import { isSame, spokenPhrases } from './script.ts';
import { shownTexts } from './shown.ts';
import { named, targetOf } from './target.ts';
import { newFigures } from './words.ts';

/** What a report is made from: the deck before its words were changed, and after. */
interface Made {
  readonly before: Deck;
  readonly after: Deck;
  readonly outline: Outline;
  readonly standing: readonly Standing[];
  readonly reading: Reading;
}

interface Outcome {
  readonly state: EditState;
  readonly reason: string | null;
  readonly now?: string | null;
}

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

const APPLIED: Outcome = { state: 'applied', reason: null };

/** Where the words of an edit are no longer in the sources, or are in several claims when one is meant. */
function lost(edit: Anchor | ClaimEdit | SlideEdit, reading: Reading): Outcome | null {
  const found = reading.of(edit);
  if (found?.is === 'stale')
    return { state: 'stale', reason: 'no claim of the sources holds its words any more', now: found.now };
  if (found?.is !== 'several') return null;
  const ids = found.claims.map(({ id, kind }) => `${id} (${kind})`).join(', ');
  return { state: 'refused', reason: `several claims hold its words, name one: ${ids}` };
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

/** Numbers that nothing states. */
function figures(said: readonly (string | null)[], known: readonly string[]): readonly string[] {
  const found = said.flatMap((text) => (text === null ? [] : newFigures(text, known)));
  return found.length === 0 ? [] : [`says ${found.join(', ')}, which neither the source nor the words before say`];
}

function ofSlide(edit: SlideEdit, made: Made): Outcome {
  const { outline, standing, reading } = made;
  const gone = lost(edit, reading);
  if (gone) return gone;
  const target = targetOf(edit, standing, reading);
  if (edit.hide) {
    if (target) return { state: 'refused', reason: `\`${edit.slide}\` opens the talk and can’t be left out` };
    const left = (outline.hidden ?? []).some((id) => slug(id) === slug(edit.slide) || isPage(id, edit.slide));
    return left ? APPLIED : absent(edit);
  }
  if (!target) return absent(edit);
  const parts = PARTS.flatMap((part) => part(edit, target, made) ?? []);
  const done = parts.some(({ done }) => done);
  const reasons = parts.flatMap(({ why }) => why ?? []);
  return { state: done ? 'applied' : 'waiting', reason: reasons.join('; ') || null };
}

function absent({ slide, quote }: SlideEdit): Outcome {
  return {
    state: 'waiting',
    reason:
      quote === null ? `this talk has no slide \`${slide}\`` : 'no slide of this talk tells its words under that name',
  };
}

/** Whether two slides are pages of one kind, such as `contrast:1` and `contrast:2`. */
function isPage(id: string, other: string): boolean {
  return slug(id).split('-')[0] === slug(other).split('-')[0];
}

interface Part {
  readonly done: boolean;
  readonly why: string | null;
}

/** What each part of a slide's edit came to; nothing where it doesn't ask for it. */
const PARTS: readonly ((edit: SlideEdit, target: Standing, made: Made) => readonly Part[] | null)[] = [
  ({ title }, target, { before }) => {
    if (title === null) return null;
    const slide = slidesOf(before).find(({ data }) => data.beat === target.id);
    const known = slide ? [slide.data.title, ...slide.data.titleFrom.spans.map(({ quote }) => quote)] : [];
    const said =
      slide?.children[0].data.script.flatMap(({ text, spans }) => [text, ...spans.map(({ quote }) => quote)]) ?? [];
    return [{ done: true, why: figures([title], [...known, ...said])[0] ?? null }];
  },
  ({ note }, { mode }) =>
    note.length === 0
      ? null
      : [
          {
            done: true,
            why: mode === 'work' || mode === 'break' ? 'its note takes no time of its own: they are busy' : null,
          },
        ],
  ({ was, speak }, target, { before }) => {
    if (was === null || speak === null) return null;
    const slide = slidesOf(before).find(({ data }) => data.beat === target.id);
    const same = slide?.children[0].data.script.filter((one) => isSame(one, was)) ?? [];
    if (same.length === 0) return [{ done: false, why: 'the sentence of `was` is not said on it in this talk' }];
    const known = same.flatMap(({ text, spans }) => [text, ...spans.map(({ quote }) => quote)]);
    return [{ done: true, why: figures([speak], known)[0] ?? null }];
  },
  (edit, target, made) => (edit.after === null ? null : [moved(edit, target, made)]),
  ({ layout }, target, { reading }) => {
    if (layout === null) return null;
    if (target.layout === layout) return [{ done: true, why: null }];
    const can = layoutsFor(target.layout, claimsOf(target, reading), target.titleClaim);
    const others = can.length > 0 ? `it can be shown as ${can.join(', ')}` : 'it can be shown in no other';
    return [{ done: false, why: `what it tells can’t be shown as \`${layout}\`: ${others}` }];
  },
];

function moved({ after }: SlideEdit, target: Standing, { outline, standing, reading }: Made): Part {
  const anchor = named(after ?? '', standing);
  if (!anchor) return { done: false, why: `\`${after}\` is not in this talk, so it stays where it is` };
  if (target.purpose === 'hook') return { done: false, why: 'the cover stays first' };
  if (placesIn(standing, reading).get(target.id) !== anchor.id)
    return { done: false, why: `\`${after}\` is put behind it, so it stays where it is` };
  const broken = brokenNeeds(target.id, outline.beats);
  return { done: true, why: broken.length > 0 ? broken.join(', ') : null };
}

/** What a slide now comes before though it rests on it, and what now comes before it though that rests on it. */
function brokenNeeds(id: string, beats: readonly Beat[]): readonly string[] {
  const at = beats.findIndex((one) => one.id === id);
  const beat = beats[at];
  if (!beat) return [];
  const later = beats.slice(at + 1);
  const rests = (one: Beat, on: Beat) =>
    one.needs.includes(on.id) ||
    (one.mode === 'work' &&
      on.mode === 'teach' &&
      on.part !== null &&
      on.claims.some((claim) => one.claims.includes(claim)));
  const own = later
    .filter((one) => rests(beat, one))
    .map((one) => `it now comes before \`${one.id}\`, on which it rests`);
  const others = beats.slice(0, at).filter((one) => rests(one, beat));
  return [...own, ...others.map((one) => `\`${one.id}\`, which rests on it, now comes before it`)];
}

function ofOwn({ id, after }: OwnSlide, { standing }: Made): Outcome {
  if (!named(ownBeat(id), standing)) return { state: 'refused', reason: 'it could not be put into the talk' };
  if (after === null || named(after, standing)) return APPLIED;
  return { state: 'applied', reason: `\`${after}\` is not in this talk, so it stands before what sums up` };
}
