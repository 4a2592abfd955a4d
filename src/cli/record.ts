import { createHash } from 'node:crypto';
import { relative, resolve, sep } from 'node:path';
import about from '../../package.json' with { type: 'json' };
import { parsePaths, sourceFiles } from '../ingest/index.ts';
import type { Asked, Deck, InputRecord, TalkRecord, Templates } from '../model/index.ts';
import type { Known } from './know.ts';
import type { LookOptions, TalkOptions } from './options.ts';
import type { Request } from './request.ts';
import { contentFolders, PACKAGE } from './resources.ts';

/** A talk that is about to be written, and what it was made from. */
export interface Recorded {
  readonly request: Request;
  readonly known: Known;
  readonly templates: Templates;
  readonly deck: Deck;
  readonly made: readonly string[];
}

/** Options that are kept as they were typed. */
const WORDS = ['subjects', 'limits', 'from', 'form', 'narrative', 'pace', 'questions', 'title', 'theme'] as const;
/** Options that name a file or a folder. */
const PATHS = ['talk', 'templates', 'layouts'] as const;

/** What the manifest in `dir` tells of a talk that was asked for in `cwd`. */
export function recordOf(talk: Recorded, options: TalkOptions & LookOptions, dir: string, cwd: string): TalkRecord {
  const { request, known, deck, made } = talk;
  const seen = (path: string) => seenFrom(dir, resolve(cwd, path));
  const files = sourceFiles(request.patterns, cwd);
  return {
    talkwright: about.version,
    title: deck.title,
    asked: askedOf(request, options, seen),
    folder: hasContent(cwd) ? seen('.') : null,
    sources: known.documents.map(({ source: { id, sha256 } }) => ({ id, path: seen(files.get(id) ?? id), sha256 })),
    inputs: inputsOf(talk),
    deck: digestOf(deck),
    made: [...made].sort(),
  };
}

type Inputs = Pick<Recorded, 'request' | 'templates'> & { readonly known: Pick<Known, 'lexicon'> };

/** Digests of what a talk is made from besides its sources. */
export function inputsOf({ request, known, templates }: Inputs): InputRecord {
  const { sources: _, ...brief } = request.brief;
  return {
    brief: digestOf([brief, request.subjects]),
    audience: digestOf(request.profile),
    lexicon: digestOf(known.lexicon),
    templates: digestOf(templates),
  };
}

/** SHA-256 of a value's JSON. Where something stands in a file says nothing of what it is. */
export function digestOf(value: unknown): string {
  const text = JSON.stringify(value, (key, inner) => (key === 'place' ? undefined : inner));
  return createHash('sha256').update(text).digest('hex');
}

function askedOf(request: Request, options: TalkOptions & LookOptions, seen: (path: string) => string): Asked {
  const { brief, patterns } = request;
  const told = options.talk !== undefined && options.sources.length === 0;
  const isTimed = options.minutes !== undefined || options.to !== undefined;
  return Object.fromEntries([
    ...(told ? [] : [['sources', patterns.map(seen)]]),
    ...PATHS.flatMap((name) => (options[name] === undefined ? [] : [[name, seen(options[name])]])),
    ...(isTimed ? [['minutes', `${brief.slot}s`]] : []),
    ...(options.audience === undefined ? [] : [['audience', brief.audience]]),
    ...WORDS.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
    ...(options['pace-from'] === undefined ? [] : [['pace-from', parsePaths(options['pace-from']).map(seen)]]),
  ]);
}

/** Whether the folder that a command runs in holds audiences or words of its own. */
function hasContent(cwd: string): boolean {
  const kinds = ['audiences', 'lexicon'] as const;
  return resolve(cwd) !== resolve(PACKAGE) && kinds.some((kind) => contentFolders(kind, cwd).length > 1);
}

/** A path as it is seen from a folder, `/`-separated; absolute where no way leads there. */
function seenFrom(dir: string, path: string): string {
  return relative(dir, path).split(sep).join('/') || '.';
}
