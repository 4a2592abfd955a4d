import type { Beat, Omitted, Outline } from '../outline.ts';
import { DRAFT, from, list, object, oneOf, orNull, ref, type Schema, seconds, span, spans, text } from './describe.ts';

const OUTLINE_DEFINITIONS = {
  span,
  beat: object<Beat>({
    id: text,
    purpose: text,
    mode: oneOf('teach', 'work', 'break'),
    title: text,
    start: seconds,
    seconds,
    rank: { ...from(1), description: '1 is the last to be dropped' },
    needs: list(text),
    claims: list(text),
    script: list(text),
    titleClaim: orNull(text),
    layout: text,
    spans,
    part: orNull(text),
    why: text,
  }),
  omitted: object<Omitted>({ claim: text, reason: text }),
  outline: object<Outline>({
    title: text,
    audience: text,
    form: oneOf('lightning', 'talk', 'long', 'workshop'),
    slot: seconds,
    total: seconds,
    questions: seconds,
    buffer: seconds,
    shortfall: seconds,
    pace: { ...from(1), description: 'words a minute' },
    beats: list(ref('beat')),
    omitted: list(ref('omitted')),
    material: object<Outline['material']>({ seconds, missing: list(text) }),
  }),
};

export const outline: Schema = {
  $schema: DRAFT,
  title: 'The plan of a talk, as talkwright outline --json prints it; several lengths make a list',
  anyOf: [ref('outline'), list(ref('outline'), 2)],
  $defs: OUTLINE_DEFINITIONS,
};
