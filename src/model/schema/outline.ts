import type { Activity, ActivityItem, ActivityKey } from '../activity.ts';
import type { Beat, Cut, HiddenBeat, Omitted, Outline, Part } from '../outline.ts';
import {
  DRAFT,
  from,
  list,
  object,
  oneOf,
  optional,
  orNull,
  provenance,
  ref,
  type Schema,
  seconds,
  span,
  spans,
  text,
} from './describe.ts';

/** What the audience does, in a plan and on a slide. */
export const ACTIVITY_DEFINITIONS = {
  activity: object<Activity>({
    kind: oneOf('quiz', 'sort', 'match', 'spot', 'discussion', 'case'),
    prompt: text,
    grouping: oneOf('alone', 'pairs', 'groups', 'all'),
    steps: list(object<Activity['steps'][number]>({ text, seconds }), 1),
    materials: list(text),
    items: list(ref('item')),
    bins: list(ref('item')),
    key: list(
      object<ActivityKey>({ item: orNull(from(0)), answer: text, reason: text, claim: text, spans: provenance }),
      1,
    ),
  }),
  item: object<ActivityItem>({
    text,
    claim: { ...orNull(text), description: 'null: words that claim nothing, such as a bin to put cards to' },
    confidence: oneOf('stated', 'hedged', 'forecast', 'scaffold', 'own'),
    spans,
    distractor: {
      ...orNull(object<NonNullable<ActivityItem['distractor']>>({ from: text, swapped: text })),
      description: 'false on purpose: the claim that it was made from, and what was put in its place',
    },
  }),
};

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
    activity: orNull(ref('activity')),
    why: text,
  }),
  ...ACTIVITY_DEFINITIONS,
  part: object<Part>({ name: text, title: text, titleClaim: orNull(text), objectives: list(text) }),
  cut: object<Cut>({ at: seconds, after: text, to: text, saves: seconds }),
  omitted: object<Omitted>({ claim: text, reason: text }),
  hidden: object<HiddenBeat>({ id: text, claims: list(text), restedOn: list(text) }),
  outline: optional(
    object<Outline>({
      title: text,
      audience: text,
      form: oneOf('lightning', 'talk', 'long', 'workshop'),
      slot: seconds,
      total: seconds,
      questions: seconds,
      buffer: seconds,
      shortfall: seconds,
      work: seconds,
      breaks: seconds,
      from: { ...orNull(from(0)), description: 'seconds since midnight at which it begins' },
      parts: list(ref('part')),
      cuts: list(ref('cut')),
      pace: { ...from(1), description: 'words a minute' },
      beats: list(ref('beat')),
      omitted: list(ref('omitted')),
      hidden: list(ref('hidden')),
      offered: list(text),
      material: object<Outline['material']>({ seconds, missing: list(text) }),
    }),
    'hidden',
    'offered',
  ),
};

export const outline: Schema = {
  $schema: DRAFT,
  title: 'The plan of a talk, as talkwright outline --json prints it; several lengths make a list',
  anyOf: [ref('outline'), list(ref('outline'), 2)],
  $defs: OUTLINE_DEFINITIONS,
};
