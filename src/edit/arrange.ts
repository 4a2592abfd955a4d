import { type OwnSlide, ownBeat, type SlideEdit, type Standing } from '../model/index.ts';
import { type AnyClaim, everything } from './find.ts';
import { layoutsFor } from './layouts.ts';
import type { Reading } from './reading.ts';
import { named, targetOf } from './target.ts';

/** The slides that are left out. A cover is never one of them. */
export function hiddenIn(all: readonly Standing[], reading: Reading): ReadonlySet<string> {
  const hiding = slideEdits(reading).filter(({ hide }) => hide);
  const targets = hiding.map((edit) => targetOf(edit, all, reading));
  return new Set(targets.flatMap((one) => (one === null || one.purpose === 'hook' ? [] : [one.id])));
}

export function slideEdits({ edits }: Reading): readonly SlideEdit[] {
  return edits.edits.filter((one) => one.kind === 'slide');
}

/** The slides in the order and the layouts that the speaker asks for, without those that they leave out. */
export function arranged<T extends Standing>(steps: readonly T[], reading: Reading): readonly T[] {
  if (reading.edits.edits.every(({ kind }) => kind === 'claim')) return steps;
  const hidden = hiddenIn(steps, reading);
  const shown = steps.filter(({ id }) => !hidden.has(id)).map((one) => relaid(one, steps, reading));
  return ordered(shown, placesIn(shown, reading));
}

function relaid<T extends Standing>(step: T, all: readonly T[], reading: Reading): T {
  const asked = slideEdits(reading).filter(
    (edit) => edit.layout !== null && targetOf(edit, all, reading)?.id === step.id,
  );
  const layout = asked.at(-1)?.layout;
  const can = layout && layoutsFor(step.layout, claimsOf(step, reading), step.titleClaim).includes(layout);
  return can ? { ...step, layout } : step;
}

/** The claims of a slide as the model holds them. */
export function claimsOf({ claims }: Standing, { model }: Reading): readonly AnyClaim[] {
  const ids = new Set(claims.map(({ id }) => id));
  return everything(model).filter(({ id }) => ids.has(id));
}

/** Which slide stands behind which: what a person puts there, by their ids; what was put there last comes last. */
export function placesIn(all: readonly Standing[], reading: Reading): ReadonlyMap<string, string | null> {
  const places = new Map<string, string | null>();
  for (const [id, anchor] of wishedPlaces(all, reading)) {
    if (anchor === null || !loops(id, anchor, places)) places.set(id, anchor);
    // A slide of one's own has no place of its own to stay in.
    else if (all.find((one) => one.id === id)?.purpose === 'own') places.set(id, null);
  }
  return places;
}

/** Where each slide is asked to stand, by the last edit that tells it. */
function wishedPlaces(all: readonly Standing[], reading: Reading): ReadonlyMap<string, string | null> {
  const wished = new Map<string, string | null>();
  for (const edit of reading.edits.edits) {
    if (edit.kind === 'claim') continue;
    const step = edit.kind === 'own' ? named(ownBeat(edit.id), all) : targetOf(edit, all, reading);
    const anchor = edit.after === null ? null : named(edit.after, all);
    if (!step || (edit.kind === 'slide' && (!anchor || step.purpose === 'hook'))) continue;
    wished.delete(step.id);
    wished.set(step.id, anchor?.id ?? null);
  }
  return wished;
}

/** Whether a slide that is put behind another would in the end stand behind itself. */
function loops(id: string, behind: string, places: ReadonlyMap<string, string | null>): boolean {
  let at: string | null | undefined = behind;
  while (at) {
    if (at === id) return true;
    at = places.get(at);
  }
  return false;
}

/** Each slide with those that were put behind it, the last the nearest; where none is named, before what sums up, in their order. */
function ordered<T extends Standing>(all: readonly T[], places: ReadonlyMap<string, string | null>): readonly T[] {
  if (places.size === 0) return all;
  const left = all.filter(({ id }) => !places.has(id));
  const behind = (id: string | null) => {
    const put = [...places].filter(([, after]) => after === id);
    return (id === null ? put : put.reverse()).flatMap(([one]) => all.find((step) => step.id === one) ?? []);
  };
  const made: T[] = [];
  const put = (step: T) => {
    made.push(step);
    for (const one of behind(step.id)) put(inPart(one, step, left[left.indexOf(step) + 1]));
  };
  const closing = left.length - [...left].reverse().findIndex((one) => !closes(one));
  for (const [i, step] of left.entries()) {
    if (i === closing) for (const one of behind(null)) put(inPart(one, made.at(-1), undefined));
    put(step);
  }
  if (closing >= left.length) for (const one of behind(null)) put(inPart(one, made.at(-1), undefined));
  return made;
}

/** What sums a talk up and names its sources. */
function closes({ purpose, part }: Standing): boolean {
  return purpose === 'sources' || (purpose === 'recap' && (part ?? null) === null);
}

/** A slide belongs to the part that it stands in; behind the plan of the talk, to the one that begins there. */
function inPart<T extends Standing>(step: T, before: Standing | undefined, next: Standing | undefined): T {
  const begins = before?.purpose === 'roadmap' && next && !OPENS.has(next.purpose) ? next.part : null;
  return { ...step, part: before?.part ?? begins ?? null };
}

const OPENS: ReadonlySet<string> = new Set(['section', 'objectives']);

export function ownSlides({ edits }: Reading): readonly OwnSlide[] {
  return edits.edits.filter((one) => one.kind === 'own');
}
