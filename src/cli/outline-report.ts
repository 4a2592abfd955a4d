import {
  type Beat,
  type Claim,
  claimsOf,
  type Difference,
  type KnowledgeModel,
  type Outline,
  type Span,
} from '../model/index.ts';
import { clock, count, wrap } from './format.ts';
import { type Printer, plain } from './print.ts';

type Settings = Pick<Printer, 'paint' | 'width'>;

/** How many claims a reason shows before it says how many more there are. */
const SHOWN = 5;
/** Widest column of places. */
const PLACES = 72;

/** The plan as people read it: each beat with its time and sources, the sums, and what is left out and why. */
export function reportOutline(outline: Outline, model: KnowledgeModel, settings: Settings): string {
  const { paint } = settings;
  const head = `${paint('bold', plain(outline.title))}  ${clock(outline.slot)} for ${plain(outline.audience)} (${outline.form})`;
  return [head, table(outline, settings), sums(outline, settings), leftOut(outline, model, settings), material(outline)]
    .filter(Boolean)
    .join('\n\n');
}

function table({ beats }: Outline, { paint }: Settings): string {
  const rows = beats.map(cellsOf);
  const heads = ['start', 'sec', 'purpose', 'title', 'sources'];
  const widths = heads.map((head, i) => Math.max(head.length, ...rows.map((cells) => cells[i]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (i < 2 ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)))
      .join('  ')
      .trimEnd();
  return [paint('dim', line(heads)), ...rows.map(line)].join('\n');
}

function cellsOf({ start, seconds, purpose, title, spans }: Beat): readonly string[] {
  return [clock(start), String(seconds), purpose, plain(title), placesOf(spans)];
}

/** `a.txt:3,17  b.md:4`: each source once, with the lines that are used, as many as the column holds. */
function placesOf(spans: readonly Span[]): string {
  const lines = new Map<string, Set<number>>();
  for (const { source, line } of spans) lines.set(source, (lines.get(source) ?? new Set()).add(line));
  const places = [...lines].map(([source, numbers]) => `${source}:${[...numbers].sort((a, b) => a - b).join(',')}`);
  const shown = places.filter((_, i) => places.slice(0, i + 1).join('  ').length <= PLACES);
  const hidden = places.length - Math.max(shown.length, 1);
  return plain([...(shown.length > 0 ? shown : places.slice(0, 1)), ...(hidden > 0 ? [`+${hidden}`] : [])].join('  '));
}

function sums({ beats, questions, buffer, shortfall, total, slot, pace }: Outline, { paint }: Settings): string {
  const spoken = beats.reduce((sum, { seconds }) => sum + seconds, 0);
  const parts = [
    `${clock(spoken)} in ${count(beats.length, 'beat')}`,
    `${clock(questions)} questions`,
    ...(buffer > 0 ? [`${clock(buffer)} reserve`] : []),
  ];
  const short = shortfall > 0 ? `; ${clock(shortfall)} of ${clock(slot)} stay empty` : '';
  return `${paint('bold', clock(total))} = ${parts.join(' + ')}, at ${pace} words a minute${short}`;
}

function leftOut({ omitted }: Outline, model: KnowledgeModel, { paint, width }: Settings): string {
  if (omitted.length === 0) return '';
  const texts = new Map([...claimsOf(model), ...model.differences].map((claim) => [claim.id, claimText(claim)]));
  const byReason = new Map<string, string[]>();
  for (const { claim, reason } of omitted) {
    byReason.set(reason, [...(byReason.get(reason) ?? []), texts.get(claim) ?? claim]);
  }
  const groups = [...byReason].map(([reason, claims]) => {
    const lines = claims.slice(0, SHOWN).map((text) => `    ${wrap(plain(text), width, 4)}`);
    const more = claims.length > SHOWN ? [`    … and ${claims.length - SHOWN} more (--json lists all)`] : [];
    return [`  ${reason} (${claims.length})`, ...lines, ...more].join('\n');
  });
  return [paint('bold', `Left out (${omitted.length})`), ...groups].join('\n');
}

function claimText(claim: Claim | Difference): string {
  if ('sides' in claim) return `Difference: ${claim.facet}`;
  const [{ source, line }] = claim.spans;
  return `${claim.short ?? claim.text}  ${source}:${line}`;
}

function material({ material: { seconds, missing }, shortfall }: Outline): string {
  if (missing.length === 0) return `The sources carry about ${clock(seconds)} for this audience`;
  const advice = shortfall > 0 ? 'to fill the slot, add' : 'they hold little of';
  const wishes = missing.map((line) => `  ${plain(line)}`);
  return [`The sources carry about ${clock(seconds)} for this audience; ${advice}:`, ...wishes].join('\n');
}
