import {
  checksum,
  decodedXml,
  type Exhibit,
  type ExhibitQuote,
  type ExhibitSlide,
  inOrder,
  LEDGER_SPACE,
  readLedger,
  xmlTexts,
} from '../../model/index.ts';
import { textIn, type Zip } from '../zip.ts';

/** Most bytes of a part that is read. */
const LARGEST = 8 * 1024 * 1024;
/** Most slides. */
const MOST = 2000;

/** Reads a PowerPoint file: the texts of its slides in the order in which they are shown. Null where it has none. */
export function readPowerPoint(zip: Zip): Exhibit | null {
  const read = (path: string) => textIn(zip, path, LARGEST) ?? '';
  const deck = read('ppt/presentation.xml');
  const targets = targetsIn(read('ppt/_rels/presentation.xml.rels'), 'ppt');
  const order = [...deck.matchAll(/<p:sldId\s[^<>]*r:id="([^"]*)"/g)].slice(0, MOST);
  const paths = order.flatMap(([, id = '']) => targets.get(id)?.path ?? []);
  if (paths.length === 0) return null;
  const made = ledgerIn(zip, read);
  return {
    format: 'pptx',
    ledger: made === null ? null : readLedger(made.ledger),
    slides: paths.map((path) => slideOf(path, read)),
    quotes: made?.quotes ?? [],
    beside: [],
    panel: null,
    frame: null,
  };
}

function slideOf(path: string, read: (path: string) => string): ExhibitSlide {
  const xml = read(path);
  const relations = read(path.replace(/([^/]*)$/, '_rels/$1.rels'));
  const notes = [...targetsIn(relations, 'ppt/slides').values()].find(({ kind }) => kind.endsWith('/notesSlide'));
  const shown = xmlTexts(xml);
  const title = /<p:ph\s[^<>]*type="(?:title|ctrTitle)"/.exec(xml);
  const [named] = title ? xmlTexts(xml.slice(title.index)) : [];
  const said = notes ? xmlTexts(read(notes.path)) : [];
  return {
    id: null,
    title: named ?? shown.find((text) => text !== '') ?? '',
    shown,
    said,
    cites: null,
    markup: checksum(inOrder({ shown, said })),
  };
}

/** The ledger, wherever a program that saved the file anew has put it. */
function ledgerIn(zip: Zip, read: (path: string) => string) {
  for (const path of [...zip.entries.keys()].filter((one) => /^customXml\/item\d{1,4}\.xml$/.test(one)).slice(0, 50)) {
    const xml = read(path);
    if (!xml.includes(LEDGER_SPACE)) continue;
    const ledger = decodedXml(/<(?:\w+:)?made>([^<]*)</.exec(xml)?.[1] ?? '');
    const quotes = [...xml.matchAll(/<(?:\w+:)?quote at="(\d{1,9})-(\d{1,9})-(\d{1,9})">([^<]*)</g)].map(
      ([, n, start, end, quote = '']): ExhibitQuote => ({
        ...{ key: `${n}-${start}-${end}`, n: Number(n), start: Number(start), end: Number(end) },
        quote: decodedXml(quote),
        told: null,
      }),
    );
    return { ledger, quotes };
  }
  return null;
}

/** Parts by the id of their relation. */
function targetsIn(xml: string, from: string): ReadonlyMap<string, { readonly path: string; readonly kind: string }> {
  const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  const found = [...xml.matchAll(/<Relationship\s[^<>]*>/g)].map(([tag]) => {
    const target = attribute(tag, 'Target');
    const path = target.startsWith('/') ? target.slice(1) : joined(from, target);
    return [attribute(tag, 'Id'), { path, kind: attribute(tag, 'Type') }] as const;
  });
  return new Map(found);
}

function joined(from: string, target: string): string {
  const parts = from.split('/');
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
