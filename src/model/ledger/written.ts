import type { Ledger, LedgerHead, LedgerSlide, LedgerText, TextStanding } from './ledger.ts';

/** The id under which a page holds its ledger. */
export const LEDGER_ID = 'ledger';

/** The name space of the part of a PowerPoint file that holds its ledger. */
export const LEDGER_SPACE = 'urn:talkwright:ledger:1';

/** Signs of a checksum. */
const LENGTH = 5;

/**
 * A ledger as files hold it, in few bytes: JSON of the sources (id, digest), the names, the frame, and for each slide its id, its places
 * (source, beginning and length to the base of 36) and its texts (checksum, standing, and unless it is scaffolding the numbers of its places
 * parted by dots, then a blank), the checksum of its markup with how many texts it has.
 */
export function writtenLedger({ slides, ...head }: Ledger): string {
  return writtenEntries(head, slides.map(writtenEntry));
}

/** The same of entries that are written already. */
export function writtenEntries({ sources, names, frame }: LedgerHead, entries: readonly string[]): string {
  const files = sources.map(({ id, sha256 }) => [id, sha256]);
  const [before, after] = JSON.stringify({ ledger: 1, sources: files, names, frame, slides: [0] }).split(/0(?=\]\}$)/);
  return `${before}${entries.join(',')}${after}`;
}

/** What is told of one slide, as it stands in a ledger that is written. */
export function writtenEntry(slide: LedgerSlide): string {
  return JSON.stringify(writtenSlide(slide));
}

function writtenSlide({ id, cites, texts, count, markup }: LedgerSlide): readonly string[] {
  const numbers = new Map(cites.map((key, i) => [key, i]));
  const entries = texts.map(({ checksum, standing, cites: keys }) => {
    return `${checksum}${standing}${standing === 'f' ? '' : `${keys.map((key) => numbers.get(key)).join('.')} `}`;
  });
  return [
    id,
    cites.map(short).join(' '),
    entries.join(''),
    markup === null ? '' : `${markup}${count?.toString(36) ?? ''}`,
  ];
}

function short(key: string): string {
  const [n = 0, start = 0, end = 0] = key.split('-').map(Number);
  return [n, start, end - start].map((number) => number.toString(36)).join('-');
}

/** The ledger that a file holds; null for a text that is none. */
export function readLedger(text: string): Ledger | null {
  try {
    const found = JSON.parse(text) as Readonly<Record<string, unknown>> | null;
    if (found?.ledger !== 1) return null;
    const { sources, names, frame, slides } = found;
    if (!isList(sources, isTexts(2)) || !isList(names, isText) || !isList(slides, isTexts(4))) return null;
    return {
      sources: sources.map(([id = '', sha256 = ''], i) => ({ n: i + 1, id, sha256 })),
      names,
      frame: isText(frame) ? frame : null,
      slides: slides.map(([id = '', cites = '', texts = '', markup = '']) => ({
        ...readSlide(id, cites, texts),
        markup: markup.slice(0, LENGTH) || null,
        count: markup.length > LENGTH ? Number.parseInt(markup.slice(LENGTH), 36) : null,
      })),
    };
  } catch {
    return null;
  }
}

function readSlide(id: string, cites: string, texts: string): Omit<LedgerSlide, 'markup' | 'count'> {
  const keys = cites.split(' ').filter(Boolean).map(long);
  const entries = texts.matchAll(new RegExp(`([\\w-]{${LENGTH}})(?:f|([sco])([\\d.]*) )`, 'g'));
  const read = [...entries].map(([, checksum = '', standing = 'f', numbers = '']): LedgerText => {
    const rests = numbers.split('.').filter(Boolean);
    return { checksum, standing: standing as TextStanding, cites: rests.map((i) => keys[Number(i)] ?? '') };
  });
  return { id, cites: keys, texts: read };
}

function long(key: string): string {
  const [n = 0, start = 0, length = 0] = key.split('-').map((number) => Number.parseInt(number, 36));
  return `${n}-${start}-${start + length}`;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTexts(length: number) {
  return (value: unknown): value is readonly string[] => isList(value, isText) && value.length === length;
}

function isList<T>(value: unknown, is: (one: unknown) => one is T): value is readonly T[] {
  return Array.isArray(value) && value.every(is);
}
