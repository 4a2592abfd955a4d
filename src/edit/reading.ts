import { type Anchor, type ClaimEdit, type Edits, type KnowledgeModel, type SlideEdit, slug } from '../model/index.ts';
import { type AnyClaim, type Found, findAll, findOne } from './find.ts';

/** What every edit of a brief means in the sources as they are now. */
export interface Reading {
  readonly edits: Edits;
  readonly model: KnowledgeModel;
  /** Of an anchor, a claim's edit or a slide's edit with a quote; null where its name alone tells which is meant. */
  of(edit: Anchor | ClaimEdit | SlideEdit): Found | null;
  /** Ids of the claims that it means. */
  idsOf(edit: Anchor | ClaimEdit | SlideEdit): ReadonlySet<string>;
}

/** Reads the edits of a brief once for a model: a talk is planned and composed many times. */
export function readingOf(edits: Edits, model: KnowledgeModel): Reading {
  const known = readings.get(edits);
  if (known?.model === model) return known;
  const made = read(edits, model);
  readings.set(edits, made);
  return made;
}

const readings = new WeakMap<Edits, Reading>();

function read(edits: Edits, model: KnowledgeModel): Reading {
  const found = new Map<object, Found>();
  for (const anchor of [...edits.include, ...edits.exclude]) found.set(anchor, findAll(anchor, model));
  for (const edit of edits.edits) {
    if (edit.kind === 'claim') found.set(edit, findOne(edit, model));
    if (edit.kind !== 'slide' || edit.quote === null || FRAMES.has(slug(edit.slide))) continue;
    found.set(edit, findAll({ claim: null, quote: edit.quote, place: edit.place }, model));
  }
  const of = (edit: object) => found.get(edit) ?? null;
  return { edits, model, of, idsOf: (edit) => new Set(claimsOf(of(edit)).map(({ id }) => id)) };
}

/** Slides that frame every talk: their name alone tells which is meant. */
const FRAMES: ReadonlySet<string> = new Set(['hook', 'roadmap', 'recap', 'sources']);

function claimsOf(found: Found | null): readonly AnyClaim[] {
  return found?.is === 'found' ? found.claims : [];
}
