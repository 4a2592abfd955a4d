import type { Leaning, Phrase } from '../deck.ts';
import type { DimensionContent, DimensionLane } from '../dimension/content.ts';
import type { LayoutName, Layouts, TaxonomyNode } from '../layouts.ts';
import {
  confidence,
  flag,
  from,
  list,
  object,
  oneOf,
  optional,
  orNull,
  ref,
  type Schema,
  seconds,
  spans,
  text,
} from './describe.ts';

/** Of a list, one of its entries. */
type One<T> = T extends readonly (infer E)[] ? E : never;

const key = oneOf('a', 'b', 'c', 'd');
const keys = list(key);
const phrase = ref('phrase');
const phrases = list(phrase);
const cell = orNull(phrase);
const steps = list(object<One<Layouts['exercise']['steps']>>({ text, seconds }));
const said = object<One<Layouts['discussion']['points']>>({ who: keys, text: phrase });

/** What slides of each layout show. */
export const LAYOUT_SCHEMAS = {
  title: object<Layouts['title']>({
    lines: list(text, 1),
    lead: text,
    audience: text,
    byline: orNull(text),
    note: text,
  }),
  roadmap: object<Layouts['roadmap']>({
    rows: list(
      object<One<Layouts['roadmap']['rows']>>({
        name: text,
        note: text,
        parts: list(from(1)),
        stretches: list(
          object<One<One<Layouts['roadmap']['rows']>['stretches']>>({
            start: seconds,
            seconds,
            mode: oneOf('talk', 'work', 'questions', 'break'),
          }),
        ),
      }),
    ),
    total: seconds,
    from: orNull(from(0)),
  }),
  section: object<Layouts['section']>({ name: text, lead: cell, part: from(1), parts: list(text), seconds }),
  objectives: object<Layouts['objectives']>({
    part: orNull(object<NonNullable<Layouts['objectives']['part']>>({ n: from(1), name: text })),
    parts: list(text),
    objectives: list(text),
    seconds,
  }),
  definition: object<Layouts['definition']>({
    subject: key,
    term: text,
    abbreviation: orNull(text),
    gloss: phrase,
    traits: phrases,
    examples: phrases,
  }),
  terms: object<Layouts['terms']>({
    items: list(object<One<Layouts['terms']['items']>>({ term: text, gloss: phrase })),
  }),
  taxonomy: object<Layouts['taxonomy']>({ root: ref('kind') }),
  compare: object<Layouts['compare']>({
    subjects: keys,
    stages: list(object<One<Layouts['compare']['stages']>>({ label: text, icon: orNull(text), sides: list(cell) })),
  }),
  matrix: object<Layouts['matrix']>({
    subjects: keys,
    rows: list(object<One<Layouts['matrix']['rows']>>({ facet: text, sides: list(cell) })),
    from: from(1),
    of: from(1),
  }),
  dimension: object<DimensionContent>({
    aspect: text,
    categories: list(object<One<DimensionContent['categories']>>({ text: phrase, icon: text, examples: phrases })),
    form: oneOf('nested', 'bars', 'lattice'),
    lanes: list(
      object<DimensionLane>({
        subject: key,
        covers: list(from(0)),
        denies: list(from(0)),
        note: phrase,
        reach: orNull(object<NonNullable<DimensionLane['reach']>>({ covers: list(from(0)), text: phrase })),
      }),
    ),
  }),
  industry: object<Layouts['industry']>({
    items: list(object<One<Layouts['industry']['items']>>({ name: text, icon: text, jobs: list(said) })),
  }),
  spotlight: object<Layouts['spotlight']>({
    name: text,
    icon: text,
    lanes: list(object<One<Layouts['spotlight']['lanes']>>({ who: keys, texts: phrases })),
  }),
  stat: object<Layouts['stat']>({
    value: text,
    unit: orNull(text),
    caption: phrase,
    share: orNull(object<NonNullable<Layouts['stat']['share']>>({ filled: from(0), of: { enum: [10, 100] } })),
    when: orNull(text),
    attribution: orNull(text),
  }),
  risk: object<Layouts['risk']>({
    rows: list(optional(object<One<Layouts['risk']['rows']>>({ risk: cell, safeguard: cell, icon: text }), 'icon')),
    missing: cell,
  }),
  quote: object<Layouts['quote']>({ quote: phrase, speaker: text }),
  points: object<Layouts['points']>({
    subject: orNull(key),
    items: list(object<One<Layouts['points']['items']>>({ icon: text, who: keys, text: phrase })),
  }),
  timeline: object<Layouts['timeline']>({
    dated: flag,
    items: list(object<One<Layouts['timeline']['items']>>({ icon: text, who: keys, text: phrase, when: orNull(text) })),
  }),
  quiz: object<Layouts['quiz']>({
    stem: text,
    options: list(object<One<Layouts['quiz']['options']>>({ text: phrase, right: flag }), 2),
    reason: phrase,
  }),
  exercise: object<Layouts['exercise']>({
    kind: oneOf('quiz', 'sort', 'match', 'spot', 'discussion', 'case'),
    prompt: text,
    steps,
    items: phrases,
    bins: list(object<One<Layouts['exercise']['bins']>>({ text: phrase, subject: orNull(key) })),
    more: from(0),
    seconds,
  }),
  discussion: object<Layouts['discussion']>({ question: text, points: list(said), steps, seconds }),
  break: object<Layouts['break']>({ seconds, until: orNull(text), next: orNull(text) }),
  takeaways: object<Layouts['takeaways']>({
    items: list(object<One<Layouts['takeaways']['items']>>({ figure: text, head: phrase, text: phrase })),
  }),
  sources: object<Layouts['sources']>({
    rows: list(object<One<Layouts['sources']['rows']>>({ n: from(1), title: text, detail: text, quote: cell })),
  }),
  own: object<Layouts['own']>({ blocks: list(ref('block')) }),
} as const satisfies Record<LayoutName, Schema>;

/** What those refer to. */
export const LAYOUT_DEFINITIONS = {
  leaning: optional(
    object<Leaning>({ needs: list(text), counts: list(text), otherwise: text }),
    'needs',
    'counts',
    'otherwise',
  ),
  phrase: optional(
    object<Phrase>({
      text,
      claim: orNull(text),
      confidence: {
        enum: ['stated', 'hedged', 'forecast', 'scaffold', 'computed', 'own'],
        description:
          "scaffold claims nothing, computed is counted from claims, own are the speaker's own words, of which no source is named",
      },
      spans,
      leans: ref('leaning'),
    }),
    'leans',
  ),
  kind: object<TaxonomyNode>({
    label: text,
    subject: orNull(key),
    gloss: cell,
    spans,
    confidence,
    children: list(ref('kind')),
    examples: phrases,
    others: phrases,
  }),
} as const satisfies Record<string, Schema>;
