import type { ElementContent } from 'hast';
import { h } from '../../markup/element.ts';
import { KINDS } from '../kinds.ts';
import { labels } from '../labels.ts';
import type { Note } from '../note.ts';
import type { LeftOut, NoteMark, Passage } from '../passages.ts';
import type { Piece } from '../pieces.ts';
import { plain, shown } from '../signs.ts';
import type { Annotated, AnnotatedSource } from '../sources.ts';
import { noteItem } from './note.ts';
import type { NumberOf } from './number.ts';

/** So many notes of a passage light up with their marks; the style sheet knows as many. */
export const LINKED = 24;
/** Where a text is cut down, a stretch longer than twice this keeps so many characters at each end. */
const KEPT = 300;

/** A passage as a row: its lines with their numbers, and beside them what was understood. */
export function passageRow(
  annotated: Annotated,
  source: AnnotatedSource,
  passage: Passage,
  numberOf: NumberOf,
): ElementContent {
  const order = new Map(passage.notes.map((note, i) => [note, i + 1]));
  return h('div.passage', { className: passage.goesOn ? ['goes-on'] : [] }, [
    h(
      'div.lines',
      passage.lines.map(({ line, pieces }) =>
        h('div.line', { id: `s${source.n}-L${line.n}`, className: lookOf(source.text.slice(line.start, line.end)) }, [
          numberOf(line.n),
          h(
            'p.said',
            { dir: 'auto' },
            pieces.flatMap((piece) => pieceNodes(source, piece, order)),
          ),
        ]),
      ),
    ),
    passage.notes.length > 0
      ? h(
          'ol.notes',
          passage.notes.map((note, i) => noteItem(annotated, note, i + 1, passage.notes[i - 1] ?? null)),
        )
      : h('div.notes'),
  ]);
}

export function leftOutRow({ from, to }: LeftOut): ElementContent {
  return h('p.left-out', labels.leftOut(to - from + 1, from, to));
}

/** Headings stand out; a fixed pitch where markup makes columns and nesting. */
function lookOf(text: string): string[] {
  if (/^#{1,6}\s/.test(text)) return ['heading'];
  return isMarkup(text) ? ['markup'] : [];
}

function isMarkup(text: string): boolean {
  return /^\s*(?:\||```|~~~)|^(?: {4}|\t)\S|<\/?[a-zA-Z][^>]*>/.test(text);
}

/** The numbers of the notes that begin here, then the text within its marks. */
function pieceNodes(
  source: AnnotatedSource,
  piece: Piece<NoteMark>,
  order: ReadonlyMap<Note, number>,
): ElementContent[] {
  const text = source.text.slice(piece.start, piece.end);
  const inner: ElementContent[] = source.whole ? shown(text) : cutShort(text);
  const lanes = [...piece.marks].sort((one, other) => other.lane - one.lane);
  const marked = lanes.reduceRight<ElementContent[]>(
    (nodes, { mark: { note }, lane }) => [wrap(note, lane, order.get(note), nodes)],
    inner,
  );
  return [...piece.begins.map(({ note }) => reference(note, order.get(note))), ...marked];
}

function wrap(note: Note, lane: number, nth: number | undefined, nodes: ElementContent[]): ElementContent {
  const { kind, says } = note.finding;
  const className = ['mk', `k-${kind}`, `lane${Math.min(lane, 3)}`, ...linked('m', nth)];
  return kind === 'dropped'
    ? h('del', { className, title: plain(labels.setAside(says)) }, nodes)
    : h('span', { className }, nodes);
}

/** Ties a mark (`m`), its number in the text (`r`) and its note (`n`) to each other for the style sheet. */
export function linked(what: 'm' | 'r' | 'n', nth: number | undefined): string[] {
  return nth !== undefined && nth <= LINKED ? [`${what}${nth}`] : [];
}

function reference({ id, mark, n, finding: { kind } }: Note, nth: number | undefined): ElementContent {
  return h(
    'a.ref',
    {
      id: mark,
      href: `#${id}`,
      className: [`k-${kind}`, ...linked('r', nth)],
      ariaLabel: labels.note(n, KINDS[kind].one),
    },
    String(n),
  );
}

function cutShort(text: string): ElementContent[] {
  if (text.length <= 2 * KEPT) return shown(text);
  const cut = h('span.cut', labels.cut(text.length - 2 * KEPT));
  return [...shown(text.slice(0, KEPT)), cut, ...shown(text.slice(-KEPT))];
}
