import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { column, docxOf, p, pdfOf } from '../ingest/making.ts';

export const KINDS = ['docx', 'pdf', 'html', 'brief', 'audience'] as const;
export type Kind = (typeof KINDS)[number];

const ROOT = join(import.meta.dirname, '../..');
const FIXTURES = join(ROOT, 'tests/fixtures/ingest');
const table = (cell: string) => `<w:tbl><w:tr><w:tc>${p(cell)}</w:tc><w:tc>${p('9 kW')}</w:tc></w:tr></w:tbl>`;

/** What is whole before it is broken: files of people, and small ones that hold one of everything. */
const WHOLE: Readonly<Record<Kind, () => readonly Uint8Array[]>> = {
  docx: () => [
    docxOf(`${p('Pumps', '', '<w:pStyle w:val="Heading1"/>')}${p('A pump moves heat.', '<w:b/>')}${table('Power')}`),
    readFileSync(join(FIXTURES, 'bread.docx')),
  ],
  pdf: () => [
    pdfOf([column(['Pumps', 'A pump moves heat into the house.', 'It needs 3 kW.']), column(['Boilers burn gas.'])]),
    ...['law.pdf', 'bread.pdf'].map((name) => readFileSync(join(FIXTURES, name))),
  ],
  html: () =>
    readdirSync(join(FIXTURES, 'html')).map((name) => readFileSync(join(FIXTURES, 'html', name, 'page.html'))),
  brief: () => [
    readFileSync(join(ROOT, 'content/talks/generative-ai.yaml')),
    strToU8(
      'sources: [a.md, "b c.md"]\nminutes: 7.5\nfrom: 9:00\naudience: general\nsubjects:\n  - name: Pump\n    aliases: [ASHP]\nemphasis: { risk: 2 }\nedits:\n  - claim: a-1\n    was: "A pump"\n    say: >\n      A pump moves\n      heat\nexclude: [b-2]\nbrand: { accent: "#123456" }\n',
    ),
  ],
  audience: () =>
    readdirSync(join(ROOT, 'content/audiences')).map((name) => readFileSync(join(ROOT, 'content/audiences', name))),
};

/** Mutants of a kind, one after the other; the same seed gives the same ones. */
export function mutantsOf(kind: Kind, seed: number): () => Uint8Array {
  const whole = WHOLE[kind]();
  const random = randomOf(seed);
  const below = (n: number) => Math.floor(random() * n);
  return () => {
    const bytes = whole[below(whole.length)] as Uint8Array;
    if (kind !== 'docx' || random() < 0.4) return mutant(bytes, below);
    return repacked(bytes, below);
  };
}

/** The archive with one of its parts broken: what reads the parts is met too, not only what unpacks them. */
function repacked(bytes: Uint8Array, below: (n: number) => number): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[below(names.length)] as string;
  return zipSync({ ...parts, [name]: mutant(parts[name] as Uint8Array, below) });
}

/** Signs that mean something to one reader or another. */
const TOKENS = [
  ...['<', '>', '&', '&#x0;', '&lol;', '<!DOCTYPE a [<!ENTITY b "c">]>', ']]>', '<w:p>', '</w:p>', '<table>', '\0'],
  ...[' obj', 'endobj', 'stream', 'endstream', '/Kids [1 0 R]', '/Count 99999999', '/Length -1', '<<', '>>', 'xref'],
  ...['- ', ': ', '&a ', '*a', '!!js/function ', '---\n', '\t', '[', '{', '"', '|', '>-\n', '? ', '__proto__: 1\n'],
  ...['\ud800', '\ufeff', '\u202e', '\u001b[2J', '1e999', '-1', 'NaN', '\r', '\n'],
].map((text) => new Uint8Array(Buffer.from(text)));

type Change = (bytes: Uint8Array, at: number, below: (n: number) => number) => Uint8Array;

const put = (bytes: Uint8Array, from: number, to: number, ...middle: readonly Uint8Array[]) =>
  new Uint8Array(Buffer.concat([bytes.subarray(0, from), ...middle, bytes.subarray(to)]));

const CHANGES: readonly Change[] = [
  (bytes, at, below) => put(bytes, at, at + 1, Uint8Array.of((bytes[at] ?? 0) ^ (1 << below(8)))),
  (bytes, at, below) => put(bytes, at, at + 1, Uint8Array.of(below(256))),
  (bytes, at, below) => put(bytes, at, at + 1 + below(40)),
  (bytes, at, below) => put(bytes, at, at, bytes.subarray(at, at + 1 + below(400))),
  (bytes, at, below) => put(bytes, at, at, TOKENS[below(TOKENS.length)] as Uint8Array),
  (bytes, at, below) => put(bytes, at, at, ...Array(2 ** below(10)).fill(TOKENS[below(TOKENS.length)])),
  (bytes, at, below) =>
    put(bytes, at, at + 4, [Uint8Array.of(255, 255, 255, 127), new Uint8Array(4)][below(2)] as Uint8Array),
  (bytes, at) => bytes.slice(0, at),
  (bytes, at, below) => put(bytes, at, at, bytes.subarray(below(bytes.length), below(bytes.length))),
  (bytes, at, below) =>
    put(
      bytes,
      at,
      at,
      Uint8Array.from({ length: 1 + below(64) }, () => below(256)),
    ),
];

/** One to four changes, each at a place of its own. */
function mutant(bytes: Uint8Array, below: (n: number) => number): Uint8Array {
  let next = bytes;
  for (let left = 1 + below(4); left > 0 && next.length > 0; left--)
    next = (CHANGES[below(CHANGES.length)] as Change)(next, below(next.length), below);
  return next;
}

/** Numbers from 0 to 1 that only a seed decides (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
