import { type Beat, type OwnSlide, ownBeat, type Phrase } from '../model/index.ts';
import type { Context } from './context.ts';

/** The slide that the speaker wrote for a beat, or null. */
export function ownSlideOf(beat: Beat, { brief }: Context): OwnSlide | null {
  if (beat.purpose !== 'own') return null;
  return brief.edits?.edits.find((one): one is OwnSlide => one.kind === 'own' && ownBeat(one.id) === beat.id) ?? null;
}

/** Words of the speaker's own: no source is named for them. */
export function ownPhrase(text: string): Phrase {
  return { text, claim: null, confidence: 'own', spans: [] };
}
