import { basename, extname } from 'node:path';
import {
  briefMentions,
  briefPlace,
  LIMITS,
  type Limits,
  type Mention,
  ownLogo,
  ownThemes,
  parseChoice,
  parseLimits,
  parsePace,
  parsePaths,
  parseShare,
  parseSubjects,
  profileMentions,
  readBrief,
  readHabits,
  readProfile,
  type Told,
} from '../ingest/index.ts';
import {
  type AudienceProfile,
  type Brand,
  type Brief,
  FORMS,
  type GivenSubject,
  type Habits,
  NARRATIVES,
  THEMES,
} from '../model/index.ts';
import { CliError } from './error.ts';
import type { LookOptions, SourceOptions, TalkOptions } from './options.ts';
import { audienceFolders, defaultSources } from './resources.ts';
import { option, timesOf } from './times.ts';

const AUDIENCE = 'general';

/** Where the sources are; `name` is the brief's when its own sources are used, else null. */
export interface Place {
  readonly patterns: readonly string[];
  readonly name: string | null;
  /** What they are about, told rather than found; null leaves it to be found. */
  readonly subjects: readonly GivenSubject[] | null;
  /** What sources may cost to be read. */
  readonly limits: Limits;
}

/** Options, brief and defaults, settled: an option beats the brief, the brief beats a default. */
export interface Request extends Place {
  readonly brief: Brief;
  readonly profile: AudienceProfile;
  /** What people's own files name. */
  readonly mentions: readonly Mention[];
}

/** One request at least. */
export type Requests = readonly [Request, ...Request[]];

/** The sources typed, else the brief's, else the default ones. */
export function placeSources(options: SourceOptions, cwd: string, told = briefTold(options)): Place {
  const subjects = options.subjects === undefined ? (told.subjects ?? null) : parseSubjects(options.subjects);
  const limits = options.limits === undefined ? LIMITS : option('--limits', options.limits, parseLimits);
  if (options.sources.length > 0) return { patterns: options.sources, name: null, subjects, limits };
  const name = options.talk === undefined ? null : basename(options.talk, extname(options.talk));
  return { patterns: told.sources ?? [defaultSources(cwd)], name, subjects, limits };
}

function briefTold({ talk }: SourceOptions, themes: readonly string[] | null = null): Told {
  return talk === undefined ? {} : readBrief(talk, undefined, themes);
}

/**
 * A request for each audience and length that is listed, audience by audience. Throws InputError or CliError for a wrong
 * length, audience or brief. `themes` are those that can be asked for; null where nothing is drawn.
 */
export function settle(
  options: TalkOptions & LookOptions,
  cwd: string,
  themes: readonly string[] | null = themesFor(options, cwd),
): Requests {
  const told = briefTold(options, options.theme === undefined ? themes : null);
  const place = placeSources(options, cwd, told);
  const shared = { ...wishes(options, told, cwd, themes ?? THEMES), sources: place.patterns };
  const { slots, from } = timesOf(options, told);
  const folders = audienceFolders(cwd, options.talk);
  const names = told.emphasis ?? told.more ?? told.less;
  const asked = options.talk !== undefined && names ? briefMentions(options.talk) : [];
  const audiences = audiencesOf(options, told);
  const profiles = audiences.names.map((name) => readProfile(name, folders, audiences.where));
  const requests = [...new Map(profiles.map((profile) => [profile.name, profile])).values()].flatMap((profile) => {
    const mentions = [...asked, ...profileMentions(profile.name, folders)];
    const brief = { ...shared, from, audience: profile.name };
    return slots.map((slot): Request => ({ ...place, profile, mentions, brief: { ...brief, slot } }));
  });
  return requests as unknown as Requests;
}

/** The themes that can be asked for: ours, and those of the folder that is laid over our templates. */
export function themesFor({ templates }: LookOptions, cwd: string): readonly string[] {
  return templates === undefined ? THEMES : [...new Set([...THEMES, ...ownThemes(templates, cwd)])];
}

/** What is wished besides audience and length. */
function wishes(
  options: TalkOptions & LookOptions,
  told: Told,
  cwd: string,
  themes: readonly string[],
): Omit<Brief, 'sources' | 'slot' | 'from' | 'audience'> {
  const typed = <T>(name: string, text: string | undefined, read: (text: string) => T) =>
    text === undefined ? null : option(name, text, read);
  return {
    form: typed('--form', options.form, (text) => parseChoice(text, FORMS, 'form')) ?? told.form ?? null,
    narrative:
      typed('--narrative', options.narrative, (text) => parseChoice(text, NARRATIVES, 'narrative')) ??
      told.narrative ??
      null,
    pace: typed('--pace', options.pace, parsePace) ?? (options['pace-from'] === undefined ? told.pace : null) ?? null,
    habits: habitsOf(options, told, cwd),
    questions: typed('--questions', options.questions, parseShare) ?? told.questions ?? null,
    title: options.title ?? told.title ?? null,
    speaker: told.speaker ?? null,
    event: told.event ?? null,
    date: told.date ?? null,
    theme: typed('--theme', options.theme, (text) => parseChoice(text, themes, 'theme')) ?? told.theme ?? null,
    brand: brandOf(told, options, cwd),
    emphasis: told.emphasis ?? {},
    ...(told.edits && { edits: told.edits }),
    more: told.more ?? [],
    less: told.less ?? [],
  };
}

/** How the speaker speaks: from the rehearsals that are typed, else from the brief's. */
function habitsOf(options: TalkOptions, told: Told, cwd: string): Habits | null {
  const typed = options['pace-from'];
  if (typed !== undefined && options.pace !== undefined)
    throw new CliError(`--pace ${options.pace} contradicts --pace-from ${typed}: leave one out`);
  const paths = typed === undefined ? told.paceFrom : option('--pace-from', typed, parsePaths);
  return paths === undefined ? null : readHabits(paths, cwd);
}

/** The brief's brand, with the logo of the folder that is laid over our templates: the command line beats a brief. */
function brandOf({ brand = null }: Told, { templates }: LookOptions, cwd: string): Brand | null {
  const logo = templates === undefined ? null : ownLogo(templates, cwd);
  return logo === null ? brand : { name: null, accent: null, accent2: null, font: null, ...brand, logo };
}

/** The audiences that a comma parts, and where the brief names them, when it does. */
function audiencesOf(
  { audience, talk }: TalkOptions,
  told: Told,
): { readonly names: readonly string[]; readonly where: string | null } {
  const listed = audience ?? told.audience ?? AUDIENCE;
  const where =
    talk !== undefined && audience === undefined && told.audience !== undefined ? briefPlace(talk, 'audience') : null;
  const names = listed.split(',').map((name) => name.trim());
  if (!names.includes('')) return { names, where };
  const fault = 'an empty name, expected names such as executives,developers';
  if (where === null) throw new CliError(`--audience ${listed}: ${fault}`);
  throw new CliError(`${where}: \`audience\`: ${fault}`, 1);
}

/** The only request. Throws CliError where a command that makes one talk was asked for several. */
export function onlyOne(requests: Requests, options: TalkOptions): Request {
  const [request, ...others] = requests;
  if (others.length === 0) return request;
  const several = new Set(requests.map(({ brief }) => brief.slot)).size > 1;
  const audiences = [...new Set(requests.map(({ brief }) => brief.audience))].join(',');
  const listed = several ? `--minutes ${options.minutes}` : `--audience ${audiences}`;
  throw new CliError(`${listed}: expected one talk to present (build makes several)`);
}
