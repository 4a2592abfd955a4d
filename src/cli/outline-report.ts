import { clockOf } from '../ingest/index.ts';
import {
  type Beat,
  capitalise,
  enumerate,
  type Habits,
  type KnowledgeModel,
  type Outline,
  type Part,
  plainName,
  type Span,
} from '../model/index.ts';
import { claimLines, shownClaim } from './claim-lines.ts';
import { type Column, tabulated } from './columns.ts';
import { clock, count, wrap } from './format.ts';
import { habitsLine } from './habits-report.ts';
import { type Printer, plain } from './print.ts';
import { shortfallOf, sumsOf } from './sums.ts';

type Settings = Pick<Printer, 'paint' | 'width'>;

/** How many claims a reason shows before it says how many more there are. */
const SHOWN = 5;
/** Widest list of places, narrowest title, narrowest details below it and where they stand else; in columns. */
const PLACES = 72;
const TITLE = 14;
const PILLAR = 56;
const NEAR = 9;
/** Columns of a length of time and what parts it from words. */
const CLOCK = 9;

/** The plan as people read it: each beat with its time, reason and sources, cut points, sums, and what is left out and why. */
export function reportOutline(
  outline: Outline,
  model: KnowledgeModel,
  settings: Settings,
  habits: Habits | null = null,
): string {
  const blocks = [
    head(outline, settings, habits),
    beatLines(outline, settings),
    cutPoints(outline, settings),
    sums(outline, settings),
    leftOut(outline, model, settings),
    material(outline, settings),
  ];
  return blocks.filter(Boolean).join('\n\n');
}

function head(outline: Outline, { paint, width }: Settings, habits: Habits | null): string {
  const { title, audience, form, slot, from, pace } = outline;
  const when = from === null ? '' : `, from ${clockOf(from)} to ${clockOf(from + slot)}`;
  const facts = `${clock(slot)} for ${plain(audience)} (${form})${when}, at ${pace} words a minute`;
  const own = habits === null ? '' : `\n${wrap(plain(habitsLine(habits, outline)), width, 2)}`;
  return `${paint('bold', wrap(plain(title), width, 0))}\n${wrap(facts, width, 0)}${own}`;
}

/** A line for each beat and one below it that says why it is in and from where; parts with what they show. */
function beatLines(outline: Outline, { paint, width }: Settings): string {
  const { beats, from } = outline;
  const modes = beats.some(({ mode }) => mode !== 'teach');
  const columns = columnsOf(from !== null, modes);
  const [heads = '', ...lines] = tabulated(
    columns,
    beats.map((beat) => cellsOf(beat, from, modes)),
  );
  const indent = heads.length - 'title'.length;
  const room = Math.max(TITLE, width - indent);
  // Details would stand in a narrow pillar below the title of a narrow terminal.
  const below = room < PILLAR ? NEAR : indent;
  return [
    paint('dim', heads),
    ...beats.flatMap((beat, i) => [
      ...(i > 0 && beat.part !== beats[i - 1]?.part ? ['', ...partLines(beat.part, outline, { paint, width })] : []),
      `${(lines[i] ?? '').slice(0, indent)}${wrap((lines[i] ?? '').slice(indent), indent + room, indent)}`,
      paint('dim', `${' '.repeat(below)}${wrap(detailOf(beat), width, below)}`),
    ]),
  ].join('\n');
}

function columnsOf(clocked: boolean, modes: boolean): readonly Column[] {
  return [
    ...(clocked ? [{ head: 'at', right: true }] : []),
    { head: 'start', right: true },
    { head: 'length', right: true },
    { head: 'rank', right: true },
    ...(modes ? [{ head: 'mode' }] : []),
    { head: 'purpose' },
    { head: 'title' },
  ];
}

function cellsOf({ start, seconds, rank, mode, purpose, title }: Beat, from: number | null, modes: boolean): string[] {
  const at = from === null ? [] : [clockOf(from + start)];
  return [...at, clock(start), clock(seconds), String(rank), ...(modes ? [mode] : []), purpose, plain(title)];
}

function detailOf({ why, spans }: Beat): string {
  return plain([why, placesOf(spans)].filter(Boolean).join(' · '));
}

/** What a part is called, how long it takes, what it shows and what it is for. */
function partLines(name: string | null, { parts, beats }: Outline, { paint, width }: Settings): readonly string[] {
  const part: Part | undefined = parts.find((one) => one.name === name);
  if (!part) return [];
  const seconds = beats.filter((beat) => beat.part === name).reduce((sum, beat) => sum + beat.seconds, 0);
  const shows = part.title && part.title !== name ? `: ${part.title}` : '';
  return [
    `${paint('bold', wrap(plain(`${name}${shows}`), width - CLOCK, 0))}  ${clock(seconds)}`,
    ...part.objectives.map((objective) => `  ${wrap(plain(`after it you can: ${objective}`), width, 4)}`),
  ];
}

/** `a.txt:3,17; b.md:4`: each source once, with the lines that are used, as many as the line holds. */
function placesOf(spans: readonly Span[]): string {
  const lines = new Map<string, Set<number>>();
  for (const { source, line } of spans) lines.set(source, (lines.get(source) ?? new Set()).add(line));
  const places = [...lines].map(
    ([source, numbers]) => `${plainName(source)}:${[...numbers].sort((a, b) => a - b).join(',')}`,
  );
  const shown = places.filter((_, i) => places.slice(0, i + 1).join('; ').length <= PLACES);
  const hidden = places.length - Math.max(shown.length, 1);
  return [...(shown.length > 0 ? shown : places.slice(0, 1)), ...(hidden > 0 ? [`${hidden} more`] : [])].join('; ');
}

function cutPoints({ cuts, beats }: Outline, { paint, width }: Settings): string {
  if (cuts.length === 0) return '';
  const title = (id: string) => plain(beats.find((beat) => beat.id === id)?.title ?? id);
  const lines = cuts.map(({ at, to, saves }) => `at ${clock(at)} go on with “${title(to)}”: saves ${clock(saves)}`);
  return [paint('bold', 'If late'), ...lines.map((line) => `  ${wrap(line, width, 4)}`)].join('\n');
}

function sums(outline: Outline, { paint, width }: Settings): string {
  const { total, beats } = outline;
  const parts = sumsOf(outline).filter(({ seconds, name }) => seconds > 0 && name !== 'short');
  const added = parts.map(({ name, seconds }) => `${clock(seconds)} ${name}`).join(' + ');
  const whole = clock(total);
  const line = wrap(`${whole} = ${added}, in ${count(beats.length, 'beat')}`, width, 2);
  return `${paint('bold', whole)}${line.slice(whole.length)}`;
}

function leftOut({ omitted }: Outline, model: KnowledgeModel, { paint, width }: Settings): string {
  if (omitted.length === 0) return '';
  const known = claimLines(model);
  const byReason = new Map<string, string[]>();
  for (const { claim, reason } of omitted) {
    const line = known.get(claim);
    byReason.set(reason, [...(byReason.get(reason) ?? []), line ? shownClaim(line) : claim]);
  }
  const groups = [...byReason].map(([reason, claims]) => {
    const lines = claims.slice(0, SHOWN).map((text) => `    ${wrap(plain(text), width, 4)}`);
    const more = claims.length > SHOWN ? [`    … and ${claims.length - SHOWN} more (--json lists all)`] : [];
    return [`  ${wrap(plain(`${reason} (${claims.length})`), width, 2)}`, ...lines, ...more].join('\n');
  });
  return [paint('bold', `Left out (${omitted.length})`), ...groups].join('\n');
}

function material(outline: Outline, { width }: Settings): string {
  const short = shortfallOf(outline);
  if (short !== null) return wrap(plain(capitalise(short)), width, 0);
  const { seconds, missing } = outline.material;
  const lacking = missing.length > 0 ? ` and hold nothing on ${enumerate(missing)}` : '';
  return wrap(plain(`The sources carry about ${clock(seconds)} of talk for this audience${lacking}`), width, 0);
}
