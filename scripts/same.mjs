#!/usr/bin/env node
/**
 * `npm run same`: makes the default talk again and again, with every Node that is found, in other time zones, languages, homes and folders, with
 * other rights and from files that came in another order, and compares the files of each run with those of the first, byte for byte. `-- NODE…` names further
 * programs (`-- ~/.nvm/versions/node/v24.1.0/bin/node`). Needs no browser: PDFs are the browser's. Exit code 1 where a byte differs.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { CLI, ROOT } from './paths.mjs';
import { fail } from './say.mjs';

const FORMATS = 'html,md,json,pptx,docx,script,handout';

/**
 * Surroundings that must not show. The order in which sources are named is a wish and may show; that in which their folder came by
 * them may not. `without`: the file that tells how the talk was asked for.
 */
const SURROUNDINGS = [
  { name: 'as it is' },
  { name: 'far east, Turkish', env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } },
  { name: 'far west, C', env: { TZ: 'Pacific/Pago_Pago', LANG: 'C', LC_ALL: 'C' } },
  { name: 'no home, nothing for others', env: { HOME: '/nowhere', USERPROFILE: '/nowhere' }, umask: 0o077 },
  { name: 'another folder', folder: 'un dossier à part' },
  { name: 'files in another order', reversed: true },
  { name: 'a source named twice', also: ['sources'], without: 'talkwright.json' },
];

await ensureBuilt();
const home = mkdtempSync(join(tmpdir(), 'talkwright-same-'));
try {
  process.exitCode = compare(home, nodes(process.argv.slice(2)));
} finally {
  rmSync(home, { recursive: true, force: true });
}

function compare(home, programs) {
  let first = null;
  let wrong = 0;
  for (const [i, { program, version }] of programs.entries()) {
    for (const [j, surroundings] of SURROUNDINGS.entries()) {
      const files = made(program, join(home, `${i}-${j}`), surroundings);
      first ??= files;
      const names = [...new Set([...first.keys(), ...files.keys()])].filter((name) => name !== surroundings.without);
      const other = names.filter((name) => first.get(name) !== files.get(name));
      wrong += other.length;
      const told = other.length === 0 ? `the same ${names.length} files` : `not the same: ${other.join(', ')}`;
      console.log(`${version.padEnd(10)} ${surroundings.name.padEnd(30)} ${told}`);
    }
  }
  console.log(wrong === 0 ? `${programs.length} of Node: every byte is the same` : `${wrong} files differ`);
  return wrong === 0 ? 0 : 1;
}

/** The digest of each file of a talk that is made in a folder of its own. */
function made(program, place, { env = {}, umask, folder = 'talks', reversed = false, also = [] }) {
  const cwd = join(place, folder);
  mkdirSync(join(cwd, 'sources'), { recursive: true });
  const from = join(ROOT, 'content/sources');
  const names = readdirSync(from).sort();
  for (const name of reversed ? names.toReversed() : names) cpSync(join(from, name), join(cwd, 'sources', name));
  const usual = process.umask();
  if (umask !== undefined) process.umask(umask);
  const { status, stderr } = spawnSync(
    program,
    [CLI, 'build', 'sources', ...also, '--minutes', '10', '--format', FORMATS, '--out', 'deck', '--quiet'],
    {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, CHROME_PATH: join(place, 'none'), TALKWRIGHT_CACHE: 'off', ...env },
    },
  );
  process.umask(usual);
  if (status !== 0) fail(`${program} could not make the talk: ${stderr.trim()}`);
  const out = join(cwd, 'deck');
  return new Map(readdirSync(out).map((name) => [name, digest(readFileSync(join(out, name)))]));
}

function digest(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** This Node, those that are named, and those that version managers keep here; each version once. */
function nodes(named) {
  const kept = [
    [join(process.env.NVM_DIR ?? join(homedir(), '.nvm'), 'versions/node'), 'bin/node'],
    [join(process.env.N_PREFIX ?? '/usr/local', 'n/versions/node'), 'bin/node'],
    [join(process.env.FNM_DIR ?? join(homedir(), '.local/share/fnm'), 'node-versions'), 'installation/bin/node'],
    [join(process.env.VOLTA_HOME ?? join(homedir(), '.volta'), 'tools/image/node'), 'bin/node'],
  ].flatMap(([folder, rest]) => inside(folder).map((name) => join(folder, name, rest)));
  const found = new Map();
  for (const program of [process.execPath, ...named, ...kept]) {
    const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
    if (status !== 0 && named.includes(program)) fail(`${program} is no Node`);
    const version = stdout?.trim() ?? '';
    if (status === 0 && isSupported(version) && !found.has(version)) found.set(version, { program, version });
  }
  return [...found.values()];
}

function isSupported(version) {
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19);
}

function inside(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
