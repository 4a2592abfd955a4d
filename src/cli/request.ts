import { basename, extname } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import {
  ingest,
  parseMinutes,
  parseSubjects,
  readBrief,
  readLexicon,
  readProfile,
  type Told,
} from '../ingest/index.ts';
import {
  type AudienceProfile,
  type Brief,
  ENGLISH,
  type GivenSubject,
  InputError,
  type KnowledgeModel,
  type Lexicon,
  languageName,
  languageNotice,
  type Source,
} from '../model/index.ts';
import { understand } from '../pipeline.ts';
import type { SourceOptions, TalkOptions } from './options.ts';
import type { Printer } from './print.ts';
import { contentFolders, defaultSources } from './resources.ts';

const DEFAULT_SLOT = 600;
const AUDIENCE = 'general';

/** What a command works on: the model of its sources. */
export interface Known {
  readonly sources: readonly Source[];
  readonly model: KnowledgeModel;
  readonly lexicon: Lexicon;
  /** Lines about the sources that people should know. */
  readonly warnings: readonly string[];
}

/** Where the sources are; `name` is the brief's when its own sources are used, else null. */
export interface Place {
  readonly patterns: readonly string[];
  readonly name: string | null;
  /** What they are about, told rather than found; null leaves it to be found. */
  readonly subjects: readonly GivenSubject[] | null;
}

/** Options, brief and defaults, settled: an option beats the brief, the brief beats a default. */
export interface Request extends Place {
  readonly brief: Brief;
  readonly profile: AudienceProfile;
}

/** The sources typed, else the brief's, else the default ones. */
export function placeSources(options: SourceOptions, cwd: string, told = briefTold(options)): Place {
  const subjects = options.subjects === undefined ? (told.subjects ?? null) : parseSubjects(options.subjects);
  if (options.sources.length > 0) return { patterns: options.sources, name: null, subjects };
  const name = options.talk === undefined ? null : basename(options.talk, extname(options.talk));
  return { patterns: told.sources ?? [defaultSources(cwd)], name, subjects };
}

function briefTold({ talk }: SourceOptions): Told {
  return talk === undefined ? {} : readBrief(talk);
}

/** One request for each length that `--minutes` lists. Throws InputError for a wrong length, audience or brief. */
export function settle(options: TalkOptions, cwd: string): readonly [Request, ...Request[]] {
  const slots = options.minutes?.split(',').map(parseMinutes);
  const told = briefTold(options);
  const audience = options.audience ?? told.audience ?? AUDIENCE;
  const profile = readProfile(audience, contentFolders('audiences', cwd));
  const place = placeSources(options, cwd, told);
  const rest = {
    sources: place.patterns,
    title: options.title ?? told.title ?? null,
    audience,
    pace: told.pace ?? null,
    questions: told.questions ?? null,
    speaker: told.speaker ?? null,
    event: told.event ?? null,
    emphasis: told.emphasis ?? {},
  };
  const request = (slot: number): Request => ({ ...place, profile, brief: { ...rest, slot } });
  const [first = told.slot ?? DEFAULT_SLOT, ...others] = slots ?? [];
  return [request(first), ...others.map(request)];
}

/** Reads and understands the sources. */
export async function know({ patterns, subjects }: Place, cwd: string, print: Printer): Promise<Known> {
  print.step('Reading the sources');
  const { sources, messages } = await ingest(patterns, { cwd });
  print.step('Understanding them');
  const lexicon = readLexicon(contentFolders('lexicon', cwd));
  const model = understand(sources, lexicon, { subjects: subjects ?? undefined });
  const foreign = model.sources.map(languageNotice).filter((notice) => notice !== null);
  return { sources, model, lexicon, warnings: [...messages.map(lineOf), ...foreign] };
}

/** A message as one line: `file:line:column: what`, without a place when it is about no file. */
export function lineOf({ file, line, column, reason }: VFileMessage): string {
  return file ? [file, line, column, ` ${reason}`].filter((part) => part !== undefined).join(':') : reason;
}

/** Throws InputError when no source is in a language that claims are extracted from: a talk needs one. */
export function refuseForeign({ sources }: KnowledgeModel): void {
  if (sources.length === 0 || sources.some(({ language }) => language === ENGLISH)) return;
  const found = [...new Set(sources.map(({ language }) => languageName(language)))].join(', ');
  throw new InputError(
    `${sources[0]?.path}: no source to make a talk from (found: ${found}), expected English. Add a source in English.`,
  );
}
