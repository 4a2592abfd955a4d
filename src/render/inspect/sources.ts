import type { Inspection, SourceInfo } from '../../model/index.ts';
import { editFindings } from './edits.ts';
import { findingsOf } from './findings.ts';
import { KIND_NAMES } from './kinds.ts';
import type { Finding, Note } from './note.ts';

/** A source with the notes on it. */
export interface AnnotatedSource {
  /** 1-based; its anchors begin with `s<n>-`. */
  readonly n: number;
  readonly info: SourceInfo;
  readonly text: string;
  /** In the order of the text; at most `MOST_NOTES` when the text is not shown whole. */
  readonly notes: readonly Note[];
  /** How many notes the page leaves out. */
  readonly notesLeftOut: number;
  /** Whether all of its text is shown. */
  readonly whole: boolean;
}

/** What the parts of the page draw: the sources, and everything that was found in them. */
export interface Annotated {
  readonly inspection: Inspection;
  readonly sources: readonly AnnotatedSource[];
  readonly findings: readonly Finding[];
  /** The notes of a finding by its key, one a place that is shown. */
  readonly notesOf: (key: string) => readonly Note[];
  readonly sourceOf: (id: string) => AnnotatedSource | undefined;
}

/** Characters of text that a page shows whole; sources beyond that are cut down to what is marked. */
const WHOLE = 300_000;
/** Most notes on a source that is cut down. */
const MOST_NOTES = 1200;

/** Puts what was understood beside the texts that say it. */
export function annotate(inspection: Inspection): Annotated {
  const findings = [...findingsOf(inspection.model), ...editFindings(inspection.edits ?? [])];
  const whole = shownWhole(inspection);
  const sources = inspection.model.sources.map((info, i) => annotateSource(inspection, info, i + 1, findings, whole));
  const byKey = new Map<string, Note[]>();
  for (const note of sources.flatMap(({ notes }) => notes)) {
    const known = byKey.get(note.finding.key);
    if (known) known.push(note);
    else byKey.set(note.finding.key, [note]);
  }
  const byId = new Map(sources.map((source) => [source.info.id, source]));
  return {
    inspection,
    sources,
    findings,
    notesOf: (key) => byKey.get(key) ?? [],
    sourceOf: (id) => byId.get(id),
  };
}

/** Small texts first: one long text doesn't cut down the others. */
function shownWhole({ model, texts }: Inspection): ReadonlySet<string> {
  const sized = model.sources.map(({ id }) => ({ id, size: texts.get(id)?.length ?? 0 }));
  const whole = new Set<string>();
  let sum = 0;
  for (const { id, size } of sized.sort((one, other) => one.size - other.size)) {
    sum += size;
    if (sum <= WHOLE) whole.add(id);
  }
  return whole;
}

function annotateSource(
  { texts }: Inspection,
  info: SourceInfo,
  n: number,
  findings: readonly Finding[],
  whole: ReadonlySet<string>,
): AnnotatedSource {
  const here = findings.flatMap((finding) =>
    finding.spans.filter(({ source }) => source === info.id).map((span) => ({ finding, span })),
  );
  const kinds = ({ finding }: { finding: Finding }) => KIND_NAMES.indexOf(finding.kind);
  here.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end || kinds(a) - kinds(b));
  const kept = whole.has(info.id) ? here : here.slice(0, MOST_NOTES);
  const notes = kept.map((one, i) => ({ ...one, n: i + 1, id: `s${n}-n${i + 1}`, mark: `s${n}-m${i + 1}` }));
  return {
    n,
    info,
    text: texts.get(info.id) ?? '',
    notes,
    notesLeftOut: here.length - kept.length,
    whole: whole.has(info.id),
  };
}
