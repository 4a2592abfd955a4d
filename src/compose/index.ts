/**
 * compose: Outline + KnowledgeModel + Brief + AudienceProfile + Lexicon (of icons) → Deck.
 * Guarantees: one slide a beat, in the order of the outline; Σ slide seconds = total (questions and buffer belong to
 * the last slide that isn't the speaker's own); every phrase that claims something carries its places; layouts get only what they can hold.
 */
import {
  type AudienceProfile,
  askedOn,
  type Brief,
  type Deck,
  type KnowledgeModel,
  type Lexicon,
  type Outline,
  type Phrase,
  slug,
} from '../model/index.ts';
import { contextOf } from './context.ts';
import { saidOn, slideOf } from './slide.ts';

export function compose(
  outline: Outline,
  model: KnowledgeModel,
  brief: Brief,
  profile: AudienceProfile,
  lexicon: Lexicon,
): Deck {
  const context = contextOf(outline, model, brief, profile, lexicon);
  const asked = askedOn(outline.beats, ({ purpose }) => purpose);
  const after = outline.questions + outline.buffer;
  const slides = outline.beats.map((beat) => slideOf(beat, beat === asked ? after : 0, context));
  return {
    title: outline.title,
    lead: profile.question ?? '',
    audience: outline.audience,
    form: outline.form,
    lang: 'en',
    slot: outline.slot,
    total: outline.total,
    questions: outline.questions,
    buffer: outline.buffer,
    shortfall: outline.shortfall,
    pace: outline.pace,
    habits: brief.habits ?? null,
    from: outline.from,
    speaker: brief.speaker,
    event: brief.event,
    date: brief.date ?? null,
    theme: brief.theme,
    brand: brief.brand,
    cuts: outline.cuts.map((cut) => ({ ...cut, after: slug(cut.after), to: slug(cut.to) })),
    relation: context.related.relation,
    within: context.related.within,
    holder: context.related.holder,
    subjects: context.subjects,
    sections: context.sections,
    sources: context.sources,
    edits: [],
    root: { type: 'root', children: slides },
  };
}

/** What is said on each slide, by the id of its beat: the scripts of the deck, without the slides. */
export function scriptsOf(
  outline: Outline,
  model: KnowledgeModel,
  brief: Brief,
  profile: AudienceProfile,
  lexicon: Lexicon,
): ReadonlyMap<string, readonly Phrase[]> {
  const context = contextOf(outline, model, brief, profile, lexicon);
  return new Map(outline.beats.map((beat) => [beat.id, saidOn(beat, context)]));
}
