import type { Beat, Outline } from '../model/index.ts';
import { clipped, tabulated } from './columns.ts';
import { clock, wrap } from './format.ts';
import { type Printer, plain } from './print.ts';
import { type Sum, shortfallOf, sumsOf } from './sums.ts';

type Settings = Pick<Printer, 'paint' | 'width'>;

type Named = Pick<Outline, 'audience' | 'slot'>;

const NARROWEST_TITLE = 24;
const NONE = '–';

/** Several plans side by side: a row for each beat, a column for each plan, and what each slot is spent on. */
export function reportOutlines(outlines: readonly Outline[], settings: Settings): string {
  return [titles(outlines, settings), table(outlines, settings), lacks(outlines, settings)]
    .filter(Boolean)
    .join('\n\n');
}

/** What tells one plan from the others: its length, its audience, or both. */
export function namesOf(outlines: readonly Named[]): readonly string[] {
  const differ = (part: (outline: Named) => unknown) => new Set(outlines.map(part)).size > 1;
  const audiences = differ(({ audience }) => audience);
  const slots = differ(({ slot }) => slot) || !audiences;
  return outlines.map(({ audience, slot }) =>
    [...(audiences ? [plain(audience)] : []), ...(slots ? [clock(slot)] : [])].join(' '),
  );
}

function titles(outlines: readonly Outline[], { paint }: Settings): string {
  const names = namesOf(outlines);
  const [first] = outlines;
  const audience =
    new Set(outlines.map((one) => one.audience)).size === 1 ? `, for ${plain(first?.audience ?? '')}` : '';
  if (new Set(outlines.map(({ title }) => title)).size === 1)
    return `${paint('bold', plain(first?.title ?? ''))}${audience}`;
  return outlines.map(({ title }, i) => `${names[i]}  ${paint('bold', plain(title))}`).join('\n');
}

function table(outlines: readonly Outline[], { paint, width }: Settings): string {
  const names = namesOf(outlines);
  const columns = [{ head: 'purpose' }, { head: 'beat' }, ...names.map((head) => ({ head, right: true }))];
  const taken = 12 + names.reduce((sum, name) => sum + Math.max(name.length, 7) + 2, 0);
  const room = Math.max(NARROWEST_TITLE, width - taken);
  const beats = side(outlines).map(({ purpose, title, cells }) => [purpose, clipped(plain(title), room), ...cells]);
  const lines = tabulated(columns, [...beats, ...footers(outlines)]);
  const [heads = '', ...rest] = lines;
  return [paint('dim', heads), ...rest.slice(0, beats.length), '', ...rest.slice(beats.length)].join('\n');
}

interface Row {
  readonly id: string;
  readonly purpose: string;
  readonly title: string;
  readonly cells: readonly string[];
}

/**
 * The beats of all plans in the order of the longest; what only others have comes after what precedes it there. Of one
 * audience, a beat is the same at each length; of several, it is when it says the same.
 */
export function side(outlines: readonly Outline[]): readonly Row[] {
  const single = new Set(outlines.map(({ audience }) => audience)).size === 1;
  const keyOf = ({ id, title }: Beat) => (single ? id : `${id} ${title}`);
  const known = new Map<string, Beat>();
  const order: string[] = [];
  for (const { beats } of [...outlines].sort((one, other) => other.beats.length - one.beats.length)) {
    for (const [i, beat] of beats.entries()) {
      const key = keyOf(beat);
      if (known.has(key)) continue;
      known.set(key, beat);
      const before = beats[i - 1];
      order.splice(before ? order.indexOf(keyOf(before)) + 1 : 0, 0, key);
    }
  }
  return order.map((key) => {
    const { id, purpose, title } = known.get(key) as Beat;
    const lengths = outlines.map(({ beats }) => beats.find((beat) => keyOf(beat) === key)?.seconds);
    return { id, purpose, title, cells: lengths.map((seconds) => (seconds === undefined ? NONE : clock(seconds))) };
  });
}

/** What each slot is spent on, down to the slot itself, and what the sources could carry. */
function footers(outlines: readonly Outline[]): readonly (readonly string[])[] {
  const sums = outlines.map(sumsOf);
  const names = (sums[0] ?? []).map(({ name }) => name);
  const of = (name: Sum['name']) => sums.map((all) => all.find((sum) => sum.name === name)?.seconds ?? 0);
  const rows = names
    .map((name) => ({ name, seconds: of(name) }))
    .filter(({ seconds }) => seconds.some((one) => one > 0));
  return [
    ...rows.map(({ name, seconds }) => ['', name, ...seconds.map((one) => (one > 0 ? clock(one) : NONE))]),
    ['', 'slot', ...outlines.map(({ slot }) => clock(slot))],
    ['', 'beats', ...outlines.map(({ beats }) => String(beats.length))],
    ['', 'claims left out', ...outlines.map(({ omitted }) => String(omitted.length))],
    ['', 'the sources carry about', ...outlines.map(({ material }) => clock(material.seconds))],
  ];
}

/** What would fill the plans that stay short. */
function lacks(outlines: readonly Outline[], { width }: Settings): string {
  const names = namesOf(outlines);
  const lines = outlines.map((outline, i) => [names[i], shortfallOf(outline)] as const);
  return lines
    .flatMap(([name, short]) => (short === null ? [] : [wrap(plain(`${name}: ${short}`), width, 2)]))
    .join('\n');
}
