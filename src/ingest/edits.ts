import * as z from 'zod';
import { type Anchor, type Edit, type EditPlace, type Edits, LAYOUTS, type LayoutName } from '../model/index.ts';
import { parseChoice } from './choice.ts';
import { ownBlocks, ownParagraphs } from './own-words.ts';
import { itemPlaces, typed } from './yaml.ts';

/** Words on one line. */
const line = z
  .string('expected text: put it in quotes')
  .overwrite((text) => text.replace(/\s+/g, ' ').trim())
  .regex(/\S/, 'expected words');
const name = z
  .string()
  .regex(/^[a-z0-9]+(?:[-:][a-z0-9]+)*$/, 'expected a name of small letters, digits and hyphens, such as `my-story`');
const note = z
  .string()
  .transform(ownParagraphs)
  .refine((paragraphs) => paragraphs.length > 0, 'expected words to say; leave `note` out where there are none');
const LAYOUT_NAMES = Object.keys(LAYOUTS) as LayoutName[];
const layout = typed((typedIn) => parseChoice(typedIn, LAYOUT_NAMES, 'layout')).meta({ enum: LAYOUT_NAMES });

const anchor = z.union(
  [
    line.transform((quote) => ({ claim: null, quote })),
    z
      .strictObject({ claim: line.optional(), quote: line.optional() })
      .refine(({ claim, quote }) => claim !== undefined || quote !== undefined, 'expected `claim`, `quote` or both')
      .meta(someOf('claim', 'quote'))
      .transform(({ claim = null, quote = null }) => ({ claim, quote })),
  ],
  'expected words of a source, or a claim and its quote',
);

const claimEdit = z
  .strictObject({
    claim: line,
    quote: line.optional(),
    was: line.optional(),
    say: line.optional(),
    speak: line.optional(),
  })
  .refine(({ say, speak }) => say !== undefined || speak !== undefined, 'expected `say`, `speak` or both')
  .meta(someOf('say', 'speak'))
  .transform(({ claim, quote = null, was = null, say = null, speak = null }) => ({
    ...{ kind: 'claim' as const, claim, quote, was, say, speak },
  }));

const slideEdit = z
  .strictObject({
    slide: line,
    quote: line.optional(),
    title: line.optional(),
    note: note.optional(),
    was: line.optional(),
    speak: line.optional(),
    after: line.optional(),
    layout: layout.optional(),
    hide: z.boolean().optional(),
  })
  .refine(
    ({ slide: _, quote: __, was: ___, ...change }) => Object.keys(change).length > 0,
    'expected what to change: `title`, `note`, `speak`, `after`, `layout` or `hide`',
  )
  .refine(({ was, speak }) => (was === undefined) === (speak === undefined), {
    path: ['speak'],
    message: 'expected `was`, the sentence that is said now, and `speak`, what to say instead',
  })
  .meta({
    ...someOf('title', 'note', 'speak', 'after', 'layout', 'hide'),
    dependentRequired: { was: ['speak'], speak: ['was'] },
  })
  .transform(({ slide, quote = null, title = null, note = [], was = null, speak = null, after = null, ...rest }) => ({
    ...{ kind: 'slide' as const, slide, quote, title, note, was, speak, after },
    ...{ layout: rest.layout ?? null, hide: rest.hide ?? false },
  }));

const ownSlide = z
  .strictObject({
    add: name,
    after: line.optional(),
    title: line,
    body: z.string().transform(readWith(ownBlocks)).optional(),
    note: note.optional(),
    seconds: z
      .int('expected whole seconds')
      .min(1, 'expected 1 second at least')
      .max(3600, 'expected an hour at most: 3600')
      .optional(),
  })
  .transform(({ add, after = null, title, body = [], note = [], seconds = null }) => ({
    ...{ kind: 'own' as const, id: add, after, title, body, note, seconds },
  }));

/** `include`, `exclude` and `edits` of a brief. */
export const EDIT_FIELDS = {
  // A list whose entries were all taken out or commented out says null.
  include: z.array(anchor).nullish(),
  exclude: z.array(anchor).nullish(),
  edits: z
    .array(z.union([claimEdit, slideEdit, ownSlide], 'expected an edit: a map with `claim`, `slide` or `add`'))
    .superRefine((edits, context) => {
      for (const [i, edit] of edits.entries()) {
        if (edit.kind !== 'own' || edits.findIndex((one) => one.kind === 'own' && one.id === edit.id) === i) continue;
        const message = `\`${edit.id}\` is the name of another slide above, expected one of its own`;
        context.addIssue({ code: 'custom', path: [i, 'add'], message });
      }
    })
    .nullish(),
};

/** The keys of an edit, by the one that tells what it changes. */
const EDIT_KEYS: Readonly<Record<string, readonly string[]>> = {
  claim: ['claim', 'quote', 'was', 'say', 'speak'],
  slide: ['slide', 'quote', 'title', 'note', 'was', 'speak', 'after', 'layout', 'hide'],
  add: ['add', 'after', 'title', 'body', 'note', 'seconds'],
};

/** The keys that a map below `include`, `exclude` or `edits` may hold; null where the path leads elsewhere. */
export function editKeysAt([top]: readonly PropertyKey[], value: unknown): readonly string[] | null {
  if (top === 'include' || top === 'exclude') return ['claim', 'quote'];
  if (top !== 'edits') return null;
  const told = Object.keys(Object(value)).find((key) => key in EDIT_KEYS);
  return told === undefined ? [...new Set(Object.values(EDIT_KEYS).flat())] : (EDIT_KEYS[told] ?? []);
}

type Placeless<T> = T extends unknown ? Omit<T, 'place'> : never;

/** What a brief's text says of edits, or null where it says nothing. */
export function editsIn(
  told: {
    readonly include?: readonly Placeless<Anchor>[] | null | undefined;
    readonly exclude?: readonly Placeless<Anchor>[] | null | undefined;
    readonly edits?: readonly Placeless<Edit>[] | null | undefined;
  },
  text: string,
  file: string,
): Edits | null {
  const [include, exclude, edits] = [told.include ?? [], told.exclude ?? [], told.edits ?? []];
  if (include.length + exclude.length + edits.length === 0) return null;
  const placed = <T extends object>(top: string, items: readonly T[]) => {
    const places = items.length > 0 ? itemPlaces(text, file, top) : [];
    return items.map((item, i): T & { place: EditPlace | null } => ({ ...item, place: places[i] ?? null }));
  };
  return {
    include: placed('include', include),
    exclude: placed('exclude', exclude),
    edits: placed('edits', edits) as readonly Edit[],
  };
}

/** As a JSON Schema says that one of these keys must be there at least. */
function someOf(...keys: readonly string[]) {
  return { anyOf: keys.map((key) => ({ required: [key] })) };
}

/** What `read` makes of a text; what it throws is told. */
function readWith<T>(read: (text: string) => T) {
  return (text: string, context: z.core.$RefinementCtx<string>): T => {
    try {
      return read(text);
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as Error).message });
      return z.NEVER;
    }
  };
}
