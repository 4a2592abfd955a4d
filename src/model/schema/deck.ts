import type { Asset, Brand, BrandFont } from '../brand.ts';
import type { Deck, DeckCut, DeckSection, DeckSource, DeckSubject, SlideData } from '../deck.ts';
import type { Habits, Overrun } from '../habits.ts';
import type { LayoutName } from '../layouts.ts';
import type { Places } from '../source.ts';
import { LAYOUT_DEFINITIONS, LAYOUT_SCHEMAS } from './deck-layouts.ts';
import {
  DRAFT,
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
  span,
  text,
} from './describe.ts';
import { EDIT_DEFINITIONS, editReports } from './edit.ts';
import { ACTIVITY_DEFINITIONS } from './outline.ts';

const key = oneOf('a', 'b', 'c', 'd');
const node = (type: string, properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  properties: { type: { const: type }, ...properties },
  required: ['type', ...Object.keys(properties)],
  additionalProperties: false,
});

const asset = orNull(
  object<Asset>({
    type: oneOf(
      ...['svg+xml', 'png', 'jpeg', 'webp'].map((one) => `image/${one}`),
      'font/woff2',
      'font/ttf',
      'font/otf',
    ),
    base64: text,
  }),
);
const brand = object<Brand>({
  name: orNull(text),
  accent: orNull(text),
  accent2: orNull(text),
  logo: asset,
  font: orNull(object<BrandFont>({ family: text, file: asset, variable: flag })),
});

/** A slide's facts with the content of one layout. */
function dataOf(layout: LayoutName): Schema {
  return object<SlideData>({
    id: text,
    beat: text,
    purpose: text,
    section: orNull(text),
    title: text,
    titleFrom: ref('phrase'),
    seconds: from(1),
    rank: from(1),
    needs: list(text),
    mode: oneOf('teach', 'work', 'break'),
    activity: orNull(ref('activity')),
    tag: orNull(text),
    series: orNull(object<NonNullable<SlideData['series']>>({ id: text, i: from(1), of: from(1) })),
    layout: { const: layout },
    content: LAYOUT_SCHEMAS[layout],
  });
}

const DEFINITIONS = {
  ...{ span, ...ACTIVITY_DEFINITIONS, ...LAYOUT_DEFINITIONS, ...EDIT_DEFINITIONS },
  slide: node('slide', {
    children: { ...list(ref('notes'), 1), maxItems: 1 },
    data: { oneOf: (Object.keys(LAYOUT_SCHEMAS) as LayoutName[]).map(dataOf) },
  }),
  notes: {
    ...node('notes', {
      children: list(node('paragraph', { children: list(node('text', { value: text })) })),
      data: {
        type: 'object',
        properties: { script: list(ref('phrase')) },
        required: ['script'],
        additionalProperties: false,
      },
    }),
    description: 'what is said aloud: sentences with their places, and the same words as paragraphs',
  },
  stack: node('stack', { children: list(ref('slide'), 1) }),
};

export const deck: Schema = {
  $schema: DRAFT,
  title: 'The slides of a talk, as talkwright build --format json writes them',
  ...optional(
    object<Deck & { readonly ledger: string }>({
      title: text,
      lead: text,
      audience: text,
      form: oneOf('lightning', 'talk', 'long', 'workshop'),
      lang: text,
      slot: seconds,
      total: seconds,
      questions: seconds,
      buffer: seconds,
      shortfall: seconds,
      pace: { ...from(1), description: 'words a minute' },
      habits: orNull(
        object<Habits>({
          pace: from(1),
          measured: from(1),
          rehearsals: from(1),
          outliers: from(0),
          overruns: list(object<Overrun>({ talk: text, id: text, title: text, seconds: { type: 'integer' } })),
        }),
      ),
      from: { ...orNull(from(0)), description: 'seconds since midnight at which it begins' },
      speaker: orNull(text),
      event: orNull(text),
      date: orNull(text),
      theme: orNull(text),
      brand: orNull(brand),
      cuts: list(object<DeckCut>({ at: seconds, after: text, to: text, saves: seconds })),
      relation: oneOf('single', 'subset', 'chain', 'overlap', 'disjoint', 'sequence'),
      within: { type: 'object', propertyNames: key, additionalProperties: key },
      holder: orNull(text),
      subjects: list(object<DeckSubject>({ key, id: text, name: text, short: text })),
      sections: list(
        object<DeckSection>({ id: text, name: text, title: ref('phrase'), objectives: list(text), seconds }),
      ),
      sources: list(
        object<DeckSource>({
          n: from(1),
          id: text,
          sha256: { ...text, description: 'of the file that was read' },
          title: text,
          shortName: text,
          publisher: orNull(text),
          date: orNull(text),
          places: orNull(object<Places>({ unit: oneOf('page', 'paragraph'), starts: list(from(0)) })),
        }),
      ),
      edits: editReports,
      ledger: {
        ...text,
        description: 'checksums of the texts of each slide, by which talkwright verify finds what was changed',
      },
      root: node('root', { children: list({ anyOf: [ref('slide'), ref('stack')] }) }),
    }),
    'habits',
    'ledger',
    'date',
  ),
  $defs: DEFINITIONS,
};
