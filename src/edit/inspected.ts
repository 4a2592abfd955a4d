import {
  type Deck,
  type EditReport,
  type InspectedEdit,
  ownWordsOf,
  placesOf,
  type Span,
  slidesOf,
} from '../model/index.ts';
import { everything } from './find.ts';
import type { Reading } from './reading.ts';
import { bare } from './words.ts';

/** Edits with where the sources hold their words, and whether the talk says their own. `reports` are in the order of the reading; `deck` is the talk that was made with them. */
export function inspected(
  reports: readonly EditReport[],
  reading: Reading,
  deck: Deck | null,
): readonly InspectedEdit[] {
  const { include, exclude, edits } = reading.edits;
  const written = [...include, ...exclude, ...edits];
  const own = new Set(
    deck
      ? slidesOf(deck)
          .flatMap((slide) => wordsOf(slide))
          .map(bare)
      : [],
  );
  return reports.map((report, i) => {
    const edit = written[i];
    const ids = !edit || ('kind' in edit && edit.kind === 'own') ? new Set<string>() : reading.idsOf(edit);
    return { ...report, spans: spansOf(ids, reading), own: isOwn(report, own) };
  });
}

function wordsOf(slide: Parameters<typeof ownWordsOf>[0]): readonly string[] {
  const { shown, said } = ownWordsOf(slide);
  return [...shown, ...said];
}

/** Each place once: not as a part of a longer one, too. */
function spansOf(ids: ReadonlySet<string>, { model }: Reading): readonly Span[] {
  const claims = ids.size === 0 ? [] : everything(model).filter(({ id }) => ids.has(id));
  const spans = claims.flatMap(placesOf);
  const isWithin = (one: Span, other: Span) =>
    one.source === other.source && other.start <= one.start && one.end <= other.end;
  return spans.filter((one, i) =>
    spans.every((other, at) => at === i || !isWithin(one, other) || (isWithin(other, one) && i < at)),
  );
}

/** Whether words of an edit stand in the talk as the speaker's own. */
function isOwn({ edit, state }: EditReport, own: ReadonlySet<string>): boolean {
  if (edit.kind === 'own') return true;
  if (state !== 'applied') return false;
  const said = 'say' in edit ? [edit.say, edit.speak] : 'slide' in edit ? [edit.title, edit.speak] : [];
  const noted = 'slide' in edit && edit.note.length > 0;
  return noted || said.some((text) => text !== null && own.has(bare(text)));
}
