import type { Rehearsal, RehearsedSlide } from '../../model/rehearsal.ts';
import { factsOf } from '../section.ts';

/** What a page tells of its talk. */
export interface Talk {
  readonly title: string;
  readonly audience: string;
  readonly slot: number;
  readonly pace: number;
  readonly slides: readonly Omit<RehearsedSlide, 'spoken'>[];
}

/**
 * The talk with what each slide took, in whole seconds from ms; their sum is the whole. Slides that weren't
 * shown, or for less than half a second in passing, are left out.
 */
export function resultOf(talk: Talk, spoken: Readonly<Record<string, number>>): Rehearsal {
  const slides = talk.slides.flatMap((slide) => {
    const seconds = Math.round((spoken[slide.id] ?? 0) / 1000);
    return seconds > 0 ? [{ ...slide, spoken: seconds }] : [];
  });
  const { title, audience, slot, pace } = talk;
  const total = slides.reduce((sum, { spoken: seconds }) => sum + seconds, 0);
  return { talkwright: 1, title, audience, slot, pace, slides, total };
}

/** The talk of this page, from its sections' data. */
export function talkIn(sections: readonly HTMLElement[], title: string, slot: number): Talk {
  const { audience = '', pace } = sections[0]?.dataset ?? {};
  return { title, audience, slot, pace: Number(pace) || 0, slides: sections.map(slideIn) };
}

function slideIn(section: HTMLElement): Omit<RehearsedSlide, 'spoken'> {
  const { after, words, looking } = section.dataset;
  const { id, title, seconds } = factsOf(section);
  return {
    id,
    title,
    planned: Math.max(0, seconds - (Number(after) || 0)),
    words: Number(words) || 0,
    looking: Number(looking) || 0,
  };
}
