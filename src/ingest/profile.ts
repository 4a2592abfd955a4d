import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type AudienceProfile, InputError, keeper } from '../model/index.ts';
import { hint } from './choice.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { combined } from './profile-combined.ts';
import { PROFILE_KEYS, profileSchema, type WrittenProfile } from './profile-fields.ts';
import { checkedYaml, placesUnder } from './yaml.ts';

/** A profile's file as it is written, and which of the folders it was found in. */
interface Written {
  readonly file: string;
  readonly text: string;
  readonly folder: number;
  readonly profile: WrittenProfile;
}

/** Names of the profiles in folders of `*.yaml`, sorted, each once. Briefs that stand among them are none. */
export function listProfiles(dirs: readonly string[]): readonly string[] {
  return [...new Set(dirs.flatMap(namesIn))].sort();
}

/**
 * Reads an audience profile, or several joined by `+` (see `combined`). A later folder's profile takes the place of an
 * earlier one's. A profile that `extends` another is that one with its own fields in place of the other's, and its
 * `cares` over the other's; one that extends its own name changes the profile of that name in an earlier folder.
 * Throws InputError: 2 for an unknown name, 1 with `file:line:column` for one that stands at `where`, for a faulty file or a circle
 * of `extends`.
 */
export function readProfile(name: string, dirs: readonly string[], where: string | null = null): AudienceProfile {
  return combined(namesOf(name).map((one) => flattened(lineage(one, dirs, where))));
}

/** Kinds, facets and industries that profiles of people's own name: those of all folders but the first. */
export function profileMentions(name: string, dirs: readonly string[]): readonly Mention[] {
  const own = namesOf(name).flatMap((one) => lineage(one, dirs).filter(({ folder }) => folder > 0));
  return own.flatMap(({ text, file }) => [
    ...mentionsIn(text, file, 'cares', 'weight'),
    ...mentionsIn(text, file, 'industries', 'industry'),
  ]);
}

function namesOf(joined: string): readonly string[] {
  return [...new Set(joined.split('+').map((part) => part.trim()))];
}

/** The profile and those that it extends, itself first. */
function lineage(name: string, dirs: readonly string[], where: string | null = null): readonly Written[] {
  const line: Written[] = [read(found(name, dirs) ?? unknownName(name, dirs, where))];
  for (;;) {
    const child = line.at(-1) as Written;
    if (!('extends' in child.profile)) return line;
    const parent = child.profile.extends;
    const within = parent === child.profile.name ? dirs.slice(0, child.folder) : dirs;
    const place = found(parent, within);
    if (!place && parent !== child.profile.name) unknownParent(child, parent, dirs);
    if (!place || line.some(({ file }) => file === place.file)) throw circle(child, parent, line);
    line.push(read(place));
  }
}

/** Each field as the nearest of the line says it; `cares` key by key. */
function flattened(line: readonly Written[]): AudienceProfile {
  const profiles = line.map(({ profile }) => profile).reverse();
  const cares = Object.assign({}, ...profiles.map((profile) => profile.cares ?? {}));
  const { extends: _, ...fields } = Object.assign({}, ...profiles);
  return { ...fields, cares };
}

interface Found {
  readonly file: string;
  readonly folder: number;
}

function found(name: string, dirs: readonly string[]): Found | null {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) return null;
  const folder = dirs.findLastIndex((dir) => isProfile(path.join(dir, `${name}.yaml`)));
  const dir = dirs[folder];
  return dir === undefined ? null : { file: path.join(dir, `${name}.yaml`), folder };
}

function read({ file, folder }: Found): Written {
  const text = readFileSync(file, 'utf8');
  const profile = checked(profileSchema, `${file}\n${text}`, () =>
    checkedYaml(text, file, profileSchema, PROFILE_KEYS),
  );
  const name = path.basename(file, '.yaml');
  if (profile.name === name) return { file, text, folder, profile };
  const at = placesUnder(text, file, 'name').get('');
  throw new InputError(
    `${at}: \`name\` is \`${profile.name}\`, expected \`${name}\`, the file's own name. Change either.`,
  );
}

/** Kept, since a talk that is made again and a page that asks what can be wished for read all of them. */
const checked = keeper<typeof profileSchema, WrittenProfile>(64);

function unknownName(name: string, dirs: readonly string[], where: string | null): never {
  const names = listProfiles(dirs);
  const advice = hint(name, names) || ' Join several with `+`.';
  const message = `audience \`${name}\`, expected one of ${names.join(', ')}.${advice}`;
  if (where === null) throw new InputError(`Unknown ${message}`, 2);
  throw new InputError(`${where}: \`audience\`: unknown ${message}`);
}

function unknownParent({ file, text }: Written, parent: string, dirs: readonly string[]): never {
  const names = listProfiles(dirs).filter((name) => name !== path.basename(file, '.yaml'));
  const expected = `expected one of ${names.join(', ')}.${hint(parent, names)}`;
  throw new InputError(`${extendsPlace(file, text)}: \`extends\`: unknown audience \`${parent}\`, ${expected}`);
}

function circle({ file, text }: Written, parent: string, line: readonly Written[]): InputError {
  const names = [...line.map(({ profile }) => profile.name), parent].join(' → ');
  return new InputError(
    `${extendsPlace(file, text)}: \`extends\` goes in a circle (${names}), expected a profile that stands by itself at the end. Take one \`extends\` out.`,
  );
}

function extendsPlace(file: string, text: string): string {
  return placesUnder(text, file, 'extends').get('') ?? file;
}

function namesIn(dir: string): readonly string[] {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return [];
  const files = readdirSync(dir).filter((file) => file.endsWith('.yaml') && !file.startsWith('.'));
  return files
    .filter((file) => isProfile(path.join(dir, file)) && saysWho(path.join(dir, file)))
    .map((file) => path.basename(file, '.yaml'));
}

/** Whether a file is there and no brief: those may stand in the same folder, and name their sources. */
function isProfile(file: string): boolean {
  return (
    Boolean(statSync(file, { throwIfNoEntry: false })?.isFile()) &&
    !/^["']?sources["']?\s*:/m.test(readFileSync(file, 'utf8'))
  );
}

/** Whether a file says something that only a profile says: other files may lie beside it. */
function saysWho(file: string): boolean {
  return /^["']?(?:name|extends|label|knows|cares|arc)["']?\s*:/m.test(readFileSync(file, 'utf8'));
}
