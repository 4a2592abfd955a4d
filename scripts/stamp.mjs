import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './paths.mjs';

/** What the compiled program is made from. Content and templates are read when the program runs. */
const INPUTS = ['src', 'scripts', 'content/lexicon/icons.yaml', 'package.json', 'package-lock.json'];
const STAMP = join(ROOT, 'dist/.stamp');

/** SHA-256 over the names and bytes of everything that the build reads. */
export function stampOf(root = ROOT) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const path of INPUTS.flatMap((input) => filesUnder(root, input))) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

/** True when what `key` names was built from the same inputs. */
export function isFresh(key, stamp) {
  return existsSync(STAMP) && readStamps()[key] === stamp;
}

export function markFresh(key, stamp) {
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, `${JSON.stringify({ ...readStamps(), [key]: stamp })}\n`);
}

function readStamps() {
  try {
    return JSON.parse(readFileSync(STAMP, 'utf8'));
  } catch {
    return {};
  }
}

function filesUnder(root, path) {
  const facts = statSync(join(root, path), { throwIfNoEntry: false });
  if (!facts) return [];
  if (!facts.isDirectory()) return [path];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesUnder(root, `${path}/${name}`));
}
