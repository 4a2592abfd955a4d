import type { ElementContent } from 'hast';
import { h } from '../../markup/element.ts';
import { KINDS } from '../kinds.ts';
import { labels } from '../labels.ts';
import type { Note, Related } from '../note.ts';
import { oneLine } from '../signs.ts';
import type { Annotated } from '../sources.ts';
import { linked } from './passage.ts';
import { placeLink, placeLinks } from './place.ts';

/**
 * What was understood of a mark: kind and subject, the words for a slide where they are others than the source's and
 * than those of the note before, and on demand how it came about.
 */
export function noteItem(annotated: Annotated, note: Note, nth: number, before: Note | null): ElementContent {
  const { id, mark, n, finding } = note;
  const reason = reasonOf(note);
  return h('li.note', { id, className: [`k-${finding.kind}`, ...linked('n', nth)] }, [
    h('a.n', { href: `#${mark}`, ariaLabel: labels.back(n) }, String(n)),
    h('div.what', [
      h('p.kind', [
        h('b', KINDS[finding.kind].one),
        ...(finding.about === null ? [] : [' ', h('span.about', oneLine(finding.about))]),
        ...(reason === null ? [] : [' ', ...oneLine(reason)]),
      ]),
      ...(reason !== null || isSaid(note, before) ? [] : [h('p.says', oneLine(finding.says))]),
      ...wordedElsewhere(annotated, note),
      ...more(annotated, note),
    ]),
  ]);
}

/** Why it is no claim; null for a claim. */
function reasonOf({ finding: { kind, facts, says } }: Note): string | null {
  if (kind === 'review') return facts[0] ?? null;
  return kind === 'dropped' || kind === 'gap' || kind === 'conflict' ? says : null;
}

/** Whether the text beside says it already, or the note above at the same place. */
function isSaid({ finding, span }: Note, before: Note | null): boolean {
  const says = bare(finding.says);
  if (says === bare(span.quote)) return true;
  return before !== null && before.span.end === span.end && says === bare(before.finding.says);
}

/** Without what doesn't make a text another one: case, breaks, the full stop. */
function bare(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '');
}

/** A claim that several places make is worded as in one of them: the others say so. */
function wordedElsewhere(annotated: Annotated, { finding, span }: Note): ElementContent[] {
  const [first] = finding.spans;
  if (!first || first === span || finding.kind === 'edit' || bare(finding.says) === bare(span.quote)) return [];
  return [h('p.as', [labels.wordedAsIn, ' ', ...placeLinks(annotated, { key: finding.key, spans: [first] })])];
}

function more(annotated: Annotated, note: Note): ElementContent[] {
  const { finding } = note;
  const rows = [
    ...finding.related.map((related) => relatedRow(annotated, related)),
    ...(finding.spans.length > 1
      ? [h('p.also', [h('b', labels.also), ' ', ...placeLinks(annotated, finding, note.span)])]
      : []),
    ...(finding.facts.length > 0 && finding.kind !== 'review'
      ? [h('p.facts', oneLine(finding.facts.join(' · ')))]
      : []),
  ];
  return rows.length > 0 ? [h(finding.kind === 'conflict' ? 'div.against' : 'div.more', rows)] : [];
}

function relatedRow(annotated: Annotated, { label, text, key }: Related): ElementContent {
  const [note] = annotated.notesOf(key);
  return h('p.related', [
    h('b', oneLine(label)),
    ' ',
    ...oneLine(text),
    ...(note ? [' ', placeLink(annotated, note.span, note)] : []),
  ]);
}
