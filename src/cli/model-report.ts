import { type KnowledgeModel, locate, type Place, plainName, type Span } from '../model/index.ts';
import { wrap } from './format.ts';
import { PARTS, type Part, type Row } from './model-rows.ts';
import { type Printer, plain } from './print.ts';

/** Widest column of places; longer ones push their text to the right. */
const PLACE = 36;
/** On a terminal, places that need more than this name their source by its number. */
const NUMBERED = 24;
/** So many rows of a long list are printed … */
const FIRST = 10;
/** … unless no more than these would be left. */
const SPARE = 2;

interface Settings extends Pick<Printer, 'paint' | 'width'> {
  /** `guide.md:12`, `report.pdf p. 3`, `[2]:12`; `+1` when one more place says the same. */
  readonly placeOf: (spans: readonly Span[]) => string;
  /** Columns that places take. */
  readonly place: number;
}

/** The model as people read it: counts, then each kind with the place of everything that it lists. */
export function reportModel(model: KnowledgeModel, printer: Pick<Printer, 'paint' | 'width'>): string {
  const parts = filled(model).map(({ kind, part }) => ({ part, size: model[kind].length, rows: part.rows(model) }));
  const settings = settle(
    model,
    printer,
    parts.flatMap(({ rows }) => rows),
  );
  const blocks = parts.map(({ part, size, rows }) => formatPart(part, size, rows, settings));
  return [headline(model, printer.width), ...blocks].join('\n\n');
}

/** How much of each kind there is: `3 sources · 12 definitions · 1 conflict`, in lines of `width` columns. */
export function headline(model: KnowledgeModel, width = Number.POSITIVE_INFINITY): string {
  const lines: string[] = [];
  for (const { kind, part } of filled(model)) {
    const size = model[kind].length;
    const item = `${size} ${part.counted[size === 1 ? 0 : 1]}`;
    const last = lines.at(-1);
    if (last !== undefined && last.length + 3 + item.length <= width) lines[lines.length - 1] = `${last} · ${item}`;
    else lines.push(item);
  }
  return lines.join('\n');
}

function filled(model: KnowledgeModel): readonly { kind: keyof KnowledgeModel; part: Part }[] {
  const kinds = Object.entries<Part>(PARTS) as [keyof KnowledgeModel, Part][];
  return kinds.filter(([kind]) => model[kind].length > 0).map(([kind, part]) => ({ kind, part }));
}

function settle(
  model: KnowledgeModel,
  { paint, width }: Pick<Printer, 'paint' | 'width'>,
  rows: readonly Row[],
): Settings {
  const widest = (placeOf: Settings['placeOf']) => Math.max(0, ...rows.map(({ spans }) => placeOf(spans).length));
  const named = placesBy(model, ({ id }) => id);
  const numbers = new Map(model.sources.map(({ id }, i) => [id, `[${i + 1}]`]));
  const numbered = Number.isFinite(width) && model.sources.length > 1 && widest(named) > NUMBERED;
  const placeOf = numbered ? placesBy(model, ({ id }) => numbers.get(id) ?? id) : named;
  return { paint, width, placeOf, place: Math.min(PLACE, widest(placeOf)) };
}

function placesBy({ sources }: KnowledgeModel, nameOf: (source: { id: string }) => string): Settings['placeOf'] {
  const known = new Map(sources.map((source) => [source.id, source]));
  return ([first, ...others]) => {
    if (!first) return '';
    const source = known.get(first.source);
    const { unit, n } = locate(first, source?.places ?? null);
    const name = nameOf(source ?? { id: first.source });
    return plain(`${plainName(name)}${MARKS[unit]}${n}${others.length > 0 ? ` +${others.length}` : ''}`);
  };
}

const MARKS = { line: ':', page: ' p. ', paragraph: ' ¶ ' } satisfies Record<Place['unit'], string>;

function formatPart({ title, cut }: Part, size: number, rows: readonly Row[], settings: Settings): string {
  const shown = cut && rows.length > FIRST + SPARE ? rows.slice(0, FIRST) : rows;
  const { paint } = settings;
  const more = rows.length - shown.length;
  const rest = more > 0 ? [paint('dim', `  … and ${more} more (--html FILE shows all)`)] : [];
  return [paint('bold', `${title} (${size})`), ...shown.map((row) => formatRow(row, settings)), ...rest].join('\n');
}

function formatRow({ spans, text, aside }: Row, { paint, width, place, placeOf }: Settings): string {
  if (spans.length === 0) {
    const whole = wrap(`${plain(text)}${aside ? ` (${plain(aside)})` : ''}`, width, 6);
    return `  ${whole}`;
  }
  const indent = place + 4;
  const below = aside ? `\n${' '.repeat(indent)}${paint('dim', wrap(plain(aside), width, indent))}` : '';
  return `  ${paint('cyan', placeOf(spans).padEnd(place))}  ${wrap(plain(text), width, indent)}${below}`;
}
