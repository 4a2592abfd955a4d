import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readPage } from '../../src/ingest/decks/html.ts';
import { readJson } from '../../src/ingest/decks/json.ts';
import { readPowerPoint } from '../../src/ingest/decks/pptx.ts';
import { ingest, readLexicon, readTemplates } from '../../src/ingest/index.ts';
import { openZip } from '../../src/ingest/zip.ts';
import type { Artifact, Deck, Exhibit, FormatName } from '../../src/model/index.ts';
import { type Evidence, formatTalk, understand, type Verdict, verifyDeck } from '../../src/pipeline.ts';
import { ROOT, talkOf } from '../pipeline/default-talk.ts';

/** A talk's files, and its sources. */
export interface Finished {
  readonly html: string;
  readonly json: string;
  readonly pptx: Uint8Array;
  readonly evidence: ReadonlyMap<string, Evidence>;
}

/** What a talk is made of, unless it is the default one. */
export interface Asked {
  readonly sources?: string;
  readonly minutes?: number;
  readonly formats?: readonly FormatName[];
  readonly hand?: (deck: Deck) => Deck;
}

const ALL: readonly FormatName[] = ['html', 'pptx', 'json'];

/** A talk, as a `hand` changes it, in every format that can be verified. */
export async function finished({
  sources: from,
  minutes = 10,
  formats = ALL,
  hand = (deck) => deck,
}: Asked = {}): Promise<Finished> {
  const lexicon = readLexicon([path.join(ROOT, 'content/lexicon')]);
  const { sources } = await ingest([path.join(ROOT, from ?? 'content/sources')], { cwd: ROOT });
  const model = understand(sources, lexicon);
  const { outline, deck: made } = talkOf({ model, lexicon }, 'general', minutes);
  const deck = hand(made);
  const paper = { notes: false, ink: 'full' } as const;
  const files = (await formatTalk(
    { model, outline, deck, templates: readTemplates(ROOT), paper },
    formats,
  )) as Artifact[];
  const content = (name: string) => files.find((file) => file.path === name)?.content ?? '';
  return {
    html: String(content('index.html')),
    json: String(content('deck.json')),
    pptx: content('deck.pptx') as Uint8Array,
    evidence: new Map(
      sources.map(({ id, sha256, places, file }) => [id, { path: id, sha256, places, text: String(file.value) }]),
    ),
  };
}

export type Format = 'html' | 'json' | 'pptx';

const READ = {
  html: (file: string | Uint8Array) => readPage(String(file)),
  json: (file: string | Uint8Array) => readJson(String(file)),
  pptx: (file: string | Uint8Array) => {
    const zip = openZip(file as Uint8Array);
    return zip && readPowerPoint(zip);
  },
} as const satisfies Record<Format, (file: string | Uint8Array) => Exhibit | null>;

/** What becomes of a file. */
export function verdictOn(format: Format, file: string | Uint8Array, evidence: Finished['evidence']): Verdict {
  const exhibit = READ[format](file);
  if (!exhibit) throw new Error(`no ${format} deck`);
  return verifyDeck(exhibit, evidence);
}

/** Errors alone, as "fault slide: text | reason". */
export function errorsOf({ findings }: Verdict): readonly string[] {
  return findings
    .filter(({ level }) => level === 'error')
    .map(({ fault, slide, text, reason }) => `${fault} ${slide ?? '-'}: ${text ?? ''} | ${reason}`);
}

/** A text with one thing in it changed; throws where it isn't there, so that no test looks at nothing. */
export function swapped(text: string, from: string | RegExp, to: string): string {
  const after = text.replace(from, to);
  if (after === text) throw new Error(`nothing to change: ${from}`);
  return after;
}

/** A PowerPoint file whose parts were edited. */
export function repacked(file: Uint8Array, edit: (path: string, xml: string) => string | null): Uint8Array {
  const parts = Object.entries(unzipSync(file)).flatMap(([name, bytes]) => {
    const after = name.endsWith('.xml') ? edit(name, strFromU8(bytes)) : strFromU8(bytes, true);
    return after === null ? [] : [[name, name.endsWith('.xml') ? strToU8(after) : bytes] as const];
  });
  return zipSync(Object.fromEntries(parts));
}
