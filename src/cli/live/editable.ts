import type { VFileMessage } from 'vfile-message';
import {
  type Beat,
  type Brief,
  type Deck,
  type Edit,
  type Editable,
  type EditablePhrase,
  type EntryReport,
  indexOf,
  type KnowledgeModel,
  type LayoutName,
  type Meaning,
  NO_MEANING,
  type Outline,
  type Phrase,
  type Slide,
  slidesOf,
} from '../../model/index.ts';

/** A talk as it was planned and composed. */
interface Made {
  readonly deck: Deck;
  readonly outline: Pick<Outline, 'beats'>;
  readonly messages: readonly VFileMessage[];
}

/** Other layouts in which a beat can be shown, by its id. */
type LayoutsOf = (beat: string) => readonly LayoutName[];

/** What of a deck can be edited, what came of the edits of its brief, and what is to be looked at since. */
export function editableOf(
  { deck, outline, messages }: Made,
  brief: Brief,
  model: KnowledgeModel,
  layoutsOf: LayoutsOf,
  meaning: Meaning = NO_MEANING,
): Editable {
  const told = (beat: Beat | undefined) => beat?.claims.flatMap((id) => indexOf(model).get(id) ?? []) ?? [];
  const beats = new Map(outline.beats.map((beat) => [beat.id, beat]));
  const quoteOf = (phrase: Phrase) => phrase.spans[0]?.quote ?? sourceWords(phrase.claim, model);
  return {
    meaning,
    slides: slidesOf(deck).map((slide) => {
      const { id, title, layout } = slide.data;
      const beat = beats.get(slide.data.beat);
      const claims = told(beat);
      const quote = sourceWords(claims[0]?.id ?? null, model);
      const layouts = layoutsOf(slide.data.beat);
      return { id, title, layout, layouts, quote, phrases: phrasesOf(slide, quoteOf) };
    }),
    reports: reportsOf(deck, brief),
    faults: messages.flatMap(faultOf),
  };
}

function sourceWords(id: string | null, model: KnowledgeModel): string | null {
  const claim = id === null ? undefined : indexOf(model).get(id);
  if (!claim) return null;
  return ('sides' in claim ? claim.sides[0]?.spans[0]?.quote : claim.spans[0].quote) ?? null;
}

/** Title, what is shown, what is said; the same words for the same claim once a part. */
function phrasesOf({ data, children }: Slide, quoteOf: (phrase: Phrase) => string | null): readonly EditablePhrase[] {
  const told = (part: EditablePhrase['part'], phrases: readonly Phrase[]) =>
    phrases.map((one): EditablePhrase => {
      const { text, claim, confidence } = one;
      return { text, claim, quote: quoteOf(one), part, own: confidence === 'own' };
    });
  const shown = phrasesIn(data.content).filter(({ claim }) => claim !== null);
  return [
    ...told('title', [{ ...data.titleFrom, text: data.title }]),
    ...told('body', shown),
    ...told('script', children[0].data.script),
  ];
}

/** All phrases within a value, in their order. */
function phrasesIn(value: unknown): readonly Phrase[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isPhrase(value)) return [value];
  return Object.values(value).flatMap(phrasesIn);
}

function isPhrase(value: object): value is Phrase {
  return 'text' in value && 'spans' in value && 'claim' in value && 'confidence' in value;
}

/** What became of each entry, in the order of the brief's lists. */
function reportsOf({ edits }: Deck, brief: Brief): readonly EntryReport[] {
  const lists = (['include', 'exclude', 'edits'] as const).map((list) => [list, brief.edits?.[list] ?? []] as const);
  return lists.flatMap(([list, entries]) =>
    entries.flatMap(({ place }, entry): readonly EntryReport[] => {
      const found = edits?.find(({ edit }) => list === listOf(edit) && isSame(edit.place, place));
      return found ? [{ list, entry, state: found.state, reason: found.reason, now: found.now }] : [];
    }),
  );
}

type Reported = NonNullable<Deck['edits']>[number]['edit'];

function listOf(edit: Reported): EntryReport['list'] {
  return edit.kind === 'include' || edit.kind === 'exclude' ? edit.kind : 'edits';
}

function isSame(one: Edit['place'], other: Edit['place']): boolean {
  return one !== null && other !== null && one.line === other.line && one.column === other.column;
}

/** What is wrong with a slide: "Slide `x`: Unexpected …". */
function faultOf({ reason, fatal }: VFileMessage): Editable['faults'] {
  const [, slide, text] = /^Slide `([^`]{1,200})`: (.*)$/s.exec(reason) ?? [];
  return fatal === null || slide === undefined || text === undefined ? [] : [{ slide, text: plainly(text) }];
}

/** "Unexpected 52 words on the slide, expected at most 40" as a person would say it. */
function plainly(text: string): string {
  const [, words, room] = /^Unexpected (\d+) words on the slide, expected at most (\d+)/.exec(text) ?? [];
  return words ? `this slide is too full now: ${words} words, room for ${room}` : text;
}
