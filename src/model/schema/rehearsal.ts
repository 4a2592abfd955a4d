import { OWN_PACE } from '../habits.ts';
import { REHEARSAL_VERSION, type Rehearsal, type RehearsedSlide } from '../rehearsal.ts';
import { DRAFT, from, list, object, type Schema, seconds, text } from './describe.ts';

export const rehearsal: Schema = {
  $schema: DRAFT,
  title: `What was planned and what was spoken, as a deck keeps it and --pace-from reads it; a pace within ${OWN_PACE.slowest} to ${OWN_PACE.fastest} words a minute is planned with`,
  ...object<Rehearsal>({
    talkwright: { const: REHEARSAL_VERSION },
    title: text,
    audience: text,
    slot: seconds,
    pace: { ...from(1), description: 'words a minute that it was planned with' },
    slides: list(
      object<RehearsedSlide>({
        id: { ...text, description: 'of its section in the deck' },
        title: text,
        planned: { ...from(0), description: 'whole seconds, without questions and buffer' },
        spoken: seconds,
        words: { ...from(0), description: 'of its script; 0 where the audience works or rests' },
        looking: { ...from(0), description: 'seconds of `planned` in which nobody speaks' },
      }),
      1,
    ),
    total: { ...seconds, description: 'Σ spoken' },
  }),
};
