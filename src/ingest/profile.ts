import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { type AudienceProfile, type ClaimKind, InputError } from '../model/index.ts';
import { nearest } from './suggest.ts';
import { checkedYaml } from './yaml.ts';

const KINDS: Readonly<Record<ClaimKind, true>> = {
  definition: true,
  taxonomy: true,
  difference: true,
  similarity: true,
  use: true,
  risk: true,
  mitigation: true,
  statistic: true,
  application: true,
  advantage: true,
  limitation: true,
  outlook: true,
  example: true,
  statement: true,
};

const slug = z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected a name in small letters, such as `training-data`');
const kind = z.enum(Object.keys(KINDS) as [ClaimKind, ...ClaimKind[]]);

const schema = z.strictObject({
  name: slug,
  label: z.string().trim().min(1).max(60),
  knows: z.enum(['novice', 'practitioner', 'expert']),
  cares: z.record(slug, z.number().min(0).max(5)).default({}),
  industries: z.array(slug).default([]),
  avoids: z.array(kind).default([]),
  arc: slug,
  pace: z.int().min(110).max(170),
  question: z.string().trim().min(1).nullable().default(null),
  ask: z.string().trim().min(1).nullable().default(null),
});

/** Names of the profiles in folders of `*.yaml`, sorted, each once. */
export function listProfiles(dirs: readonly string[]): readonly string[] {
  return [...new Set(dirs.flatMap(namesIn))].sort();
}

/**
 * Reads an audience profile, or several joined by `+`: weights are the greatest, industries are put one after the
 * other, labels joined, what any of them lacks knowledge of counts, the rest is the first one's. A later folder's
 * profile takes the place of an earlier one's. Throws InputError 2 for an unknown name, 1 for a faulty file.
 */
export function readProfile(name: string, dirs: readonly string[]): AudienceProfile {
  const names = name.split('+').map((part) => part.trim());
  return names.map((part) => readOne(part, dirs)).reduce(combined);
}

function readOne(name: string, dirs: readonly string[]): AudienceProfile {
  const dir = dirs.findLast((candidate) => namesIn(candidate).includes(name));
  if (dir === undefined) {
    const names = listProfiles(dirs);
    const near = nearest(name, names);
    const advice = near ? ` Did you mean \`${near}\`?` : ' Join several with `+`.';
    throw new InputError(`Unknown audience \`${name}\`, expected one of ${names.join(', ')}.${advice}`, 2);
  }
  const file = path.join(dir, `${name}.yaml`);
  const profile = checkedYaml(readFileSync(file, 'utf8'), file, schema, Object.keys(schema.shape));
  if (profile.name !== name) {
    throw new InputError(
      `${file}: \`name\` is \`${profile.name}\`, expected \`${name}\`, the file's own name. Change either.`,
    );
  }
  return profile;
}

const KNOWS: readonly AudienceProfile['knows'][] = ['novice', 'practitioner', 'expert'];

function combined(a: AudienceProfile, b: AudienceProfile): AudienceProfile {
  const cares: Record<string, number> = { ...a.cares };
  // What one of them says nothing of is neutral to it.
  for (const key of Object.keys(b.cares)) cares[key] = Math.max(cares[key] ?? 1, b.cares[key] ?? 1);
  for (const key of Object.keys(a.cares)) if (!(key in b.cares)) cares[key] = Math.max(cares[key] ?? 1, 1);
  return {
    ...a,
    name: `${a.name}+${b.name}`,
    label: `${a.label} and ${b.label.replace(/^For /, '')}`,
    knows: KNOWS[Math.min(KNOWS.indexOf(a.knows), KNOWS.indexOf(b.knows))] ?? a.knows,
    cares,
    industries: [...new Set([...a.industries, ...b.industries])],
    avoids: a.avoids.filter((avoided) => b.avoids.includes(avoided)),
  };
}

function namesIn(dir: string): readonly string[] {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return [];
  const files = readdirSync(dir).filter((file) => file.endsWith('.yaml') && !file.startsWith('.'));
  return files.map((file) => path.basename(file, '.yaml')).sort();
}
