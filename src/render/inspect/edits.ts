import type { InspectedEdit } from '../../model/index.ts';
import { labels } from './labels.ts';
import type { Finding } from './note.ts';

type Edit = InspectedEdit['edit'];

/** What a person changed by hand, marked where the sources hold the words that it was made against. */
export function editFindings(edits: readonly InspectedEdit[]): readonly Finding[] {
  return edits.map((one, i) => ({
    ...{ key: editKey(i), kind: 'edit' as const, about: placeOf(one.edit), says: whatOf(one.edit) },
    facts: [
      labels.states[one.state],
      ...(one.own ? [labels.ownWords] : []),
      ...(one.reason ? [plainly(one.reason)] : []),
    ],
    ...{ related: [], spans: one.spans },
  }));
}

/** Key of the edit of this number. */
export function editKey(i: number): string {
  return `edit-${i}`;
}

/** "talk.yaml:12", where it was written down. */
export function placeOf({ place }: Edit): string | null {
  return place === null ? null : `${place.file.replace(/^.*[\\/]/, '')}:${place.line}`;
}

/** The words that it was made against, as far as it names some. */
export function againstOf(edit: Edit): string | null {
  return edit.kind === 'own' ? null : edit.quote;
}

/** What it does, in a line. */
export function whatOf(edit: Edit): string {
  if (edit.kind === 'own') return labels.ownSlide(edit.title);
  if (!('slide' in edit) && !('say' in edit)) {
    const words = edit.quote ?? edit.claim ?? '';
    return edit.kind === 'include' ? labels.pinned(words) : labels.excluded(words);
  }
  if ('say' in edit) {
    const words = [edit.say, edit.speak].filter((one) => one !== null);
    return labels.reworded(edit.was ?? edit.quote ?? edit.claim ?? '', words);
  }
  const parts = [
    ...(edit.hide ? [labels.hidden] : []),
    ...(edit.title === null ? [] : [labels.retitled(edit.title)]),
    ...(edit.was === null || edit.speak === null ? [] : [labels.reworded(edit.was, [edit.speak])]),
    ...(edit.note.length === 0 ? [] : [labels.noted(edit.note.join(' '))]),
    ...(edit.after === null ? [] : [labels.behind(edit.after)]),
    ...(edit.layout === null ? [] : [labels.laidOut(edit.layout)]),
  ];
  return labels.ofSlide(edit.slide, parts);
}

/** Signs of Markdown that a message has are none here. */
export function plainly(text: string): string {
  return text.replaceAll('`', '');
}
