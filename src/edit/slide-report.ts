import {
  type Beat,
  type HiddenBeat,
  nearest,
  ownBeat,
  type SlideEdit,
  type Standing,
  slidesOf,
  slug,
} from '../model/index.ts';
import { claimsOf, placesIn } from './arrange.ts';
import { layoutsFor } from './layouts.ts';
import { figures, lost, type Made, type Outcome, unstated } from './outcome.ts';
import { isSame } from './script.ts';
import { named, targetOf } from './target.ts';

/** What became of a slide's edit. */
export function ofSlide(edit: SlideEdit, made: Made): Outcome {
  const { outline, standing, reading } = made;
  const gone = lost(edit, reading);
  if (gone) return gone;
  const target = targetOf(edit, standing, reading);
  if (edit.hide) {
    if (target) return { state: 'refused', reason: `\`${edit.slide}\` opens the talk and can’t be left out` };
    const left = (outline.hidden ?? []).find((one) => isMeant(one, edit, made));
    return left ? { state: 'applied', reason: restingOn(left, outline.beats) } : absent(edit, made);
  }
  if (!target) return absent(edit, made);
  const parts = PARTS.flatMap((part) => part(edit, target, made) ?? []);
  const done = parts.some(({ done }) => done);
  const reasons = parts.flatMap(({ why }) => why ?? []);
  return {
    state: done ? 'applied' : parts.some(({ never }) => never) ? 'refused' : 'waiting',
    reason: reasons.join('; ') || null,
  };
}

function absent({ slide, quote }: SlideEdit, { outline, standing }: Made): Outcome {
  const known = [...new Set([...standing.map(({ id }) => id), ...(outline.offered ?? [])])];
  const isKnown = known.some((id) => slug(id) === slug(slide) || (quote !== null && isPage(id, slide)));
  if (!isKnown && !MADE_OF_OTHERS.has(slug(slide).split('-')[0] ?? '')) {
    const near = nearest(slide, known);
    const meant = near === null ? '' : `; did you mean \`${near}\`?`;
    return { state: 'refused', reason: `no slide that these sources give is called \`${slide}\`${meant}` };
  }
  return {
    state: 'waiting',
    reason:
      quote === null ? `this talk has no slide \`${slide}\`` : 'no slide of this talk tells its words under that name',
  };
}

/** First words of ids of slides that only a talk of some form and length has. */
const MADE_OF_OTHERS: ReadonlySet<string> = new Set([
  'hook',
  'roadmap',
  'recap',
  'sources',
  'section',
  'objectives',
  'quiz',
  'exercise',
  'discussion',
  'lab',
  'break',
]);

/** Whether a slide that is left out is the one that an edit names, or the one of that kind that tells its words. */
function isMeant({ id, claims }: HiddenBeat, edit: SlideEdit, { reading }: Made): boolean {
  if (slug(id) === slug(edit.slide) || id === ownBeat(edit.slide)) return true;
  const ids = reading.idsOf(edit);
  return isPage(id, edit.slide) && claims.some((claim) => ids.has(claim));
}

/** Slides that rest on one that is left out; null: none does. */
function restingOn({ claims, restedOn }: HiddenBeat, beats: readonly Beat[]): string | null {
  const resting = beats.filter(
    (one) => restedOn.includes(one.id) || (one.mode === 'work' && one.claims.some((claim) => claims.includes(claim))),
  );
  if (resting.length === 0) return null;
  const names = resting.map(({ id }) => `\`${id}\``).join(', ');
  return `${names} ${resting.length === 1 ? 'rests' : 'rest'} on it, and it is not in the talk`;
}

/** Whether two slides are pages of one kind, such as `contrast:1` and `contrast:2`. */
function isPage(id: string, other: string): boolean {
  return slug(id).split('-')[0] === slug(other).split('-')[0];
}

interface Part {
  readonly done: boolean;
  /** True where it can be done in no talk. */
  readonly never?: true;
  readonly why: string | null;
}

/** What each part of a slide's edit came to; nothing where it doesn't ask for it. */
const PARTS: readonly ((edit: SlideEdit, target: Standing, made: Made) => readonly Part[] | null)[] = [
  ({ title }, target, { before, reading }) => {
    if (title === null) return null;
    // A cover stands in its new words already: the talk was planned under them.
    if (target.purpose === 'hook') return [{ done: true, why: unstated([title], reading)[0] ?? null }];
    const slide = slidesOf(before).find(({ data }) => data.beat === target.id);
    const known = slide ? [slide.data.title, ...slide.data.titleFrom.spans.map(({ quote }) => quote)] : [];
    const said =
      slide?.children[0].data.script.flatMap(({ text, spans }) => [text, ...spans.map(({ quote }) => quote)]) ?? [];
    return [{ done: true, why: figures([title], [...known, ...said])[0] ?? null }];
  },
  ({ note }, { mode }, { reading }) => {
    if (note.length === 0) return null;
    const busy = mode === 'work' || mode === 'break' ? ['its note takes no time of its own: they are busy'] : [];
    const why = [...busy, ...unstated(note, reading)].join('; ') || null;
    return [{ done: true, why }];
  },
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
    return [{ done: false, never: true, why: `what it tells can’t be shown as \`${layout}\`: ${others}` }];
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
