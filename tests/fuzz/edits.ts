import fc from 'fast-check';
import type { Anchor, Edit, Edits, KnowledgeModel, Outline, SlideEdit } from '../../src/model/index.ts';
import { claimsOf } from '../../src/model/index.ts';

const NONE: SlideEdit = {
  kind: 'slide',
  ...{
    slide: '',
    quote: null,
    title: null,
    note: [],
    was: null,
    speak: null,
    after: null,
    layout: null,
    hide: false,
    place: null,
  },
};
const WORDS = [
  '',
  ' ',
  'Twice a year',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:y)',
  '\u202egnorw',
  '85%',
  'x '.repeat(300),
  '__proto__',
];

/** What a person's hand may ask for: numbers that choose among the claims, slides and words of a talk. */
export const wishes = fc.array(
  fc.record({ kind: fc.nat({ max: 9 }), at: fc.nat(), other: fc.nat(), words: fc.constantFrom(...WORDS) }),
  {
    minLength: 1,
    maxLength: 5,
  },
);

type Wish = { readonly kind: number; readonly at: number; readonly other: number; readonly words: string };

/** The wishes as a brief's edits of a talk: some of what is there, some of what never was. */
export function editsOf(wished: readonly Wish[], model: KnowledgeModel, { beats }: Outline): Edits {
  const claims = claimsOf(model);
  const anchor = ({ at, other, words }: Wish): Anchor => {
    const claim = claims[at % (claims.length + 1)];
    const quote = [claim?.spans?.[0]?.quote ?? words, null, words][other % 3] ?? null;
    return { claim: quote === null || other % 2 === 0 ? (claim?.id ?? 'c-never') : null, quote, place: null };
  };
  const slide = (at: number) => beats[at % (beats.length + 1)]?.id ?? 'never';
  const edit = (wish: Wish): Edit[] => {
    const { kind, at, other, words } = wish;
    const named = { ...NONE, slide: slide(at) };
    if (kind === 2)
      return [{ kind: 'claim', ...anchor(wish), was: other % 4 === 0 ? words : null, say: words, speak: words }];
    if (kind === 3) return [{ ...named, hide: true }];
    if (kind === 4) return [{ ...named, title: words }];
    if (kind === 5) return [{ ...named, note: [words] }];
    if (kind === 6) return [{ ...named, after: slide(other) }];
    if (kind === 7) return [{ ...named, layout: (['points', 'quote', 'own', 'terms'] as const)[other % 4] ?? null }];
    if (kind === 8) return [{ ...named, was: words, speak: words }];
    if (kind !== 9) return [];
    const body = [
      { kind: 'paragraph', runs: [{ text: words }] },
      { kind: 'list', ordered: false, items: [[{ text: words, href: 'https://example.org/' }]] },
    ] as const;
    return [
      {
        kind: 'own',
        id: `own-${other % 3}`,
        after: slide(at),
        title: words,
        body,
        note: [words],
        seconds: other % 5 === 0 ? other % 900 : null,
        place: null,
      },
    ];
  };
  return {
    include: wished.filter(({ kind }) => kind === 0).map(anchor),
    exclude: wished.filter(({ kind }) => kind === 1).map(anchor),
    edits: wished.flatMap(edit),
  };
}
