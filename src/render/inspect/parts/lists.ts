import type { ElementContent } from 'hast';
import { h } from '../../markup/element.ts';
import { KIND_NAMES, KINDS, type NoteKind } from '../kinds.ts';
import { labels } from '../labels.ts';
import type { Finding } from '../note.ts';
import { oneLine } from '../signs.ts';
import type { Annotated } from '../sources.ts';
import { placeLinks } from './place.ts';
import { atMost, section } from './section.ts';

/** Kinds with a part of their own. */
const ELSEWHERE: ReadonlySet<NoteKind> = new Set(['difference', 'edit', 'conflict', 'gap', 'review', 'dropped']);

/** Every claim, kind by kind. */
export function claimsPart(annotated: Annotated): ElementContent[] {
  const kinds = KIND_NAMES.filter((kind) => !ELSEWHERE.has(kind));
  const lists = kinds.flatMap((kind) => {
    const found = annotated.findings.filter((finding) => finding.kind === kind);
    return group(KINDS[kind].many, found, (finding) => claimRow(annotated, finding), [`k-${kind}`]);
  });
  return section('claims', labels.claims, null, lists);
}

/** What is too doubtful, by reason. */
export function reviewPart(annotated: Annotated): ElementContent[] {
  const found = annotated.findings.filter(({ kind }) => kind === 'review');
  return section(
    'review',
    labels.review,
    labels.reviewHint,
    byReason(annotated, found, ({ facts }) => facts[0] ?? ''),
  );
}

/** What was set aside, by reason. */
export function droppedPart(annotated: Annotated): ElementContent[] {
  const found = annotated.findings.filter(({ kind }) => kind === 'dropped');
  return section(
    'dropped',
    labels.dropped,
    labels.droppedHint,
    byReason(annotated, found, ({ says }) => says),
  );
}

function byReason(
  annotated: Annotated,
  findings: readonly Finding[],
  reasonOf: (finding: Finding) => string,
): ElementContent[] {
  const reasons = [...new Set(findings.map(reasonOf))];
  return reasons.flatMap((reason) => {
    const found = findings.filter((finding) => reasonOf(finding) === reason);
    return group(sentence(reason), found, (finding) => quoteRow(annotated, finding), []);
  });
}

function group(
  title: string,
  findings: readonly Finding[],
  draw: (finding: Finding) => ElementContent,
  className: string[],
): ElementContent[] {
  if (findings.length === 0) return [];
  return [
    h('details.group', { className }, [
      h('summary', [h('span.title', oneLine(title)), ' ', h('span.count', String(findings.length))]),
      h('ul.rows', atMost(findings, draw)),
    ]),
  ];
}

function claimRow(annotated: Annotated, { key, about, says, spans }: Finding): ElementContent {
  return h('li', [
    h('div.places', placeLinks(annotated, { key, spans })),
    h('p', [...(about === null ? [] : [h('b', oneLine(about)), ' ']), ...oneLine(says)]),
  ]);
}

function quoteRow(annotated: Annotated, { key, spans }: Finding): ElementContent {
  return h('li', [
    h('div.places', placeLinks(annotated, { key, spans })),
    h('p', oneLine(shortened(spans[0]?.quote ?? ''))),
  ]);
}

/** A whole section may have been set aside: its beginning names it. */
function shortened(quote: string): string {
  return quote.length > 400 ? `${quote.slice(0, 400)} …` : quote;
}

function sentence(reason: string): string {
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}
