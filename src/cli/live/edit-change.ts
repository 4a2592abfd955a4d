import type { EditChange, Says } from '../../ingest/index.ts';
import { type Editable, type EditableSlide, type EditKind, type EditOp, InputError } from '../../model/index.ts';
import { freeName, isOwn, mapOf } from './edit-entry.ts';
import { type Entries, entryFor, rewordingOf } from './edit-known.ts';
import { moves } from './edit-move.ts';
import { whatOf } from './edit-what.ts';

/** What an edit is made on: the entries of the brief, and the talk as it is shown. */
export interface Ground extends Pick<Editable, 'slides' | 'meaning'> {
  readonly entries: Entries;
}

/** An edit of one slide, found in the talk. */
interface Meant extends Ground {
  readonly op: EditOp;
  readonly slide: EditableSlide;
  /** The words of its target. */
  readonly to: string;
}

/**
 * What an edit writes into a brief: a phrase that was reworded before changes its own entry, which keeps what it was made against.
 * Throws InputError, in words for whoever edits, for what isn't shown any more and for empty words.
 */
export function changesFor(op: EditOp, ground: Ground): readonly EditChange[] {
  if (op.kind === 'remove') return [removed(op, ground.entries)];
  const slide = ground.slides.find(({ id }) => id === op.slide);
  if (!slide) throw new InputError('This slide isn’t shown any more: the talk was made again meanwhile.');
  const make = CHANGES[op.kind as SlideKind];
  return make({ ...ground, op, slide, to: tidied(op) });
}

type SlideKind = Exclude<EditKind, 'remove' | 'undo'>;

const CHANGES: Readonly<Record<SlideKind, (meant: Meant) => readonly EditChange[]>> = {
  say: (meant) => [reworded('say', meant)],
  speak: (meant) => [reworded('speak', meant)],
  title: (meant) => [ofSlide(meant, { title: words(meant) })],
  body: (meant) => [ofOwn(meant, meant.to === '' ? {} : { body: words(meant) })],
  note: (meant) => [(meant.to === '' ? withoutNote(meant) : null) ?? ofSlide(meant, { note: words(meant) })],
  after: moved,
  layout: (meant) => [ofSlide(meant, { layout: words(meant) })],
  hide: (meant) => [ofSlide(meant, { hide: true })],
  include: (meant) => anchored('include', meant),
  exclude: (meant) => anchored('exclude', meant),
  add: (meant) => [added(meant)],
};

/** New words as they are kept: one line of a phrase, no blanks at the ends of lines. */
function tidied({ kind, to }: EditOp): string {
  const text = (to ?? '').replace(/\r\n?/g, '\n');
  if (kind !== 'note' && kind !== 'body') return text.replace(/\s+/g, ' ').trim();
  return text.replace(/[ \t]+$/gm, '').replace(/^\n+|\n+$/g, '');
}

function words({ to, op }: Meant): string {
  // A text of several lines ends like one.
  if (to !== '') return op.kind === 'body' || to.includes('\n') ? `${to}\n` : to;
  throw new InputError(`${EMPTY[op.kind] ?? 'Nothing was written'}: nothing was changed.`);
}

const EMPTY: Partial<Record<EditKind, string>> = {
  say: 'No words are left: to take this off the slides, leave it out',
  speak: 'No words are left: to take this out of the talk, leave its claim or the slide out',
  title: 'A slide needs a title',
};

function reworded(how: 'say' | 'speak', meant: Meant): EditChange {
  const { op, slide, slides } = meant;
  const [claim, was] = [op.phrase?.claim ?? null, op.phrase?.was ?? ''];
  const says = { [how]: words(meant) };
  const shown = slide.phrases.find((one) => one.text === was && one.claim === claim);
  if (!shown) throw new InputError('These words aren’t shown any more: the talk was made again meanwhile.');
  const at = rewordingOf(how, shown, slide.id, meant);
  if (at >= 0) return { list: 'edits', entry: at, says };
  if (claim === null) return more({ slide: slide.id, ...quoteOf(slide), was, ...says });
  const others = slides.flatMap(({ phrases }) => phrases.filter((one) => one.claim === claim && partOf(one) === how));
  const several = how === 'speak' || new Set(others.map(({ text }) => text)).size > 1;
  return more({ claim, ...given('quote', shown.quote), ...(several ? { was } : {}), ...says });
}

function partOf({ part }: EditableSlide['phrases'][number]): 'say' | 'speak' {
  return part === 'script' ? 'speak' : 'say';
}

/** What holds for a slide as a whole; of one's own it is said where that was added, as far as it can be. */
function ofSlide(meant: Meant, says: Says, slide = meant.slide): EditChange {
  const at = entryFor(Object.keys(says)[0] ?? '', slide.id, meant);
  return at >= 0 ? { list: 'edits', entry: at, says } : more({ slide: slide.id, ...quoteOf(slide), ...says });
}

/** A note that is emptied goes, and its entry where that changes nothing else; null where there is none. */
function withoutNote({ entries, slide, meaning }: Meant): EditChange | null {
  const at = entryFor('note', slide.id, { entries, meaning });
  const entry = mapOf(entries.edits[at]);
  if (!('note' in entry)) return null;
  const rest = Object.keys(entry).filter((key) => !['slide', 'quote', 'note'].includes(key));
  return { list: 'edits', entry: at, says: {}, ...(rest.length === 0 ? { gone: true } : { drops: ['note'] }) };
}

/** Where nothing is said, the text goes. */
function ofOwn({ entries, slide }: Meant, says: Says): EditChange {
  const own = entries.edits.findIndex((one) => isOwn(mapOf(one), slide.id));
  if (own < 0) throw new InputError('Only slides of your own have a text that is written as a whole.');
  return { list: 'edits', entry: own, says, ...(Object.keys(says).length === 0 ? { drops: ['body'] } : {}) };
}

/** The entry whose line was shown, and no other that stands in its place since. */
function removed({ entry, to }: EditOp, entries: Entries): EditChange {
  const found = entry && entries[entry.list][entry.entry];
  if (!entry || found === undefined || whatOf(entry.list, found) !== to)
    throw new InputError('This edit isn’t in the brief any more: nothing was changed.');
  return { ...entry, says: {}, gone: true };
}

function moved(meant: Meant): readonly EditChange[] {
  const { slides, slide, meaning } = meant;
  const order = slides.map(({ id }) => id);
  return moves(slide.id, words(meant), order, meaning, (id, after) =>
    ofSlide(meant, { after: nameOf(after, meant) }, slides[order.indexOf(id)]),
  );
}

/** The claim of a phrase, or all of a slide that aren't named yet. */
function anchored(list: 'include' | 'exclude', { op, slide, entries }: Meant): readonly EditChange[] {
  const named = new Set(entries[list].map((one) => mapOf(one).claim));
  const meant = slide.phrases.filter(({ claim, part, text }) => {
    if (claim === null || named.has(claim)) return false;
    return op.phrase ? claim === op.phrase.claim && text === op.phrase.was : part !== 'script';
  });
  const claims = [...new Map([...meant].reverse().map((one) => [one.claim as string, one])).values()].reverse();
  if (claims.length === 0) throw new InputError(nothingToName(list));
  return claims.map(({ claim, quote }) => ({
    list,
    entry: null,
    says: { claim: claim as string, ...given('quote', quote) },
  }));
}

function nothingToName(list: 'include' | 'exclude'): string {
  return list === 'include'
    ? 'Nothing is left to pin here: it is pinned already, or tells no source.'
    : 'Nothing is left to leave out here: it is left out already, or tells no source.';
}

function added(meant: Meant): EditChange {
  const { op, slide, slides, entries } = meant;
  const title = words(meant);
  const taken = new Set([...slides.map(({ id }) => id), ...entries.edits.map((one) => mapOf(one).add)]);
  const body = tidied({ ...op, kind: 'body', to: op.body });
  return more({
    add: freeName(title, taken),
    after: nameOf(slide.id, meant),
    title,
    ...(body === '' ? {} : { body: `${body}\n` }),
  });
}

function quoteOf({ quote }: EditableSlide): Says {
  return given('quote', quote);
}

function given(key: string, value: string | null): Says {
  return value === null ? {} : { [key]: value.replace(/\s+/g, ' ').trim() };
}

function more(says: Says): EditChange {
  return { list: 'edits', entry: null, says };
}

/** How a slide is called in the brief: one of one's own by the name that it was given. */
function nameOf(id: string, { entries }: Meant): string {
  const own = entries.edits.map(mapOf).find((one) => isOwn(one, id));
  return own ? String(own.add) : id;
}
