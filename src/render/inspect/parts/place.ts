import type { ElementContent } from 'hast';
import { locate, type Span } from '../../../model/index.ts';
import { h } from '../../markup/element.ts';
import { labels } from '../labels.ts';
import type { Note } from '../note.ts';
import type { Annotated } from '../sources.ts';

/** A place by its name, "[1] line 23": a link to its note, or to nothing where the page leaves the note out. */
export function placeLink(annotated: Annotated, span: Span, note: Note | undefined): ElementContent {
  const name = placeName(annotated, span);
  return note ? h('a.place', { href: `#${note.id}` }, name) : h('span.place', name);
}

export function placeName({ sources, sourceOf }: Annotated, span: Span): string {
  const source = sourceOf(span.source);
  const place = locate(span, source?.info.places ?? null);
  return labels.place(sources.length > 1 && source ? source.n : null, place);
}

/** Most places that are named of one finding: a sentence may stand a thousand times in a text. */
const MOST_PLACES = 8;

/** Links to the places of a finding but `except`, and how many more there are. */
export function placeLinks(
  annotated: Annotated,
  { key, spans }: { readonly key: string; readonly spans: readonly Span[] },
  except: Span | null = null,
): ElementContent[] {
  const notes = annotated.notesOf(key);
  const others = spans.slice(0, MOST_PLACES + 1).filter((span) => span !== except);
  const named = others.slice(0, MOST_PLACES);
  const links = named.flatMap((span, i) => [
    ...(i > 0 ? [{ type: 'text', value: ' ' } as const] : []),
    placeLink(
      annotated,
      span,
      notes.find((note) => note.span === span),
    ),
  ]);
  const more = spans.length - (except === null ? 0 : 1) - named.length;
  return more > 0 ? [...links, { type: 'text', value: ` ${labels.morePlaces(more)}` }] : links;
}
