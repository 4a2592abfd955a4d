import type { Anchor, ClaimEdit, EditPlace, EditReport, OwnBlock, OwnRun, OwnSlide, SlideEdit } from '../edit.ts';
import { flag, from, list, object, oneOf, optional, orNull, ref, type Schema, text } from './describe.ts';

const place = orNull(object<EditPlace>({ file: text, line: from(1), column: from(1) }));
const anchor = { claim: orNull(text), quote: orNull(text), place };
const runs = list(ref('run'));
type Block<K extends OwnBlock['kind']> = Extract<OwnBlock, { kind: K }>;

export const block: Schema = {
  oneOf: [
    object<Block<'paragraph'>>({ kind: { const: 'paragraph' }, runs }),
    object<Block<'list'>>({ kind: { const: 'list' }, ordered: flag, items: list(runs) }),
    object<Block<'table'>>({ kind: { const: 'table' }, head: list(runs), rows: list(list(runs)) }),
    object<Block<'quote'>>({ kind: { const: 'quote' }, runs }),
    object<Block<'code'>>({ kind: { const: 'code' }, lines: list(text) }),
  ],
};

export const EDIT_DEFINITIONS = {
  run: optional(
    object<OwnRun>({ text, strong: { const: true }, emphasis: { const: true }, code: { const: true }, href: text }),
    ...['strong', 'emphasis', 'code', 'href'],
  ),
  block,
} as const satisfies Record<string, Schema>;

const edit: Schema = {
  oneOf: [
    object<Anchor & { kind: string }>({ kind: oneOf('include', 'exclude'), ...anchor }),
    object<ClaimEdit>({
      kind: { const: 'claim' },
      ...anchor,
      was: orNull(text),
      say: orNull(text),
      speak: orNull(text),
    }),
    object<SlideEdit>({
      kind: { const: 'slide' },
      slide: text,
      quote: orNull(text),
      title: orNull(text),
      note: list(text),
      was: orNull(text),
      speak: orNull(text),
      after: orNull(text),
      layout: orNull(text),
      hide: flag,
      place,
    }),
    object<OwnSlide>({
      kind: { const: 'own' },
      id: text,
      after: orNull(text),
      title: text,
      body: list(ref('block')),
      note: list(text),
      seconds: orNull(from(1)),
      place,
    }),
  ],
};

/** What became of each edit. */
export const editReports = list(
  object<EditReport>({
    edit,
    state: {
      enum: ['applied', 'waiting', 'stale', 'refused'],
      description:
        'waiting: its slide or claim is not told in this talk; stale: its words are no longer in the sources',
    },
    reason: orNull(text),
    now: orNull(text),
  }),
);
